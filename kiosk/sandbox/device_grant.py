"""One device code's life (RFC 8628 with a number to type) as a pure, total function.

    WAITING --claim--> SCANNED --right number--> APPROVED --poll--> GRANTED
    WAITING, SCANNED, APPROVED --cancel--> DECLINED;  SCANNED --wrong number--> DEAD
    WAITING, SCANNED, APPROVED --time--> EXPIRED

The first account that claims a code owns it; what others do to it changes nothing. Times are
monotonic seconds. An event a phase does not expect changes nothing.
"""

from enum import StrEnum

from kiosk.domain.personal import Personal
from kiosk.values import dataclass, replace

WAIT_SECONDS = 90.0
NUMBER_SECONDS = 45.0
APPROVED_SECONDS = 30.0
INTERVAL_SECONDS = 1.0
SLOW_DOWN_SECONDS = 5.0
_EARLY = 0.7  # a poll sooner than this part of the interval is too quick


class Phase(StrEnum):
    """Where a code stands."""

    WAITING = "waiting"
    SCANNED = "scanned"
    APPROVED = "approved"
    GRANTED = "granted"
    DECLINED = "declined"
    DEAD = "dead"
    EXPIRED = "expired"


class PollAnswer(StrEnum):
    """What the token endpoint says; names of RFC 8628 section 3.5 where it has one."""

    PENDING = "authorization_pending"
    SLOW_DOWN = "slow_down"
    GRANT = "grant"
    DENIED = "access_denied"
    EXPIRED = "expired_token"
    WRONG_NUMBER = "wrong_number"
    USED = "invalid_grant"


@dataclass(frozen=True, slots=True, repr=False)
class Grant(Personal):
    """`account` is who claimed it, `match_number` the two digits the kiosk shows from then on."""

    ends_at: float
    phase: Phase = Phase.WAITING
    account: str | None = None
    match_number: str = ""
    interval: float = INTERVAL_SECONDS
    polled_at: float | None = None

    def visible_to(self, account: str) -> bool:
        """Whether this account may know that the code exists."""
        return self.account is None or self.account == account


_OPEN = frozenset({Phase.WAITING, Phase.SCANNED, Phase.APPROVED})
_ANSWERS = {
    Phase.WAITING: PollAnswer.PENDING,
    Phase.SCANNED: PollAnswer.PENDING,
    Phase.APPROVED: PollAnswer.GRANT,
    Phase.GRANTED: PollAnswer.USED,
    Phase.DECLINED: PollAnswer.DENIED,
    Phase.DEAD: PollAnswer.WRONG_NUMBER,
    Phase.EXPIRED: PollAnswer.EXPIRED,
}


def opened(now: float) -> Grant:
    """A code that was just made."""
    return Grant(ends_at=now + WAIT_SECONDS)


def aged(grant: Grant, now: float) -> Grant:
    """The grant at this time."""
    if grant.phase in _OPEN and now >= grant.ends_at:
        return replace(grant, phase=Phase.EXPIRED)
    return grant


def claimed(grant: Grant, account: str, match_number: str, now: float) -> Grant:
    """A signed-in phone went on from the confirm page."""
    grant = aged(grant, now)
    if grant.phase is not Phase.WAITING:
        return grant
    return replace(
        grant,
        phase=Phase.SCANNED,
        account=account,
        match_number=match_number,
        ends_at=now + NUMBER_SECONDS,
    )


def number_typed(grant: Grant, account: str, digits: str, now: float) -> Grant:
    """The phone typed the number. One wrong entry kills the code."""
    grant = aged(grant, now)
    if grant.phase is not Phase.SCANNED or grant.account != account:
        return grant
    if digits != grant.match_number:
        return replace(grant, phase=Phase.DEAD)
    return replace(grant, phase=Phase.APPROVED, ends_at=now + APPROVED_SECONDS)


def cancelled(grant: Grant, account: str, now: float) -> Grant:
    """The phone declined; who cancels an unclaimed code thereby owns its end."""
    grant = aged(grant, now)
    if grant.phase not in _OPEN or not grant.visible_to(account):
        return grant
    return replace(grant, phase=Phase.DECLINED, account=account)


def polled(grant: Grant, now: float) -> tuple[Grant, PollAnswer]:
    """The kiosk asked. GRANT is answered once: it is what makes the code used."""
    grant = aged(grant, now)
    answer = _ANSWERS[grant.phase]
    early = grant.polled_at is not None and now - grant.polled_at < grant.interval * _EARLY
    if answer is PollAnswer.PENDING and early:
        slower = grant.interval + SLOW_DOWN_SECONDS
        return replace(grant, interval=slower, polled_at=now), PollAnswer.SLOW_DOWN
    if answer is PollAnswer.GRANT:
        return replace(grant, phase=Phase.GRANTED, polled_at=now), answer
    return replace(grant, polled_at=now), answer
