"""What happens in a technician's rooms: touches, and what the unit answers."""

from kiosk.upkeep.checks import Check, UnitPart
from kiosk.upkeep.technician.diagnostics import Diagnostic
from kiosk.upkeep.technician.swap import Swap
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class TrialChosen:
    """Show this test."""

    test: Diagnostic


@dataclass(frozen=True, slots=True)
class TrialBegun:
    """Begin it, or begin it again."""


@dataclass(frozen=True, slots=True)
class TrialStopped:
    """Never mind."""


@dataclass(frozen=True, slots=True)
class TrialAnswered:
    """What the person saw or heard was right, or was not."""

    well: bool


@dataclass(frozen=True, slots=True)
class TrialTyped:
    """Figures: what the code says, or what the ruler says in millimetres."""

    text: str


@dataclass(frozen=True, slots=True)
class TrialMeasured:
    """The screen counted `whole` places, of which `missed` did not answer."""

    whole: int
    missed: int


@dataclass(frozen=True, slots=True)
class TrialUnseen:
    """The person did what was asked, and the unit has not noticed."""


@dataclass(frozen=True, slots=True)
class TrialProgress:
    """`done` of a hundred. It keeps the door open: somebody waits."""

    test: Diagnostic
    done: int


@dataclass(frozen=True, slots=True)
class TrialActed:
    """Printed or played: now it is the person's turn."""

    test: Diagnostic
    code: str = ""


@dataclass(frozen=True, slots=True)
class TrialEnded:
    """The records of this test; never empty."""

    test: Diagnostic
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class SwapAsked:
    """This part is to be exchanged."""

    part: UnitPart


@dataclass(frozen=True, slots=True)
class SwapBegun:
    """The exchange begins, or goes on after a restart."""

    swap: Swap


@dataclass(frozen=True, slots=True)
class SwapNext:
    """Done, go on."""


@dataclass(frozen=True, slots=True)
class SwapBack:
    """One step back."""


@dataclass(frozen=True, slots=True)
class SerialTyped:
    """The new part's serial number, as typed."""

    text: str


@dataclass(frozen=True, slots=True)
class BurnAsked:
    """So many strips, or reads."""

    count: int


@dataclass(frozen=True, slots=True)
class BurnStopped:
    """Enough."""


@dataclass(frozen=True, slots=True)
class BurnEnded:
    """One of them came out, or did not."""

    part: UnitPart
    well: bool


@dataclass(frozen=True, slots=True)
class PartLeftOut:
    """The new part is no good: the unit goes on without it, and the record says so."""


@dataclass(frozen=True, slots=True)
class SwapCancelled:
    """Nothing was exchanged after all."""


@dataclass(frozen=True, slots=True)
class SwapSigned:
    """`record` is the service record's file name, empty when it could not be kept."""

    record: str
    signed: bool


TechnicianEvent = (
    TrialChosen
    | TrialBegun
    | TrialStopped
    | TrialAnswered
    | TrialTyped
    | TrialMeasured
    | TrialUnseen
    | TrialProgress
    | TrialActed
    | TrialEnded
    | SwapAsked
    | SwapBegun
    | SwapNext
    | SwapBack
    | SerialTyped
    | BurnAsked
    | BurnStopped
    | BurnEnded
    | PartLeftOut
    | SwapCancelled
    | SwapSigned
)
"""Those that say how far a test has come count as a hand: nobody is sent out while it runs."""
