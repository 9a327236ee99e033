"""`kiosk run` for the bench: the same parts from the same settings, but a sandbox may be named.

Run: `python tests/bench/kiosk_window.py SETTINGS.json`. It starts as `kiosk.start` does.
"""

import gc
import sys


def main() -> int:
    import json
    import os
    from pathlib import Path

    from kiosk.hardening import forbid_dumps, scrub_environment
    from kiosk.settings import Settings
    from kiosk.view.application import Application
    from kiosk.wiring.logs import set_up_logs
    from kiosk.wiring.production import real_plan
    from kiosk.wiring.unit import serve

    forbid_dumps()
    scrub_environment(os.environ)
    set_up_logs()
    application = Application()
    file = Path(sys.argv[1])
    settings = Settings.model_validate(json.loads(file.read_text(encoding="utf-8")))
    return serve(real_plan(settings, file.with_name("catalogue.json")), application)


if __name__ == "__main__":
    gc.disable()
    sys.exit(main())
