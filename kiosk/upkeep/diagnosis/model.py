"""Whether a part is one that this unit may be fitted with: its model and firmware by name.

The lists are profiles' data, with `*` for any text. What a part says of itself can be untrue
(clones answer with another maker's name), so the label on the case is what counts in doubt.
"""

from collections.abc import Iterator
from fnmatch import fnmatchcase

from kiosk.domain.device_status import PartIdentity
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class MayBeFitted:
    """An empty list allows everything, and nothing is said of it."""

    models: tuple[str, ...] = ()
    firmware: tuple[str, ...] = ()


def look(
    part: UnitPart, identity: PartIdentity | None, may: MayBeFitted, find: Finder
) -> Iterator[Check]:
    """One check at most. A part that does not tell wants heeding, a wrong one is not used."""
    if not may.models:
        return
    named = ", ".join(may.models)
    if identity is None or not identity.model:
        yield find.found(part, "model", "untold", Verdict.HEED, models=named)
        return
    model, firmware = identity.model, identity.firmware
    details = (("model", model), ("firmware", firmware))
    if not _among(model, may.models):
        said = {"model": model, "models": named}
        yield find.found(part, "model", "strange", Verdict.STOP, details, **said)
    elif may.firmware and not _among(firmware, may.firmware):
        said = {"firmware": firmware or "?", "wanted": ", ".join(may.firmware)}
        yield find.found(part, "model", "firmware", Verdict.STOP, details, **said)
    else:
        yield find.found(part, "model", "fits", Verdict.WELL, details, model=model)


def _among(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)
