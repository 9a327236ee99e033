"""The one exact PySide6: later ones were seen to lose a reference to None in every void call."""

import sys
from collections.abc import Callable

import PySide6
import pytest
from PySide6.QtCore import QObject, Signal

CALLS = 500
NOISE = 50


class Source(QObject):
    fired = Signal(int)


def name_it(source: Source) -> None:
    source.setObjectName("x")


def block_it(source: Source) -> None:
    source.blockSignals(False)


def fire_it(source: Source) -> None:
    source.fired.emit(1)


def property_it(source: Source) -> None:
    source.setProperty("p", 1)


def test_the_version_is_the_tried_one() -> None:
    assert PySide6.__version__ == "6.11.3"


@pytest.mark.parametrize("call", [name_it, block_it, fire_it, property_it])
def test_a_void_call_keeps_its_reference_to_none(call: Callable[[Source], None]) -> None:
    source = Source()
    call(source)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call(source)
    assert abs(sys.getrefcount(None) - before) < NOISE
