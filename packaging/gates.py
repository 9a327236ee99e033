"""What must hold before any test counts: style, types, arrows, QML, shell, translations.

A gate is a name and a function that returns what it has to complain of, empty when all is well.
`python packaging/gates.py NAME ...` runs those alone; pre-commit does.
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
QML_TYPES = ROOT / "build" / "qmltypes"


def run(*command: str | Path) -> str:
    done = subprocess.run(
        command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return "" if done.returncode == 0 else done.stdout or f"{command[0]} gave {done.returncode}"


def tracked(*patterns: str) -> list[Path]:
    """Files git knows or would add: generated ones are nobody's to mend."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    paths = [ROOT / name for name in listing.split("\0") if name]
    return sorted(path for path in paths if path.is_file())


def ruff() -> str:
    return run(BIN / "ruff", "check", "--quiet", ".")


def ruff_format() -> str:
    return run(BIN / "ruff", "format", "--check", "--quiet", ".")


def mypy() -> str:
    tools = tracked("packaging/*.py")
    return run(BIN / "mypy", "--no-error-summary") + run(BIN / "mypy", "--no-error-summary", *tools)


def arrows() -> str:
    return run(BIN / "lint-imports", "--no-cache")


def qmllint() -> str:
    said = run(sys.executable, ROOT / "packaging" / "qmltypes.py")
    files = tracked("*.qml")
    if said or not files:
        return said
    return run(BIN / "pyside6-qmllint", "--max-warnings", "0", "-I", "ui", "-I", QML_TYPES, *files)


def qmlformat() -> str:
    """qmlformat has no check mode: format copies, compare."""
    with tempfile.TemporaryDirectory() as folder:
        copies = {path: Path(folder, path.relative_to(ROOT)) for path in tracked("*.qml")}
        for path, copy in copies.items():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
        settings = ROOT / ".qmlformat.ini"
        said = [run(BIN / "pyside6-qmlformat", "-i", "-s", settings, *copies.values())]
        said += [
            f"{path.relative_to(ROOT)}: pyside6-qmlformat -i would change it"
            for path, copy in copies.items()
            if path.read_bytes() != copy.read_bytes()
        ]
    return "\n".join(said).strip()


def shellcheck() -> str:
    files = [p for p in tracked("packaging", ".ci", "tests", "kiosk", "*.sh") if _is_shell(p)]
    return run("shellcheck", "--external-sources", *files) if files else ""


def _is_shell(path: Path) -> bool:
    if path.suffix == ".sh":
        return True
    with path.open("rb") as file:
        first = file.readline(80)
    return first.startswith(b"#!") and first.rstrip().endswith((b"bash", b"/sh", b" sh"))


def translations() -> str:
    """Every string a screen shows is in every .ts file, and finished."""
    said = []
    for path in tracked("*.ts"):
        name = path.relative_to(ROOT)
        wanted, held = _fresh_strings(path), _strings(path)
        said += [f"{name}: not in it yet: {text}" for text in sorted(wanted - held.keys())]
        said += [f"{name}: no screen says it any more: {text}" for text in held.keys() - wanted]
        said += [f"{name}: unfinished: {text}" for text, kind in held.items() if kind]
        if not _is_compiled(path):
            said.append(f"{name}: run pyside6-lrelease, the .qm beside it is of another day")
    return "\n".join(said)


def _strings(path: Path) -> dict[tuple[str, str], str]:
    """(context, source) -> the translation's type: empty when finished."""
    held = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = "missing" if translation is None else translation.get("type", "")
            key = (context.findtext("name", ""), message.findtext("source", ""))
            held[key] = kind
    return held


def _fresh_strings(path: Path) -> set[tuple[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, path.name)
        shutil.copy(path, fresh)
        run(BIN / "pyside6-lupdate", "-silent", "-no-obsolete", "ui", "kiosk/view", "-ts", fresh)
        return set(_strings(fresh))


def _is_compiled(path: Path) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        fresh, held = Path(folder, "fresh.qm"), path.with_suffix(".qm")
        run(BIN / "pyside6-lrelease", "-silent", path, "-qm", fresh)
        return held.is_file() and fresh.read_bytes() == held.read_bytes()


GATES: dict[str, Callable[[], str]] = {
    "ruff": ruff,
    "ruff-format": ruff_format,
    "mypy": mypy,
    "import-linter": arrows,
    "qmllint": qmllint,
    "qmlformat": qmlformat,
    "shellcheck": shellcheck,
    "translations": translations,
}


def main(names: list[str]) -> int:
    failed = 0
    for name in names or GATES:
        said = GATES[name]()
        failed += bool(said)
        if said:
            print(f"--- {name}\n{said}")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
