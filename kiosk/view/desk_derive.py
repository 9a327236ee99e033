"""One setting being changed: its value, its choices or its keys, and what is said. Pure."""

from kiosk.upkeep.settings_desk import Editable
from kiosk.upkeep.staff import Door, Staff
from kiosk.upkeep.staff_events import StaffPage
from kiosk.upkeep.typed_setting import Keys, judge, keys_of
from kiosk.values import dataclass
from kiosk.view.rows import Row
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, pair
from kiosk.view.staff_rows import Behind, value_words

MOST_NEAR = 3
_DEVICES = ("printer.", "card.")


@dataclass(frozen=True, slots=True)
class DeskProps:
    """Named like the QML properties. `fits`: what is typed may be kept. `letters`: it is typed with
    letters, otherwise with figures and `sign`. `answer`: what the last try or save said.
    """

    key: str = ""
    name: Pair = NO_WORDS
    value: str = ""
    choosing: bool = False
    letters: bool = False
    sign: str = ""
    trying: bool = False
    fits: bool = False
    says: Pair = NO_WORDS
    answer: Pair = NO_WORDS
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class ChoiceRow(Row):
    """One value that may be chosen."""

    value: str
    name: Pair
    chosen: bool


def derive_desk(
    mode: Door | Staff, behind: Behind, setting: Setting, typed: str | None
) -> tuple[DeskProps, tuple[ChoiceRow, ...]]:
    """`typed` is what stands there now; `None`: nobody has typed yet."""
    edited = _edited(mode, behind)
    if not isinstance(mode, Staff) or edited is None:
        return DeskProps(), ()

    def say(key: str, what: str = "") -> Pair:
        return pair(setting.words.say("settings", key, what=what))

    values = {each.key: each.value for each in behind.settings}
    value = values.get(edited.key, "")
    told = judge(edited.key, value if typed is None else typed, values, behind.profiles)
    keys, sign = keys_of(edited.key)
    choosing = bool(edited.choices)
    answer = f"tried_{mode.tried}" if mode.tried else mode.setting_says
    props = DeskProps(
        key=edited.key,
        name=say(edited.key.replace(".", "_")),
        value=value,
        choosing=choosing,
        letters=keys is Keys.LETTERS,
        sign=sign,
        trying=edited.key.startswith(_DEVICES) and not choosing,
        fits=told.fits,
        says=NO_WORDS if choosing else say(told.says, told.what),
        answer=say(answer, mode.setting_what) if answer else NO_WORDS,
        near=told.near[:MOST_NEAR],
    )
    rows = (ChoiceRow(each, value_words(each, setting), each == value) for each in edited.choices)
    return props, tuple(rows)


def _edited(mode: Door | Staff, behind: Behind) -> Editable | None:
    key = mode.setting if isinstance(mode, Staff) and mode.page is StaffPage.SETTING else ""
    return next((each for each in behind.editable if each.key == key), None)
