"""The machine itself: storage, memory, temperature, power."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil

from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.diagnosis.kernel_file import text

MB = 1_000_000
STORAGE_LOW = 200 * MB
STORAGE_FULL = 20 * MB
MEMORY_LOW = 150 * MB
TOO_WARM = 85.0
"""Degrees Celsius at the warmest sensor; embedded boards throttle a little above."""

_PROBE = bytes(4096)


def look(state: Path, find: Finder, kernel: Path = Path("/sys/class")) -> Iterator[Check]:
    """`state` is the folder the unit writes to. What the machine does not tell is not known."""
    yield _storage(state, find)
    yield _memory(find)
    yield _temperature(find)
    yield _power(find)
    yield _supply(kernel, find)


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
        return find.found(part, "temperature", "unknown", Verdict.UNKNOWN)
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
        return find.found(UnitPart.POWER, "power", "unknown", Verdict.UNKNOWN)
    if battery.power_plugged is False:
        left = round(battery.percent)
        return find.found(UnitPart.POWER, "power", "battery", Verdict.HEED, percent=left)
    return find.found(UnitPart.POWER, "power", "mains", Verdict.WELL)


def _supply(kernel: Path, find: Finder) -> Check:
    """Whether the supply itself is well: its voltage (hwmon's `in*_lcrit_alarm`, which a Raspberry
    Pi has) and its health (sysfs-class-power). A failing one shows here before the unit goes dark.
    """
    part = UnitPart.POWER
    alarms = [text(each) for each in kernel.glob("hwmon/hwmon*/in*_lcrit_alarm")]
    healths = [text(each) for each in kernel.glob("power_supply/*/health")]
    known = [each for each in healths if each not in ("", "Unknown")]
    if "1" in alarms:
        return find.found(part, "supply", "low", Verdict.HEED)
    bad = [each for each in known if each != "Good"]
    if bad:
        return find.found(part, "supply", "failing", Verdict.HEED, health=bad[0])
    if not alarms and not known:
        return find.found(part, "supply", "unknown", Verdict.UNKNOWN)
    return find.found(part, "supply", "good", Verdict.WELL)
