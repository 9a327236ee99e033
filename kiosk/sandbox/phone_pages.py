"""The page a phone opens from the kiosk's code. Nothing happens on a GET but looking.

A phone is "signed in" as one of the sample people by a cookie, as a real one would be by its app.
"""

import re
import secrets
from typing import Annotated

from fastapi import APIRouter, Cookie, Form, Request
from fastapi.responses import Response

from kiosk.domain.calendar_words import CHINA
from kiosk.sandbox.codes import Code
from kiosk.sandbox.device_grant import Phase
from kiosk.sandbox.pages import go_to, page
from kiosk.sandbox.people import SamplePerson
from kiosk.sandbox.platform import Platform
from kiosk.sandbox.unit_auth import PlatformHere

COOKIE = "phone"
_CODE_PATH = re.compile(r"/d/[A-Z]{4}-[A-Z]{4}")

router = APIRouter()
PhoneCookie = Annotated[str, Cookie(alias=COOKIE, max_length=100)]


@router.get("/login")
async def login_page(
    request: Request, platform: PlatformHere, next_path: str = "/", phone: PhoneCookie = ""
) -> Response:
    """Whose phone this is: the sample people, or any citizen number of the invented city."""
    return page(
        request,
        "login.html",
        people=platform.registry.people,
        next_path=_safe(next_path),
        current=_owner(platform, phone),
        unknown=False,
    )


@router.post("/login")
async def login(
    request: Request,
    platform: PlatformHere,
    person: Annotated[str, Form(max_length=40)] = "",
    number: Annotated[str, Form(max_length=18)] = "",
    next_path: Annotated[str, Form(max_length=60)] = "/",
) -> Response:
    """Take this phone in hand."""
    registry = platform.registry
    owner = registry.by_id(person) if person else registry.by_number(number.strip().upper())
    if owner is None:
        return page(
            request,
            "login.html",
            status=404,
            people=registry.people,
            next_path=_safe(next_path),
            current=None,
            unknown=True,
        )
    text = secrets.token_urlsafe(24)
    platform.phones[text] = owner.id
    reply = go_to(request, _safe(next_path))
    reply.set_cookie(
        COOKIE, text, httponly=True, samesite="lax", secure=request.url.scheme == "https"
    )
    return reply


@router.get("/")
async def inbox(request: Request, platform: PlatformHere, phone: PhoneCookie = "") -> Response:
    """The phone's own screen: its messages, and the records that are open on a kiosk."""
    owner = _owner(platform, phone)
    if owner is None:
        return go_to(request, "/login")
    messages = list(reversed(platform.messages.get(owner.id, [])))
    codes = platform.codes.owned_by(owner.id)
    shown = [code.user_code for code in codes if _open_token(platform, code)]
    return page(request, "inbox.html", owner=owner, messages=messages, codes=shown)


@router.get("/d/{user_code}")
async def code_page(
    request: Request, platform: PlatformHere, user_code: str, phone: PhoneCookie = ""
) -> Response:
    """Where the code stands, for the account that may know. Looking changes nothing."""
    owner = _owner(platform, phone)
    if owner is None:
        return go_to(request, f"/login?next_path=/d/{user_code}")
    code = _code(platform, user_code, owner)
    if code is None:
        return _no_code(request, platform, owner)
    return _show(request, platform, code)


@router.post("/d/{user_code}/{action}")
async def act(
    request: Request,
    platform: PlatformHere,
    user_code: str,
    action: str,
    *,
    number: Annotated[str, Form(max_length=10)] = "",
    phone: PhoneCookie = "",
) -> Response:
    """Continue, type the number, cancel, or end now; then look again."""
    owner = _owner(platform, phone)
    if owner is None:
        return go_to(request, f"/login?next_path=/d/{user_code}")
    code = _code(platform, user_code, owner)
    if code is None:
        return _no_code(request, platform, owner)
    if action == "continue":
        platform.codes.claim(code, owner.id)
    elif action == "number":
        platform.codes.type_number(code, owner.id, number.strip())
    elif action == "cancel":
        platform.codes.cancel(code, owner.id)
    elif action == "end":
        platform.tokens.end(code.user_code)
    else:
        return _no_code(request, platform, owner)
    return go_to(request, f"/d/{code.user_code}")


def _show(request: Request, platform: Platform, code: Code) -> Response:
    grant = platform.codes.look(code)
    token = platform.tokens.of_grant(code.user_code)
    state = grant.phase.value
    if grant.phase is Phase.GRANTED:
        state = "open" if _open_token(platform, code) else "ended"
        if token is not None and token.ended:
            state = "ended_here"
    unit = platform.units[code.unit_id]
    shown_at = platform.now().astimezone(CHINA)
    return page(
        request, "code.html", state=state, code=code.user_code, unit=unit, shown_at=shown_at
    )


def _code(platform: Platform, user_code: str, owner: SamplePerson) -> Code | None:
    """The code; an account that guesses too often sees none."""
    guesses = ("guess", owner.id)
    if platform.limiter.full(guesses, platform.rates.code_guesses):
        return None
    code = platform.codes.of_user(user_code.upper(), owner.id)
    if code is None:
        platform.limiter.allows(guesses, platform.rates.code_guesses)
    return code


def _no_code(request: Request, platform: Platform, owner: SamplePerson) -> Response:
    full = platform.limiter.full(("guess", owner.id), platform.rates.code_guesses)
    return page(request, "no_code.html", status=429 if full else 404)


def _open_token(platform: Platform, code: Code) -> bool:
    token = platform.tokens.of_grant(code.user_code)
    return token is not None and platform.tokens.is_open(token)


def _owner(platform: Platform, cookie: str) -> SamplePerson | None:
    return platform.registry.by_id(platform.phones.get(cookie, ""))


def _safe(next_path: str) -> str:
    """Only a code's page may be gone on to: an address from outside is not followed."""
    return next_path if _CODE_PATH.fullmatch(next_path) else "/"
