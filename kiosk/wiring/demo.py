"""`kiosk demo` and `kiosk sandbox`: the virtual hall, with and without a kiosk in it."""

import signal
import threading
import webbrowser
from pathlib import Path
from typing import Any

from typer import echo

from kiosk.devices.printer.virtual import VirtualPrinter
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.hardening import forbid_dumps
from kiosk.sandbox.deck import DeckDevices
from kiosk.sandbox.hall import VirtualHall
from kiosk.sandbox.loopback_printer import LoopbackPrinter
from kiosk.sandbox.people import PeopleProblem
from kiosk.sandbox.samv.reader import VirtualSamv
from kiosk.settings import SettingsProblem
from kiosk.values import replace
from kiosk.view.application import Application, Panel
from kiosk.wiring.card_trace import LastDialog
from kiosk.wiring.hall_parts import CardHand, HallParts, VirtualHand
from kiosk.wiring.logs import set_up_logs
from kiosk.wiring.plan import Plan
from kiosk.wiring.settings_said import plain
from kiosk.wiring.staff_demo import staff_of
from kiosk.wiring.unit import serve
from kiosk.wiring.virtual import VirtualParts, virtual_plan

USAGE = 2
PAD = "ID card reader: SAM_V on a pseudo-terminal"
PANEL = Panel(width=1080, height=1920, width_mm=336)
MARGIN = 0.94  # of the free height: the window's own frame needs the rest


def run_demo(people: Path | None, population: int) -> int:
    """Until the window is closed."""
    forbid_dumps()
    set_up_logs()
    try:
        with (
            VirtualHall(people, population=population, deck=True) as hall,
            HallParts(reader=True, printer=True) as parts,
            VirtualSamv() as pad,
        ):
            application = Application()
            plan, devices = _demonstration(hall, parts, pad, application)
            address = hall.open_deck(devices)
            for line in ("platform: virtual", *parts.said, PAD, f"the control deck: {address}"):
                echo(line)
            webbrowser.open(address)
            return serve(plan, application)
    except (PeopleProblem, SettingsProblem) as problem:
        echo(f"kiosk: {plain(problem)}", err=True)
        return USAGE


def run_sandbox(people: Path | None, population: int) -> int:
    """Until Ctrl+C or SIGTERM."""
    forbid_dumps()
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


def _demonstration(
    hall: VirtualHall, around: HallParts, pad: VirtualSamv, application: Application
) -> tuple[Plan, DeckDevices]:
    """The plan, and the deck's hands at its devices."""
    parts = VirtualParts(
        hall=hall,
        reader=around.reader,
        reader_name=around.reader_name,
        resident=str(pad.path),
        printer=around.printer,
    )
    plan, virtual_hand = virtual_plan(parts)
    dialog = LastDialog()
    plan = replace(plan, panel=_fitting(application.room()), card_trace=dialog.add)
    plan = replace(plan, **staff_of(hall, plan.clock))
    printer: LoopbackPrinter | VirtualPrinter
    if around.paper is not None:
        printer = around.paper
    else:
        printer = virtual = VirtualPrinter(plan.printer_profile)
        plan = replace(plan, open_printer=lambda: virtual)
    return plan, _hands(around.room or virtual_hand or VirtualHand(), pad, printer, dialog)


def _fitting(room: tuple[int, int]) -> Panel:
    """The panel at a scale that the display has room for; its millimetres stay what they are."""
    scale = min(1.0, room[1] * MARGIN / PANEL.height, room[0] * MARGIN / PANEL.width)
    width, height = round(PANEL.width * scale), round(PANEL.height * scale)
    return replace(PANEL, width=width, height=height)


def _hands(
    hand: CardHand,
    pad: VirtualSamv,
    printer: LoopbackPrinter | VirtualPrinter,
    dialog: LastDialog,
) -> DeckDevices:
    def insert(card: dict[str, Any]) -> None:
        dialog.forget()
        hand.insert(card)

    def set_printer(condition: PrinterCondition) -> None:
        printer.set_status(PrinterStatus(condition))

    def last_slip() -> bytes | None:
        slip = printer.last_slip
        return slip.png() if slip is not None else None

    return DeckDevices(
        insert_card=insert,
        remove_card=hand.remove,
        lay_card=pad.lay,
        lift_card=pad.remove,
        plug_pad=pad.plug,
        set_printer=set_printer,
        last_slip=last_slip,
        card_trace=dialog.lines,
    )
