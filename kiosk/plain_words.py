"""Errors of files in words a person reads: never a value, a path or a class name."""

import errno
import os

_OTHER = {
    "UnicodeDecodeError": "this is not UTF-8 text",
    "JSONDecodeError": "this is not JSON",
    "TypeError": "this is not what such a file holds",
    "ValueError": "this is not what such a file holds",
}


def of_file(error: Exception) -> str:
    """What the system says of it ("No such file or directory"), or what the file is not."""
    if isinstance(error, OSError):
        return os.strerror(error.errno or errno.EIO)
    named = (each.__name__ for each in type(error).__mro__)
    return next((_OTHER[name] for name in named if name in _OTHER), _OTHER["ValueError"])
