"""Restarting and switching off, and why that may not be done."""

from enum import StrEnum


class PowerAct(StrEnum):
    """What is asked of systemd and logind."""

    RESTART = "restart"
    REBOOT = "reboot"
    POWER_OFF = "power_off"


class PowerRefusal(StrEnum):
    """Why it was not done."""

    NO_SERVICE = "no_service"  # no logind, or no systemd, on this machine
    NOT_ALLOWED = "not_allowed"  # the polkit rule is missing
    NO_ANSWER = "no_answer"
