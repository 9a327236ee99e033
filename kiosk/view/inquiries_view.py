"""Who looked at the record, when, and what for."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.inquiries import Inquiry
from kiosk.domain.personal import Personal
from kiosk.domain.remedies import ContestKind
from kiosk.values import dataclass
from kiosk.view import dates
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Row, Rows
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, publish
from kiosk.visit.contest_gates import may_contest, open_case
from kiosk.visit.states import Page, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, repr=False)
class InquiryLine(Row):
    """One look; `contestable`: its holder may say that they do not know it."""

    inquiryId: str
    by: Pair
    kind: Pair
    day: str
    purpose: Pair
    contestable: bool


@dataclass(frozen=True, slots=True, repr=False)
class InquiriesProps(Personal):
    """`summary`: how many looks there were, in words; `asks`: one of them may be contested."""

    summary: Pair = NO_WORDS
    asks: bool = False
    turn: int = 0
    lines: tuple[InquiryLine, ...] = ()


def derive_inquiries(visit: Visit, setting: Setting, now: datetime) -> InquiriesProps:
    """Every look, newest first, staff's among them."""
    statement = visit.statement
    if statement is None:
        return InquiriesProps()
    looks = len(statement.inquiries)
    count = dates.counted(looks, "look", "looks")
    times = Bilingual(count.zh, count.en.capitalize())
    return InquiriesProps(
        summary=setting.page("inquiries", count=times) if looks else setting.page("inquiries_none"),
        asks=any(
            may_contest(visit, ContestKind.INQUIRY, inquiry.inquiry_id)
            for inquiry in statement.inquiries
        ),
        turn=visit.state.turn if isinstance(visit.state, Page) else 0,
        lines=tuple(_line(inquiry, visit, setting, now) for inquiry in statement.inquiries),
    )


def _line(inquiry: Inquiry, visit: Visit, setting: Setting, now: datetime) -> InquiryLine:
    at = inquiry.asked_at.astimezone(now.tzinfo)
    purpose = inquiry.purpose
    contested = open_case(visit, ContestKind.INQUIRY, inquiry.inquiry_id) is not None
    return InquiryLine(
        inquiryId=inquiry.inquiry_id,
        by=setting.drawable(inquiry.by),
        kind=setting.page("looked_at_contested" if contested else f"by_{inquiry.asker.value}"),
        day=f"{at:%Y-%m-%d %H:%M}",
        purpose=setting.page("no_purpose") if purpose is None else setting.drawable(purpose),
        contestable=may_contest(visit, ContestKind.INQUIRY, inquiry.inquiry_id),
    )


@QmlElement
@QmlUncreatable("the KioskView has one")
class InquiriesView(QObject):
    """Inquiries for QML; the roles of `lines` are the fields of `InquiryLine`."""

    summaryChanged = Signal()
    asksChanged = Signal()
    turnChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = InquiriesProps()
        self._lines = Rows(InquiryLine, self)

    def show(self, props: InquiriesProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        self._lines.show(props.lines)
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(InquiriesProps())

    @Property("QStringList", notify=summaryChanged)
    def summary(self) -> list[str]:
        return list(self._props.summary)

    @Property(bool, notify=asksChanged)
    def asks(self) -> bool:
        return self._props.asks

    @Property(int, notify=turnChanged)
    def turn(self) -> int:
        return self._props.turn

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines
