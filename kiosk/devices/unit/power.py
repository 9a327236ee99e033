"""Restart, reboot and power off, asked of systemd and logind over D-Bus.

org.freedesktop.systemd1(5), org.freedesktop.login1(5). polkit decides; the packaged rule lets the
kiosk's own user do these three things and nothing else. Where it is missing the answer is a named
refusal, never a password prompt (`interactive` is false).
"""

from jeepney import DBusAddress, DBusErrorResponse, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from kiosk.domain.power import PowerAct, PowerRefusal

SERVICE = "osmanthus-kiosk.service"
ANSWER_WITHIN = 5.0

_LOGIND = DBusAddress(
    "/org/freedesktop/login1",
    bus_name="org.freedesktop.login1",
    interface="org.freedesktop.login1.Manager",
)
_SYSTEMD = DBusAddress(
    "/org/freedesktop/systemd1",
    bus_name="org.freedesktop.systemd1",
    interface="org.freedesktop.systemd1.Manager",
)
_NOBODY = frozenset(
    {
        "org.freedesktop.DBus.Error.ServiceUnknown",
        "org.freedesktop.DBus.Error.NameHasNoOwner",
        "org.freedesktop.DBus.Error.UnknownMethod",
        "org.freedesktop.systemd1.NoSuchUnit",
    }
)
_NOT_STARTED = "org.freedesktop.DBus.Error.Spawn."
_DENIED = frozenset(
    {
        "org.freedesktop.DBus.Error.AccessDenied",
        "org.freedesktop.DBus.Error.InteractiveAuthorizationRequired",
        "org.freedesktop.DBus.Error.AuthFailed",
    }
)


class Power:
    """Blocks for seconds at most: call from a worker."""

    def do(self, act: PowerAct) -> PowerRefusal | None:
        """`None`: it was accepted, and this program is told to end in a moment."""
        try:
            connection = open_dbus_connection("SYSTEM")
        except (OSError, ValueError, KeyError, RuntimeError):
            return PowerRefusal.NO_SERVICE
        with connection:
            try:
                return self._ask(connection, act)
            except DBusErrorResponse as error:
                return _why(error.name)
            except (TimeoutError, OSError, EOFError):
                return PowerRefusal.NO_ANSWER

    def _ask(self, connection: DBusConnection, act: PowerAct) -> PowerRefusal | None:
        if act is PowerAct.RESTART:
            self._call(connection, _SYSTEMD, "RestartUnit", "ss", (SERVICE, "replace"))
            return None
        verb = "Reboot" if act is PowerAct.REBOOT else "PowerOff"
        (may,) = self._call(connection, _LOGIND, f"Can{verb}")
        if may != "yes":
            return PowerRefusal.NOT_ALLOWED
        self._call(connection, _LOGIND, verb, "b", (False,))
        return None

    def _call(
        self,
        connection: DBusConnection,
        address: DBusAddress,
        method: str,
        signature: str | None = None,
        body: tuple[object, ...] = (),
    ) -> tuple[object, ...]:
        message = new_method_call(address, method, signature, body)
        reply = connection.send_and_get_reply(message, timeout=ANSWER_WITHIN)
        if reply.header.message_type is MessageType.error:
            raise DBusErrorResponse(reply)
        return tuple(reply.body)


def _why(name: str) -> PowerRefusal:
    if name in _NOBODY or name.startswith(_NOT_STARTED):
        return PowerRefusal.NO_SERVICE
    return PowerRefusal.NOT_ALLOWED if name in _DENIED else PowerRefusal.NO_ANSWER
