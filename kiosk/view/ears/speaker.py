"""What speaks for the screens: a voice, opened when first needed, in the visitor's language."""

from collections.abc import Callable

from kiosk.devices.ports import SpeechPort
from kiosk.view.comfort import Comfort
from kiosk.words import Words


class Speaker:
    """`opens` makes the voice; before `open` was called nothing is heard."""

    def __init__(self, comfort: Comfort, words: Words) -> None:
        self._comfort = comfort
        self._words = words
        self._voice: SpeechPort | None = None
        self.opens: Callable[[], SpeechPort] | None = None

    def open(self) -> None:
        """From now on what is said is heard."""
        if self._voice is None and self.opens is not None:
            self._voice = self.opens()

    def works(self) -> bool:
        """Whether nothing is known against the voice."""
        return self._voice is None or self._voice.works()

    def say(self, text: str) -> None:
        """In the language that is first now; it takes the place of what was being said."""
        if self._voice is not None:
            self._voice.say(text, "zh" if self._comfort.zhFirst else "en")

    def word(self, key: str, **values: str | int) -> str:
        """The voice's own words."""
        text = self._words.say("voice", key, **values)
        return text.zh if self._comfort.zhFirst else text.en

    def say_word(self, key: str, **values: str | int) -> None:
        """Say the voice's own words."""
        self.say(self.word(key, **values))

    def stop(self) -> None:
        """Silence."""
        if self._voice is not None:
            self._voice.stop()

    def close(self) -> None:
        """Silence, until it is opened again."""
        if self._voice is not None:
            self._voice.close()
            self._voice = None
