"""`canary_visits.py PEOPLE SECRETS [cut]`: marked visits through a whole kiosk, good ones and bad.
With `cut` it is one visit, and the power goes while its slip is coming out.

Says on standard output how each went, and writes the secrets of the run (tokens, one-time codes,
slip numbers) into SECRETS, which is not the kiosk's. Run by `test_canary`.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.hardening import forbid_dumps
from kiosk.settings import checked
from kiosk.wiring.logs import set_up_logs  # before Qt: pydantic loads first, as in the command

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import psutil

from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.domain.printing import PrintStep
from kiosk.domain.slips import ProofContent
from kiosk.receipts.slip import Slip
from kiosk.runtime import renderer
from kiosk.upkeep.own_layer import as_toml
from kiosk.visit import states as st
from kiosk.wiring.staff_production import staff_plan
from kiosk.wiring.unit_journal import journal_in
from tests.flows.staged import Staged, hall_with_clock

CRAWLING = 0.01
"""Of the printer's own speed."""


def say(word: str) -> None:
    print(word, flush=True)


def run(people: Path, told: Path, *, cut: bool = False) -> None:
    secrets: set[str] = set()
    with hall_with_clock(people) as (hall, clock):
        issue = hall.platform.tokens.issue

        def issued(*given: object) -> str:
            token = issue(*given)  # type: ignore[arg-type]  # handed through
            secrets.add(token)
            return token

        hall.platform.tokens.issue = issued  # type: ignore[method-assign]  # planted
        state = Path("state").absolute()
        state.mkdir(mode=0o700)
        (state / "kiosk.toml").write_text(as_toml(hall.unit_settings), encoding="utf-8")
        settings = checked(hall.unit_settings)
        staged = Staged(
            hall,
            clock,
            staff=staff_plan(settings, clock, state, kiosk=False),
            journal=journal_in(state / "journal", settings, clock),
            **({"speed": CRAWLING} if cut else {}),
        )
        try:
            staged.at_attract()
            if cut:
                power_cut(staged, lambda: told.write_text(json.dumps(sorted(secrets))))
            good(staged, secrets)
            somebody_elses(staged)
            paper_out(staged)
            not_made(staged)
            raising(staged)
        finally:
            staged.close()
        secrets |= {sms.code for each in hall.platform.messages.values() for sms in each}
    told.write_text(json.dumps(sorted(secrets)))


def good(staged: Staged, secrets: set[str]) -> None:
    """By card: the record, an entry, a slip."""
    staged.by_card("marked")
    say("home")
    staged.touch("jobRecord")
    staged.shown(st.Page)
    say("record")
    staged.touch("entry-quetzal-entry")
    staged.until(lambda: staged.state == st.Page(st.PageName.ENTRY, "quetzal-entry"), "the entry")
    say("entry")
    staged.touch("back")
    staged.touch("back")
    staged.shown(st.Home)
    staged.print_proof()
    staged.shown(st.TakeSlip)
    say("printed")
    over(staged)


def power_cut(staged: Staged, tell: Callable[[], object]) -> None:
    """Nothing is put away and nothing is said any more: the process is gone in mid-slip."""
    staged.by_card("marked")
    staged.print_proof()
    staged.until(lambda: _sending(staged), "the slip to be on its way out")
    say("sending")
    tell()
    os.kill(os.getpid(), signal.SIGKILL)


def _sending(staged: Staged) -> bool:
    return isinstance(staged.state, st.Printing) and staged.state.progress is PrintStep.SENDING


def somebody_elses(staged: Staged) -> None:
    staged.hall.set_fault("other_statement")
    begin_by_phone(staged)
    assert staged.shown(st.Problem).code.value == "statement_not_yours"
    say("not-yours")
    staged.hall.clear_faults()
    over(staged)


def paper_out(staged: Staged) -> None:
    staged.by_phone("marked")
    staged.printer.fail_at(300, PrinterCondition.NO_PAPER)
    staged.print_proof()
    staged.shown(st.PrintFailed)
    say("print-failed")
    staged.printer.set_status(PrinterStatus(PrinterCondition.READY))
    over(staged)


def not_made(staged: Staged) -> None:
    """The renderer's process dies under the slip."""
    staged.by_phone("marked")
    usual = renderer.RenderProcess.render

    def killed(self: renderer.RenderProcess, slip: Slip, timeout: float = 10.0) -> object:
        for child in psutil.Process().children():
            child.kill()
            child.wait()
        self._ready = lambda: self._pipe  # type: ignore[method-assign,assignment,return-value]  # planted
        return usual(self, slip, timeout)

    renderer.RenderProcess.render = killed  # type: ignore[assignment,method-assign]  # planted
    staged.print_proof()
    assert staged.shown(st.PrintFailed).code.value == "slip_not_made"
    renderer.RenderProcess.render = usual  # type: ignore[method-assign]  # planted
    say("not-made")
    over(staged)


def raising(staged: Staged) -> None:
    """A fault of ours, whose words quote the visitor: the type alone may reach the log."""
    staged.by_phone("marked")

    def quotes(_self: object, slip: Slip, timeout: float = 0) -> object:
        assert isinstance(slip.content, ProofContent)
        subject, proof = slip.content.statement.subject, slip.content.proof
        raise RuntimeError(f"{subject.masked_name} 欧阳琉璃雀 {proof.url}")

    usual = renderer.RenderProcess.render
    renderer.RenderProcess.render = quotes  # type: ignore[assignment,method-assign]  # planted
    staged.print_proof()
    staged.shown(st.PrintFailed, st.Problem)
    renderer.RenderProcess.render = usual  # type: ignore[method-assign]  # planted
    say("raised")
    over(staged)


def begin_by_phone(staged: Staged) -> None:
    staged.touch("begin")
    staged.touch("choosePhone")
    phone = staged.hall.phone("marked")
    phone.scan(staged.code())
    phone.type_number(staged.shown(st.CodeScanned).match_number)
    staged.shown(st.ConfirmPerson)
    staged.touch("yesItsMe")


def over(staged: Staged) -> None:
    staged.finish()
    tokens = staged.hall.platform.tokens
    staged.until(lambda: tokens.alive() == 0, "the token to be revoked")
    say("over")


if __name__ == "__main__":
    forbid_dumps()
    set_up_logs()
    run(Path(sys.argv[1]), Path(sys.argv[2]), cut=sys.argv[3:] == ["cut"])
