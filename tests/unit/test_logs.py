"""What nobody caught is logged by its type and place; its words may name a person."""

import json
import subprocess
import sys

_UNCAUGHT = """
import threading
from kiosk.wiring.logs import set_up_logs

set_up_logs()

def quote():
    raise ValueError("a visitor's name")

class Ends:
    def __del__(self):
        quote()

thread = threading.Thread(target=quote)
thread.start()
thread.join()
Ends()
quote()
"""


def test_what_nobody_caught_is_logged_without_its_words() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _UNCAUGHT], capture_output=True, text=True, check=False, timeout=60
    )
    assert ran.returncode == 1
    assert "visitor's name" not in ran.stdout + ran.stderr
    lines = [json.loads(line) for line in ran.stderr.splitlines()]
    assert [(line["event"], line["type"]) for line in lines] == [("uncaught", "ValueError")] * 3
    assert all(line["place"] == "<string>:8" for line in lines)
