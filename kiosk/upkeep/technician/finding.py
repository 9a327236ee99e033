"""What a diagnostic came to, before it has words."""

from kiosk.upkeep.checks import Judge, Verdict
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`outcome` names the words (`<test>_<outcome>` in `assets/words/checks.toml`), `values` go
    into them; `details` are a technician's short named facts.
    """

    outcome: str
    verdict: Verdict
    judge: Judge = Judge.MACHINE
    details: tuple[tuple[str, str], ...] = ()
    values: tuple[tuple[str, int], ...] = ()
