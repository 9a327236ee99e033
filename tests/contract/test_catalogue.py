"""The catalogue: signed, asked for by its ETag, kept on disk; what is not sound changes nothing."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.central.catalogue_check import check_catalogue
from kiosk.central.city_pages import NeverHeldFile
from kiosk.central.client import HttpCentral
from kiosk.central.link import Unit
from kiosk.central.transport import Endpoint, Patience
from kiosk.domain.failures import Failure, FailureCode
from kiosk.sandbox.catalogue_api import payload
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.hall import VirtualHall

WHERE = "/v1/catalogue"


@pytest.fixture(scope="module")
def place() -> Iterator[VirtualHall]:
    with VirtualHall() as made:
        yield made


@pytest.fixture
def hall(place: VirtualHall) -> Iterator[VirtualHall]:
    yield place
    place.clear_faults()


def central(hall: VirtualHall, file: Path | None = None) -> HttpCentral:
    unit = hall.unit
    return HttpCentral(
        Endpoint(unit.base_url, unit.ca_file, unit.certificate, unit.key, Patience()),
        Unit(unit.unit_id, unit.number),
        unit.trust,
        city=hall.platform.city,
        now=hall.platform.now,
        catalogue_file=file,
    )


def test_what_is_published_is_the_profile_with_an_edition(hall: VirtualHall) -> None:
    own = hall.platform.city.catalogue()
    fetched = central(hall).fetch_catalogue()
    assert fetched is not None
    assert fetched.edition == hall.platform.edition
    assert fetched.rule_book.rules
    assert (fetched.guide, fetched.calendar, fetched.contest, fetched.rule_book) == (
        own.guide,
        own.calendar,
        own.contest,
        own.rule_book,
    )


def test_nothing_newer_is_said_by_its_etag(hall: VirtualHall) -> None:
    here = central(hall)
    assert here.fetch_catalogue() is not None
    assert here.fetch_catalogue() is None
    hall.platform.publish(hall.platform.published)
    newer = here.fetch_catalogue()
    assert newer is not None
    assert newer.edition == hall.platform.edition


def test_the_last_good_one_outlives_the_program_and_the_line(
    hall: VirtualHall, tmp_path: Path
) -> None:
    file = tmp_path / "state" / "catalogue.json"
    fetched = central(hall, file).fetch_catalogue()
    assert fetched is not None
    assert not list(file.parent.glob("*.new"))
    hall.set_fault(Fault.CUT, where=WHERE)
    later = central(hall, file)
    assert later.kept_catalogue() == fetched
    with pytest.raises(Failure) as failure:
        later.fetch_catalogue()
    assert failure.value.code is FailureCode.LINE_DOWN
    hall.clear_faults()
    assert later.fetch_catalogue() is None  # by the ETag that was kept


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault.BAD_SIGNATURE, FailureCode.STATEMENT_UNSIGNED),
        (Fault.WRONG_SCHEMA, FailureCode.STATEMENT_UNSIGNED),
        (Fault.OVERSIZED, FailureCode.REPLY_TOO_LARGE),
    ],
)
def test_a_bad_one_changes_nothing(
    hall: VirtualHall, tmp_path: Path, fault: Fault, code: FailureCode
) -> None:
    file = tmp_path / "catalogue.json"
    here = central(hall, file)
    good = here.fetch_catalogue()
    before = file.read_bytes()
    hall.platform.publish(hall.platform.published)
    hall.set_fault(fault, where=WHERE)
    with pytest.raises(Failure) as failure:
        here.fetch_catalogue()
    assert failure.value.code is code
    assert file.read_bytes() == before
    assert central(hall, file).kept_catalogue() == good


@pytest.mark.parametrize(
    "change",
    [
        {"city": "elsewhere"},
        {"edition": 0},
        {"surprise": 1},
        {"published": {"guide": {"hours": []}}},
        {"iat": 99_999_999_999_999},
    ],
)
def test_well_signed_and_still_wrong(hall: VirtualHall, change: dict[str, object]) -> None:
    claims = json.loads(payload(hall.platform)) | change
    text = hall.platform.keys.sign_catalogue(json.dumps(claims).encode())
    with pytest.raises(Failure) as failure:
        check_catalogue(text, hall.unit.trust, "suzhou", hall.platform.now())
    assert failure.value.code is FailureCode.REPLY_MALFORMED


def test_a_catalogue_in_another_platforms_name_is_unsigned(hall: VirtualHall) -> None:
    claims = json.loads(payload(hall.platform)) | {"iss": "https://platform.elsewhere"}
    text = hall.platform.keys.sign_catalogue(json.dumps(claims).encode())
    with pytest.raises(Failure) as failure:
        check_catalogue(text, hall.unit.trust, "suzhou", hall.platform.now())
    assert failure.value.code is FailureCode.STATEMENT_UNSIGNED


def test_a_catalogue_of_the_future_is_refused(hall: VirtualHall) -> None:
    text = hall.platform.keys.sign_catalogue(payload(hall.platform))
    with pytest.raises(Failure):
        check_catalogue(text, hall.unit.trust, "suzhou", hall.platform.now() - timedelta(days=1))


def test_a_signed_statement_is_no_catalogue(hall: VirtualHall) -> None:
    text = hall.platform.keys.sign_statement(payload(hall.platform))
    with pytest.raises(Failure) as failure:
        check_catalogue(text, hall.unit.trust, "suzhou", hall.platform.now())
    assert failure.value.code is FailureCode.STATEMENT_UNSIGNED


def test_an_older_edition_is_not_taken_back(hall: VirtualHall) -> None:
    here = central(hall)
    hall.platform.publish(hall.platform.published)
    assert here.fetch_catalogue() is not None
    hall.platform.edition -= 1
    assert here.fetch_catalogue() is None
    hall.platform.edition += 1


@pytest.mark.parametrize("content", ["", "{", "[]", '{"etag": "1"}', '{"etag": "1", "jws": "x"}'])
def test_a_spoilt_file_is_as_good_as_none(
    hall: VirtualHall, tmp_path: Path, content: str, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "catalogue.json"
    file.write_text(content)
    assert central(hall, file).kept_catalogue() is None
    assert central(hall, file).fetch_catalogue() is not None


def test_what_is_never_held_and_which_score_is_which_are_published_too(hall: VirtualHall) -> None:
    """They can only become more: a catalogue makes no unit show what its profile keeps back."""
    own = hall.platform.city
    camera = NeverHeldFile(category="camera-pictures", zh="监控画面", en="Camera pictures")
    published = hall.platform.published.model_copy(
        update={
            "never_held": [camera],
            "covered": ["adoption"],
            "scores": hall.platform.published.scores[:1],
        }
    )
    before = hall.platform.published
    hall.platform.publish(published)
    try:
        fetched = central(hall).fetch_catalogue()
    finally:
        hall.platform.publish(before)
    assert fetched is not None
    city = own.under(fetched)
    assert [kind.name.en for kind in city.never_held][-1] == "Camera pictures"
    assert {kind.category for kind in city.never_held} >= {k.category for k in own.never_held}
    assert city.covered == own.covered | {"adoption"}
    assert len(city.scores) == 1


def test_sources_and_perks_are_published_with_their_days(hall: VirtualHall, tmp_path: Path) -> None:
    """On the disk too: a unit that starts without the line still knows who was connected."""
    file = tmp_path / "catalogue.json"
    fetched = central(hall, file).fetch_catalogue()
    assert fetched is not None
    assert (sum(s.connected for s in fetched.sources), len(fetched.sources)) == (30, 70)
    assert all((source.last_heard is not None) == source.connected for source in fetched.sources)
    assert [perk.perk_id for perk in fetched.perks] == [p.id for p in hall.platform.city_file.perks]
    assert max(perk.on for perk in fetched.perks) <= fetched.as_of
    assert central(hall, file).kept_catalogue() == fetched


@pytest.mark.parametrize("what", ["twice", "of the future"])
def test_what_is_told_of_sources_and_perks_has_to_be_sound(hall: VirtualHall, what: str) -> None:
    claims = json.loads(payload(hall.platform))
    perks, sources = claims["published"]["perks"], claims["published"]["sources"]
    if what == "twice":
        sources.append(sources[0])
    else:
        perks[0]["on"] = "2099-01-01"
    text = hall.platform.keys.sign_catalogue(json.dumps(claims).encode())
    with pytest.raises(Failure) as failure:
        check_catalogue(text, hall.unit.trust, "suzhou", hall.platform.now())
    assert failure.value.code is FailureCode.REPLY_MALFORMED


def test_a_city_s_own_profile_says_nothing_of_who_is_connected(hall: VirtualHall) -> None:
    own = hall.platform.city.catalogue()
    assert (own.sources, own.perks) == ((), ())
