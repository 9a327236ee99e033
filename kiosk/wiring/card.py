"""`kiosk card profiles|read`, and the card in `kiosk doctor --card`."""

from collections.abc import Callable

from rich.console import Console
from rich.table import Table
from typer import echo

from kiosk.devices import registry
from kiosk.devices.card.profile_problem import CardProfileProblem
from kiosk.devices.card.profiles import load_card_book
from kiosk.devices.ports import CardReaderPort
from kiosk.identity.profile import CardBook
from kiosk.paths import assets_dir
from kiosk.runtime.clock import SystemClock
from kiosk.settings import CardSection
from kiosk.upkeep.diagnosis.card_look import CardLook, look
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.diagnosis.reader import told
from kiosk.words import load as load_words

PATIENCE = 15.0
"""Seconds for a hand to put a card in."""
REFUSED, UNUSABLE = 1, 2


def list_profiles() -> int:
    """The cards that are read, and those that are refused by their name; 2 for a bad profile."""
    try:
        book = load_card_book()
    except CardProfileProblem as problem:
        echo(f"kiosk: {problem}", err=True)
        return UNUSABLE
    console = Console(highlight=False)
    console.print(_read_table(book))
    console.print(_refused_table(book))
    return 0


def read(reader: str) -> int:
    """What the card in the reader with this in its name gives; 1 when it is refused."""
    open_reader = registry.card_reader(CardSection(driver="pcsc", reader=reader))
    if open_reader is None:
        return UNUSABLE
    try:
        found = one_card(open_reader)
    except CardProfileProblem as problem:
        echo(f"kiosk: {problem}", err=True)
        return UNUSABLE
    say(found)
    if not found.atr and found.refusal is None:
        return UNUSABLE
    return REFUSED if found.refusal else 0


def one_card(open_reader: Callable[[], CardReaderPort], patience: float = PATIENCE) -> CardLook:
    """Raises `CardProfileProblem`."""
    return look(open_reader, load_card_book(), SystemClock().now().date(), patience)


def say(found: CardLook) -> None:
    """For people: kind, values masked, and the dialog."""
    console = Console(highlight=False)
    if not found.trace and found.refusal is None:
        check = told(found.status, None, Finder(load_words(assets_dir() / "words")))
        console.print(f"no card: {check.sentence.en}")
        if check.action.en:
            console.print(f"→ {check.action.en}")
        return
    console.print(f"answer to reset: {found.atr or 'none'}")
    if found.refusal is not None:
        advice = load_words(assets_dir() / "words").refusal(found.refusal)
        console.print(f"refused as {found.refusal.value}: {advice.title.zh} / {advice.title.en}")
    for name, value in found.given:
        console.print(f"{name + ':':<16} {value}")
    for line in found.trace:
        console.print(f"  {line}")


def as_document(found: CardLook) -> dict[str, object]:
    """For `kiosk doctor --card --json`."""
    return {
        "reader": found.status.value,
        "atr": found.atr,
        "refusal": found.refusal.value if found.refusal else None,
        "given": dict(found.given),
        "trace": [str(line) for line in found.trace],
    }


def _read_table(book: CardBook) -> Table:
    table = Table("profile", "card", title="read")
    table.add_column("application", overflow="fold")
    table.add_column("its status words")
    for profile in book.profiles:
        status = profile.status
        words = (
            ("withheld", status.withheld),
            ("blocked", status.blocked),
            ("locked", status.locked),
        )
        table.add_row(
            profile.id,
            f"{profile.name.zh}\n{profile.name.en}",
            profile.aid.hex().upper(),
            "\n".join(f"{name} {_hex(each)}" for name, each in words),
        )
    return table


def _refused_table(book: CardBook) -> Table:
    table = Table("refused as", "known by", "on", title="refused by name")
    for known in book.atrs:
        kind = "ATR (hint)" if known.hint else "ATR"
        table.add_row(known.refusal.value, f"{kind} {known.starts.hex().upper()}", "")
    for each in book.applications:
        table.add_row(each.refusal.value, f"application {each.aid.hex().upper()}", each.on.value)
    return table


def _hex(words: frozenset[int]) -> str:
    return " ".join(f"{each:04X}" for each in sorted(words)) or "-"
