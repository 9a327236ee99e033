"""Describes the Python view models to qmllint: the module Osmanthus.View, in build/qmltypes.

Qt's own generators do the work (pyside6-metaobjectdump, pyside6-qmltyperegistrar). Between the two,
what the first leaves out or names in Python's way is mended. Then

    pyside6-qmllint -I ui -I build/qmltypes ...

finds a misspelled property of a view model. Run with the checkout's .venv.
"""

import ast
import json
import subprocess
import sys
from collections import Counter
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import PySide6

ROOT = Path(__file__).resolve().parent.parent
VIEW = ROOT / "kiosk" / "view"
MODULE = "Osmanthus.View"
VERSION = ("1", "0")
OUT = ROOT / "build" / "qmltypes" / "Osmanthus" / "View"
TOOLS = Path(sys.executable).parent
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
FOREIGN = ("core", "gui", "qml", "quick")
# metaobjectdump translates str alone; these are the names QML has for the other types.
QT_TYPES = {
    "list": "QVariantList",
    "dict": "QVariantMap",
    "float": "double",
    "object": "QVariant",
    "QObject": "QObject*",
}
DECLARATIONS = {"Signal", "Property", "ListProperty"}


class QmlTypesError(Exception):
    """A view file says something that the generators would lose without a word."""


def trees() -> dict[Path, ast.Module]:
    """Every view file, base classes before those derived from them.

    metaobjectdump takes a class for a QObject only if it has met its base before.
    """
    files = sorted(path for path in VIEW.rglob("*.py") if path.name != "__init__.py")
    names = Counter(path.name for path in files)
    if twice := [name for name, count in names.items() if count > 1]:
        raise QmlTypesError(f"more than one view file is called {', '.join(twice)}")
    parsed = {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}
    home = {node.name: path for path, tree in parsed.items() for node in classes(tree)}
    order = TopologicalSorter(
        {path: needs(tree, home) - {path} for path, tree in parsed.items()}
    ).static_order()
    return {path: parsed[path] for path in order}


def classes(tree: ast.Module) -> list[ast.ClassDef]:
    return [node for node in tree.body if isinstance(node, ast.ClassDef)]


def needs(tree: ast.Module, home: dict[str, Path]) -> set[Path]:
    bases = [base for node in classes(tree) for base in node.bases if isinstance(base, ast.Name)]
    return {home[base.id] for base in bases if base.id in home}


def called(node: ast.expr | None) -> str:
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""


def refuse_annotated(path: Path, node: ast.ClassDef) -> None:
    """`changed: Signal = Signal()` is invisible to metaobjectdump."""
    for part in node.body:
        if isinstance(part, ast.AnnAssign) and called(part.value) in DECLARATIONS:
            raise QmlTypesError(f"{path.name}:{part.lineno}: declare it without an annotation")


def constants(node: ast.ClassDef) -> set[str]:
    """Names of the properties declared with `constant=True`, which metaobjectdump drops."""
    declared: list[tuple[str, ast.expr]] = []
    for part in node.body:
        if isinstance(part, ast.FunctionDef):
            declared += [(part.name, decorator) for decorator in part.decorator_list]
        elif isinstance(part, ast.Assign) and isinstance(part.targets[0], ast.Name):
            declared.append((part.targets[0].id, part.value))
    return {
        name
        for name, call in declared
        if isinstance(call, ast.Call) and called(call) == "Property"
        for keyword in call.keywords
        if keyword.arg == "constant" and ast.unparse(keyword.value) == "True"
    }


def dump(paths: list[Path]) -> list[dict[str, Any]]:
    dumper = TOOLS / "pyside6-metaobjectdump"
    command: list[str | Path] = [dumper, "--quiet", "--suppress-file", *paths]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def mend(units: list[dict[str, Any]], parsed: dict[Path, ast.Module]) -> None:
    home = {node.name: (path, node) for path, tree in parsed.items() for node in classes(tree)}
    qt_types = QT_TYPES | {name: f"{name}*" for name in home}
    seen: set[str] = set()
    for unit in units:
        for entry in unit["classes"]:
            name = entry["className"]
            if name not in home:
                continue  # a class inside a class: QML cannot name it
            if name in seen:
                raise QmlTypesError(f"two view classes are called {name}; QML has one name space")
            seen.add(name)
            path, node = home[name]
            unit["inputFile"] = str(path.relative_to(ROOT))
            unit["QML_IMPORT_NAME"] = MODULE
            fixed = constants(node)
            for item in entry.get("properties", []):
                item["type"] = qt_types.get(item["type"], item["type"])
                if item["name"] in fixed:
                    item["constant"] = True
            for method in entry.get("signals", []) + entry.get("slots", []):
                method["returnType"] = qt_types.get(method["returnType"], method["returnType"])
                for argument in method["arguments"]:
                    argument["type"] = qt_types.get(argument["type"], argument["type"])


def register(units: list[dict[str, Any]]) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    metaobjects = OUT / "view.json"
    metaobjects.write_text(json.dumps(units, indent=1), encoding="utf-8")
    foreign = [str(next(METATYPES.glob(f"qt6{name}_*metatypes.json"))) for name in FOREIGN]
    major, minor = VERSION
    command: list[str | Path] = [TOOLS / "pyside6-qmltyperegistrar"]
    command += ["--generate-qmltypes", OUT / "view.qmltypes", "-o", OUT / "unused.cpp"]
    command += ["--import-name", MODULE, "--major-version", major, "--minor-version", minor]
    command += ["--foreign-types", ",".join(foreign), metaobjects]
    subprocess.run(command, check=True)
    (OUT / "unused.cpp").unlink()
    (OUT / "qmldir").write_text(
        f"module {MODULE}\ntypeinfo view.qmltypes\ndepends QtQml\ndepends QtQuick\n"
    )


def main() -> int:
    try:
        parsed = trees()
        for path, tree in parsed.items():
            for node in classes(tree):
                refuse_annotated(path, node)
        units = dump(list(parsed))
        mend(units, parsed)
        register(units)
    except (QmlTypesError, subprocess.CalledProcessError) as error:
        detail = error.stderr if isinstance(error, subprocess.CalledProcessError) else None
        print(f"qmltypes: {error}\n{detail or ''}".rstrip(), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
