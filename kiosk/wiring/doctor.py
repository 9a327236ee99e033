"""`kiosk doctor`: what is connected and what is missing, layer by layer, without the screen."""

import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from kiosk.devices import registry
from kiosk.devices.card.profile_problem import CardProfileProblem
from kiosk.paths import assets_dir
from kiosk.plain_words import of_file
from kiosk.runtime.clock import Clock, SystemClock
from kiosk.settings import (
    JOURNAL_FOLDER,
    STATE_FOLDER,
    SYSTEM_FILE,
    UNIT_FILE,
    Settings,
    SettingsProblem,
    as_table,
    load,
)
from kiosk.upkeep.checks import Check, UnitPart, Verdict, worst
from kiosk.upkeep.diagnosis import (
    fitted,
    id_reader,
    line,
    link,
    machine,
    printer,
    printer_line,
    program,
    reader,
    usb,
)
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.diagnosis.model import MayBeFitted
from kiosk.values import dataclass
from kiosk.wiring import card
from kiosk.wiring.from_settings import check_devices, printer_profile
from kiosk.wiring.settings_said import in_words
from kiosk.wiring.staff_production import readers_that_fit
from kiosk.words import load as load_words

EXIT = {Verdict.WELL: 0, Verdict.UNKNOWN: 0, Verdict.HEED: 1, Verdict.STOP: 2}
_SIGNS = {
    Verdict.WELL: ("●", "green"),
    Verdict.HEED: ("▲", "yellow"),
    Verdict.STOP: ("■", "red"),
    Verdict.UNKNOWN: ("?", ""),
}


@dataclass(frozen=True, slots=True)
class Where:
    """The settings file and the state folder of the unit that is looked at; `--set` beside."""

    system_file: Path = SYSTEM_FILE
    state: Path = STATE_FOLDER
    flags: Mapping[str, Any] | None = None


HERE = Where()


def run_doctor(
    *, as_json: bool, bundle: Path | None, where: Where = HERE, with_card: bool = False
) -> int:
    """0 nothing found wrong, 1 something wants attention, 2 a part is out, 3 the bundle was not
    written. What could not be looked at is no fault and changes nothing of that: it is marked `?`,
    named at the end, and with it the verdict of `--json` is `unknown`.

    `with_card`: also read the card that is put in, and show the dialog without its values.
    """
    checks = []
    console = Console(highlight=False)
    for check in examine(where):
        checks.append(check)
        if not as_json:
            _say(console, check)
    unseen = [check.name for check in checks if check.verdict is Verdict.UNKNOWN]
    if unseen and not as_json:
        console.print(f"could not look: {', '.join(unseen)}", markup=False, soft_wrap=True)
    document = as_document(checks)
    if with_card:
        document["card"] = _card(where, console, quiet=as_json)
    if as_json:
        print(json.dumps(document, ensure_ascii=False, indent=2))  # noqa: T201 - the answer
    if bundle is not None:
        try:
            _pack(bundle, document, where)
        except OSError as error:
            console.print(f"kiosk: the bundle was not written: {of_file(error)}")
            return 3
    return EXIT[worst(checks)]


def examine(where: Where = HERE, clock: Clock | None = None) -> Iterator[Check]:
    """Every check there is, lowest layers first."""
    find = Finder(load_words(assets_dir() / "words"))
    settings, trouble = _settings(where, find)
    yield trouble
    yield from _reader(settings, find)
    yield from _id_reader(settings, find)
    yield from _printer(settings, find)
    yield link.look(find)
    yield from line.look(settings.platform, (clock or SystemClock()).now, find)
    yield from machine.look(where.state, find)
    yield from fitted.look(find, voice=settings.sound.voice != "none", keypad=settings.sound.keypad)
    yield from program.look(where.state / JOURNAL_FOLDER.name, None, find)


def as_document(checks: list[Check]) -> dict[str, object]:
    """What `--json` prints: the overall verdict, when, which version, and each check."""
    return {
        "verdict": worst(checks).value,
        "at": datetime.now().astimezone().isoformat(timespec="seconds"),
        "version": version("osmanthus-kiosk"),
        "checks": [asdict(check) | {"details": dict(check.details)} for check in checks],
    }


