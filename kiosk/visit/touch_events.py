"""What a visitor does at the screen."""

from enum import StrEnum

from kiosk.domain.personal import Personal
from kiosk.values import dataclass
from kiosk.visit.states import GuideTopic, PageName


class Touch(StrEnum):
    """Touches that carry nothing; the name is the button's."""

    BEGIN = "begin"
    GUIDE = "guide"
    REHEARSE = "rehearse"
    CHOOSE_CARD = "choose_card"
    CHOOSE_PHONE = "choose_phone"
    BACK = "back"
    END = "end"
    NEW_CODE = "new_code"
    YES_ITS_ME = "yes_its_me"
    NOT_ME = "not_me"
    SEND_CODE = "send_code"
    PRINT_PROOF = "print_proof"
    PRINT_THIS = "print_this"  # what the page in front says
    ASK_ON_PAPER = "ask_on_paper"  # a slip that says what the question is about
    RETRY = "retry"
    DONE = "done"
    STILL_HERE = "still_here"
    NEXT_PAGE = "next_page"
    PREVIOUS_PAGE = "previous_page"
    CONFIRM = "confirm"
    GO_ON = "go_on"
    ADD_STATEMENT = "add_statement"
    WITHDRAW_STATEMENT = "withdraw_statement"
    REPORT_PERK = "report_perk"
    SEND_REPORT = "send_report"


@dataclass(frozen=True, slots=True)
class Touched:
    """A button was touched, or (STILL_HERE) the screen anywhere."""

    what: Touch


@dataclass(frozen=True, slots=True)
class TouchFelt:
    """The screen was touched, on a button or beside all of them: somebody is here."""


@dataclass(frozen=True, slots=True)
class PageChosen:
    """A page was chosen on Home, or the row of one entry, perk or rule on a list of them."""

    name: PageName
    item_id: str = ""


@dataclass(frozen=True, slots=True)
class GuideChosen:
    """A page of the guide was chosen, or a service among the services."""

    topic: GuideTopic
    service_id: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class StepUpTyped(Personal):
    """The visitor typed the one-time code and touched OK."""

    answer: str
