"""Audit events are counted per day, and incidents are logged by name alone."""

import structlog

from kiosk.domain.audit import AuditEvent
from kiosk.domain.failures import FailureCode
from kiosk.runtime.audit import KEPT_DAYS, DailyCounts
from tests.fake_clock import FakeClock

DAY = 86_400.0


def test_events_are_counted_per_day_without_a_time() -> None:
    clock = FakeClock()
    counts = DailyCounts(clock)
    today = clock.now().date()
    counts.record(AuditEvent.VISIT_STARTED)
    clock.advance(3600)
    counts.record(AuditEvent.VISIT_STARTED)
    clock.advance(DAY)
    counts.record(AuditEvent.VISIT_STARTED)
    assert counts.of(today) == {AuditEvent.VISIT_STARTED: 2}
    assert counts.of(clock.now().date()) == {AuditEvent.VISIT_STARTED: 1}


def test_old_days_are_dropped() -> None:
    clock = FakeClock()
    counts = DailyCounts(clock)
    first = clock.now().date()
    for _ in range(KEPT_DAYS + 1):
        counts.record(AuditEvent.SLIP_PRINTED)
        clock.advance(DAY)
    assert not counts.of(first)


def test_an_incident_is_logged_by_its_name_and_code_and_nothing_else() -> None:
    counts = DailyCounts(FakeClock())
    with structlog.testing.capture_logs() as logged:
        counts.record(AuditEvent.SLIP_PRINTED)
        counts.record(AuditEvent.INCIDENT_STATEMENT_NOT_YOURS, FailureCode.STATEMENT_NOT_YOURS)
    assert logged == [
        {
            "event": "incident",
            "log_level": "warning",
            "name": "incident_statement_not_yours",
            "code": "statement_not_yours",
        }
    ]
