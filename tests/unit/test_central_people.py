"""The sample people are sound, and an unsound people file is refused by name."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from kiosk.central.city import load_city
from kiosk.central.city_file import load_city_file
from kiosk.central.city_problem import CityProblem
from kiosk.central.wire import StatementClaims
from kiosk.devices.card.played import CitizenCard, OtherCard, PlayedCard
from kiosk.domain.subject import Subject
from kiosk.identity.numbers import is_card_number, is_citizen_number, is_holder_number
from kiosk.identity.resident import evidence_of
from kiosk.sandbox.people import PeopleProblem, SamplePerson, load_people
from kiosk.sandbox.population import Population, citizen_number, index_of
from kiosk.sandbox.samv.people import resident_card_of
from kiosk.sandbox.statement_maker import Asked, as_json, make_claims
from tests.fake_clock import START

PEOPLE = load_people()
CITY = load_city_file("suzhou")
PERSONAS = {
    "owner", "volunteer", "deduction", "neutral", "foreign", "blind", "wheelchair",
    "no_phone", "not_mine", "private", "deaf",
}  # fmt: skip


def test_every_persona_with_a_record_is_there() -> None:
    assert {person.id for person in PEOPLE} >= PERSONAS


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.id)
def test_a_sample_person_is_sound(person: SamplePerson) -> None:
    assert is_holder_number(person.citizen_number, START.date())
    if person.card is None:  # somebody who has a permit alone
        found = evidence_of(resident_card_of(person).text(), START.date())
        assert (found.citizen_number, found.name) == (person.citizen_number, person.name)
    else:
        card: CitizenCard | OtherCard = TypeAdapter(PlayedCard).validate_python(person.card)
        assert isinstance(card, CitizenCard)
        assert is_card_number(person.card["card_number"])
        assert person.card["citizen_number"] == person.citizen_number
        assert person.card["name"] == person.name
    assert person.lists.keys() <= {entry.id for entry in CITY.lists}
    subject = Subject("tag-of-somebody", "陈＊＊", person.citizen_number[-4:])
    claims = make_claims(person, subject, CITY, Asked("SZ-01", "n" * 20, START))
    StatementClaims.model_validate_json(as_json(claims))


def test_the_city_has_three_lists_and_thirty_of_seventy_sources() -> None:
    assert [entry.name.zh for entry in load_city("suzhou").lists] == [
        "失信被执行人名单",
        "金融信用逾期名单",
        "重大税收违法名单",
    ]
    assert len(CITY.sources) == 70
    assert sum(source.connected for source in CITY.sources) == 30
    assert len({source.id for source in CITY.sources}) == 70


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"citizen_number": "320505198003120020"}, "citizen_number"),
        ({"surprise": 1}, "surprise"),
        ({"phone": "secret"}, "phone"),
        ({"lists": {"x": {"status": "perhaps"}}}, "status"),
    ],
)
def test_an_unsound_person_is_refused_without_the_value(
    tmp_path: Path, change: dict[str, object], named: str
) -> None:
    person = {
        "id": "a",
        "about": {"zh": "甲", "en": "a"},
        "name": "甲乙",
        "citizen_number": PEOPLE[0].citizen_number,
    }
    path = tmp_path / "people.json"
    path.write_text(json.dumps({"people": [person | change]}))
    with pytest.raises(PeopleProblem) as problem:
        load_people(path)
    assert named in str(problem.value)
    assert not any(str(value) in str(problem.value) for value in change.values())


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[]", b'{"people": []}'])
def test_a_file_that_is_none_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "people.json"
    path.write_bytes(content)
    with pytest.raises(PeopleProblem):
        load_people(path)


def test_an_unsound_city_is_refused(tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "city.toml").write_text('id = "x"\n')
    with pytest.raises(CityProblem, match="Field required"):
        load_city_file("broken", tmp_path)
    with pytest.raises(CityProblem, match="there is no such city"):
        load_city_file("absent", tmp_path)


@given(st.integers(0, 12_999_999))
def test_a_number_leads_back_to_its_person(index: int) -> None:
    number = citizen_number(index)
    assert is_citizen_number(number, START.date())
    assert index_of(number) == index
    city = Population(13_000_000)
    person = city.by_number(number)
    assert person == city.by_id(f"p{index}")
    assert person is not None
    assert person.citizen_number == number


@given(st.text("0123456789X", min_size=0, max_size=20))
def test_other_numbers_lead_nowhere(text: str) -> None:
    index = index_of(text)
    assert index is None or citizen_number(index) == text


def test_the_population_has_the_real_shape() -> None:
    city = Population(13_000_000)
    size = 20_000
    people = [city.person(index * 650) for index in range(size)]
    scores = [sum(int(entry["points"]) for entry in p.entries) for p in people if p is not None]
    neutral = [p for p in people if p is not None and not p.entries and not p.lists]
    below = [p for p, score in zip(people, scores, strict=True) if score < 0]
    assert len(scores) == size
    assert abs(len(neutral) / size - 0.875) < 0.009
    assert abs(sum(score > 0 for score in scores) / size - 0.125) < 0.009
    assert 1 <= len(below) <= 20  # 0.036 % of 20,000 is 7
    assert all(p is not None and p.lists for p in below)


def test_beyond_its_size_the_city_is_empty() -> None:
    city = Population(10)
    assert city.person(9) is not None
    assert city.person(10) is None
    assert city.by_number(citizen_number(10)) is None
    assert city.by_id("p-1") is None
    with pytest.raises(ValueError, match="population"):
        Population(10**12)
