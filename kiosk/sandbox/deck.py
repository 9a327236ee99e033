"""The control deck: one local web page from which the virtual hall is played.

It is reached by an address with a secret in it, on loopback alone. What it does to devices it does
through the callables it is given; where there is none, the real part is used and the deck says so.
"""

import zlib
from collections.abc import Callable
from importlib.resources import files
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Form, Request
from fastapi.responses import JSONResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from kiosk.domain.calendar_words import CHINA
from kiosk.domain.device_status import PrinterCondition
from kiosk.domain.roles import Role
from kiosk.sandbox import fleet_pages, phone_pages
from kiosk.sandbox.deck_words import FAULTS, ODD_CARDS, PRINTER, ROLES, WHERE
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.pages import go_to, page
from kiosk.sandbox.platform import Platform
from kiosk.sandbox.samv.card import ResidentCard
from kiosk.sandbox.samv.people import OddCard, odd_card, resident_card_of
from kiosk.sandbox.staff_cards import StaffCards
from kiosk.sandbox.unit_auth import PlatformHere
from kiosk.values import dataclass

_NO_STORE = {"Cache-Control": "no-store"}


@dataclass(frozen=True, slots=True)
class DeckDevices:
    """Hands for the deck; `None` where the part is real. They are called from the server's thread.

    `insert_card` takes a card as `kiosk.devices.card.player` describes it, `lay_card` one for the
    ID card reader, which `plug_pad` connects or pulls out. `last_slip` gives the last slip's PNG,
    or `None` before the first; `card_trace` the last dialog with a card, line by line, without its
    values.
    """

    insert_card: Callable[[dict[str, Any]], None] | None = None
    remove_card: Callable[[], None] | None = None
    lay_card: Callable[[ResidentCard], None] | None = None
    lift_card: Callable[[], None] | None = None
    plug_pad: Callable[[bool], None] | None = None
    set_printer: Callable[[PrinterCondition], None] | None = None
    last_slip: Callable[[], bytes | None] | None = None
    card_trace: Callable[[], list[str]] | None = None


@dataclass(slots=True)
class Deck:
    """What the deck remembers: whose card is in, and what the printer was put into."""

    devices: DeckDevices
    staff: StaffCards
    card_of: str | None = None
    laid: str | None = None
    pad_plugged: bool = True
    printer: PrinterCondition = PrinterCondition.READY


router = APIRouter()


def deck_app(platform: Platform, token: str) -> FastAPI:
    """Everything is below `/token/`; the sample phone is at `/token/phone/`."""
    phone = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    phone.state.platform = platform
    phone.include_router(phone_pages.router)
    inner = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    inner.state.platform = platform
    inner.include_router(router)
    inner.include_router(fleet_pages.router)
    inner.mount("/phone", phone)
    outer = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    outer.state.inner = inner
    outer.mount(f"/{token}", inner)
    return outer


@router.get("/")
async def deck_page(request: Request, platform: PlatformHere) -> Response:
    """The deck."""
    deck = _deck(request)
    reply = page(
        request,
        "deck.html",
        deck=deck,
        people=[person for person in platform.registry.people if person.card],
        everybody=platform.registry.people,
        odd_cards=ODD_CARDS,
        faults=FAULTS,
        on=platform.faults.active(),
        where=WHERE,
        printer=PRINTER,
        roles=ROLES,
    )
    policy = reply.headers["Content-Security-Policy"]
    reply.headers["Content-Security-Policy"] = (
        policy + "; script-src 'self'; connect-src 'self'; frame-src 'self'"
    )
    return reply


@router.get("/deck.js")
async def script() -> Response:
    """The few lines that keep the page fresh."""
    text = (files("kiosk.sandbox") / "templates" / "deck.js").read_text(encoding="utf-8")
    return Response(text, media_type="text/javascript", headers=_NO_STORE)


@router.get("/state.json")
async def state(request: Request, platform: PlatformHere) -> JSONResponse:
    """What changes by itself: the last slip and the last messages."""
    slip = _slip(request)
    messages = [
        {
            "to": person_id,
            "at": sms.sent_at.astimezone(CHINA).strftime("%H:%M:%S"),
            "text": sms.text,
        }
        for person_id, held in platform.messages.items()
        for sms in held
    ]
    messages.sort(key=lambda message: message["at"], reverse=True)
    mark = zlib.crc32(slip) if slip else None
    trace = _deck(request).devices.card_trace
    fresh = {"slip": mark, "messages": messages[:3], "trace": trace() if trace else []}
    return JSONResponse(fresh, headers=_NO_STORE)


