"""Whether a part is one that this unit may be fitted with: its model and firmware by name.

The lists are profiles' data, with `*` for any text. What a part says of itself can be untrue
(clones answer with another maker's name), so the label on the case is what counts in doubt.
"""

from collections.abc import Iterator
from fnmatch import fnmatchcase

from kiosk.domain.device_status import PartIdentity
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class MayBeFitted:
    """An empty list allows everything, and that it does is said."""

    models: tuple[str, ...] = ()
    firmware: tuple[str, ...] = ()


def look(
    part: UnitPart, identity: PartIdentity | None, may: MayBeFitted, find: Finder
) -> Iterator[Check]:
    """One check. A part that does not tell wants heeding, a wrong one is not used."""
    if not may.models:
        yield unstated(part, identity, find)
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


def allowed(part: UnitPart, may: MayBeFitted, find: Finder) -> Check:
    """What may be fitted, for whoever brings a new part. The one that is in could not be asked, so
    whether it fits is not known.
    """
    if not may.models:
        return replace(unstated(part, None, find), verdict=Verdict.UNKNOWN)
    firmware = ", ".join(may.firmware) or "*"
    details = (("firmware", firmware),)
    models = ", ".join(may.models)
    return find.found(part, "model", "list", Verdict.UNKNOWN, details, models=models)


def unstated(part: UnitPart, identity: PartIdentity | None, find: Finder) -> Check:
    """Nobody has stated which models this unit may be fitted with."""
    model = identity.model if identity is not None and identity.model else "?"
    return find.found(part, "model", "unstated", Verdict.WELL, (("model", model),))


def _among(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)
