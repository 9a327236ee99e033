"""What a start does not wait for."""

import time

from kiosk.values import compile_next

AT_LEISURE = 20.0  # seconds after the first picture: nobody is in a hurry for the fingerprint
BREATH = 0.002  # seconds between two classes made at leisure: a touch goes first


def compile_values() -> None:
    """The values' classes, before the first visitor needs them; never long at a time."""
    while compile_next():
        time.sleep(BREATH)
