"""The closed list of events that may be written down. None has room for personal data."""

from enum import StrEnum


class AuditEvent(StrEnum):
    """Visitor events are only counted per day, without time of day."""

    VISIT_STARTED = "visit_started"
    VISIT_ENDED = "visit_ended"
    SIGNED_IN_BY_CARD = "signed_in_by_card"
    SIGNED_IN_BY_PHONE = "signed_in_by_phone"
    SLIP_PRINTED = "slip_printed"
    SLIP_NOT_PRINTED = "slip_not_printed"
    SLIP_UNSURE = "slip_unsure"
    CHARACTER_WITHOUT_FACE = "character_without_face"  # printed as 〔U+XXXX〕
    CASE_FILED = "case_filed"
    CASE_NOT_FILED = "case_not_filed"
    CARD_REFUSED = "card_refused"
    PROBLEM_SHOWN = "problem_shown"
    INCIDENT_STATEMENT_NOT_YOURS = "incident_statement_not_yours"
    INCIDENT_CASE_NOT_YOURS = "incident_case_not_yours"
    INCIDENT_PROOF_NOT_YOURS = "incident_proof_not_yours"
    INCIDENT_PROOF_UNSIGNED = "incident_proof_unsigned"
    INCIDENT_STATEMENT_NOT_ALLOWED = "incident_statement_not_allowed"
    INCIDENT_STATEMENT_UNSIGNED = "incident_statement_unsigned"
    INCIDENT_STATEMENT_WRONG_SUM = "incident_statement_wrong_sum"
    INCIDENT_CARD_SWAPPED = "incident_card_swapped"
    INCIDENT_INTERNAL = "incident_internal"
