"""PySide's maker of type stubs, which it loads with itself, is used nowhere here.

`pyi_generator` and the libraries only it needs are a twentieth of a start. An empty module answers
for it; imported before PySide6 (`kiosk.view` does so).
"""

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

_NAME = "shibokensupport.signature.lib.pyi_generator"


class _Empty(MetaPathFinder, Loader):
    """Finds that one module, and puts nothing into it."""

    def find_spec(
        self,
        fullname: str,
        _path: Sequence[str] | None = None,
        _target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        return ModuleSpec(fullname, self) if fullname == _NAME else None

    def exec_module(self, module: ModuleType) -> None:
        """It stays empty."""


if "PySide6" not in sys.modules:
    sys.meta_path.insert(0, _Empty())
