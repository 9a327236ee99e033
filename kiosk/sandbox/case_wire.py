"""A case as the API tells it."""

from kiosk.central.contest_rules import PeriodFile
from kiosk.central.wire import CaseReply, CaseWire
from kiosk.central.wire_text import BilingualWire
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.cases import Case
from kiosk.domain.subject import Subject
from kiosk.domain.working_days import Period


def case_wire(case: Case) -> CaseWire:
    """The same case; members by name."""
    return CaseWire(
        token=case.token,
        number=case.number,
        kind=case.kind,
        reference=case.reference,
        ground_id=case.ground_id,
        what=_text(case.what),
        reason=_text(case.reason),
        source=_text(case.source),
        state=case.state,
        filed_on=case.filed_on,
        changed_on=case.changed_on,
        answer_by=case.answer_by,
        answer_within=_period(case.answer_within),
        next_instance=_text(case.next_instance),
        papers=tuple(_text(paper) for paper in case.papers),
        flagged=case.flagged,
        words=_text(case.words) if case.words else None,
    )


def case_reply(case: Case, subject: Subject) -> CaseReply:
    """The case and whose it is."""
    return CaseReply(sub=subject.tag, case=case_wire(case))


def _period(period: Period | None) -> PeriodFile | None:
    return None if period is None else PeriodFile(days=period.days, working=period.working)


def _text(text: Bilingual) -> BilingualWire:
    return BilingualWire(zh=text.zh, en=text.en)
