"""The failure book: every code with its cause, what the visitor sees, and what staff do.

`python -m kiosk.upkeep.failure_book FILE` writes it as a page in both languages.
"""

import sys
from pathlib import Path

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.failures import FailureCode
from kiosk.paths import assets_dir
from kiosk.values import dataclass
from kiosk.words import Words, load

GROUP = "care"


@dataclass(frozen=True, slots=True)
class Chapter:
    """One code: `seen` is the title the visitor reads."""

    code: FailureCode
    seen: Bilingual
    cause: Bilingual
    clerk: Bilingual
    technician: Bilingual


def chapter(words: Words, code: FailureCode) -> Chapter:
    """What the book says of this code. Raises KeyError when it says nothing."""
    return Chapter(
        code,
        words.failure(code).title,
        words.part(GROUP, code.value, "cause"),
        words.part(GROUP, code.value, "clerk"),
        words.part(GROUP, code.value, "technician"),
    )


def page(words: Words) -> str:
    """Markdown, one section a code, Chinese first."""
    lines = [
        "# 故障手册 Failure book",
        "",
        "Written from `assets/words/failures.toml` and `assets/words/care.toml`.",
    ]
    for code in FailureCode:
        told = chapter(words, code)
        rows = [
            ("来人看到 The visitor sees", told.seen),
            ("原因 Cause", told.cause),
            ("工作人员 Clerk", told.clerk),
            ("技术人员 Technician", told.technician),
        ]
        lines += ["", f"## `{code.value}`", ""]
        lines += [f"- **{title}**: {text.zh} / {text.en}" for title, text in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(load(assets_dir() / "words")), encoding="utf-8")
