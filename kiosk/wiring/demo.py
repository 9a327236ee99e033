"""`kiosk demo` and `kiosk sandbox`: the virtual hall, with and without a kiosk in it."""

import signal
import threading
import webbrowser
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from typer import echo

from kiosk.devices.card.played import PlayedCard
from kiosk.devices.card.player import play
from kiosk.devices.card.virtual import VirtualSlot
from kiosk.devices.ports import PrinterPort
from kiosk.devices.printer.virtual import VirtualPrinter
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.hardening import forbid_dumps
from kiosk.sandbox.deck import DeckDevices
from kiosk.sandbox.hall import VirtualHall
from kiosk.sandbox.people import PeopleProblem
from kiosk.settings import SettingsProblem
from kiosk.view.application import Application, Panel
from kiosk.wiring.logs import set_up_logs
from kiosk.wiring.plan import Plan
from kiosk.wiring.unit import serve
from kiosk.wiring.virtual import VirtualParts, virtual_plan

USAGE = 2
PANEL = Panel(width=1080, height=1920, width_mm=336)
MARGIN = 0.94  # of the free height: the window's own frame needs the rest

_CARD: TypeAdapter[PlayedCard] = TypeAdapter(PlayedCard)


def run_demo(people: Path | None, population: int) -> int:
    """Until the window is closed."""
    forbid_dumps()
    set_up_logs()
    try:
        with VirtualHall(people, population=population, deck=True) as hall:
            application = Application()
            plan, slot, printer = _virtual(hall, application)
            address = hall.open_deck(_hands(slot, printer))
            echo("virtual: the platform, the card reader, the printer")
            echo(f"the control deck: {address}")
            webbrowser.open(address)
            return serve(plan, application)
    except (PeopleProblem, SettingsProblem) as problem:
        echo(f"kiosk: {problem}", err=True)
        return USAGE


def run_sandbox(people: Path | None, population: int) -> int:
    """Until Ctrl+C or SIGTERM."""
    set_up_logs()
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    try:
        with VirtualHall(people, population=population, deck=True) as hall:
            unit = hall.unit
            echo(f"platform, for units: {unit.base_url}")
            echo(f"platform, for phones and banks: {unit.phone_base_url}")
            echo(f"its authority: {unit.ca_file}")
            echo(f"the control deck: {hall.open_deck(DeckDevices())}")
            ended.wait()
    except PeopleProblem as problem:
        echo(f"kiosk: {problem}", err=True)
        return USAGE
    return 0


def _virtual(
    hall: VirtualHall, application: Application
) -> tuple[Plan, VirtualSlot, VirtualPrinter]:
    plan, slot = virtual_plan(VirtualParts(hall=hall))
    printer = VirtualPrinter(plan.printer_profile)

    def open_printer() -> PrinterPort:
        return printer

    panel = _fitting(application.room())
    return replace(plan, open_printer=open_printer, panel=panel), slot or VirtualSlot(), printer


def _fitting(room: tuple[int, int]) -> Panel:
    """The panel at a scale that the display has room for; its millimetres stay what they are."""
    scale = min(1.0, room[1] * MARGIN / PANEL.height, room[0] * MARGIN / PANEL.width)
    width, height = round(PANEL.width * scale), round(PANEL.height * scale)
    return replace(PANEL, width=width, height=height)


def _hands(slot: VirtualSlot, printer: VirtualPrinter) -> DeckDevices:
    def insert_card(card: dict[str, Any]) -> None:
        slot.insert(*play(_CARD.validate_python(card)))

    def set_printer(condition: PrinterCondition) -> None:
        printer.set_status(PrinterStatus(condition))

    def last_slip() -> bytes | None:
        slip = printer.last_slip
        return slip.png() if slip is not None else None

    return DeckDevices(insert_card, slot.remove, set_printer, last_slip)
