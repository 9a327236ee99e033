"""Whether voice and keypad are there for somebody who goes by them alone."""

from collections.abc import Callable

from kiosk.devices.ports import KeypadPort
from kiosk.domain.device_status import EarsStatus
from kiosk.view.ears.held import HeldKeys
from kiosk.view.ears.speaker import Speaker
from kiosk.visit.part_events import EarsChanged

LOOK_MS = 500
LISTENED_MS = 100
"""While somebody listens: what is their own is no more heard 0.3 s after a headset was pulled."""

_OF_KEYS = (EarsStatus.KEYS_GONE, EarsStatus.KEY_STUCK)


class EarsWatch:
    """Every change is posted; a keypad that is gone and a key that sticks are told by voice too."""

    def __init__(
        self, speaker: Speaker, held: HeldKeys, post: Callable[[EarsChanged], None]
    ) -> None:
        self._speaker = speaker
        self._held = held
        self._post = post
        self._told = EarsChanged(EarsStatus.WELL, needed=False)
        self.keypad: KeypadPort | None = None

    def look(self, *, listened: bool) -> bool:
        """Whether the keys are well again. The voice counts while somebody listens: nobody else has
        heard it fail."""
        status = self._found(listened=listened)
        found = EarsChanged(status, needed=listened and status is not EarsStatus.WELL)
        before, self._told = self._told, found
        if found == before:
            return False
        self._post(found)
        if found.needed and status is EarsStatus.KEYS_GONE:
            self._speaker.say_word("keys_gone")
        if found.needed and status is EarsStatus.KEY_STUCK:
            self._speaker.say_word("key_stuck", which=self._names())
        return status is EarsStatus.WELL and before.status in _OF_KEYS

    def _names(self) -> str:
        """What a visitor calls the keys that stick."""
        return ", ".join(
            key if key.isdigit() else self._speaker.word(f"key_{key}")
            for key in sorted(self._held.stuck())
        )

    def _found(self, *, listened: bool) -> EarsStatus:
        if self.keypad is not None and not self.keypad.plugged():
            self._held.clear()
            return EarsStatus.KEYS_GONE
        if listened and not self._speaker.works():
            return EarsStatus.VOICE_GONE
        return EarsStatus.KEY_STUCK if self._held.stuck() else EarsStatus.WELL
