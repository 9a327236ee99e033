"""Access tokens: opaque, short-lived, good at one unit for one person, never refreshed."""

import hashlib
import itertools
import secrets
from collections.abc import Callable
from dataclasses import field

from kiosk.central.wire import PerkReportReply
from kiosk.domain.lists import ListAnswer
from kiosk.domain.personal import Personal
from kiosk.sandbox.people import SamplePerson
from kiosk.values import dataclass

LIFE_SECONDS = 600.0
_KEPT_AFTER = 600.0


@dataclass(slots=True, repr=False)
class Token(Personal):
    """`number` counts the run's tokens. `ended`: by "End now" on the phone.

    `answers` are the lists as the last statement told them; `proofs` and `perk_reports` map an
    Idempotency-Key to the answer that was given for it.
    """

    number: int
    person: SamplePerson
    unit_id: str
    dies_at: float
    grant_code: str | None = None
    ended: bool = False
    revoked: bool = False
    answers: tuple[ListAnswer, ...] | None = None
    proofs: dict[str, str] = field(default_factory=dict)
    perk_reports: dict[str, PerkReportReply] = field(default_factory=dict)


class Tokens:
    """All tokens of the run, by the hash of their text."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._tokens: dict[str, Token] = {}
        self._numbers = itertools.count(1)

    def issue(self, person: SamplePerson, unit_id: str, grant_code: str | None = None) -> str:
        """A new token's text."""
        now = self._monotonic()
        self._tokens = {
            key: token for key, token in self._tokens.items() if token.dies_at + _KEPT_AFTER > now
        }
        text = secrets.token_urlsafe(32)
        self._tokens[_digest(text)] = Token(
            next(self._numbers), person, unit_id, now + LIFE_SECONDS, grant_code
        )
        return text

    def find(self, text: str, unit_id: str) -> Token | None:
        """The token, if it is this unit's and alive; one that was ended on the phone counts."""
        token = self._tokens.get(_digest(text))
        if token is None or token.unit_id != unit_id or token.revoked:
            return None
        return token if self._monotonic() < token.dies_at else None

    def revoke(self, text: str, unit_id: str) -> None:
        """RFC 7009: what is not there, or not this unit's, stays as it is."""
        token = self._tokens.get(_digest(text))
        if token is not None and token.unit_id == unit_id:
            token.revoked = True

    def of_grant(self, grant_code: str) -> Token | None:
        """The token that a device code became, dead or alive."""
        return next((t for t in self._tokens.values() if t.grant_code == grant_code), None)

    def end(self, grant_code: str) -> None:
        """ "End now" on the phone."""
        token = self.of_grant(grant_code)
        if token is not None:
            token.ended = True

    def is_open(self, token: Token) -> bool:
        """Whether the token still opens something."""
        return not (token.revoked or token.ended) and self._monotonic() < token.dies_at

    def alive(self) -> int:
        """How many tokens still open something."""
        return sum(self.is_open(token) for token in self._tokens.values())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
