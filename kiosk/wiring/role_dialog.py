"""What is said to a role card, with the hall's authority in hand."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.domain.roles import Proved, Role, RoleCard, RoleRefusal, WrongPin
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

        from kiosk.identity.role_certificate import (  # noqa: PLC0415 - as above
            RoleTrust,
            revoked_by,
        )

        revoked: frozenset[int] = frozenset()
        try:
            authority = x509.load_pem_x509_certificate(self._staff.authority.read_bytes())
            if self._staff.revoked is not None:
                revoked = revoked_by(authority, self._staff.revoked.read_bytes())
        except (OSError, ValueError) as error:
            # Without its list of lost cards no card can be told from a lost one.
            log.error("hall_authority_unusable", type=type(error).__name__)
            return None
        return _Dialog(RoleTrust(authority, self._staff.unit_id, revoked), self._now)


class _Dialog:
    """`RoleDialog`."""

    def __init__(self, trust: "RoleTrust", now: Callable[[], datetime]) -> None:
        from kiosk.identity import piv, warrant  # noqa: PLC0415 - slow to load

        self._piv, self._warrants = piv, warrant
        self._trust: RoleTrust = trust
        self._now = now

    def look(self, channel: CardChannel) -> RoleCard | RoleRefusal | None:
        return self._piv.look(channel, self._trust, self._now())

    def prove(self, channel: CardChannel, pin: str) -> Proved | WrongPin | RoleRefusal:
        """What the card signs is a warrant, which only a clerk's is any good for."""
        import secrets  # noqa: PLC0415 - loads a library of its own

        from joserfc.jwk import ECKey  # noqa: PLC0415 - slow to load

        now = self._now()
        jti = secrets.token_urlsafe(24)
        draft = self._warrants.Draft(self._trust.unit_id, ECKey.generate_key("P-256"), jti, now)
        found = self._piv.prove(channel, pin, draft.signing_input, self._trust, now)
        if not isinstance(found, self._piv.Proof):
            return found
        role = found.holder.role
        signed = draft.signed(found.holder, found.signature) if role is Role.CLERK else None
        return Proved(role, signed)
