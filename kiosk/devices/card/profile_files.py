"""One file of a card, checked: what is wrong is named by its line."""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from kiosk.devices.card.profile_model import ProfileModel, RefusedModel
from kiosk.devices.card.profile_problem import CardProfileProblem
from kiosk.devices.card.toml_lines import line_of
from kiosk.identity.profile import CardBook, CardProfile
from kiosk.plain_words import of_file

Model = TypeVar("Model", bound=BaseModel)


def book_of(files: dict[str, Path], refusing: Path) -> CardBook:
    """The cards of these files by their names; `refusing` says what the others are known by.

    Raises `CardProfileProblem`.
    """
    refused = _checked(refusing, RefusedModel)
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
