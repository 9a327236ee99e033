"""A page printer that speaks TLS: a real ippeveprinter, trusted on our authority's word alone."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from print_room import EvePrinter, PrintRoom
from print_room.slips import page_slip, rows_of
from tagged_slips import OVER_IPP, whole

from kiosk.devices import registry
from kiosk.devices.printer.ipp import IppPrinter
from kiosk.devices.printer.ipp_queue import IppQueue
from kiosk.domain.device_status import PrinterCondition
from kiosk.domain.printing import Printed, PrintFault, PrintStep
from kiosk.sandbox.pki import Authority
from kiosk.settings import PrinterSection, SettingsProblem
from kiosk.values import replace

ABSENT = PrinterCondition.ABSENT


def _quiet(step: PrintStep) -> None: ...


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrintRoom]:
    with PrintRoom(tmp_path_factory.mktemp("room")) as room:
        yield room


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def _keys(authority: Authority, folder: Path, **how: object) -> Path:
    """What ippeveprinter calls localhost's, whatever is written in it."""
    pem = authority.server("server", **how).read_text()  # type: ignore[arg-type]  # its own names
    folder.mkdir()
    at = pem.index("-----BEGIN CERTIFICATE")
    (folder / "localhost.key").write_text(pem[:at])
    (folder / "localhost.crt").write_text(pem[at:])
    return folder


def _printer(eve: EvePrinter, ca: Path | None) -> IppPrinter:
    return IppPrinter(IppQueue(eve.url.replace("ipp:", "ipps:"), ca), OVER_IPP)


def test_a_slip_over_tls(room: PrintRoom, authority: Authority, tmp_path: Path) -> None:
    keys = _keys(authority, tmp_path / "keys")
    with room.printer("application/pdf", keys=keys) as eve, room.inside():
        printer = _printer(eve, authority.ca_file)
        assert printer.poll().ready
        assert printer.print_slip(page_slip(1, 200), _quiet) == Printed()
        assert [rows_of(document) for document in eve.slips] == [whole(1, 200)]


@pytest.mark.parametrize(
    "how", [{"host": "printer.invalid"}, {"expired": True}], ids=["name", "expired"]
)
def test_a_certificate_that_proves_nothing(
    room: PrintRoom,
    authority: Authority,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    how: dict[str, object],
) -> None:
    keys = _keys(authority, tmp_path / "keys", **how)
    with room.printer("application/pdf", keys=keys) as eve, room.inside():
        printer = _printer(eve, authority.ca_file)
        assert printer.poll().condition is ABSENT
        assert printer.print_slip(page_slip(1, 200), _quiet) == PrintFault(ABSENT)
        assert eve.slips == []
    said = [line.getMessage() for line in caplog.records if line.levelno >= logging.ERROR]
    assert said == ["printer with a certificate that is not trusted: SSLCertVerificationError"]


def test_a_strangers_authority(
    room: PrintRoom, authority: Authority, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "stranger").mkdir()
    keys = _keys(Authority(tmp_path / "stranger"), tmp_path / "keys")
    with room.printer("application/pdf", keys=keys) as eve, room.inside():
        for ca in (authority.ca_file, None):
            printer = _printer(eve, ca)
            assert printer.poll().condition is ABSENT
            assert printer.print_slip(page_slip(1, 200), _quiet) == PrintFault(ABSENT)
        assert eve.slips == []
    assert len(caplog.records) == 2


def test_settings_name_whom_to_trust(authority: Authority, tmp_path: Path) -> None:
    asked = PrinterSection(driver="ipp", address="ipps://localhost/ipp/print", profile="ipp-80mm")
    for ca in (None, tmp_path / "none.pem"):
        with pytest.raises(SettingsProblem, match=r"printer\.ca"):
            registry.printer(replace(asked, ca=ca), OVER_IPP)
    assert registry.printer(replace(asked, ca=authority.ca_file), OVER_IPP)
