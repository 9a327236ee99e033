"""The life of a device code: every state of the sign-in table, and what can never happen."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kiosk.sandbox import device_grant as dg
from kiosk.sandbox.device_grant import Grant, Phase, PollAnswer

ACCOUNTS = st.sampled_from(["visitor", "thief"])
DIGITS = st.integers(10, 99).map(str)
CLOSED = {Phase.GRANTED, Phase.DECLINED, Phase.DEAD, Phase.EXPIRED}


def test_the_way_in() -> None:
    grant = dg.opened(0)
    grant, answer = dg.polled(grant, 0)
    assert answer is PollAnswer.PENDING
    grant = dg.claimed(grant, "visitor", "47", 10)
    grant, answer = dg.polled(grant, 11)
    assert answer is PollAnswer.PENDING
    assert grant.match_number == "47"
    grant = dg.number_typed(grant, "visitor", "47", 20)
    assert dg.polled(grant, 21)[1] is PollAnswer.GRANT


@pytest.mark.parametrize(
    ("grant", "lives"),
    [
        (dg.opened(0), dg.WAIT_SECONDS),
        (dg.claimed(dg.opened(0), "visitor", "47", 0), dg.NUMBER_SECONDS),
        (
            dg.number_typed(dg.claimed(dg.opened(0), "visitor", "47", 0), "visitor", "47", 0),
            dg.APPROVED_SECONDS,
        ),
    ],
)
def test_each_open_phase_ends_by_itself(grant: Grant, lives: float) -> None:
    assert dg.aged(grant, lives - 0.01).phase is grant.phase
    assert dg.aged(grant, lives).phase is Phase.EXPIRED
    assert dg.polled(grant, lives)[1] is PollAnswer.EXPIRED


@given(DIGITS, DIGITS)
def test_one_wrong_entry_kills_the_code(number: str, typed: str) -> None:
    grant = dg.number_typed(dg.claimed(dg.opened(0), "v", number, 1), "v", typed, 2)
    assert grant.phase is (Phase.APPROVED if typed == number else Phase.DEAD)
    assert dg.number_typed(grant, "v", number, 3).phase is grant.phase


@dataclass
class Told:
    """What the world saw so far."""

    grants: int = 0
    claimed_by: str | None = None
    typed_right: bool = False
    phases: list[Phase] = field(default_factory=list)


class GrantMachine(RuleBasedStateMachine):
    """Anything in any order: accounts, polls and time."""

    @initialize()
    def start(self) -> None:
        self.now = 0.0
        self.grant = dg.opened(0)
        self.told = Told()

    def moved(self, grant: Grant) -> None:
        if self.grant.phase in CLOSED:
            assert grant.phase is self.grant.phase, "a closed code opens again"
        self.grant = grant
        self.told.phases.append(grant.phase)

    @rule(seconds=st.floats(0, 60))
    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.moved(dg.aged(self.grant, self.now))

    @rule(account=ACCOUNTS, number=DIGITS)
    def claim(self, account: str, number: str) -> None:
        before = self.grant
        self.moved(dg.claimed(self.grant, account, number, self.now))
        if before.account is not None:
            assert self.grant.account == before.account
            assert self.grant.match_number == before.match_number

    @rule(account=ACCOUNTS, number=DIGITS, right=st.booleans())
    def type_number(self, account: str, number: str, right: bool) -> None:
        typed = self.grant.match_number if right else number
        owner = self.grant.account
        self.moved(dg.number_typed(self.grant, account, typed, self.now))
        if self.grant.phase is Phase.APPROVED and account == owner and typed:
            self.told.typed_right = True

    @rule(account=ACCOUNTS)
    def cancel(self, account: str) -> None:
        before = self.grant
        self.moved(dg.cancelled(self.grant, account, self.now))
        if not before.visible_to(account):
            assert self.grant == dg.aged(before, self.now)

    @rule()
    def poll(self) -> None:
        phase = dg.aged(self.grant, self.now).phase
        grant, answer = dg.polled(self.grant, self.now)
        self.moved(grant)
        if answer is PollAnswer.GRANT:
            self.told.grants += 1
            assert phase is Phase.APPROVED
            assert self.told.typed_right

    @invariant()
    def at_most_one_token(self) -> None:
        assert not hasattr(self, "told") or self.told.grants <= 1

    @invariant()
    def nobody_owns_what_nobody_claimed(self) -> None:
        if hasattr(self, "grant") and self.grant.phase in {Phase.SCANNED, Phase.APPROVED}:
            assert self.grant.account is not None
            assert len(self.grant.match_number) == 2


TestGrantMachine = GrantMachine.TestCase
