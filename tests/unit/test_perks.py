"""A perk is never promised: what may be shown of it, on which day."""

from datetime import date, timedelta

import pytest

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.perks import UNCONFIRMED_AFTER_DAYS, Perk, PerkState
from kiosk.domain.rulebook import RuleBook, RuleCard, RuleEffect, RuleStatus

TODAY = date(2026, 11, 24)
S = PerkState


def perk(state: PerkState, days_ago: int, threshold: int | None = 110) -> Perk:
    office = Bilingual("公共交通集团", "Bus Group")
    name = Bilingual("公交车票优惠", "Cheaper bus rides")
    return Perk("bus", name, state, TODAY - timedelta(days=days_ago), threshold, office, office)


@pytest.mark.parametrize(
    ("told", "days_ago", "shown"),
    [
        (S.CONFIRMED, 0, S.CONFIRMED),
        (S.CONFIRMED, UNCONFIRMED_AFTER_DAYS, S.CONFIRMED),
        (S.CONFIRMED, UNCONFIRMED_AFTER_DAYS + 1, S.UNCONFIRMED),
        (S.ANNOUNCED, UNCONFIRMED_AFTER_DAYS, S.ANNOUNCED),
        (S.ANNOUNCED, UNCONFIRMED_AFTER_DAYS + 1, S.UNCONFIRMED),
        (S.REFUSED, 900, S.REFUSED),
    ],
)
def test_what_nobody_confirms_lapses_by_itself(
    told: PerkState, days_ago: int, shown: PerkState
) -> None:
    assert perk(told, days_ago).as_of(TODAY).state is shown


@pytest.mark.parametrize("told", [S.ANNOUNCED, S.REFUSED])
def test_who_grants_and_pays_is_told_only_while_confirmed(told: PerkState) -> None:
    assert perk(S.CONFIRMED, 1).as_of(TODAY).granted_by is not None
    for shown in (perk(told, 1).as_of(TODAY), perk(S.CONFIRMED, 91).as_of(TODAY)):
        assert (shown.granted_by, shown.paid_by) == (None, None)


def test_how_far_is_told_of_confirmed_perks_alone() -> None:
    assert perk(S.CONFIRMED, 1).distance(123) == 13
    assert perk(S.CONFIRMED, 1).distance(110) == 0
    assert perk(S.CONFIRMED, 1).distance(100) == -10
    assert perk(S.CONFIRMED, 1, threshold=None).distance(100) is None
    for state in (S.ANNOUNCED, S.REFUSED, S.UNCONFIRMED):
        assert perk(state, 1).distance(123) is None


def test_a_perk_shows_nothing_of_itself() -> None:
    assert repr(perk(S.CONFIRMED, 1)) == "<Perk>"


def rule(effect: RuleEffect, status: RuleStatus) -> RuleCard:
    text = Bilingual("规则", "rule")
    return RuleCard(
        "r", text, text, text, TODAY, status, text, "https://credit.sample/r", None, effect
    )


def test_a_replaced_rule_takes_no_points() -> None:
    assert not RuleBook(7, (rule(RuleEffect.ADDS, RuleStatus.IN_FORCE),)).deducts
    assert not RuleBook(7, (rule(RuleEffect.DEDUCTS, RuleStatus.REPLACED),)).deducts
    assert RuleBook(7, (rule(RuleEffect.DEDUCTS, RuleStatus.TRIAL),)).deducts
