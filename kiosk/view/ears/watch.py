"""Whether voice and keypad are there for somebody who goes by them alone."""

from collections.abc import Callable

from kiosk.devices.ports import KeypadPort
from kiosk.domain.device_status import EarsStatus
from kiosk.view.ears.speaker import Speaker
from kiosk.visit.part_events import EarsChanged

LOOK_MS = 500
LISTENED_MS = 100
"""While somebody listens: what is their own is no more heard 0.3 s after a headset was pulled."""


class EarsWatch:
    """Every change is posted; a keypad that is gone is told by voice as well."""

    def __init__(self, speaker: Speaker, post: Callable[[EarsChanged], None]) -> None:
        self._speaker = speaker
        self._post = post
        self._told = EarsChanged(EarsStatus.WELL, needed=False)
        self.keypad: KeypadPort | None = None

    def look(self, *, listened: bool) -> bool:
        """Whether the keys are back. The voice counts while somebody listens: nobody else has heard
        it fail."""
        status = self._found(listened=listened)
        found = EarsChanged(status, needed=listened and status is not EarsStatus.WELL)
        before, self._told = self._told, found
        if found == before:
            return False
        self._post(found)
        if found.needed and status is EarsStatus.KEYS_GONE:
            self._speaker.say_word("keys_gone")
        return before.status is EarsStatus.KEYS_GONE

    def _found(self, *, listened: bool) -> EarsStatus:
        if self.keypad is not None and not self.keypad.plugged():
            return EarsStatus.KEYS_GONE
        if listened and not self._speaker.works():
            return EarsStatus.VOICE_GONE
        return EarsStatus.WELL
