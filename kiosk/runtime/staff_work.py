"""Has done what the staff door and the rooms behind it ask for. Nothing blocks the runner."""

import threading
import time
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Protocol, TypeVar, assert_never

from kiosk.domain.device_status import Insertion
from kiosk.domain.power import PowerAct, PowerRefusal
from kiosk.domain.roles import Proved, RoleCard, RoleRefusal, WrongPin
from kiosk.identity.channel import CardChannel
from kiosk.logs import log
from kiosk.runtime.workers import Workers
from kiosk.settings import SettingsProblem
from kiosk.upkeep import staff_effects as fx
from kiosk.upkeep import staff_events as se
from kiosk.upkeep.checks import Check
from kiosk.upkeep.journal.events import JournalEntry
from kiosk.upkeep.pins import PinBook
from kiosk.values import dataclass

T = TypeVar("T")
SHUT = 60.0
"""Seconds the door stays shut when the PIN file cannot be used."""


class AsksCards(Protocol):
    """`devices.card.monitor.CardMonitor`, as much of it as the door needs."""

    def ask(
        self,
        insertion: Insertion,
        dialog: Callable[[CardChannel], T],
        reply: Callable[[T | None], None],
    ) -> None: ...


class RoleDialog(Protocol):
    """`identity.piv` with the hall's authority in hand; made late, for its libraries are slow."""

    def look(self, channel: CardChannel) -> RoleCard | RoleRefusal | None: ...

    def prove(self, channel: CardChannel, pin: str) -> Proved | WrongPin | RoleRefusal: ...


class KeepsSettings(Protocol):
    """`keep` raises `SettingsProblem`; `try_out` gives a word's key for what the device said."""

    def keep(self, key: str, value: str) -> None: ...

    def try_out(self, key: str, value: str) -> str: ...


@dataclass(frozen=True, slots=True)
class StaffParts:
    """`roles` gives `None` on a unit without role cards. `print_slip` answers once, in any thread.

    `tested` is given the self-test's findings, in a worker's thread.
    """

    pins: PinBook
    cards: AsksCards | None
    roles: Callable[[], RoleDialog | None]
    power: Callable[[PowerAct], PowerRefusal | None]
    keep: Callable[[JournalEntry], None]
    new_roll: Callable[[], None]
    print_slip: Callable[[bool, Callable[[se.SlipEnd], None]], None]
    settings: KeepsSettings
    self_test: Callable[[], Iterable[Check]]
    tested: Callable[[list[Check], datetime], None]
    now: Callable[[], datetime]


