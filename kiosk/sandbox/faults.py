"""What can be made to go wrong at the stand-in platform."""

from enum import StrEnum

from kiosk.values import dataclass


class Fault(StrEnum):
    """One way to go wrong. Those of the line act on the calls that `where` names."""

    # the line
    LATENCY = "latency"
    SERVER_ERROR = "server_error"
    BUSY = "busy"
    CUT = "cut"  # the connection ends without an answer
    CUT_AFTER = "cut_after"  # the call is carried out, its answer is lost
    WRONG_SCHEMA = "wrong_schema"
    OVERSIZED = "oversized"
    SLOW_DRIP = "slow_drip"
    EXPIRED_CERTIFICATE = "expired_certificate"
    WRONG_HOST = "wrong_host"
    # the statement
    BAD_SIGNATURE = "bad_signature"
    WRONG_SUM = "wrong_sum"
    LIST_SILENT = "list_silent"
    LIST_MISSING = "list_missing"
    LIST_OLD_ANSWER = "list_old_answer"
    STALE_STATEMENT = "stale_statement"
    OTHER_STATEMENT = "other_statement"  # well signed, but about somebody else
    OTHER_NAME = "other_name"  # another full name behind the same masked one
    OTHER_ISSUER = "other_issuer"  # well signed, in another platform's name
    OTHER_UNIT = "other_unit"
    OTHER_NONCE = "other_nonce"
    NOT_ALLOWED = "not_allowed"  # holds a category that may not be held
    # the proof
    OTHER_PROOF = "other_proof"
    OTHER_PROOF_HOST = "other_proof_host"  # well signed, but leads to somebody else's page
    BAD_PROOF_SIGNATURE = "bad_proof_signature"
    # the case
    OTHER_CASE = "other_case"  # somebody else's


@dataclass(slots=True)
class _Switch:
    where: str
    times: int | None


class FaultBoard:
    """Which faults are on. `latency_seconds` and `drip_seconds` say how slow slow is."""

    def __init__(self) -> None:
        self.latency_seconds = 30.0
        self.drip_seconds = 0.2
        self._on: dict[Fault, _Switch] = {}

    def set(
        self, fault: Fault, *, on: bool = True, where: str = "/", times: int | None = None
    ) -> None:
        """Switch a fault for paths that begin with `where`; it goes off after `times` uses."""
        if on:
            self._on[fault] = _Switch(where, times)
        else:
            self._on.pop(fault, None)

    def clear(self) -> None:
        """All well again."""
        self._on.clear()

    def active(self) -> tuple[Fault, ...]:
        """The faults that are on."""
        return tuple(self._on)

    def strikes(self, fault: Fault, path: str = "/") -> bool:
        """Whether the fault acts on this call; counts as one use if it does."""
        switch = self._on.get(fault)
        if switch is None or not path.startswith(switch.where):
            return False
        if switch.times is not None:
            switch.times -= 1
            if switch.times <= 0:
                self._on.pop(fault, None)
        return True
