"""The touch panels the kernel sees (`uapi/input.h`): places of several fingers, on the picture."""

from pathlib import Path

ABS_MT_POSITION_X = 0x35
INPUT_PROP_DIRECT = 0x01
INPUTS = Path("/sys/class/input")


def touch_panels(inputs: Path = INPUTS) -> frozenset[Path]:
    """Their folders (`input7`): a number is given once a boot, a panel put in again has another."""
    return frozenset(each for each in inputs.glob("input*") if _touched(each))


def _touched(device: Path) -> bool:
    """A finger's place is told, and it is a place on the picture."""
    fingers = _bit(_text(device / "capabilities" / "abs"), ABS_MT_POSITION_X)
    return fingers and _bit(_text(device / "properties"), INPUT_PROP_DIRECT)


def _bit(words: str, number: int) -> bool:
    """Of a bitmap in hexadecimal words of 64 bits, the highest first."""
    try:
        value = sum(int(word, 16) << 64 * at for at, word in enumerate(reversed(words.split())))
    except ValueError:
        return False
    return bool(value >> number & 1)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
