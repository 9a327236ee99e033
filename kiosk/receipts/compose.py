"""From a slip's content to its blocks, each kind in a module of its own."""

from collections.abc import Iterable
from typing import assert_never

from kiosk.domain.slips import (
    CaseContent,
    DirectionsContent,
    EntryContent,
    HeldContent,
    PerkContent,
    ProofContent,
    QuestionContent,
    ReadinessContent,
    RecordContent,
    StickerContent,
    TestPageContent,
)
from kiosk.receipts import (
    case_slip,
    entry_slip,
    held_slip,
    proof_slip,
    record_slip,
    unit_slips,
    way_slips,
)
from kiosk.receipts.blocks import Block
from kiosk.receipts.frame import foot, head
from kiosk.receipts.slip import Slip


def compose(slip: Slip) -> tuple[Block, ...]:
    """The slip from top to bottom. Raises `Failure` for a content that must not be printed."""
    return (*head(slip), *_body(slip), *foot(slip))


def _body(slip: Slip) -> Iterable[Block]:
    content = slip.content
    match content:
        case ProofContent():
            return proof_slip.body(slip, content)
        case RecordContent():
            return record_slip.body(slip, content)
        case EntryContent():
            return entry_slip.body(slip, content)
        case CaseContent():
            return case_slip.body(slip, content)
        case PerkContent():
            return way_slips.perk(slip, content)
        case QuestionContent():
            return way_slips.question(slip, content)
        case DirectionsContent():
            return way_slips.directions(slip, content)
        case HeldContent():
            return held_slip.body(slip, content)
        case ReadinessContent():
            return unit_slips.readiness(slip, content)
        case TestPageContent():
            return unit_slips.test_page(slip, content)
        case StickerContent():
            return unit_slips.sticker(slip, content)
        case _:
            assert_never(content)
