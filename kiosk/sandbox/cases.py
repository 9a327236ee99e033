"""The cases the stand-in platform holds, and the tokens it seals for them."""

import base64
import itertools
import os
from collections.abc import Callable
from datetime import date, datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from kiosk.domain.calendar_words import CHINA
from kiosk.domain.cases import Case, CaseState, Filing
from kiosk.domain.city import City
from kiosk.domain.remedies import NOT_ME
from kiosk.sandbox.contested import Matters
from kiosk.sandbox.people import SamplePerson, resolve_days
from kiosk.values import replace

_NONCE = 12


class NotContestable(Exception):
    """There is nothing to contest there, or no longer."""


class CaseExists(Exception):
    """This person has an open case about the same thing."""


class KeyReused(Exception):
    """The same Idempotency-Key came with another content."""


class Cases:
    """By person; a confirmation's key finds the case it made, however often it comes."""

    def __init__(self, matters: Matters, now: Callable[[], datetime]) -> None:
        self._matters = matters
        self._city = matters.city
        self._now = now
        self._seal = ChaCha20Poly1305(ChaCha20Poly1305.generate_key())
        self._of: dict[str, dict[str, Case]] = {}
        self._keys: dict[tuple[str, str], tuple[Filing, str]] = {}
        self._numbers = itertools.count(1)

    def of(self, person: SamplePerson) -> tuple[Case, ...]:
        """All of a person's cases, newest first."""
        return tuple(reversed(self._held(person).values()))

    def file(self, person: SamplePerson, filing: Filing, key: str) -> Case:
        """The case of this confirmation. Raises `NotContestable`, `CaseExists`, `KeyReused`."""
        known = self._keys.get((person.id, key))
        if known is not None:
            if known[0] != filing:
                raise KeyReused
            return self._held(person)[known[1]]
        if any(self._same(case, filing) for case in self._held(person).values()):
            raise CaseExists
        case = self._make(person, filing, self._today())
        self._keys[person.id, key] = (filing, case.number)
        return case

    def opened(self, person: SamplePerson, token: str) -> Case | None:
        """The case behind a sealed token, if it is this person's."""
        try:
            sealed = base64.b32decode(token + "=" * (-len(token) % 8))
            plain = self._seal.decrypt(sealed[:_NONCE], sealed[_NONCE:], person.id.encode())
        except (ValueError, InvalidTag):
            return None
        return self._held(person).get(plain.decode())

    def state(self, person: SamplePerson, case: Case, phrase_ids: tuple[str, ...]) -> Case:
        """The case with another statement, or with none."""
        words = self._city.contest.statement(phrase_ids) if phrase_ids else None
        changed = replace(case, words=words, changed_on=self._today())
        self._held(person)[case.number] = changed
        return changed

    def go_by(self, city: City) -> None:
        """From now on by what is published newer."""
        self._city, self._matters = city, replace(self._matters, city=city)

    def clear(self) -> None:
        """As at the start of the run: nobody has filed anything yet."""
        self._of.clear()
        self._keys.clear()

    def count(self) -> int:
        """How many were filed in this run."""
        return len(self._keys)

    def _held(self, person: SamplePerson) -> dict[str, Case]:
        if person.id not in self._of:
            self._of[person.id] = {}
            for sample in person.cases:
                days = resolve_days(sample.model_dump(), self._today())
                filed_on = date.fromisoformat(days["filed_on"])
                case = self._make(person, sample.filing(), filed_on)
                state, changed = CaseState(sample.state), date.fromisoformat(days["changed_on"])
                self._of[person.id][case.number] = replace(case, state=state, changed_on=changed)
        return self._of[person.id]

    def _make(self, person: SamplePerson, filing: Filing, filed_on: date) -> Case:
        about = self._matters.of(person, filing, filed_on)
        rules = self._city.contest
        ground = rules.ground(filing.kind, filing.ground_id)
        remedy = rules.remedy(filing.kind, about.rule) if about else None
        if about is None or ground is None or remedy is None:
            raise NotContestable
        number = f"{filed_on.year}-{next(self._numbers):05}"
        case = Case(
            token=self._token(person, number),
            number=number,
            kind=filing.kind,
            reference=filing.reference,
            ground_id=filing.ground_id,
            what=about.what,
            reason=ground.name,
            source=remedy.office or about.source,
            state=CaseState.FILED,
            filed_on=filed_on,
            changed_on=filed_on,
            answer_by=remedy.answer_within.after(filed_on, self._city.calendar),
            answer_within=remedy.answer_within,
            next_instance=remedy.next_instance,
            papers=ground.papers,
            flagged=filing.ground_id == NOT_ME,
            words=rules.statement(filing.phrase_ids) if filing.phrase_ids else None,
        )
        self._of[person.id][number] = case
        return case

    def _token(self, person: SamplePerson, number: str) -> str:
        nonce = os.urandom(_NONCE)
        sealed = nonce + self._seal.encrypt(nonce, number.encode(), person.id.encode())
        return base64.b32encode(sealed).decode().rstrip("=")

    def _today(self) -> date:
        return self._now().astimezone(CHINA).date()

    @staticmethod
    def _same(case: Case, filing: Filing) -> bool:
        same = (case.kind, case.reference) == (filing.kind, filing.reference)
        more = case.kind.value == "missing" and case.ground_id != filing.ground_id
        return same and case.state.open and not more
