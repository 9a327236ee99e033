"""The failure codes: a closed list; each has words in both languages in assets/words."""

from enum import StrEnum


class FailureCode(StrEnum):
    """What ended or hindered a visit, named for screen, journal and report."""

    # the line to the platform
    LINE_DOWN = "line_down"
    LINE_SLOW = "line_slow"
    PLATFORM_BUSY = "platform_busy"
    PLATFORM_FAULT = "platform_fault"
    PLATFORM_UNTRUSTED = "platform_untrusted"  # its certificate does not hold
    UNIT_REFUSED = "unit_refused"  # it does not take ours
    # what the platform sent
    REPLY_MALFORMED = "reply_malformed"
    REPLY_TOO_LARGE = "reply_too_large"
    STATEMENT_UNSIGNED = "statement_unsigned"
    STATEMENT_STALE = "statement_stale"
    STATEMENT_NOT_YOURS = "statement_not_yours"
    STATEMENT_WRONG_SUM = "statement_wrong_sum"
    STATEMENT_NOT_ALLOWED = "statement_not_allowed"  # holds what may not be held
    PROOF_UNSIGNED = "proof_unsigned"
    PROOF_NOT_YOURS = "proof_not_yours"
    # contesting
    FILING_UNSURE = "filing_unsure"  # the line broke: it may have arrived
    FILING_REFUSED = "filing_refused"
    CASE_EXISTS = "case_exists"
    CASE_NOT_YOURS = "case_not_yours"
    # signing in
    NOT_FOUND = "not_found"
    NO_RECORD = "no_record"
    CODE_EXPIRED = "code_expired"
    CODE_DECLINED = "code_declined"
    CODE_USED = "code_used"
    CODE_WRONG_NUMBER = "code_wrong_number"
    NOT_ME = "not_me"
    STEP_UP_WRONG = "step_up_wrong"
    STEP_UP_LOCKED = "step_up_locked"
    STEP_UP_UNAVAILABLE = "step_up_unavailable"
    CLERK_WORD_REFUSED = "clerk_word_refused"
    ENDED_ON_PHONE = "ended_on_phone"
    SESSION_OVER = "session_over"
    # cards
    READER_NOT_READY = "reader_not_ready"
    CARD_REFUSED = "card_refused"
    CARD_SWAPPED = "card_swapped"
    CARD_GONE = "card_gone"
    # paper
    PRINTER_NOT_READY = "printer_not_ready"
    SLIP_NOT_MADE = "slip_not_made"
    SLIP_TOO_LONG = "slip_too_long"
    PRINT_FAILED = "print_failed"
    SLIP_UNSURE = "slip_unsure"
    # listening
    VOICE_GONE = "voice_gone"
    KEYS_GONE = "keys_gone"
    KEY_STUCK = "key_stuck"
    # the unit itself
    INTERNAL = "internal"


class Failure(Exception):
    """A named failure. It carries the code and nothing else: nothing personal can travel."""

    def __init__(self, code: FailureCode) -> None:
        super().__init__(code.value)
        self.code = code