class StaffWork:
    """`execute` belongs to the runner's thread; `post` is called in any."""

    def __init__(self, parts: StaffParts, post: Callable[[se.StaffEvent], None]) -> None:
        self._parts = parts
        self._post = post
        self._workers = Workers("staff", 2)
        # Looking at everything takes seconds, and nobody who types a PIN or restarts waits for it.
        self._tests = Workers("self-test", 1)
        self._test_waits = threading.Event()

    def stop(self, timeout: float) -> bool:
        until = time.monotonic() + timeout
        ended = self._workers.stop(timeout)
        return self._tests.stop(max(0.0, until - time.monotonic())) and ended

    def execute(self, effect: fx.StaffEffect) -> None:
        """Begin it and return."""
        match effect:
            case fx.AskDoor():
                self._workers.submit(self._ask_door)
            case fx.ReadRole(insertion):
                self._with_card(insertion, lambda roles, card: roles.look(card), self._role_read)
            case fx.ProveRole(insertion, pin):
                self._with_card(
                    insertion,
                    lambda roles, card: roles.prove(card, pin),
                    self._role_proved,
                )
            case fx.CheckPin(pin):
                self._workers.submit(lambda: self._check(pin))
            case fx.KeepFirstPin():
                self._workers.submit(lambda: self._first(effect))
            case fx.Note(entry):
                self._parts.keep(entry)
            case fx.DoPower(act):
                self._workers.submit(lambda: self._power(act))
            case fx.NewRoll():
                self._workers.submit(self._parts.new_roll)
            case fx.PrintStaffSlip(readiness):
                self._workers.submit(lambda: self._print(readiness))
            case fx.KeepSetting(key, value):
                self._workers.submit(lambda: self._keep(key, value))
            case fx.TrySetting(key, value):
                self._workers.submit(lambda: self._try(key, value))
            case fx.TestParts():
                if not self._test_waits.is_set():
                    self._test_waits.set()
                    self._tests.submit(self._test)
            case _:
                assert_never(effect)

    # ---- cards -----------------------------------------------------------------------------------

    def _with_card(
        self,
        insertion: Insertion,
        talk: Callable[[RoleDialog, CardChannel], T],
        reply: Callable[[Insertion, T | None], None],
    ) -> None:
        """In a worker first, which loads what a dialog needs, then in the reader's thread."""
        cards = self._parts.cards
        if cards is None:
            return

        def begin() -> None:
            roles = self._parts.roles()
            if roles is not None:
                cards.ask(
                    insertion,
                    lambda channel: talk(roles, channel),
                    lambda answer: reply(insertion, answer),
                )

        self._workers.submit(begin)

    def _role_read(self, insertion: Insertion, found: RoleCard | RoleRefusal | None) -> None:
        match found:
            case RoleCard(role, tries):
                self._post(se.RoleRead(insertion, role, tries))
            case RoleRefusal():
                self._post(se.RoleRefused(insertion, found))
            case None:
                return  # somebody's own card, or none any more: nothing was read of it

    def _role_proved(
        self, insertion: Insertion, found: Proved | WrongPin | RoleRefusal | None
    ) -> None:
        match found:
            case Proved(role, warrant):
                self._post(se.Unlocked(role, warrant))
            case WrongPin(tries):
                self._post(se.PinWrong(tries))
            case RoleRefusal():
                self._post(se.RoleRefused(insertion, found))
            case None:
                self._post(se.RoleRefused(insertion, RoleRefusal.DAMAGED))

    # ---- PINs ------------------------------------------------------------------------------------

    def _ask_door(self) -> None:
        try:
            self._parts.pins.offer_code()
            first, wait = self._parts.pins.state()
        except OSError as error:
            log.error("pins_unusable", type=type(error).__name__)
            first, wait = False, SHUT
        self._post(se.DoorState(wait, first))
        self._ask_again(wait)

    def _check(self, pin: str) -> None:
        try:
            role, wait = self._parts.pins.check(pin)
        except OSError as error:
            log.error("pins_unusable", type=type(error).__name__)
            role, wait = None, SHUT
        if role is not None:
            self._post(se.Unlocked(role))
            return
        self._post(se.PinWrong(None, wait))
        self._ask_again(wait)

    def _ask_again(self, wait: float) -> None:
        if wait > 0:
            self._workers.submit(self._ask_door, wait + 0.05)

    def _first(self, effect: fx.KeepFirstPin) -> None:
        try:
            kept = self._parts.pins.first(effect.code, effect.role, effect.pin)
        except OSError as error:
            log.error("pins_unusable", type=type(error).__name__)
            kept = False
        self._post(se.PinKept(effect.role) if kept else se.PinUnfit())

    # ---- the rest --------------------------------------------------------------------------------

    def _power(self, act: PowerAct) -> None:
        self._post(se.PowerEnded(act, self._parts.power(act)))

    def _print(self, readiness: bool) -> None:
        self._parts.print_slip(readiness, lambda end: self._post(se.SlipEnded(end)))

    def _keep(self, key: str, value: str) -> None:
        try:
            self._parts.settings.keep(key, value)
        except SettingsProblem as problem:
            self._post(se.SettingEnded(key, reason=problem.reason, what=problem.what))
        else:
            self._post(se.SettingEnded(key))

    def _try(self, key: str, value: str) -> None:
        try:
            said = self._parts.settings.try_out(key, value)
        except SettingsProblem as problem:
            self._post(se.SettingEnded(key, reason=problem.reason, what=problem.what))
        else:
            self._post(se.SettingEnded(key, tried=said))

    def _test(self) -> None:
        self._test_waits.clear()
        self._parts.tested(list(self._parts.self_test()), self._parts.now())
