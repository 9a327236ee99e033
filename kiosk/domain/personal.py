"""The base of every type that holds something about a person."""


class Personal:
    """Shows its type and nothing of its content in `repr`, `str` and format strings.

    Personal data lives in the visit, in memory, and nowhere else. A traceback, a log line or a
    failed assertion prints `repr`; this is the one place that keeps the content out of all of them.
    Dataclasses derive from it with `repr=False`.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def __str__(self) -> str:
        return repr(self)
