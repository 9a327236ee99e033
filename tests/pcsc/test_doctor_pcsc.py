"""`kiosk doctor` on a real pcscd: no service, no reader, a mute card, a card that answers."""

import time
from pathlib import Path

from kiosk.upkeep.checks import Check, Verdict
from kiosk.wiring.doctor import Where, examine
from tests.contract.sample_cards import citizen
from tests.pcsc.hall import Hall


def reader(folder: Path, name_part: str = "") -> Check:
    file = folder / "kiosk.toml"
    file.write_text(f"[card]\nreader = '{name_part}'\n")
    found = [each for each in examine(Where(file, folder)) if each.name.startswith("reader.")]
    return next(each for each in found if each.name != "reader.usb")


def test_each_layer_by_its_name(hall: Hall, tmp_path: Path) -> None:
    check = reader(tmp_path)
    assert (check.name, check.verdict) == ("reader.reader", Verdict.WELL)

    check = reader(tmp_path, "no reader has this name")
    assert (check.name, check.verdict) == ("reader.reader", Verdict.STOP)

    hall.insert(citizen())
    time.sleep(1)
    check = reader(tmp_path)
    assert (check.name, check.verdict) == ("reader.card", Verdict.WELL)
    assert dict(check.details)["atr"].startswith("3B")
    hall.remove()
    time.sleep(1)

    hall.insert({"kind": "mute"})
    time.sleep(1)
    check = reader(tmp_path)
    assert (check.name, check.verdict) == ("reader.card", Verdict.STOP)
    hall.remove()

    hall.kill()
    check = reader(tmp_path)
    assert (check.name, check.verdict) == ("reader.service", Verdict.STOP)
    hall.start()
