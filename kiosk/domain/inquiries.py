"""Who looked at somebody's record."""

from datetime import datetime
from enum import StrEnum

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.personal import Personal
from kiosk.values import dataclass


class Asker(StrEnum):
    """Who looked. Staff of the platform and of halls are named like everybody else."""

    INSTITUTION = "institution"
    STAFF = "staff"
    HOLDER = "holder"


@dataclass(frozen=True, slots=True, repr=False)
class Inquiry(Personal):
    """One look at the record, at `asked_at` (aware).

    `purpose` is what the asker gave as theirs, `None` if nothing was given.
    """

    inquiry_id: str
    asker: Asker
    by: Bilingual
    asked_at: datetime
    purpose: Bilingual | None = None
