"""A kiosk with real parts for the supervision tests; SIGUSR1 makes its GUI thread hang.

Run: `python supervised_kiosk.py SETTINGS.json`.
"""

import json
import signal
import sys
import time
from pathlib import Path

from kiosk.hardening import forbid_dumps
from kiosk.settings import Settings
from kiosk.view.application import Application
from kiosk.wiring.logs import set_up_logs
from kiosk.wiring.production import real_plan
from kiosk.wiring.unit import serve


def main() -> int:
    forbid_dumps()
    set_up_logs()
    signal.signal(signal.SIGUSR1, lambda *_: time.sleep(3600))
    settings = Settings.model_validate(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    return serve(real_plan(settings), Application())


if __name__ == "__main__":
    sys.exit(main())
