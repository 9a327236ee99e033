"""The book of cards: assets/cards and the unit's own folder, checked as they come in.

A file is a profile of a card that is read; `refused.toml` says what the others are known by. In
/etc/osmanthus/cards lie another city's cards, one file each; one of the same name stands for ours.
"""

from functools import cache
from pathlib import Path

from kiosk import compiled
from kiosk.identity.profile import CardBook
from kiosk.paths import assets_dir

OWN_FOLDER = Path("/etc/osmanthus/cards")
REFUSED = "refused"
COMPILED = "card-book"


@cache
def load_card_book(own: Path = OWN_FOLDER, ours: Path | None = None) -> CardBook:
    """Every card there is a file for. Raises `CardProfileProblem`."""
    usual = sorted((ours or assets_dir() / "cards").glob("*.toml"))
    others = sorted(own.glob("*.toml"))
    found: CardBook | None = None if others else compiled.read(COMPILED, usual)
    return found or _checked([*usual, *others], own)


def compile_card_book() -> None:
    """Compile the cards that every unit knows. Raises `CardProfileProblem`, `OSError`."""
    usual = sorted((assets_dir() / "cards").glob("*.toml"))
    compiled.write(COMPILED, _checked(usual, OWN_FOLDER), usual)


def _checked(paths: list[Path], own: Path) -> CardBook:
    from kiosk.devices.card.profile_files import book_of  # noqa: PLC0415 - see kiosk.compiled

    files = {path.stem: path for path in paths}
    return book_of(files, files.pop(REFUSED, own / f"{REFUSED}.toml"))
