"""Has done what a technician's rooms ask for: each test's own act, the records, the exchange."""

import threading
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import Protocol, assert_never

from kiosk.domain.device_status import Insertion, PartIdentity, PrinterStatus
from kiosk.domain.failures import Failure
from kiosk.domain.printing import Printed, PrintFault, PrintOutcome, Raster, SentUnconfirmed
from kiosk.identity.channel import CardChannel
from kiosk.logs import log
from kiosk.runtime.ports import SlipPrinting
from kiosk.runtime.workers import Workers
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis import id_reader, model
from kiosk.upkeep.diagnosis import printer as printer_check
from kiosk.upkeep.diagnosis import reader as reader_check
from kiosk.upkeep.diagnosis.findings import Details, Finder
from kiosk.upkeep.diagnosis.model import MayBeFitted
from kiosk.upkeep.technician import effects as fx
from kiosk.upkeep.technician import events as te
from kiosk.upkeep.technician.desk import SwapDesk
from kiosk.upkeep.technician.diagnostics import PART, Diagnostic
from kiosk.upkeep.technician.finding import Finding
from kiosk.upkeep.technician.records import Records
from kiosk.upkeep.technician.strips import code_strip, strip
from kiosk.values import dataclass, replace

READS = 100
_TELL_EVERY = 10
_ANSWER = 8.0
_SELECT = bytes.fromhex("00A40400")
"""SELECT by name (ISO 7816-4) without a name: any card answers it, and nobody's data comes."""


class AsksCard(Protocol):
    """`devices.card.monitor.CardMonitor`, as much of it as the tests need."""

    def ask(
        self,
        insertion: Insertion,
        dialog: Callable[[CardChannel], bool],
        reply: Callable[[bool | None], None],
    ) -> None: ...


AskPrinter = Callable[[Callable[[PrinterStatus], None]], None]


@dataclass(frozen=True, slots=True)
class TechnicianParts:
    """`cards` is `None` on a unit without a reader.

    `test_page` renders the page of ruler and density, and raises `Failure`; `examine` gives the
    checks that are made by looking. `address` is where the printer is, for advice. `printers` and
    `readers` may be fitted.
    """

    find: Callable[[], Finder]
    cards: AsksCard | None
    ask_printer: AskPrinter
    address: str
    dots: int
    printers: MayBeFitted
    readers: MayBeFitted
    print: SlipPrinting
    test_page: Callable[[], Raster]
    ring: Callable[[], None]
    speak: Callable[[], None]
    examine: Callable[[Diagnostic], Iterable[Check]]
    records: Records
    desk: SwapDesk
    now: Callable[[], datetime]


