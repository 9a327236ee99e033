"""What a visitor hears. Ear-first: the screen dark, every screen told and steered by keypad.

It begins with any key of the keypad or a headset put in, and ends with the visit. What belongs to
somebody is said into a headset alone. A headset pulled out is given time to come back; the screen
stays dark meanwhile, and then the visit ends. A keypad pulled out is told by voice, a voice that
died by the bell; the dark screen names both for whoever comes to help. So is a key that sticks.

In elder mode each new screen is told in a sentence while it is seen: its own heading where nothing
on it is anybody's, otherwise only that there is something to choose.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from kiosk.devices.ports import HeadsetPort, KeypadPort, SpeechPort
from kiosk.view.comfort import Comfort
from kiosk.view.ears.pad import PadKey
from kiosk.view.ears.speaker import Speaker
from kiosk.view.ears.stops import Stop, heading_of, said, stops
from kiosk.view.ears.strokes import Strokes
from kiosk.view.ears.watch import LISTENED_MS, LOOK_MS, EarsWatch
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.touches import Touches
from kiosk.visit.part_events import EarsChanged
from kiosk.words import Words

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1

SETTLE_MS = 260
"""A screen is told once its fade is over and its items stand."""
BACK_IN = 20.0
"""Seconds a pulled headset has to come back."""


@QmlElement
@QmlUncreatable("the KioskView has one")
class Listening(QObject):
    """`on` while somebody listens; `dark` while nothing is shown."""

    onChanged = Signal()
    darkChanged = Signal()

    def __init__(
        self,
        comfort: Comfort,
        words: Words,
        touches: Touches,
        post: Callable[[EarsChanged], None],
        parent: QObject | None = None,
    ) -> None:
        """A key counts as a touch, and a headset that does not come back as the last one."""
        super().__init__(parent)
        self._comfort = comfort
        self._touches = touches
        self._speaker = Speaker(comfort, words)
        self._strokes = Strokes()
        self._watch = EarsWatch(self._speaker, self._strokes.held, post)
        self._headset: HeadsetPort | None = None
        self._window: QQuickWindow | None = None
        self._on = False
        self._dark = False
        self._private = False
        self._plugged = False
        self._stops: list[Stop] = []
        self._at = -1
        self._typing = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._tell)
        comfort.elderChanged.connect(self._paced)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._ears)
        self._gone = QTimer(self, singleShot=True, interval=round(BACK_IN * 1000))
        self._gone.timeout.connect(self._give_up)

    def wire(
        self,
        window: QQuickWindow,
        headset: HeadsetPort,
        open_voice: Callable[[], SpeechPort],
        keypad: KeypadPort | None,
        now: Callable[[], float],
    ) -> None:
        """From now on keys of this window are the keypad's; jack and keypad are looked at."""
        self._speaker.opens, self._watch.keypad = open_voice, keypad
        self._strokes.held.now, self._window, self._headset = now, window, headset
        self._plugged = headset.plugged()
        window.installEventFilter(self)
        self._look.start()

    def close(self) -> None:
        """Silence, for good."""
        self._look.stop()
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None
        self._speaker.close()

    def moved(self, *, private: bool) -> None:
        """Another screen is shown, or the same with other words. `private`: somebody's data."""
        self._private = private
        if self._on or self._comfort.elder:
            self._settle.start()

    @Slot()
    def _paced(self) -> None:
        """Elder mode was turned on or off."""
        if self._comfort.elder:
            self._settle.start()
        elif not self._on:
            self._speaker.stop()

    def hush(self) -> None:
        """The visit is over: what was being said was somebody's. What is shown next is told."""
        self._speaker.stop()

    def ended(self) -> None:
        """Nobody is here any more."""
        self._gone.stop()
        self._settle.stop()
        self._speaker.stop()
        # What was read from the screen was somebody's, and goes with them.
        self._stops, self._at, self._typing = [], -1, False
        self._strokes.forget()
        self._set(on=False, dark=False)

    @Property(bool, notify=onChanged)
    def on(self) -> bool:
        return self._on

    @Property(bool, notify=darkChanged)
    def dark(self) -> bool:
        return self._dark

    @Slot()
    def lift(self) -> None:
        """Show the screen again; the voice goes on."""
        self._set(on=self._on, dark=False)

    # ---- keys and jack ---------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        key, typed, ours = self._strokes.read(event)
        if key is None and not typed:
            return ours
        self._touches.felt()
        self._touches.stillHere()
        if not self._on:
            self._begin()
        elif typed:
            self._type(typed)
        elif key is not None:
            self._press(key)
        return True

    def _ears(self) -> None:
        if self._on and not self._plugged and self._strokes.nobodys():
            self.ended()
        if self._watch.look(listened=self._on) and self._on:
            self._tell()
        plugged = self._headset is not None and self._headset.plugged()
        if plugged == self._plugged:
            return
        self._plugged = plugged
        if plugged:
            self._gone.stop()
            if self._on:
                self._tell()
            else:
                self._begin()
        elif self._on:
            self._speaker.stop()
            self._gone.start()

    def _give_up(self) -> None:
        self._touches.end()
        self.ended()

    def _begin(self) -> None:
        self._speaker.open()
        self._set(on=True, dark=True)
        self._tell(welcome=True)
        self._watch.look(listened=True)

    def _set(self, *, on: bool, dark: bool) -> None:
        before, self._on, self._dark = (self._on, self._dark), on, dark
        self._look.setInterval(LISTENED_MS if on else LOOK_MS)
        if before[0] != on:
            self.onChanged.emit()
        if before[1] != dark:
            self.darkChanged.emit()

    # ---- what is heard ---------------------------------------------------------------------------

    def _tell(self, *, welcome: bool = False) -> None:
        """The whole screen, up to what can be chosen, and how many things that is."""
        self._collect()
        if not self._stops:
            if self._window is not None:
                self._settle.start()
            return
        if not self._on:
            self._prompt()
            return
        if self._hushed():
            return
        texts = [said(stop.text) for stop in self._stops if not stop.touchable]
        count = sum(stop.touchable for stop in self._stops)
        self._at = -1
        begin = [self._speaker.word("welcome")] if welcome else []
        self._speaker.say(". ".join([*begin, *texts, self._speaker.word("choices", count=count)]))

    def _prompt(self) -> None:
        """One sentence for who sees the screen too; never a word of anybody's record."""
        if not self._comfort.elder:
            return
        heading = heading_of(self._stops)
        choose = self._speaker.word("look")
        self._speaker.open()
        self._speaker.say(choose if self._private or not heading else f"{heading}. {choose}")
        # Nothing read from the screen is kept when nobody steers by ear.
        self._stops, self._at = [], -1

    def warned(self) -> None:
        """The last seconds run: a key makes them begin anew."""
        if self._on:
            self._speaker.say_word("still")
        elif self._comfort.elder:
            self._speaker.open()
            self._speaker.say_word("still_touch")

    def _press(self, key: PadKey) -> None:
        if key is PadKey.HELP:
            self._speaker.say_word("keys")
            return
        self._collect()
        if key is PadKey.REPEAT:
            self._tell()
        elif key is PadKey.BACK:
            any(map(self._touch_named, ("back", "end", "keyClear")))
        elif self._stops and not self._hushed():
            self._move(key)

    def _move(self, key: PadKey) -> None:
        typing, self._typing = self._typing, False
        if key is PadKey.CHOOSE:
            if typing and self._touch_named("keyOk"):
                return
            stop = self._stops[self._at] if 0 <= self._at < len(self._stops) else None
            if stop is not None and stop.touchable:
                stop.touch()
            else:
                self._tell()
            return
        step = 1 if key is PadKey.NEXT else -1
        at = self._at + step if self._at >= 0 or step > 0 else len(self._stops) - 1
        self._at = at % len(self._stops)
        stop = self._stops[self._at]
        if stop.touchable:
            stop.item.forceActiveFocus()
        self._speaker.say(
            self._speaker.word("choice", what=said(stop.text))
            if stop.touchable
            else said(stop.text)
        )

    def _type(self, typed: str) -> None:
        if self._touch_named(f"key{typed}"):
            self._typing = True  # Enter is now the keypad's own OK
            if not self._hushed():
                self._speaker.say(typed)

    def _touch_named(self, name: str) -> bool:
        self._collect()
        for stop in self._stops:
            if stop.touchable and stop.item.objectName() == name:
                stop.touch()
                return True
        return False

    def _collect(self) -> None:
        """The scene is asked anew at each key: it may have changed under the ear."""
        if self._window is None:
            return
        before = self._stops[self._at].item if 0 <= self._at < len(self._stops) else None
        self._stops = stops(self._window.contentItem(), zh_first=self._comfort.zhFirst)
        items = [stop.item for stop in self._stops]
        self._at = items.index(before) if before in items else -1

    def _hushed(self) -> bool:
        """Somebody's own data is for one pair of ears."""
        if self._private and not self._plugged:
            self._speaker.say_word("headset")
            return True
        return False
