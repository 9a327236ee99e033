"""Why settings cannot be used, in both languages: file, key, what is so and what to mend."""

from pathlib import Path

from kiosk.domain.bilingual import Bilingual
from kiosk.settings import SettingsProblem
from kiosk.words import Words

_GROUP = "problems"


def said(problem: SettingsProblem, words: Words) -> Bilingual:
    """One sentence; no value that was refused is in it."""
    named = f"origin_{problem.origin.replace(' ', '_')}"
    known = named in words.keys(_GROUP)
    where = words.say(_GROUP, named) if known else Bilingual(problem.origin, problem.origin)
    why = words.say(_GROUP, problem.reason, what=problem.what)
    line = "line" if problem.key else "line_file"
    return words.say(_GROUP, line, where=where, name=problem.key, why=why)


def closed_because(problem: SettingsProblem, words: Words, *, roots: Path, own: Path) -> Bilingual:
    """The same for the closed screen, with who can put it right."""
    who = {str(roots): "by_root", str(own): "by_technician"}.get(problem.origin, "by_root")
    return words.say(_GROUP, "closed", said=said(problem, words), who=words.say(_GROUP, who))
