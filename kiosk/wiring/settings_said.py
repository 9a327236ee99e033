"""Settings that are refused, for who reads them in a terminal."""

from kiosk.domain.bilingual import Bilingual
from kiosk.paths import assets_dir
from kiosk.settings import SettingsProblem
from kiosk.upkeep.settings_words import said
from kiosk.words import load as load_words


def in_words(problem: SettingsProblem) -> Bilingual:
    """The sentence in both languages; who writes such a file is told more in English."""
    told = said(problem, load_words(assets_dir() / "words"))
    return Bilingual(told.zh, f"{told.en} ({problem.detail})") if problem.detail else told


def both_languages(problem: SettingsProblem) -> tuple[str, str]:
    """An English line, then a Chinese one."""
    told = in_words(problem)
    return (
        f"kiosk: these settings cannot be used: {told.en}",
        f"kiosk: 这些设置不能用：{told.zh}",
    )


def plain(problem: Exception) -> str:
    """The English words for any problem of an option; only a setting's has a catalogue."""
    return in_words(problem).en if isinstance(problem, SettingsProblem) else str(problem)