@router.get("/slip.png")
async def slip(request: Request) -> Response:
    """The last slip as it came off the virtual printer."""
    picture = _slip(request)
    if picture is None:
        raise HTTPException(404)
    return Response(picture, media_type="image/png", headers=_NO_STORE)


@router.post("/card")
async def put_card(
    request: Request, platform: PlatformHere, person: Annotated[str, Form(max_length=40)]
) -> Response:
    """Put this person's card in; one that is in comes out first."""
    deck = _deck(request)
    found = platform.registry.by_id(person) or platform.registry.by_number(person)
    if deck.devices.insert_card and found is not None and found.card is not None:
        deck.devices.insert_card(found.card)
        deck.card_of = found.name
    return go_to(request, "/")


@router.post("/staff-card")
async def put_staff_card(request: Request, role: Annotated[Role, Form()]) -> Response:
    """Put a role card in; one that is in comes out first."""
    deck = _deck(request)
    if deck.devices.insert_card:
        deck.devices.insert_card(deck.staff.cards[role])
        deck.card_of = ROLES[role].zh
    return go_to(request, "/")


@router.post("/card/out")
async def take_card(request: Request) -> Response:
    """Take the card out."""
    deck = _deck(request)
    if deck.devices.remove_card:
        deck.devices.remove_card()
        deck.card_of = None
    return go_to(request, "/")


@router.post("/pad")
async def lay_card(
    request: Request, platform: PlatformHere, person: Annotated[str, Form(max_length=40)]
) -> Response:
    """Lay this person's ID card down; one that lies there is lifted first."""
    deck = _deck(request)
    found = platform.registry.by_id(person)
    if deck.devices.lay_card and found is not None:
        deck.devices.lay_card(resident_card_of(found))
        deck.laid = found.name
    return go_to(request, "/")


@router.post("/pad/odd")
async def lay_odd_card(request: Request, odd: Annotated[OddCard, Form()]) -> Response:
    """Lay a card down that signs nobody in."""
    deck = _deck(request)
    if deck.devices.lay_card:
        deck.devices.lay_card(odd_card(odd))
        deck.laid = ODD_CARDS[odd].zh
    return go_to(request, "/")


@router.post("/pad/out")
async def lift_card(request: Request) -> Response:
    """Lift the card."""
    deck = _deck(request)
    if deck.devices.lift_card:
        deck.devices.lift_card()
        deck.laid = None
    return go_to(request, "/")


@router.post("/pad/plug")
async def plug_pad(request: Request) -> Response:
    """Pull the ID card reader out, or plug it in again."""
    deck = _deck(request)
    if deck.devices.plug_pad:
        deck.pad_plugged = not deck.pad_plugged
        await run_in_threadpool(deck.devices.plug_pad, deck.pad_plugged)
    return go_to(request, "/")


@router.post("/printer")
async def printer(request: Request, condition: Annotated[PrinterCondition, Form()]) -> Response:
    """Open the cover, take the paper away, or make it well again."""
    deck = _deck(request)
    if deck.devices.set_printer:
        deck.devices.set_printer(condition)
        deck.printer = condition
    return go_to(request, "/")


@router.post("/fault")
async def fault(
    request: Request,
    platform: PlatformHere,
    name: Annotated[Fault, Form()],
    where: Annotated[str, Form(max_length=40)] = "/",
) -> Response:
    """Switch a fault on, or off if it is on."""
    on = name not in platform.faults.active()
    platform.faults.set(name, on=on, where=where)
    return go_to(request, "/")


@router.post("/well")
async def well(request: Request, platform: PlatformHere) -> Response:
    """No more faults."""
    platform.faults.clear()
    return go_to(request, "/")


@router.post("/scan")
async def scan(request: Request, platform: PlatformHere) -> Response:
    """Hold the sample phone before the code that the kiosk shows."""
    code = platform.codes.newest()
    return go_to(request, f"/phone/d/{code.user_code}" if code else "/phone/")


def _deck(request: Request) -> Deck:
    deck = getattr(request.app.state, "deck", None)
    if not isinstance(deck, Deck):
        raise HTTPException(404)
    return deck


def _slip(request: Request) -> bytes | None:
    last_slip = _deck(request).devices.last_slip
    return last_slip() if last_slip else None
