"""Commands to a card, with the follow-ups T=0 leaves to the terminal (ISO 7816-3)."""

from collections.abc import Callable

from kiosk.domain.card import CardRefusal
from kiosk.identity.channel import CardChannel
from kiosk.identity.status_words import Refused
from kiosk.values import dataclass

MOST_FOLLOW_UPS = 8
MOST_COMMANDS = 64
LONGEST_ANSWER = 256
"""A card that asks for more than this is broken or hostile: the dialog ends as DAMAGED."""

_BY_NUMBER = 4  # P2 of READ RECORD


@dataclass(frozen=True, slots=True)
class ApduTrace:
    """One command and its answer without any value: header, lengths in bytes, status word."""

    header: bytes
    sent: int
    received: int
    status: int

    def __str__(self) -> str:
        lengths = f"sent {self.sent:>2}, received {self.received:>3}"
        return f"{self._command():<28} {lengths}, status {self.status:04X}"

    def _command(self) -> str:
        """The command by its name in ISO 7816-4, with tag or record number and file."""
        _, instruction, p1, p2 = self.header.ljust(4, b"\x00")
        match instruction:
            case 0xA4:
                return "SELECT application"
            case 0xB2:
                by = "record" if p2 & 7 == _BY_NUMBER else "tag"
                return f"READ RECORD {by} {p1:02X} file {p2 >> 3:02X}"
            case 0xC0:
                return "GET RESPONSE"
            case _:
                return self.header.hex(" ").upper()


Trace = Callable[[ApduTrace], None]


class Exchange:
    """One card's dialog. `send` raises `CardLost`, or `Refused` when the bounds are passed."""

    def __init__(
        self,
        channel: CardChannel,
        trace: Trace | None = None,
        *,
        longest: int = LONGEST_ANSWER,
    ) -> None:
        """`longest` is the most bytes one whole answer may have."""
        self._channel = channel
        self._longest = longest
        self._trace = trace
        self._left = MOST_COMMANDS

    def send(self, apdu: bytes, *, fetch: bool = True) -> tuple[bytes, int]:
        """The whole answer and its last status word: 61xx fetched, 6Cxx sent again.

        With `fetch` off a 61xx is left at that: whether the card has it is all that is asked.
        """
        data, command = b"", apdu
        for _ in range(MOST_FOLLOW_UPS + self._longest // LONGEST_ANSWER):
            part, status = self._transmit(command)
            again, more = status >> 8 == 0x6C, status >> 8 == 0x61
            length = bytes([status & 0xFF])
            if again and len(command) == 5:
                command = command[:4] + length
                continue
            data += part
            if len(data) > self._longest:
                break
            if not (more and fetch):
                return data, status
            command = b"\x00\xc0\x00\x00" + length
        raise Refused(CardRefusal.DAMAGED)

    def _transmit(self, command: bytes) -> tuple[bytes, int]:
        if not self._left:
            raise Refused(CardRefusal.DAMAGED)
        self._left -= 1
        data, status = self._channel.transmit(command)
        if self._trace:
            self._trace(ApduTrace(command[:4], len(command), len(data), status))
        return data, status
