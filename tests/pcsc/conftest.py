"""One hall per test process: PC/SC clients read the socket's path once and keep it."""

import time
from collections.abc import Iterator

import pytest

from kiosk.devices.card.pcsc import PcscReader
from tests.pcsc.hall import Hall
from tests.pcsc.stage import A_LOOK, PcscStage


@pytest.fixture(scope="session")
def _hall() -> Iterator[Hall]:
    with Hall() as hall:
        with pytest.MonkeyPatch.context() as patch:
            for name, value in hall.environment.items():
                patch.setenv(name, value)
            reader = PcscReader()
            reader.wait(0)
            reader.close()
        yield hall


@pytest.fixture
def hall(_hall: Hall) -> Iterator[Hall]:
    """A hall with pcscd running and no card in the reader, at the beginning and at the end."""
    _settle(_hall)
    yield _hall
    _hall.remove()


@pytest.fixture
def stage(hall: Hall) -> PcscStage:
    """With a card from the tests' own player."""
    return PcscStage(hall)


def _settle(hall: Hall) -> None:
    hall.remove()
    time.sleep(A_LOOK)
