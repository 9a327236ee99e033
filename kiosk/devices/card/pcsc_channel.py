"""An exclusive connection to one card over PC/SC, and what its error codes mean."""

import time

from kiosk.devices.card.scard import scard
from kiosk.domain.device_status import Insertion
from kiosk.identity.channel import CardBusy, CardLost, CardMute

_MUTE = frozenset(
    (
        scard.SCARD_W_UNPOWERED_CARD,
        scard.SCARD_W_UNRESPONSIVE_CARD,
        scard.SCARD_W_UNSUPPORTED_CARD,
        scard.SCARD_E_PROTO_MISMATCH,
    )
)
_SHARING_TRIES = 6
_SHARING_PAUSE = 0.25
"""A handle of a card just removed can hold the next one for a moment."""


class PcscChannel:
    """`CardChannel`. The card is unpowered at the end: the next visitor's dialog starts cold."""

    def __init__(self, handle: int, protocol: int, atr: bytes) -> None:
        self._handle: int | None = handle
        self._request = (
            scard.SCARD_PCI_T1 if protocol == scard.SCARD_PROTOCOL_T1 else scard.SCARD_PCI_T0
        )
        self.atr = atr

    def transmit(self, apdu: bytes) -> tuple[bytes, int]:
        """Any error is a lost card: whether it still lies in the reader is the reader's to say."""
        if self._handle is None:
            raise CardLost
        code, answer = scard.SCardTransmit(self._handle, self._request, list(apdu))
        # A card pulled in mid-command can end as success with nothing in it.
        if code != scard.SCARD_S_SUCCESS or len(answer) < 2:
            raise CardLost
        return bytes(answer[:-2]), answer[-2] << 8 | answer[-1]

    def close(self) -> None:
        """A handle left open, even of a card long gone, would lock out the next one."""
        if self._handle is not None:
            scard.SCardDisconnect(self._handle, scard.SCARD_UNPOWER_CARD)
            self._handle = None


def connect(context: int, insertion: Insertion) -> PcscChannel:
    """Connect exclusively to the card in `insertion`'s reader, if it has `insertion`'s ATR."""
    code, handle, protocol = _connect(context, insertion.reader)
    for _ in range(_SHARING_TRIES):
        if code != scard.SCARD_E_SHARING_VIOLATION:
            break
        time.sleep(_SHARING_PAUSE)
        code, handle, protocol = _connect(context, insertion.reader)
    if code == scard.SCARD_E_SHARING_VIOLATION:
        raise CardBusy
    if code in _MUTE:
        raise CardMute
    if code != scard.SCARD_S_SUCCESS:
        raise CardLost
    code, _, _, _, atr = scard.SCardStatus(handle)
    channel = PcscChannel(handle, protocol, bytes(atr))
    if code != scard.SCARD_S_SUCCESS or channel.atr.hex().upper() != insertion.atr:
        channel.close()
        raise CardLost
    return channel


def _connect(context: int, reader: str) -> tuple[int, int, int]:
    result: tuple[int, int, int] = scard.SCardConnect(
        context,
        reader,
        scard.SCARD_SHARE_EXCLUSIVE,
        scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1,
    )
    return result
