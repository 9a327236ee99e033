"""Between a card and a statement: a one-time code to the registered phone, naming the unit."""

import secrets
from collections.abc import Callable
from dataclasses import field
from datetime import datetime

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.personal import Personal
from kiosk.sandbox.people import SamplePerson
from kiosk.sandbox.rate_limit import Rate, RateLimiter
from kiosk.values import dataclass

TICKET_SECONDS = 300.0
CODE_SECONDS = 300.0
FAILURES = Rate(5, 24 * 3600.0)  # per person, over all units


@dataclass(frozen=True, slots=True, repr=False)
class Sms(Personal):
    """A text message; only the sandbox's own phones ever see it."""

    code: str
    text: str
    sent_at: datetime


@dataclass(slots=True, repr=False)
class Ticket(Personal):
    """A card was read at `unit_id`; `code` is what the phone was sent."""

    person: SamplePerson
    unit_id: str
    dies_at: float
    code: str | None = None
    code_dies_at: float = 0.0


class Refused(Exception):
    """The step-up goes no further, for the reason in `args[0]` (a problem code)."""


@dataclass(slots=True)
class StepUps:
    """All step-ups of the run. `deliver` hands a message to a person's phone."""

    monotonic: Callable[[], float]
    now: Callable[[], datetime]
    limiter: RateLimiter
    messages: Rate
    deliver: Callable[[str, Sms], None]
    _tickets: dict[str, Ticket] = field(default_factory=dict)

    def open(self, person: SamplePerson, unit_id: str) -> str:
        """A ticket for this person at this unit."""
        now = self.monotonic()
        self._tickets = {key: t for key, t in self._tickets.items() if t.dies_at > now}
        text = secrets.token_urlsafe(24)
        self._tickets[text] = Ticket(person, unit_id, now + TICKET_SECONDS)
        return text

    def methods(self, person: SamplePerson) -> tuple[str, ...]:
        """What the platform wants, best first."""
        return ("one_time_code", "clerk") if person.phone else ("clerk",)

    def send(self, ticket_text: str, unit_id: str, unit_number: int, hall: Bilingual) -> None:
        """Send a fresh code; an earlier one is dead. Raises `Refused`."""
        ticket = self._ticket(ticket_text, unit_id)
        person = ticket.person
        self._check_lock(person)
        if person.phone is None:
            raise Refused("step_up_unavailable")
        if not self.limiter.allows(("sms", person.id), self.messages):
            raise Refused("busy")
        ticket.code = f"{secrets.randbelow(10**6):06d}"
        ticket.code_dies_at = self.monotonic() + CODE_SECONDS
        text = (
            f"【桂花分】验证码 {ticket.code}，5 分钟内有效。{hall.zh} {unit_number:02d} 号机正在"
            f"用您的卡查看您的记录。不是您本人，请不要告诉任何人。"
            f" Code {ticket.code} for unit {unit_number:02d}, {hall.en}. "
            "Not you? Tell it to nobody."
        )
        self.deliver(person.id, Sms(ticket.code, text, self.now()))

    def verify(self, ticket_text: str, unit_id: str, answer: str) -> SamplePerson:
        """The person, once the answer is right; the ticket is used up. Raises `Refused`."""
        ticket = self._ticket(ticket_text, unit_id)
        person = ticket.person
        self._check_lock(person)
        fresh = ticket.code is not None and self.monotonic() < ticket.code_dies_at
        right = fresh and secrets.compare_digest(str(ticket.code).encode(), answer.encode())
        if not right:
            self.limiter.allows(_failures(person), FAILURES)
            self._check_lock(person)
            raise Refused("step_up_wrong")
        del self._tickets[ticket_text]
        self.limiter.forget(_failures(person))
        return person

    def vouch(
        self, ticket_text: str, unit_id: str, meant: Callable[[SamplePerson], bool]
    ) -> SamplePerson:
        """The person, if the clerk's word is for them; the ticket is used up. Raises `Refused`."""
        ticket = self._ticket(ticket_text, unit_id)
        self._check_lock(ticket.person)
        del self._tickets[ticket_text]
        if not meant(ticket.person):
            raise Refused("clerk_refused")
        return ticket.person

    def _ticket(self, text: str, unit_id: str) -> Ticket:
        ticket = self._tickets.get(text)
        if ticket is None or ticket.unit_id != unit_id or self.monotonic() >= ticket.dies_at:
            raise Refused("step_up_unavailable")
        return ticket

    def _check_lock(self, person: SamplePerson) -> None:
        if self.limiter.full(_failures(person), FAILURES):
            raise Refused("step_up_locked")


def masked_phone(person: SamplePerson) -> str:
    """138****0001, or nothing."""
    return f"{person.phone[:3]}****{person.phone[-4:]}" if person.phone else ""


def _failures(person: SamplePerson) -> tuple[str, str]:
    return ("step-up", person.citizen_number)
