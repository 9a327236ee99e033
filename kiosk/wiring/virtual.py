"""A plan for the virtual hall: its platform, and whichever devices are not real."""

from collections.abc import Callable
from pathlib import Path

from kiosk.devices import registry
from kiosk.devices.card.virtual import VirtualReader
from kiosk.devices.ports import PrinterPort
from kiosk.devices.printer.virtual import VirtualPrinter
from kiosk.receipts.rendered import RenderedSlip
from kiosk.runtime.clock import SystemClock
from kiosk.sandbox.hall import VirtualHall
from kiosk.settings import (
    CardSection,
    PrinterSection,
    Reason,
    ResidentSection,
    SettingsProblem,
    checked,
)
from kiosk.values import dataclass, replace
from kiosk.view.application import Panel
from kiosk.visit.states import Visit
from kiosk.wiring.from_settings import (
    central_maker,
    check_cards,
    city_of,
    machine_of,
    printer_profile,
    unit_identity,
)
from kiosk.wiring.hall_parts import VirtualHand
from kiosk.wiring.plan import Plan, nothing

PRINTER_FORMS = "virtual, file:PATH, serial:PATH[@BAUD], ipp:URL or tcp:HOST:PORT"


@dataclass(frozen=True, slots=True)
class VirtualParts:
    """`reader` is virtual, pcsc or none, `resident` the port of a resident card
    reader; `printer` is one of `PRINTER_FORMS`.

    `reader_name` is part of a PC/SC reader's name, as in the settings.
    """

    hall: VirtualHall
    reader: str = "virtual"
    reader_name: str = ""
    resident: str = ""
    printer: str = "virtual"
    language: str = "zh"
    tap: Callable[[bytes], None] | None = None
    on_slip: Callable[[RenderedSlip], None] = nothing
    after_show: Callable[[Visit], None] = nothing
    on_first_frame: Callable[[], None] = lambda: None
    catalogue_file: Path | None = None


def virtual_plan(parts: VirtualParts) -> tuple[Plan, VirtualHand | None]:
    """The plan, and a hand at the virtual reader if there is one. Raises `SettingsProblem`."""
    check_cards()
    settings = checked(parts.hall.unit_settings)
    city = city_of(settings)
    clock = SystemClock()
    printing = printer_section(parts.printer)
    profile = printer_profile(printing)
    hand = VirtualHand() if parts.reader == "virtual" else None
    plan = Plan(
        unit=unit_identity(settings.unit, city),
        machine=machine_of(settings.unit),
        city=city,
        make_central=central_maker(settings, city, clock, parts.catalogue_file),
        open_reader=(
            (lambda: VirtualReader(hand.slot))
            if hand is not None
            else registry.card_reader(_card_section(parts))
        ),
        open_resident=registry.resident_reader(ResidentSection(port=parts.resident)),
        open_printer=registry.printer(printing, profile, parts.tap, plain_files=True),
        printer_profile=profile,
        panel=Panel(still=True),
        zh_first=parts.language == "zh",
        clock=clock,
        on_slip=parts.on_slip,
        after_show=parts.after_show,
        on_first_frame=parts.on_first_frame,
    )
    if plan.open_printer is None:
        printer = VirtualPrinter(profile, tap=parts.tap)
        plan = replace(plan, open_printer=_always(printer))
    return plan, hand


def _card_section(parts: VirtualParts) -> CardSection:
    if parts.reader == "none":
        return CardSection(driver="none")
    return CardSection(driver="pcsc", reader=parts.reader_name)


def printer_section(text: str) -> PrinterSection:
    """One of `PRINTER_FORMS` as settings. Raises `SettingsProblem`."""
    kind, _, address = text.partition(":")
    match kind:
        case "virtual":
            return PrinterSection(driver="virtual")
        case "tcp" if address:
            return PrinterSection(driver="tcp", address=address)
        case "serial" if address:
            path, _, baud = address.partition("@")
            section = {"driver": "serial", "address": str(Path(path).absolute())}
            try:
                return checked({"printer": section | ({"baud": baud} if baud else {})}).printer
            except SettingsProblem:
                raise SettingsProblem(
                    "walkthrough", "printer", Reason.FORM, PRINTER_FORMS
                ) from None
        case "ipp" if address:
            url = text if address.startswith("//") else address
            return PrinterSection(driver="ipp", address=url, profile="ipp-80mm")
        case "file" if address:
            path = str(Path(address).absolute())
            return PrinterSection(driver="file", address=path, profile="plain-file")
        case _:
            raise _no_printer()


def _no_printer() -> SettingsProblem:
    return SettingsProblem("walkthrough", "printer", Reason.FORM, PRINTER_FORMS)


def _always(printer: VirtualPrinter) -> Callable[[], PrinterPort]:
    def open_printer() -> PrinterPort:
        return printer

    return open_printer
