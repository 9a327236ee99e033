"""`kiosk settings set`: a value of the unit's own layer, checked, kept and written down."""

from pathlib import Path

from typer import echo

from kiosk.devices.printer.profiles import profile_names
from kiosk.paths import assets_dir
from kiosk.settings import JOURNAL_FOLDER, STATE_FOLDER, SYSTEM_FILE, UNIT_FILE, SettingsProblem
from kiosk.upkeep.journal.events import JournalEvent
from kiosk.upkeep.settings_desk import SettingsDesk
from kiosk.wiring.as_owner import as_owner
from kiosk.wiring.from_settings import check_devices
from kiosk.wiring.remote_note import note
from kiosk.words import load as load_words

UNFIT = 2


def keep_setting(
    key: str, value: str, folder: Path = STATE_FOLDER, system_file: Path = SYSTEM_FILE
) -> int:
    """0 when it is kept, 2 when it is not: then nothing has changed."""
    profiles = profile_names(assets_dir())
    desk = SettingsDesk(folder / UNIT_FILE.name, system_file, check_devices, profiles)
    with as_owner(folder):
        try:
            desk.keep(key, value)
        except SettingsProblem as problem:
            words = load_words(assets_dir() / "words")
            why = words.say("settings", problem.reason, what=problem.what).en
            echo(f"kiosk: not kept: {problem.key}: {why}", err=True)
            return UNFIT
    note(JournalEvent.SETTING_CHANGED, folder / JOURNAL_FOLDER.name, setting=key)
    echo("kept; it takes effect at the next start")
    return 0
