"""What a printer on a real socket says it is, held against what may be fitted."""

import pytest
from escpos_printer import Fault, Kind, Machine, Model, PrinterServer

from kiosk.devices.printer.escpos import EscPosPrinter
from kiosk.devices.printer.profiles import load_profile
from kiosk.devices.printer.tcp import TcpTransport
from kiosk.domain.device_status import PartIdentity
from kiosk.paths import assets_dir
from kiosk.upkeep.checks import UnitPart, Verdict
from kiosk.upkeep.diagnosis import model
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.diagnosis.model import MayBeFitted
from kiosk.words import load

FIND = Finder(load(assets_dir() / "words"))
PROFILE = load_profile("epson-tm-t82", assets_dir())
RIGHT = ((65, "30.07 ESC/POS"), (66, "EPSON"), (67, "TM-T82III"))


def told(*identity: tuple[int, str], broken: Kind | None = None) -> PartIdentity | None:
    """What the driver hears of a printer on a socket."""
    machine = Machine(Model(speed_mm_s=1000, identity=identity))
    with PrinterServer(machine) as server:
        printer = EscPosPrinter(TcpTransport(*server.address), PROFILE)
        try:
            printer.poll()
            if broken is not None:
                machine.arm(Fault(broken))
                printer.poll()
            return printer.identify()
        finally:
            printer.close()
            assert machine.errors == []


def test_it_is_asked_for_model_and_firmware() -> None:
    assert told(*RIGHT) == PartIdentity("TM-T82III", "30.07 ESC/POS")


def test_one_that_does_not_know_the_question_tells_nothing_and_prints_nothing() -> None:
    assert told() == PartIdentity()


def test_one_that_is_open_is_not_asked() -> None:
    assert told(*RIGHT, broken=Kind.COVER) is None


def test_bytes_that_are_no_text_do_not_get_through() -> None:
    assert told((67, "TM\x1b[2J\u00e4" + "x" * 60)) == PartIdentity("TM[2J" + "x" * 32)


@pytest.mark.parametrize(
    ("identity", "verdict", "says"),
    [
        (PartIdentity("TM-T82X", "30.07"), Verdict.WELL, "TM-T82X may be fitted"),
        (PartIdentity("TM-T88V", "30.07"), Verdict.STOP, "TM-T88V is not on the list"),
        (PartIdentity("TM-T82X", "12.00"), Verdict.STOP, "Its firmware 12.00 is not on the list"),
        (PartIdentity("TM-T82X"), Verdict.STOP, "Its firmware ? is not on the list"),
        (PartIdentity(), Verdict.HEED, "It does not tell its model"),
        (None, Verdict.HEED, "It does not tell its model"),
    ],
)
def test_a_wrong_one_is_named_with_what_to_do(
    identity: PartIdentity | None, verdict: Verdict, says: str
) -> None:
    may = MayBeFitted(("TM-T82*",), ("30.*",))
    (check,) = model.look(UnitPart.PRINTER, identity, may, FIND)
    assert (check.verdict, check.sentence.en) == (verdict, says)
    assert verdict is Verdict.WELL or "TM-T82*" in check.action.en or "30.*" in check.action.en


def test_without_a_list_that_is_said() -> None:
    (check,) = model.look(UnitPart.PRINTER, PartIdentity("X"), MayBeFitted(), FIND)
    assert (check.verdict, check.sentence.en) == (
        Verdict.WELL,
        "Models that may be fitted: not stated",
    )


@pytest.mark.parametrize(
    "name", sorted(each.stem for each in (assets_dir() / "printers").glob("*.toml"))
)
def test_every_profile_states_its_models_or_says_that_it_does_not(name: str) -> None:
    profile = load_profile(name, assets_dir())
    may = MayBeFitted(profile.models, profile.firmware)
    (check,) = model.look(UnitPart.PRINTER, PartIdentity("No such printer"), may, FIND)
    stated = check.verdict is Verdict.STOP and profile.models[0] in check.action.en
    assert stated or "not stated" in check.sentence.en
    listed = model.allowed(UnitPart.PRINTER, may, FIND)
    assert listed.verdict is Verdict.UNKNOWN, "nobody asked the one that is in"
    assert (profile.models[0] if profile.models else "not stated") in listed.sentence.en
