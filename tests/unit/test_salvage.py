"""Of settings that cannot be used as a whole, what is plain in itself still names the unit."""

from pathlib import Path

import pytest

from kiosk.settings import salvage
from kiosk.settings.salvage import Salvaged

NOWHERE = Path("/nonexistent/unit.toml")


def of(tmp_path: Path, text: str) -> Salvaged:
    file = tmp_path / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return salvage(file, NOWHERE)


@pytest.mark.parametrize("stray", ['hal = "x"', "number = -4", "camera = 3"])
def test_a_stray_key_beside_the_halls_name(stray: str, tmp_path: Path) -> None:
    found = of(tmp_path, f'[unit]\nid = "lh-01"\nhall_zh = "临河一厅"\n{stray}\n')
    assert (found.settings.unit.id, found.settings.unit.hall_zh) == ("lh-01", "临河一厅")
    assert "unit" not in found.told


def test_a_misspelt_section_may_have_been_the_citys(tmp_path: Path) -> None:
    assert "city" not in of(tmp_path, '[ctiy]\nprofile = "linhe"\n').told
    assert "city" in of(tmp_path, '[unit]\nid = "sz-01"\nhal = "x"\n').told
