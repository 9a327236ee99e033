"""One rule's card, and the way to its official text."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.rulebook import RuleCard
from kiosk.values import dataclass
from kiosk.view import dates
from kiosk.view.city_view import status_of
from kiosk.view.code_view import Lines, symbol
from kiosk.view.passport import PassportLine
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Rows
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, pair, publish
from kiosk.visit.states import Page, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, repr=False)
class RuleProps:
    """`code`: the QR of the official text's address, `url` the address as text."""

    name: Pair = NO_WORDS
    sentence: Pair = NO_WORDS
    url: str = ""
    code: Lines = ()
    lines: tuple[PassportLine, ...] = ()


def derive_rule(visit: Visit, setting: Setting) -> RuleProps:
    """The chosen rule; an unknown id shows nothing."""
    if not isinstance(visit.state, Page):
        return RuleProps()
    wanted = visit.state.item_id
    rule = next((each for each in setting.city.rule_book.rules if each.rule_id == wanted), None)
    if rule is None:
        return RuleProps()
    return RuleProps(
        name=setting.drawable(rule.name),
        sentence=setting.drawable(rule.sentence),
        url=rule.url,
        code=symbol(rule.url),
        lines=_card(rule, setting),
    )


def _card(rule: RuleCard, setting: Setting) -> tuple[PassportLine, ...]:
    code = None if rule.code is None else Bilingual(rule.code, rule.code)
    number = setting.drawable(rule.number)
    if code is not None:
        number = (f"{code.zh}，{number[0]}", f"{code.en}, {number[1]}")
    facts = (
        ("label_issuer", setting.drawable(rule.issuer)),
        ("label_number", number),
        ("label_since", pair(dates.day(rule.since))),
        ("label_status", status_of(rule, setting)),
    )
    return tuple(PassportLine(setting.page(key), value, missing=False) for key, value in facts)


@QmlElement
@QmlUncreatable("the KioskView has one")
class RuleView(QObject):
    """A rule for QML; the roles of `lines` are the fields of `PassportLine`."""

    nameChanged = Signal()
    sentenceChanged = Signal()
    urlChanged = Signal()
    codeChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = RuleProps()
        self._lines = Rows(PassportLine, self)

    def show(self, props: RuleProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        self._lines.show(props.lines)
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(RuleProps())

    @Property("QStringList", notify=nameChanged)
    def name(self) -> list[str]:
        return list(self._props.name)

    @Property("QStringList", notify=sentenceChanged)
    def sentence(self) -> list[str]:
        return list(self._props.sentence)

    @Property(str, notify=urlChanged)
    def url(self) -> str:
        return self._props.url

    @Property("QStringList", notify=codeChanged)
    def code(self) -> list[str]:
        return list(self._props.code)

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines
