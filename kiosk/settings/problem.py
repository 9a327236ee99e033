"""The one way settings are refused."""

from kiosk.values import dataclass


@dataclass
class SettingsProblem(Exception):
    """Settings that cannot be used: which layer, which key, and why, without the value."""

    origin: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.origin}: {self.key}: {self.reason}"
