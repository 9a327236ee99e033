"""A production unit's staff door: the real machine's power, settings and self-test."""

import tomllib
from pathlib import Path

from kiosk.devices import registry
from kiosk.devices.ports import CardReaderPort, PrinterPort
from kiosk.domain.device_status import CardReaderStatus, PrinterCondition
from kiosk.domain.power import PowerAct, PowerRefusal
from kiosk.paths import assets_dir
from kiosk.runtime.clock import Clock
from kiosk.settings import STATE_FOLDER, UNIT_FILE, PrinterSection, Settings, SettingsProblem
from kiosk.upkeep.diagnosis.model import MayBeFitted
from kiosk.upkeep.journal.head import Signer
from kiosk.wiring.from_settings import check_devices, printer_profile
from kiosk.wiring.staff_plan import StaffPlan
from kiosk.wiring.unit_looks import UnitLooks

_SILENT = frozenset({PrinterCondition.ABSENT, PrinterCondition.SILENT, PrinterCondition.STARTING})
_NO_READER = frozenset({CardReaderStatus.NO_SERVICE, CardReaderStatus.NO_READER})


def staff_plan(
    settings: Settings, clock: Clock, folder: Path = STATE_FOLDER, *, kiosk: bool = True
) -> StaffPlan:
    """Of a unit with these settings, whose state is in this folder; `kiosk` False: on a desk."""
    looks = UnitLooks(settings, clock, folder, kiosk=kiosk)

    def signer() -> Signer | None:
        from kiosk.wiring.key_file import unit_key  # noqa: PLC0415 - its library is slow to load

        try:
            return unit_key(settings.platform.key)
        except (OSError, ValueError, TypeError):
            return None

    return StaffPlan(
        folder=folder,
        unit_id=settings.unit.id,
        authority=settings.roles.authority,
        revoked=settings.roles.revoked,
        self_test=looks.self_test,
        unit_file=folder / UNIT_FILE.name,
        power=_power,
        check_settings=check_devices,
        try_printer=try_printer,
        try_reader=try_reader,
        examine=looks.examine,
        watch=looks.now,
        readers=readers_that_fit() if kiosk else MayBeFitted(),
        printer_address=settings.printer.address,
        signer=signer,
        ring=registry.bell(settings.sound, assets_dir() / "sounds" / "card.wav"),
    )


def readers_that_fit() -> MayBeFitted:
    """The readers of `assets/readers/pcsc.toml`, which the package brings."""
    said = tomllib.loads((assets_dir() / "readers" / "pcsc.toml").read_text(encoding="utf-8"))
    return MayBeFitted(tuple(said["models"]), tuple(said["firmware"]))


def try_printer(section: PrinterSection) -> str:
    """What a printer with these settings says now: a word of the settings' own."""
    try:
        open_printer = registry.printer(section, printer_profile(section), left_over=False)
    except SettingsProblem:
        return "silent"
    if open_printer is None:
        return "silent"
    printer: PrinterPort = open_printer()
    try:
        condition = printer.poll().condition
    finally:
        printer.close()
    if condition in _SILENT:
        return "silent"
    return "ready" if condition is PrinterCondition.READY else "trouble"


def try_reader(settings: Settings) -> str:
    """Whether a reader of this name is there now."""
    open_reader = registry.card_reader(settings.card)
    if open_reader is None:
        return "silent"
    reader: CardReaderPort = open_reader()
    try:
        status, _ = reader.wait(0)
    finally:
        reader.close()
    return "silent" if status in _NO_READER else "ready"


def _power(act: PowerAct) -> PowerRefusal | None:
    from kiosk.devices.unit.power import Power  # noqa: PLC0415 - only when one is asked for

    return Power().do(act)