class TechnicianWork:
    """`execute` belongs to the runner's thread; `post` is called in any."""

    def __init__(self, parts: TechnicianParts, post: Callable[[te.TechnicianEvent], None]) -> None:
        self._parts = parts
        self._post = post
        self._workers = Workers("technician", 1)
        self._desk = Workers("exchange", 1)  # files alone: never behind a test that takes its time
        self._find: Finder | None = None
        self._stopped = threading.Event()

    def stop(self, timeout: float) -> bool:
        """What the screen has shown of an exchange is on disk before the program ends."""
        self._stopped.set()
        written = self._desk.idle(timeout)
        ended = [each.stop(timeout) for each in (self._desk, self._workers)]
        return written and all(ended)

    def execute(self, effect: fx.TechnicianEffect) -> None:
        """Begin it and return."""
        match effect:
            case fx.RunTrial():
                self._stopped = stopped = threading.Event()
                self._workers.submit(lambda: self._run(effect, stopped))
            case fx.StopTrial():
                self._stopped.set()
            case fx.JudgeTrial(test, finding):
                self._workers.submit(lambda: self._end(test, (self._judge(test, finding),)))
            case fx.BeginSwap(part):
                self._desk.submit(lambda: self._begin(part))
            case fx.KeepSwap():
                self._desk.submit(lambda: self._keep(effect))
            case fx.BurnOne():
                self._workers.submit(lambda: self._burn(effect))
            case fx.SignSwap():
                self._desk.submit(lambda: self._sign(effect))
            case _:
                assert_never(effect)

    # ---- tests -----------------------------------------------------------------------------------

    def _run(self, run: fx.RunTrial, stopped: threading.Event) -> None:
        self._find = self._parts.find()
        test = run.test
        match test:
            case Diagnostic.READER:
                seen = reader_check.told(run.reader, run.insertion, self._find)
                self._end(test, (*self._parts.examine(test), seen, *self._reader_fits(run)))
            case Diagnostic.ID_READER:
                self._end(test, (id_reader.told(run.pad, self._find),))
            case Diagnostic.READER_HUNDRED:
                self._read_often(run, stopped)
            case Diagnostic.PRINTER:
                self._ask_printer(test)
            case Diagnostic.PRINTER_PAGE:
                self._print_page(test)
            case Diagnostic.PRINTER_CUT:
                self._print(test, [strip(self._parts.dots)] * 2)
            case Diagnostic.PRINTER_CODE:
                import secrets  # noqa: PLC0415 - loads a library of its own

                code = f"{secrets.randbelow(9000) + 1000}"
                self._print(test, [code_strip(self._parts.dots, code)], code)
            case Diagnostic.SOUND:
                self._parts.ring()
                self._post(te.TrialActed(test))
            case Diagnostic.VOICE:
                self._parts.speak()
                self._post(te.TrialActed(test))
            case Diagnostic.LINE | Diagnostic.MACHINE:
                self._end(test, tuple(self._parts.examine(test)))
            case _:
                return  # the person's turn, or the screen's: only the time runs

    def _judge(self, test: Diagnostic, finding: Finding) -> Check:
        find = self._find or self._parts.find()
        layer = test.value.partition("_")[2] or test.value
        check = find.found(
            PART[test],
            test.value,
            finding.outcome,
            finding.verdict,
            finding.details,
            layer=layer,
            **dict(finding.values),
        )
        return replace(check, judge=finding.judge)

    def _end(self, test: Diagnostic, checks: tuple[Check, ...]) -> None:
        if not checks:
            checks = (self._judge(test, Finding("nothing", Verdict.UNKNOWN)),)
        self._parts.records.keep(test, checks, self._parts.now())
        self._post(te.TrialEnded(test, checks))

    def _fail(self, test: Diagnostic, outcome: str, details: Details = ()) -> None:
        self._end(test, (self._judge(test, Finding(outcome, Verdict.STOP, details=details)),))

    def _read_often(self, run: fx.RunTrial, stopped: threading.Event) -> None:
        test, insertion = run.test, run.insertion
        if insertion is None or not insertion.atr:
            self._fail(test, "no_card")
            return
        failed = 0
        for number in range(1, READS + 1):
            if stopped.is_set():
                return
            failed += not self._answers(insertion)
            if number % _TELL_EVERY == 0:
                self._post(te.TrialProgress(test, number))
        details = (("reads", str(READS)), ("failed", str(failed)))
        values = (("failed", failed),)
        outcome, verdict = ("bad", Verdict.STOP) if failed else ("good", Verdict.WELL)
        finding = Finding(outcome, verdict, details=details, values=values)
        self._end(test, (self._judge(test, finding), *self._reader_fits(run)))

    def _answers(self, insertion: Insertion) -> bool:
        """Whether the card of this insertion, powered anew, answers one command."""
        if self._parts.cards is None:
            return False
        answers: list[bool | None] = []
        heard = threading.Event()

        def reply(answer: bool | None) -> None:
            answers.append(answer)
            heard.set()

        self._parts.cards.ask(insertion, _answered, reply)
        return heard.wait(_ANSWER) and answers == [True]

    def _ask_printer(self, test: Diagnostic) -> None:
        def reply(status: PrinterStatus) -> None:
            self._workers.submit(partial(self._told, test, status))

        self._parts.ask_printer(reply)

    def _told(self, test: Diagnostic, status: PrinterStatus) -> None:
        find = self._find or self._parts.find()
        seen = printer_check.told(status, self._parts.address, find)
        fits = model.look(UnitPart.PRINTER, status.identity, self._parts.printers, find)
        told = fits if status.ready else ()  # one that is not ready is not asked what it is
        self._end(test, (*self._parts.examine(test), seen, *told))

    def _reader_fits(self, run: fx.RunTrial) -> Iterable[Check]:
        """By the name its service gives it, which is known while a card is in."""
        if run.insertion is None:
            return ()
        identity = PartIdentity(run.insertion.reader)
        find = self._find or self._parts.find()
        return model.look(UnitPart.READER, identity, self._parts.readers, find)

    def _print_page(self, test: Diagnostic) -> None:
        try:
            page = self._parts.test_page()
        except Failure as failure:
            log.warning("test_page", code=failure.code.value)
            self._fail(test, "fault")
            return
        self._print(test, [page])

    def _print(self, test: Diagnostic, rasters: list[Raster], code: str = "") -> None:
        """One after the other; then it is the person's turn."""

        def ended(outcome: PrintOutcome) -> None:
            if not _came_out(outcome):
                cause = outcome.cause.value if isinstance(outcome, PrintFault) else "unknown"
                details = (("condition", cause),)
                self._workers.submit(lambda: self._fail(test, "fault", details))
            elif len(rasters) > 1:
                self._workers.submit(lambda: self._print(test, rasters[1:], code))
            else:
                self._post(te.TrialActed(test, code))

        self._parts.print.print(rasters[0], lambda _step: None, ended)

    # ---- the exchange ----------------------------------------------------------------------------

    def _begin(self, part: UnitPart) -> None:
        self._post(te.SwapBegun(self._parts.desk.begin(part)))

    def _keep(self, keep: fx.KeepSwap) -> None:
        try:
            self._parts.desk.keep(keep.swap)
        except OSError as error:
            log.warning("swap_not_kept", type=type(error).__name__)

    def _burn(self, one: fx.BurnOne) -> None:
        part = one.swap.part
        if part is UnitPart.READER:
            read = one.insertion is not None and self._answers(one.insertion)
            self._post(te.BurnEnded(part, read))
            return
        self._parts.print.print(
            strip(self._parts.dots),
            lambda _step: None,
            lambda outcome: self._post(te.BurnEnded(part, _came_out(outcome))),
        )

    def _sign(self, sign: fx.SignSwap) -> None:
        try:
            record, signed = self._parts.desk.sign(sign.swap)
        except OSError as error:
            log.warning("service_record_not_kept", type=type(error).__name__)
            record, signed = "", False
        self._post(te.SwapSigned(record, signed))


def _came_out(outcome: PrintOutcome) -> bool:
    return isinstance(outcome, Printed | SentUnconfirmed)


def _answered(channel: CardChannel) -> bool:
    """Any status word is an answer."""
    _, status = channel.transmit(_SELECT)
    return status != 0
