"""PC/SC's own functions as pyscard binds them, without the layer of readers and sessions above.

`import smartcard` loads that layer too, while the first picture waits; nothing here uses it.
"""

import importlib.util
import sys
from types import ModuleType

_PACKAGE = "smartcard"

if _PACKAGE not in sys.modules and (_spec := importlib.util.find_spec(_PACKAGE)):
    _bare = ModuleType(_PACKAGE)
    _bare.__spec__ = _spec
    _bare.__path__ = list(_spec.submodule_search_locations or ())
    sys.modules[_PACKAGE] = _bare

from smartcard import scard  # noqa: E402 - the bare package first

__all__ = ("scard",)
