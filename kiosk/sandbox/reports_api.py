"""What units say of themselves: their events, and the service records of exchanged parts."""

import base64
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from fastapi import APIRouter, Response

from kiosk.central.problems import ProblemCode
from kiosk.sandbox.platform import RegisteredUnit
from kiosk.sandbox.problem_reply import RESPONSES, Problematic
from kiosk.sandbox.unit_auth import PlatformHere, UnitHere, prove
from kiosk.upkeep.journal.head import signed_by
from kiosk.upkeep.journal.line import canonical
from kiosk.upkeep.reports.record_wire import RecordRequest
from kiosk.upkeep.reports.wire import EventsRequest

router = APIRouter(prefix="/v1/unit", responses=RESPONSES)


@router.post("/events", status_code=204, response_class=Response)
async def events(platform: PlatformHere, unit: UnitHere, body: EventsRequest) -> None:
    """Oldest first; an id that is known already is the same event sent again."""
    prove(platform, unit, body.client_assertion_type, body.client_assertion)
    platform.fleet.take(unit.unit_id, body.events, body.lost)


@router.post("/service-records", status_code=204, response_class=Response)
async def service_record(platform: PlatformHere, unit: UnitHere, body: RecordRequest) -> None:
    """Taken if the unit signed it. Sent again it is the same record; its number may come again,
    for a unit with a new disk counts from one.
    """
    prove(platform, unit, body.client_assertion_type, body.client_assertion)
    said = body.record.model_dump(mode="json")
    if said["unit"] != unit.unit_id or not _signed(unit, said):
        raise Problematic(ProblemCode.INVALID_REQUEST, 422)
    platform.fleet.log(unit.unit_id).records[body.record.signature] = said


def _signed(unit: RegisteredUnit, record: dict[str, Any]) -> bool:
    said = {name: value for name, value in record.items() if name != "signature"}
    key = load_pem_public_key(unit.key.as_pem(private=False))
    if not isinstance(key, Ed25519PublicKey):
        return False
    return signed_by(key, base64.b64decode(record["signature"]), canonical(said))