def _card(where: Where, console: Console, *, quiet: bool) -> dict[str, object] | None:
    """What the card in the settings' reader gave, masked; None without a reader."""
    settings, _ = _settings(where, Finder(load_words(assets_dir() / "words")))
    open_reader = registry.card_reader(settings.card)
    if open_reader is None:
        return None
    if not quiet:
        console.print(f"put a card in (within {card.PATIENCE:.0f} s)")
    try:
        found = card.one_card(open_reader)
    except CardProfileProblem as problem:
        console.print(f"kiosk: {problem}", style="red", markup=False)
        return {"problem": str(problem)}
    if not quiet:
        card.say(found)
    return card.as_document(found)


def _settings(where: Where, find: Finder) -> tuple[Settings, Check]:
    part = UnitPart.SETTINGS
    try:
        settings, origins = _load(where)
        try:
            check_devices(settings)
        except SettingsProblem as problem:
            raise problem.found_in(origins, str(where.system_file)) from None
    except SettingsProblem as problem:
        check = find.found(part, "settings", "bad", Verdict.STOP, where=in_words(problem))
        return Settings(), check
    if not where.system_file.exists():
        missing = str(where.system_file)
        return settings, find.found(part, "settings", "none", Verdict.HEED, where=missing)
    return settings, find.found(part, "settings", "good", Verdict.WELL)


def _load(where: Where) -> tuple[Settings, dict[str, str]]:
    unit = where.state / UNIT_FILE.name
    return load(where.flags, system_file=where.system_file, unit_file=unit)


def _reader(settings: Settings, find: Finder) -> Iterator[Check]:
    checks = list(reader.look(registry.card_reader(settings.card), readers_that_fit(), find))
    # A reader that answers may hang on something else than USB; one that does not is looked for.
    yield usb.look(UnitPart.READER, find, needed=checks[0].verdict is Verdict.STOP)
    yield from checks


def _id_reader(settings: Settings, find: Finder) -> Iterator[Check]:
    where = settings.resident
    yield from id_reader.look(where.port, where.baud, registry.resident_reader(where), find)


def _printer(settings: Settings, find: Finder) -> Iterator[Check]:
    profile = printer_profile(settings.printer)
    if settings.printer.driver == "file":
        yield usb.look(UnitPart.PRINTER, find, needed=False)
    if settings.printer.driver == "serial":
        yield printer_line.serial(Path(settings.printer.address), settings.printer.baud, find)
    if settings.printer.driver == "ipp":
        yield printer_line.server(settings.printer.address, find)
    here = registry.printer(settings.printer, profile, left_over=False)
    may = MayBeFitted(profile.models, profile.firmware)
    yield from printer.look(here, settings.printer.address, may, find)


def _say(console: Console, check: Check) -> None:
    console.print(
        Text.assemble(_SIGNS[check.verdict], f" {check.name:<18} {check.sentence.en}"),
        soft_wrap=True,
    )
    if check.action.en:
        console.print(f"  {'':<18} → {check.action.en}", style="bold", markup=False, soft_wrap=True)
    for name, value in check.details:
        console.print(f"  {'':<18} {name}: {value}", markup=False, soft_wrap=True)


def _pack(bundle: Path, document: dict[str, object], where: Where) -> None:
    """Nothing goes in but what is made to be shown: checks, settings (keys are paths), journal."""
    with zipfile.ZipFile(bundle, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("doctor.json", json.dumps(document, ensure_ascii=False, indent=2))
        pack.writestr("settings.json", json.dumps(_origins(where), indent=2))
        for file in sorted((where.state / JOURNAL_FOLDER.name).glob("*.json*")):
            pack.write(file, f"journal/{file.name}")


def _origins(where: Where) -> dict[str, object]:
    try:
        settings, origins = _load(where)
    except SettingsProblem as problem:
        return {"problem": in_words(problem).en}
    return {"values": as_table(settings), "from": origins}
