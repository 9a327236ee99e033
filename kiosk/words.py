"""The words that screen, slip and speech share, in both languages: `assets/words/*.toml`.

A file is a group, a table in it one text: `zh` and `en`, with `{name}` where a value goes. Texts
that stand still on one screen belong to Qt Linguist instead.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kiosk import compiled
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.card import CardRefusal
from kiosk.domain.failures import FailureCode
from kiosk.values import dataclass
from kiosk.visit.events import Touch

Value = Bilingual | str | int
COMPILED = "words"


@dataclass(frozen=True, slots=True)
class Advice:
    """What happened, what to do next, and the ways on, the first of them first.

    A way is shown only while the visit offers it; the end of the visit is always offered.
    """

    title: Bilingual
    happened: Bilingual
    next: Bilingual
    ways: tuple[Touch, ...]


class Words:
    """The whole catalogue, read once."""

    def __init__(self, groups: Mapping[str, Mapping[str, Mapping[str, object]]]) -> None:
        self._groups = groups

    def say(self, group: str, key: str, **values: Value) -> Bilingual:
        """The text with its values filled in, each language with its own form of a value."""
        text = self._groups[group][key]
        return Bilingual(
            str(text["zh"]).format(**{name: _in(value, "zh") for name, value in values.items()}),
            str(text["en"]).format(**{name: _in(value, "en") for name, value in values.items()}),
        )

    def part(self, group: str, key: str, part: str) -> Bilingual:
        """One of the named texts of a table."""
        return _bilingual(self._groups[group][key][part])

    def failure(self, code: FailureCode) -> Advice:
        """The advice for a failure code."""
        return self._advice("failures", code.value)

    def refusal(self, refusal: CardRefusal, *, laid: bool = False, pad: bool = False) -> Advice:
        """The advice for a card that signs nobody in.

        `laid`: it was laid down, not put in; `pad`: there is a reader to lay one on.
        """
        groups = ("laid_cards",) if laid else ("cards_beside_pad",) if pad else ()
        known = (group for group in groups if refusal.value in self._groups[group])
        return self._advice(next(known, "cards"), refusal.value)

    def keys(self, group: str) -> frozenset[str]:
        """What a group holds; the tests compare it with the enum it serves."""
        return frozenset(self._groups[group])

    def _advice(self, group: str, key: str) -> Advice:
        table = self._groups[group][key]
        ways = table["ways"]
        if not isinstance(ways, list):
            raise TypeError(f"{group}.{key}: ways")
        return Advice(
            title=_bilingual(table["title"]),
            happened=_bilingual(table["happened"]),
            next=_bilingual(table["next"]),
            ways=tuple(Touch(way) for way in ways),
        )


@cache
def load(folder: Path) -> Words:
    """Read every file of the folder; what is missing or misspelt raises at start, not later."""
    files = sorted(folder.glob("*.toml"))
    return Words(compiled.read(COMPILED, files) or _groups(files))


def compile_all(folder: Path) -> None:
    """Compile the catalogue. Raises `OSError`."""
    files = sorted(folder.glob("*.toml"))
    compiled.write(COMPILED, _groups(files), files)


def _groups(files: list[Path]) -> dict[str, dict[str, Any]]:
    import tomllib  # noqa: PLC0415 - not needed where set-up has compiled them

    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in files}


def _in(value: Value, language: str) -> str:
    if isinstance(value, Bilingual):
        return value.zh if language == "zh" else value.en
    return str(value)


def _bilingual(value: object) -> Bilingual:
    if not isinstance(value, dict):
        raise TypeError("a text needs zh and en")
    return Bilingual(value["zh"], value["en"])
