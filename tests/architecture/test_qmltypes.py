"""qmllint knows the Python view models through packaging/qmltypes.py."""

import importlib
from pathlib import Path
from types import ModuleType

import pytest

HEAD = """
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement
QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1
"""
BASE = """
class Base(QObject):
    changed = Signal()
    @Property(float, notify=changed)
    def size(self) -> float: return 1.0
"""
DERIVED = """
from z_base import Base
@QmlElement
class Derived(Base):
    @Property(list, constant=True)
    def rows(self) -> list[str]: return []
"""


@pytest.fixture
def qmltypes(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """packaging/qmltypes.py, looking at made-up view files."""
    monkeypatch.syspath_prepend(str(root / "packaging"))
    module = importlib.import_module("qmltypes")
    view = tmp_path / "kiosk" / "view"
    view.mkdir(parents=True)
    for name, value in {"ROOT": tmp_path, "VIEW": view, "OUT": tmp_path / "out"}.items():
        monkeypatch.setattr(module, name, value)
    return module


def test_a_constant_stays_constant_and_types_are_qml_s(qmltypes: ModuleType) -> None:
    (qmltypes.VIEW / "a_derived.py").write_text(HEAD + DERIVED)
    (qmltypes.VIEW / "z_base.py").write_text(HEAD + BASE)
    assert qmltypes.main() == 0
    said = (qmltypes.OUT / "view.qmltypes").read_text()
    assert "isPropertyConstant: true" in said
    assert "QVariantList" in said
    assert '"double"' in said
    assert 'exports: ["Osmanthus.View/Derived 1.0"]' in said
    assert str(qmltypes.ROOT) not in said


def test_two_view_files_of_one_name_are_refused(
    qmltypes: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    (qmltypes.VIEW / "deep").mkdir()
    for path in (qmltypes.VIEW / "same.py", qmltypes.VIEW / "deep" / "same.py"):
        path.write_text(HEAD + BASE)
    assert qmltypes.main() == 1
    assert "same.py" in capsys.readouterr().err


def test_a_declaration_the_generator_cannot_see_is_refused(
    qmltypes: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    body = BASE.replace("changed = Signal()", "changed: Signal = Signal()")
    (qmltypes.VIEW / "base.py").write_text(HEAD + body)
    assert qmltypes.main() == 1
    assert "base.py" in capsys.readouterr().err
