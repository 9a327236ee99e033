"""PySide's switchable names (`from __feature__ import snake_case`) are used nowhere here.

To serve them PySide stands in for Python's own `import`, and reads the source of every module that
is imported after it, looking for its own name: a fifth of the time our modules take to load.
Imported first, this gives Python its own way back.
"""

import builtins

_ITS_OWN = "__orig_import__"

if hasattr(builtins, _ITS_OWN):  # another PySide may do without
    builtins.__import__ = getattr(builtins, _ITS_OWN)
