"""Profiles: the shipped ones load, a wrong one is refused with its file and the reason."""

from pathlib import Path

import pytest

from kiosk.devices.printer.profile import Clearing, Completion
from kiosk.devices.printer.profiles import ProfileProblem, load_profile
from kiosk.paths import assets_dir

WIDTHS = (576, 512, 384)
"""What slips are laid out for."""
GOOD = 'name = "X"\ndots = 576\ndpi = 203\ncompletion = "none"\n'


@pytest.mark.parametrize(
    ("name", "completion", "clearing"),
    [
        ("epson-tm-t82", Completion.GS_H, Clearing.DLE_DC4),
        ("generic-80mm", Completion.GS_R, Clearing.PAD),
        ("ipp-80mm", Completion.JOB_STATE, Clearing.PAD),
        ("cups-80mm", Completion.NONE, Clearing.PAD),
        ("generic-58mm", Completion.GS_R, Clearing.PAD),
        ("custom-vkp80", Completion.CUSTOM_FULL, Clearing.PAD),
        ("seiko-rp-d10", Completion.SII_DC2Q, Clearing.PAD),
        ("epson-tm-t88-180dpi", Completion.GS_H, Clearing.DLE_DC4),
        ("xprinter-xp-s260m", Completion.GS_H, Clearing.PAD),
        ("star-mcprint3", Completion.STAR_ETB, Clearing.PAD),
        ("plain-file", Completion.NONE, Clearing.PAD),
    ],
)
def test_shipped_profiles_load(name: str, completion: Completion, clearing: Clearing) -> None:
    profile = load_profile(name, assets_dir())
    assert (profile.completion, profile.clearing) == (completion, clearing)
    assert profile.dots in WIDTHS


def test_every_shipped_profile_is_tested() -> None:
    names = {path.stem for path in (assets_dir() / "printers").glob("*.toml")}
    assert names == {
        "epson-tm-t82",
        "generic-80mm",
        "plain-file",
        "ipp-80mm",
        "generic-58mm",
        "custom-vkp80",
        "seiko-rp-d10",
        "epson-tm-t88-180dpi",
        "xprinter-xp-s260m",
        "cups-80mm",
        "star-mcprint3",
    }


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        (
            GOOD.replace("none", "custom_full") + "auto_status = true\n",
            "auto_status cannot be told",
            5,
        ),
        (GOOD + "spede = 3\n", "spede", 5),
        (GOOD.replace("none", "star_etb"), "star_etb and language starprnt", 4),
        (GOOD + 'language = "starprnt"\n', "star_etb and language starprnt", 5),
        (GOOD.replace("576", "575"), "dots", 2),
        (GOOD.replace("none", "perhaps"), "completion", 4),
        (GOOD + "band_rows = 2000\n", "band_rows", 5),
        (GOOD + "# narrow\nwindow_bytes = 4096\n", "window_bytes", 6),
        (GOOD + "[limits]\nanswer = -1\n", "limits.answer", 6),
        (GOOD + "sensors = ['smell']\n", "sensors", 5),
        ("dots = 576\nname = ", "not TOML", 2),
        ('dots = 576\ndpi = 203\ncompletion = "none"\n', "name", 0),
    ],
)
def test_a_wrong_profile_is_refused(tmp_path: Path, text: str, reason: str, line: int) -> None:
    file = tmp_path / "printers" / "x.toml"
    file.parent.mkdir()
    file.write_text(text)
    with pytest.raises(ProfileProblem) as problem:
        load_profile("x", tmp_path)
    assert problem.value.path == file
    assert reason in problem.value.reason
    assert problem.value.line == line
    assert str(problem.value).startswith(f"{file}:{line}: " if line else f"{file}: ")


def test_white_is_fed_on_a_slow_line_where_a_feed_is_whole_rows() -> None:
    fed = {
        name: load_profile(name, assets_dir()).over_line(11520).feed_white
        for name in ("epson-tm-t82", "generic-58mm", "epson-tm-t88-180dpi", "star-mcprint3")
    }
    assert fed == {
        "epson-tm-t82": 8,
        "generic-58mm": 8,
        "epson-tm-t88-180dpi": 0,
        "star-mcprint3": 0,
    }
    assert load_profile("epson-tm-t82", assets_dir()).feed_white == 0


def test_a_missing_profile_and_one_that_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(ProfileProblem, match="no such profile"):
        load_profile("x", tmp_path)
    (tmp_path / "printers").mkdir()
    (tmp_path / "printers" / "x.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ProfileProblem, match="UTF-8"):
        load_profile("x", tmp_path)
