"""The page a slip's QR opens, made for the phone of a bank clerk; and the public key set."""

from typing import Any, Literal

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from kiosk.central.pinned_keys import PinnedKeys
from kiosk.central.proof_check import signed_by
from kiosk.domain.calendar_words import CHINA
from kiosk.domain.proof import Proof, slip_number
from kiosk.receipts import proof_code
from kiosk.receipts.proof_code import last_valid_day
from kiosk.receipts.unit_slips import DARK_STEPS
from kiosk.receipts.words import SlipWords
from kiosk.sandbox.fleet_pages import STATES, when
from kiosk.sandbox.pages import page
from kiosk.sandbox.platform import Platform
from kiosk.sandbox.unit_auth import PlatformHere

router = APIRouter()
State = Literal["valid", "void", "expired", "not_ours"]


@router.get("/R/{code}")
async def proof_page(request: Request, platform: PlatformHere, code: str) -> Response:
    """Valid, void, expired, or not signed here; and what was signed, to compare with the paper.

    With `Accept: application/json` just `{"state": …}`.
    """
    state, proof = _state(platform, code)
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"state": state}, headers={"Cache-Control": "no-store"})
    status = 404 if state == "not_ours" else 200
    if proof is None:
        return page(request, "proof.html", status=status, state=state)
    return page(
        request,
        "proof.html",
        status=status,
        state=state,
        proof=proof,
        number=slip_number(proof.serial),
        last_day=last_valid_day(proof),
        lists=_lists(platform, proof),
        unit=next((u for u in platform.units.values() if u.number == proof.unit_number), None),
    )


@router.get("/U/{unit_id}")
async def unit_page(request: Request, platform: PlatformHere, unit_id: str) -> Response:
    """What the sticker on a unit's frame opens: when it was last heard of, and what to do."""
    known = next((each for each in platform.units if each.upper() == unit_id.upper()), None)
    if known is None:
        return page(request, "unit_dark.html", status=404, row=None)
    (row,) = platform.fleet.rows([known], platform.now())
    words = SlipWords("zh")
    steps = [(words(f"dark_{step}"), words(f"dark_{step}_how")) for step in DARK_STEPS]
    return page(request, "unit_dark.html", row=row, state=STATES[row.state], steps=steps, when=when)


@router.get("/.well-known/jwks.json")
async def public_keys(platform: PlatformHere) -> JSONResponse:
    """Every public key (RFC 7517): those that sign, that will sign, and that once did."""
    return JSONResponse(platform.keys.public_jwks(), media_type="application/jwk-set+json")


def _state(platform: Platform, code: str) -> tuple[State, Proof | None]:
    try:
        proof, claims, signature = proof_code.decode(f"HTTPS://X/R/{code}")
    except proof_code.ProofUnreadable:
        return "not_ours", None
    keys = PinnedKeys.from_jwks(platform.keys.proof_jwks())
    if not signed_by(keys, proof, claims, signature) or not platform.proofs.is_known(proof.serial):
        return "not_ours", None
    if platform.proofs.is_void(proof.serial):
        return "void", proof
    today = platform.now().astimezone(CHINA).date()
    return ("expired" if today > last_valid_day(proof) else "valid"), proof


def _lists(platform: Platform, proof: Proof) -> list[dict[str, Any]]:
    names = {entry.number: entry.name for entry in platform.city.lists}
    return [
        {"name": names.get(claim.number), "status": claim.status.value, "on": claim.on}
        for claim in proof.lists
    ]
