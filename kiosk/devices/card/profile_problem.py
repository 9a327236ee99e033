"""The one way a card profile is refused."""

from pathlib import Path


class CardProfileProblem(Exception):
    """A card profile that cannot be used: which file, which line, and why."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason
