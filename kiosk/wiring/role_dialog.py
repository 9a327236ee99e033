"""What is said to a role card, with the hall's authority in hand."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.domain.roles import RoleCard, RoleRefusal, WrongPin
from kiosk.identity.channel import CardChannel
from kiosk.logs import log
from kiosk.runtime.staff_work import RoleDialog
from kiosk.wiring.staff_plan import StaffPlan

if TYPE_CHECKING:
    from kiosk.identity.role_certificate import RoleTrust


class Roles:
    """Reads the hall's authority when a role card is first met."""

    def __init__(self, staff: StaffPlan, now: Callable[[], datetime]) -> None:
        self._staff = staff
        self._now = now

    def dialog(self) -> RoleDialog | None:
        """In a worker. `None`: no role cards here, or the authority cannot be used."""
        if self._staff.authority is None:
            return None
        from cryptography import x509  # noqa: PLC0415 - slow to load

        from kiosk.identity.role_certificate import RoleTrust  # noqa: PLC0415 - as above

        try:
            authority = x509.load_pem_x509_certificate(self._staff.authority.read_bytes())
        except (OSError, ValueError) as error:
            log.error("hall_authority_unusable", type=type(error).__name__)
            return None
        return _Dialog(RoleTrust(authority, self._staff.unit_id), self._now)


class _Dialog:
    """`RoleDialog`."""

    def __init__(self, trust: "RoleTrust", now: Callable[[], datetime]) -> None:
        from kiosk.identity import piv  # noqa: PLC0415 - slow to load

        self._piv = piv
        self._trust: RoleTrust = trust
        self._now = now

    def look(self, channel: CardChannel) -> RoleCard | RoleRefusal | None:
        return self._piv.look(channel, self._trust, self._now())

    def prove(
        self, channel: CardChannel, pin: str, challenge: bytes
    ) -> RoleCard | WrongPin | RoleRefusal:
        return self._piv.prove(channel, pin, challenge, self._trust, self._now())
