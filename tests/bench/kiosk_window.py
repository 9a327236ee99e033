"""`kiosk run` for the bench: the same parts from the same settings, but a sandbox may be named.

Run: `python tests/bench/kiosk_window.py SETTINGS.toml`. It starts as `kiosk.start` does.
"""

import gc
import sys


def main() -> int:
    import os
    from functools import partial
    from pathlib import Path

    from kiosk.hardening import forbid_dumps, scrub_environment
    from kiosk.upkeep.settings_rescue import load_or_rescue, remember
    from kiosk.values import replace
    from kiosk.view.application import Application
    from kiosk.wiring.from_settings import check_devices
    from kiosk.wiring.logs import set_up_logs
    from kiosk.wiring.production import real_plan
    from kiosk.wiring.unit import serve

    forbid_dumps()
    scrub_environment(os.environ)
    set_up_logs()
    application = Application()
    system = Path(sys.argv[1])
    unit = system.with_name("unit.toml")
    settings, _ = load_or_rescue(check_devices, unit, system)
    plan = real_plan(settings, system.with_name("catalogue.json"))
    return serve(replace(plan, on_first_frame=partial(remember, unit, system)), application)


if __name__ == "__main__":
    gc.disable()
    sys.exit(main())
