"""A labelled line, and what stands there when an office gave nothing."""

from kiosk.domain.bilingual import Bilingual
from kiosk.values import dataclass
from kiosk.view.rows import Row
from kiosk.view.setting import Setting
from kiosk.view.snapshot import Pair


@dataclass(frozen=True, slots=True, repr=False)
class PassportLine(Row):
    """A label and its value; `missing`: the office did not give it."""

    label: Pair
    value: Pair
    missing: bool


def not_given(label: Pair, office: Bilingual, setting: Setting) -> PassportLine:
    """A line whose value the office did not give: it is said, never left blank."""
    return PassportLine(label, setting.say("not_given_by", office=office), missing=True)
