"""What this machine keeps and is, line by line."""

from kiosk.domain.machine import KeptNothing
from kiosk.values import dataclass
from kiosk.view import dates
from kiosk.view.rows import Row
from kiosk.view.setting import Setting
from kiosk.view.snapshot import Pair
from kiosk.visit.facts import Facts


@dataclass(frozen=True, slots=True, repr=False)
class FactLine(Row):
    """A fact with its icon."""

    icon: str
    text: Pair


def machine_facts(setting: Setting, facts: Facts) -> tuple[FactLine, ...]:
    """The weightiest first; what nobody has counted yet is not said."""
    machine = setting.machine
    fingerprint = facts.fingerprint
    lines = [
        FactLine("nocam", setting.guide(f"camera_{machine.camera}")),
        FactLine("check", _kept(facts.kept, setting)),
        FactLine("list", setting.guide("counted")),
        FactLine("home", setting.guide("from")),
        FactLine("lock", setting.guide("staff")),
    ]
    if fingerprint:
        software = setting.guide("software", version=machine.version, fingerprint=fingerprint)
        lines.append(FactLine("score", software))
    elif machine.version:
        lines.append(FactLine("score", setting.guide("software_plain", version=machine.version)))
    return tuple(lines)


def _kept(kept: KeptNothing | None, setting: Setting) -> Pair:
    """What is done, and what the last search found; without a search no number is told."""
    if kept is None:
        return setting.guide("wiped")
    if kept.found:
        return setting.guide("kept_some", day=dates.day(kept.on), count=kept.found)
    return setting.guide("kept", day=dates.day(kept.on))
