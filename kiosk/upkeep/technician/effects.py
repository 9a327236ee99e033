"""What a technician's rooms have done; each names the event that answers it."""

from kiosk.domain.device_status import CardReaderStatus, Insertion
from kiosk.upkeep.checks import UnitPart
from kiosk.upkeep.technician.diagnostics import Diagnostic
from kiosk.upkeep.technician.finding import Finding
from kiosk.upkeep.technician.swap import Swap
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class RunTrial:
    """Do what the unit does in this test; it is timed from here. `reader` and `insertion` are what
    the reader says now, `pad` what the ID card reader does. Answered by `TrialProgress`,
    `TrialActed` and `TrialEnded`.
    """

    test: Diagnostic
    reader: CardReaderStatus
    insertion: Insertion | None
    pad: CardReaderStatus = CardReaderStatus.NOT_FITTED


@dataclass(frozen=True, slots=True)
class StopTrial:
    """Nobody waits for the test under way any more."""


@dataclass(frozen=True, slots=True)
class JudgeTrial:
    """Make the record: answered by `TrialEnded`."""

    test: Diagnostic
    finding: Finding


@dataclass(frozen=True, slots=True)
class BeginSwap:
    """Answered by `SwapBegun`."""

    part: UnitPart


@dataclass(frozen=True, slots=True)
class KeepSwap:
    """So that a restart finds it as it is."""

    swap: Swap


@dataclass(frozen=True, slots=True)
class BurnOne:
    """One strip of paper, or one read: answered by `BurnEnded`."""

    swap: Swap
    reader: CardReaderStatus
    insertion: Insertion | None


@dataclass(frozen=True, slots=True)
class SignSwap:
    """The service record: answered by `SwapSigned`."""

    swap: Swap


TechnicianEffect = RunTrial | StopTrial | JudgeTrial | BeginSwap | KeepSwap | BurnOne | SignSwap
