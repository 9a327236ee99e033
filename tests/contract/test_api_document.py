"""The served OpenAPI 3.1 document, tried against the server by schemathesis."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.specs.openapi.checks import (
    positive_data_acceptance,
    response_schema_conformance,
)

from kiosk.central.unit_key import CLIENT_ASSERTION_TYPE, UnitKey
from kiosk.sandbox.hall import VirtualHall
from kiosk.sandbox.rate_limit import GENEROUS
from tests.support.virtual_visits import by_card, visit_of

JWS = re.compile(r"[\w-]+\.[\w-]+\.[\w-]+", re.ASCII)


@pytest.fixture(scope="module")
def hall() -> Iterator[VirtualHall]:
    with VirtualHall(rates=GENEROUS) as made:
        yield made


@pytest.fixture(scope="module")
def session(hall: VirtualHall) -> Iterator[requests.Session]:
    """A unit's own HTTP session: mTLS, and nothing more."""
    unit = hall.unit
    with requests.Session() as made:
        made.trust_env = False
        made.verify = str(unit.ca_file)
        made.cert = (str(unit.certificate), str(unit.key))
        yield made


@pytest.fixture(scope="module")
def api(hall: VirtualHall, session: requests.Session) -> Any:
    reply = session.get(f"{hall.unit.base_url}/openapi.json", timeout=5)
    document = reply.json()
    assert document["openapi"].startswith("3.1")
    schema = schemathesis.openapi.from_dict(document)
    schema.config.update(base_url=hall.unit.base_url)
    return schema


@pytest.fixture(scope="module")
def proven(hall: VirtualHall) -> UnitKey:
    unit = hall.unit
    return UnitKey(unit.unit_id, unit.key.read_bytes(), unit.base_url, hall.platform.now)


OPERATIONS = [
    "POST /oauth/device_authorization",
    "GET /oauth/nonce",
    "POST /oauth/token",
    "POST /oauth/revoke",
    "POST /v1/step-up/clerk",
    "POST /v1/step-up/start",
    "POST /v1/step-up/verify",
    "GET /v1/catalogue",
    "GET /v1/health",
    "GET /v1/session",
    "GET /v1/statement",
    "POST /v1/perk-reports",
    "POST /v1/proofs",
    "POST /v1/proofs/void",
    "POST /v1/objections",
    "POST /v1/claims",
    "POST /v1/corrections",
    "POST /v1/statements",
    "POST /v1/cases/lookup",
    "POST /v1/unit/events",
    "POST /v1/unit/service-records",
]


def test_the_document_names_every_operation(api: Any) -> None:
    labels = [result.ok().label for result in api.get_all_operations()]
    assert sorted(labels) == sorted(OPERATIONS)


@pytest.mark.parametrize("label", OPERATIONS)
def test_every_answer_is_as_the_document_says(
    api: Any, hall: VirtualHall, session: requests.Session, proven: UnitKey, label: str
) -> None:
    """Whatever is sent: a documented status, media type and shape, and never an error 500.

    Half the calls get past the door, so that what is behind it is tried too.
    """
    method, path = label.split(" ")
    with visit_of(hall.central()) as visit:
        token = by_card(hall, visit).access_token

    @given(case=api[path][method].as_strategy(), open_door=st.booleans())
    @settings(max_examples=15, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    def check(case: schemathesis.Case, open_door: bool) -> None:
        headers = dict(case.headers or {})
        if open_door:
            headers["Authorization"] = f"Bearer {token}"
        if open_door and isinstance(case.body, dict):
            case.body["client_assertion_type"] = CLIENT_ASSERTION_TYPE
            case.body["client_assertion"] = proven.client_assertion()
        reply = case.call(
            session=session,
            headers=headers,
            timeout=10,
            verify=session.verify,
            cert=session.cert,
        )
        # A well-formed form can still ask for an unknown grant: 400 is RFC 6749 section 5.2.
        excluded = [positive_data_acceptance]
        if "application/jwt" in reply.headers.get("content-type", ()):
            # schemathesis takes every body for JSON; this one is a compact JWS (RFC 7515).
            excluded.append(response_schema_conformance)
            assert JWS.fullmatch(reply.text)
        case.validate_response(reply, excluded_checks=excluded)
        assert reply.status_code != 500

    check()


def test_without_a_certificate_nothing_is_answered(hall: VirtualHall) -> None:
    with pytest.raises(requests.ConnectionError):
        requests.get(
            f"{hall.unit.base_url}/v1/health",
            verify=str(hall.unit.ca_file),
            timeout=5,
            proxies={"https": ""},
        )


def test_a_problem_repeats_nothing_it_was_sent(
    hall: VirtualHall, session: requests.Session
) -> None:
    reply = session.post(
        f"{hall.unit.base_url}/v1/step-up/verify", data={"answer": "4" * 30}, timeout=5
    )
    assert reply.status_code == 422
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.json()["code"] == "invalid_request"
    assert "4444" not in reply.text


def test_the_public_keys_are_public(hall: VirtualHall) -> None:
    reply = requests.get(
        f"{hall.platform.public_url}/.well-known/jwks.json",
        verify=str(hall.unit.ca_file),
        timeout=5,
        proxies={"https": ""},
    )
    keys = reply.json()["keys"]
    assert {key["kid"] for key in keys} >= {"101", "102", "statement-1"}
    assert not any("d" in key for key in keys)
    hall.platform.keys.rotate()
    assert str(hall.platform.keys.proof_key_id) == "102"
