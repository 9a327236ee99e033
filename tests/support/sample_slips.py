"""Every kind of slip on every paper, of invented people."""

import os
import random
from datetime import timedelta

from sample_slip import CITY, UNIT

from kiosk.central.city import load_city
from kiosk.domain.slips import SlipKind
from kiosk.receipts.layouts import WIDTHS
from kiosk.receipts.slip import Slip
from kiosk.receipts.words import Language
from kiosk.sandbox.sample_slips import ASKED_AT, sample_contents

LONG = os.environ.get("OSMANTHUS_LONG") == "1"
_SUZHOU = load_city("suzhou")
STAFF = frozenset({SlipKind.READINESS, SlipKind.TEST_PAGE, SlipKind.STICKER})


def sample(
    kind: SlipKind, dots: int = 576, language: Language = "zh", *, large: bool = False
) -> Slip:
    """One slip of a kind, printed two minutes after it was asked for."""
    content = sample_contents(_SUZHOU, dots, 180 if dots == 512 else 203)[kind]
    return Slip(content, UNIT, CITY, ASKED_AT + timedelta(minutes=2), language, dots, large)


def name_of(slip: Slip) -> str:
    """For test ids."""
    size = "-xl" if slip.large else ""
    return f"{slip.content.kind.value}-{slip.width_dots}-{slip.language}{size}"


def every_slip() -> list[Slip]:
    """Eleven kinds, three heads, two languages, two sizes."""
    return [
        sample(kind, dots, language, large=large)
        for kind in SlipKind
        for dots in WIDTHS
        for language in ("zh", "en")
        for large in (False, True)
        if not (large and kind in STAFF)
    ]


def some_slips() -> list[Slip]:
    """All of them with `--long`, else one of each kind, the same every time."""
    slips = every_slip()
    if LONG:
        return slips
    chance = random.Random(13)
    # The whole copy of a record is two metres long in large type: too long to read every day.
    short = [slip for slip in slips if not (slip.large and slip.content.kind is SlipKind.HELD)]
    return [
        chance.choice([slip for slip in short if slip.content.kind is kind]) for kind in SlipKind
    ]
