"""A kiosk with real parts for the supervision tests; SIGUSR1 makes its GUI thread hang.

Run: `python supervised_kiosk.py SETTINGS.json`.
"""

import json
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

from kiosk.hardening import forbid_dumps
from kiosk.settings import checked
from kiosk.view.application import Application
from kiosk.wiring.logs import set_up_logs
from kiosk.wiring.production import real_plan
from kiosk.wiring.unit import serve
from kiosk.wiring.unit_journal import journal_in


def main() -> int:
    forbid_dumps()
    set_up_logs()
    signal.signal(signal.SIGUSR1, lambda *_: time.sleep(3600))
    settings = checked(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    plan = real_plan(settings, Path(sys.argv[1]).with_name("catalogue.json"))
    journal = journal_in(Path(sys.argv[1]).parent / "journal", settings, plan.clock)
    return serve(replace(plan, journal=journal), Application())


if __name__ == "__main__":
    sys.exit(main())
