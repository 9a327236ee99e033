"""The book of cards: assets/cards and the unit's own folder, checked as they come in.

A file is a profile of a card that is read; `refused.toml` says what the others are known by. In
/etc/osmanthus/cards lie another city's cards, one file each; one of the same name stands for ours.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from kiosk.devices.card.profile_model import ProfileModel, RefusedModel
from kiosk.devices.card.toml_lines import line_of
from kiosk.identity.profile import CardBook, CardProfile
from kiosk.paths import assets_dir
from kiosk.plain_words import of_file

OWN_FOLDER = Path("/etc/osmanthus/cards")
REFUSED = "refused"

Model = TypeVar("Model", bound=BaseModel)


class CardProfileProblem(Exception):
    """A card profile that cannot be used: which file, which line, and why."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


@cache
def load_card_book(own: Path = OWN_FOLDER, ours: Path | None = None) -> CardBook:
    """Every card there is a file for. Raises `CardProfileProblem`."""
    files: dict[str, Path] = {}
    for folder in (ours or assets_dir() / "cards", own):
        files |= {path.stem: path for path in sorted(folder.glob("*.toml"))}
    refused = _checked(files.pop(REFUSED, own / f"{REFUSED}.toml"), RefusedModel)
    found: list[CardProfile] = []
    for name, path in sorted(files.items()):
        profile = _checked(path, ProfileModel).value(name)
        if any(each.aid == profile.aid for each in found):
            line = line_of(path.read_text(encoding="utf-8"), ("aid",))
            raise CardProfileProblem(path, line, "aid: another profile selects this already")
        found.append(profile)
    atrs, applications = refused.values()
    return CardBook(tuple(found), atrs, applications)


def _checked(path: Path, model: type[Model]) -> Model:
    try:
        text = path.read_text(encoding="utf-8")
        found: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason, _, place = str(error).partition(" (at ")
        digits = "".join(filter(str.isdecimal, place.partition(",")[0]))
        last = text.count("\n") + 1
        raise CardProfileProblem(path, int(digits or last), reason) from None
    except (OSError, UnicodeDecodeError) as error:
        raise CardProfileProblem(path, 1, of_file(error)) from None
    try:
        return model.model_validate(found)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        raise CardProfileProblem(
            path, line_of(text, first["loc"]), f"{key}: {first['msg']}"
        ) from None
