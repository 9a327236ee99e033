"""PySide's switchable names (`from __feature__ import snake_case`) are used nowhere here.

To serve them PySide reads the source of every module that is imported after it, looking for its own
name: a fifth of the time our modules take to load. Imported first, this answers for all of them.
"""

from shibokensupport import feature

_ASKED = "_mod_uses_pyside"

if hasattr(feature, _ASKED):  # another PySide may do without
    setattr(feature, _ASKED, lambda _module: False)
