"""Device codes of the run: where a pure `Grant` is kept and found."""

import hashlib
import secrets
from collections.abc import Callable

from kiosk.domain.personal import Personal
from kiosk.sandbox import device_grant as grants
from kiosk.sandbox.device_grant import Grant
from kiosk.values import dataclass

_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"  # RFC 8628 section 6.1: no vowels, no look-alikes
_KEPT_SECONDS = 900.0


@dataclass(slots=True, repr=False)
class Code(Personal):
    """One code: shown at `unit_id` since `made_at`; `grant` is replaced at each event."""

    user_code: str
    unit_id: str
    made_at: float
    grant: Grant


class Codes:
    """All codes; `monotonic` gives seconds. A code is found by either of its names."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._by_device: dict[str, Code] = {}
        self._by_user: dict[str, Code] = {}

    def make(self, unit_id: str) -> tuple[str, Code]:
        """A new device code (256 bit, kept only as its hash) and what belongs to it."""
        now = self._monotonic()
        self._forget_before(now - _KEPT_SECONDS)
        device_code = secrets.token_urlsafe(32)
        code = Code(_user_code(), unit_id, now, grants.opened(now))
        self._by_device[_digest(device_code)] = code
        self._by_user[code.user_code] = code
        return device_code, code

    def of_device(self, device_code: str, unit_id: str) -> Code | None:
        """The code, for the unit that shows it."""
        code = self._by_device.get(_digest(device_code))
        return code if code is not None and code.unit_id == unit_id else None

    def of_user(self, user_code: str, account: str) -> Code | None:
        """The code, unless another account owns it: to others it does not exist."""
        code = self._by_user.get(user_code)
        return code if code is not None and code.grant.visible_to(account) else None

    def claim(self, code: Code, account: str) -> None:
        """See `device_grant.claimed`; the number is drawn from 10 to 99."""
        number = str(10 + secrets.randbelow(90))
        code.grant = grants.claimed(code.grant, account, number, self._monotonic())

    def type_number(self, code: Code, account: str, digits: str) -> None:
        """See `device_grant.number_typed`."""
        code.grant = grants.number_typed(code.grant, account, digits, self._monotonic())

    def cancel(self, code: Code, account: str) -> None:
        """See `device_grant.cancelled`."""
        code.grant = grants.cancelled(code.grant, account, self._monotonic())

    def poll(self, code: Code) -> grants.PollAnswer:
        """See `device_grant.polled`."""
        code.grant, answer = grants.polled(code.grant, self._monotonic())
        return answer

    def look(self, code: Code) -> Grant:
        """The grant as it is now."""
        code.grant = grants.aged(code.grant, self._monotonic())
        return code.grant

    def owned_by(self, account: str) -> list[Code]:
        """The codes this account claimed, newest first."""
        codes = reversed(self._by_user.values())
        return [code for code in codes if code.grant.account == account]

    def newest(self) -> Code | None:
        """The code that was made last."""
        return next(reversed(self._by_user.values()), None)

    def _forget_before(self, time: float) -> None:
        self._by_device = {k: c for k, c in self._by_device.items() if c.made_at >= time}
        self._by_user = {k: c for k, c in self._by_user.items() if c.made_at >= time}


def _user_code() -> str:
    letters = "".join(secrets.choice(_LETTERS) for _ in range(8))  # 34.6 bit
    return f"{letters[:4]}-{letters[4:]}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
