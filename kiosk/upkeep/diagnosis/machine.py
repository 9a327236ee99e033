"""The machine itself: storage, memory, temperature, power."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil

from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.findings import Finder

MB = 1_000_000
STORAGE_LOW = 200 * MB
STORAGE_FULL = 20 * MB
MEMORY_LOW = 150 * MB
TOO_WARM = 85.0
"""Degrees Celsius at the warmest sensor; embedded boards throttle a little above."""

_PROBE = bytes(4096)


def look(state: Path, find: Finder) -> Iterator[Check]:
    """`state` is the folder the unit writes to."""
    yield _storage(state, find)
    yield _memory(find)
    yield _temperature(find)
    yield _power(find)


def _storage(state: Path, find: Finder) -> Check:
    part = UnitPart.STORAGE
    folder = str(state)
    try:
        free = shutil.disk_usage(state).free
        writable = writes(state)
    except OSError:
        return find.found(part, "storage", "shut", Verdict.STOP, folder=folder)
    megabytes = free // MB
    if not writable or free < STORAGE_FULL:
        if free >= STORAGE_FULL:
            return find.found(part, "storage", "shut", Verdict.STOP, folder=folder)
        return find.found(part, "storage", "full", Verdict.STOP, free=megabytes)
    if free < STORAGE_LOW:
        return find.found(part, "storage", "low", Verdict.HEED, free=megabytes)
    return find.found(part, "storage", "good", Verdict.WELL, free=megabytes)


def writes(state: Path) -> bool:
    """Whether a few kilobytes reach the disk; free space alone does not tell."""
    probe = state / f".probe-{os.getpid()}"
    try:
        with probe.open("wb") as file:
            file.write(_PROBE)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        return False
    finally:
        with suppress(OSError):
            probe.unlink()
    return True


def _memory(find: Finder) -> Check:
    free = psutil.virtual_memory().available
    low = free < MEMORY_LOW
    outcome, verdict = ("low", Verdict.HEED) if low else ("good", Verdict.WELL)
    return find.found(UnitPart.MEMORY, "memory", outcome, verdict, free=free // MB)


def _temperature(find: Finder) -> Check:
    part = UnitPart.TEMPERATURE
    sensors = psutil.sensors_temperatures()
    degrees = [each.current for group in sensors.values() for each in group if each.current]
    if not degrees:
        return find.found(part, "temperature", "unknown", Verdict.WELL)
    warmest = max(degrees)
    high = warmest > TOO_WARM
    outcome, verdict = ("high", Verdict.HEED) if high else ("good", Verdict.WELL)
    return find.found(part, "temperature", outcome, verdict, degrees=round(warmest))


def _power(find: Finder) -> Check:
    try:
        battery = psutil.sensors_battery()
    except OSError:  # a machine without /sys/class/power_supply: psutil lists it unasked
        battery = None
    if battery is None:
        return find.found(UnitPart.POWER, "power", "unknown", Verdict.WELL)
    if battery.power_plugged is False:
        left = round(battery.percent)
        return find.found(UnitPart.POWER, "power", "battery", Verdict.HEED, percent=left)
    return find.found(UnitPart.POWER, "power", "mains", Verdict.WELL)
