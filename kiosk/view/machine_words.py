"""What this machine keeps and is, line by line."""

from kiosk.values import dataclass
from kiosk.view.rows import Row
from kiosk.view.setting import Setting
from kiosk.view.snapshot import Pair


@dataclass(frozen=True, slots=True, repr=False)
class FactLine(Row):
    """A fact with its icon."""

    icon: str
    text: Pair


def machine_facts(setting: Setting, fingerprint: str) -> tuple[FactLine, ...]:
    """The weightiest first; `fingerprint` is empty while nobody has counted it."""
    machine = setting.machine
    facts = [
        FactLine("nocam", setting.guide(f"camera_{machine.camera}")),
        FactLine("check", setting.guide("kept")),
        FactLine("list", setting.guide("counted")),
        FactLine("home", setting.guide("from")),
        FactLine("lock", setting.guide("staff")),
    ]
    if fingerprint:
        software = setting.guide("software", version=machine.version, fingerprint=fingerprint)
        facts.append(FactLine("score", software))
    elif machine.version:
        facts.append(FactLine("score", setting.guide("software_plain", version=machine.version)))
    return tuple(facts)
