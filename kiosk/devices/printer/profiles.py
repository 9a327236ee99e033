"""The printers' profiles in `assets/printers`, checked as they come in."""

import re
from pathlib import Path
from typing import NoReturn

from kiosk import compiled
from kiosk.devices.printer.profile import PrinterProfile
from kiosk.plain_words import of_file
from kiosk.values import dataclass

FOLDER = "printers"


@dataclass
class ProfileProblem(Exception):
    """A profile that cannot be used: which file, which line of it (0: none) and why."""

    path: Path
    reason: str
    line: int = 0

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{where}: {self.reason}"


def profile_names(assets: Path) -> tuple[str, ...]:
    """Every profile there is, by its name in the settings."""
    return tuple(sorted(path.stem for path in (assets / FOLDER).glob("*.toml")))


def load_profile(name: str, assets: Path) -> PrinterProfile:
    """The profile `assets/printers/NAME.toml`. Raises `ProfileProblem`."""
    path = assets / FOLDER / f"{name}.toml"
    try:
        found: PrinterProfile | None = compiled.read(_compiled(path), [path])
    except FileNotFoundError:
        raise ProfileProblem(path, "there is no such profile") from None
    return found or _checked(path)


def compile_profiles(assets: Path) -> None:
    """Compile every profile. Raises `ProfileProblem`, `OSError`."""
    for path in sorted((assets / FOLDER).glob("*.toml")):
        compiled.write(_compiled(path), _checked(path), [path])


def _compiled(path: Path) -> str:
    return f"printer-{path.stem}"


def _checked(path: Path) -> PrinterProfile:
    import tomllib  # noqa: PLC0415 - see kiosk.compiled

    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - see kiosk.compiled

    try:
        text = path.read_text(encoding="utf-8")
        values = tomllib.loads(text)
    except FileNotFoundError:
        raise ProfileProblem(path, "there is no such profile") from None
    except OSError as error:
        raise ProfileProblem(path, of_file(error)) from None
    except UnicodeDecodeError:
        raise ProfileProblem(path, "this is not UTF-8 text") from None
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        end = text.count("\n") + 1
        raise ProfileProblem(path, "this is not TOML", int(found[1]) if found else end) from None
    try:
        return TypeAdapter(PrinterProfile).validate_python(values)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        reason = f"{key or 'profile'}: {first['msg']}"
        _refuse(path, text, key or first["msg"], reason)


def _refuse(path: Path, text: str, about: str, reason: str) -> NoReturn:
    """`about` names the key, or is a sentence with the keys in it: the last that is set counts."""
    words = re.findall(r"\w+", about)
    lines = [
        number
        for number, line in enumerate(text.splitlines(), 1)
        if (set_here := re.match(r"\s*\[?(\w+)\]?", line)) and set_here[1] in words
    ]
    raise ProfileProblem(path, reason, lines[-1] if lines else 0)
