"""The one way settings are refused."""

from kiosk.values import dataclass


@dataclass
class SettingsProblem(Exception):
    """Settings that cannot be used: which layer, which key, and why, without the value.

    `what` is what stands in the reason's words, such as a file's name.
    """

    origin: str
    key: str
    reason: str
    what: str = ""

    def __str__(self) -> str:
        return f"{self.origin}: {self.key}: {self.reason}"
