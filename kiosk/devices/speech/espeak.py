"""espeak-ng speaks, aplay plays: two programs with a pipe between, ended by killing them.

The text goes in by standard input, so that no process list shows it. A sentence that breaks off is
said over once. Without the programs or a sound card the voice is silent, and says so in the log
once, by the program's name.
"""

import logging
import subprocess
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress

from kiosk.values import dataclass

VOICES: Mapping[str, str] = {"zh": "cmn", "en": "en"}
WORDS_A_MINUTE = 165
TRIES = 2
ENDS_WITHIN = 1.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Programs:
    """`speak` reads text and writes WAV (the voice's name follows it), `play` plays that."""

    speak: Sequence[str] = ("espeak-ng", "--stdin", "--stdout", "-s", str(WORDS_A_MINUTE), "-v")
    play: Sequence[str] = ("aplay", "-q", "-")


class EspeakVoice:
    """A `SpeechPort` with a thread of its own, which alone starts and waits for the programs."""

    def __init__(
        self, programs: Programs | None = None, voices: Mapping[str, str] = VOICES
    ) -> None:
        self._programs = programs or Programs()
        self._voices = voices
        self._changed = threading.Condition()
        self._wanted: tuple[str, str] | None = None
        self._running: list[subprocess.Popen[bytes]] = []
        self._hushed = False
        self._works = True
        self._ended = False
        self._complained = False
        self._thread = threading.Thread(target=self._live, name="voice", daemon=True)
        self._thread.start()

    def say(self, text: str, language: str) -> None:
        with self._changed:
            self._wanted = (text, self._voices.get(language, language))
            self._works = True
            self._kill()
            self._changed.notify()

    def stop(self) -> None:
        with self._changed:
            self._wanted = None
            self._kill()

    def works(self) -> bool:
        return self._works

    def close(self) -> None:
        with self._changed:
            self._ended = True
            self._wanted = None
            self._kill()
            self._changed.notify()
        self._thread.join(1.0)

    def _kill(self) -> None:
        self._hushed = True
        for program in self._running:
            with suppress(OSError):
                program.kill()

    # ---- in the thread ---------------------------------------------------------------------------

    def _live(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._wanted is not None or self._ended)
                if self._ended:
                    return
                wanted, self._wanted = self._wanted, None
                self._hushed = False
            if wanted:
                self._utter(*wanted)

    def _utter(self, text: str, voice: str) -> None:
        """Say it, and over again if it broke off and nobody hushed it."""
        broken = ""
        for _ in range(TRIES):
            broken = self._once(text, voice)
            if not broken:
                break
        with self._changed:
            if self._hushed:
                return
            self._works = not broken
        if broken:
            self._complain(broken)

    def _once(self, text: str, voice: str) -> str:
        """The name of the program it broke off in, or nothing."""
        with self._changed:
            if self._hushed:
                return ""
            pair = self._spawn(voice)
            if isinstance(pair, str):
                return pair
            self._running = list(pair)
        broken = self._speak(text, *pair)
        return "" if self._hushed else broken

    def _spawn(
        self, voice: str
    ) -> tuple["subprocess.Popen[bytes]", "subprocess.Popen[bytes]"] | str:
        """Both programs, or the name of the one that is not there."""
        quiet = subprocess.DEVNULL
        try:
            speak = subprocess.Popen(
                [*self._programs.speak, voice],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=quiet,
            )  # fmt: skip
        except OSError:
            return self._programs.speak[0]
        try:
            play = subprocess.Popen(
                list(self._programs.play), stdin=speak.stdout, stdout=quiet, stderr=quiet
            )
        except OSError:
            speak.kill()
            _let_go(speak)
            return self._programs.play[0]
        if speak.stdout:
            speak.stdout.close()  # the player's alone now: it hears of the end
        return speak, play

    def _speak(
        self, text: str, speak: "subprocess.Popen[bytes]", play: "subprocess.Popen[bytes]"
    ) -> str:
        with suppress(OSError):
            if speak.stdin:
                speak.stdin.write(text.encode())
                speak.stdin.close()
        played = play.wait()
        try:
            # It has written all it had when the player is through; killed before, it says so.
            spoken = speak.wait(ENDS_WITHIN) if played == 0 else 0
        except subprocess.TimeoutExpired:
            spoken = 1
        with self._changed:
            self._running = []
        speak.kill()
        _let_go(speak)
        if played:
            return self._programs.play[0]
        return self._programs.speak[0] if spoken else ""

    def _complain(self, program: str) -> None:
        if not self._complained:
            self._complained = True
            _log.error("voice: %s", program)


def _let_go(program: "subprocess.Popen[bytes]") -> None:
    with suppress(OSError):
        for pipe in (program.stdin, program.stdout):
            if pipe:
                pipe.close()
    program.wait()
