"""The one way settings are refused."""

from collections.abc import Mapping
from enum import StrEnum

from kiosk.values import dataclass, replace

MADE = "settings"
"""The origin of a problem that is found in the whole, after its layers were put together."""


class Reason(StrEnum):
    """Why settings cannot be used: a key of `assets/words/problems.toml`, with `what` in it."""

    UNREADABLE = "unreadable"
    NOT_ALLOWED = "not_allowed"
    IS_FOLDER = "is_folder"
    NOT_UTF8 = "not_utf8"
    NOT_TOML = "not_toml"
    NOT_TOML_END = "not_toml_end"
    SECTION = "section"
    UNKNOWN = "unknown"
    ROOTS_ALONE = "roots_alone"
    CHOICE = "choice"
    FORM = "form"
    TOO_LONG = "too_long"
    RANGE = "range"
    WHOLE_NUMBER = "whole_number"
    NUMBER = "number"
    YES_NO = "yes_no"
    TEXT = "text"
    UNFIT = "unfit"
    VIRTUAL = "virtual"
    NO_CITY = "no_city"
    CITY = "city"
    NO_PROFILE = "no_profile"
    PROFILE = "profile"
    CARD_PROFILE = "card_profile"
    FOR_IPP = "for_ipp"
    NOT_FOR_IPP = "not_for_ipp"
    CLOSES_FIRST = "closes_first"
    NO_FILE = "no_file"
    NEEDS_CERTIFICATES = "needs_certificates"
    SHUT_FILE = "shut_file"
    NO_CERTIFICATE = "no_certificate"
    NO_KEYS = "no_keys"
    SANDBOX = "sandbox"


@dataclass
class SettingsProblem(Exception):
    """Settings that cannot be used: which layer, which key, and why, without the value.

    `key` is empty for a whole file. `reason` is a `Reason`, or what `SettingsDesk` says; `what`
    stands in its words, such as a file's name. `detail` is for who writes such a file: English,
    never on a screen.
    """

    origin: str
    key: str
    reason: str
    what: str = ""
    detail: str = ""

    def __str__(self) -> str:
        return ": ".join(part for part in (self.origin, self.key, self.reason, self.what) if part)

    def found_in(self, origins: Mapping[str, str], otherwise: str) -> "SettingsProblem":
        """The same, with the layer where it is to be mended in place of the whole.

        What nobody has set is missing beside what somebody has: that one's layer is named.
        """
        if self.origin != MADE:
            return self
        section = self.key.partition(".")[0] + "."
        near = [name for key, name in origins.items() if key.startswith(section)]
        named = [origins.get(self.key, "built-in"), *near]
        origin = next((name for name in named if name != "built-in"), otherwise)
        return replace(self, origin=origin)
