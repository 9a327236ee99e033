"""`kiosk run` for the bench: the same parts from the same settings, but a sandbox may be named.

Run: `python tests/bench/kiosk_window.py SETTINGS.json`.
"""

import json
import sys
from pathlib import Path

from kiosk.hardening import forbid_dumps, scrub_environment
from kiosk.settings import Settings
from kiosk.view.application import Application
from kiosk.wiring.logs import set_up_logs
from kiosk.wiring.production import real_plan
from kiosk.wiring.unit import serve

if __name__ == "__main__":
    forbid_dumps()
    scrub_environment()
    set_up_logs()
    application = Application()
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    sys.exit(serve(real_plan(Settings.model_validate(json.loads(text))), application))
