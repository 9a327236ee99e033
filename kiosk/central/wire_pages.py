"""Perks and sources as published; what a statement holds of perks, inquiries and other facts."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from kiosk.central.wire_model import WireModel
from kiosk.central.wire_text import BilingualWire, Phone, Text
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.coverage import Source
from kiosk.domain.held import HeldItem
from kiosk.domain.inquiries import Asker, Inquiry
from kiosk.domain.perks import Perk, PerkState

PerkStateWord = Literal["confirmed", "announced", "refused"]


class PerkWire(WireModel):
    """A perk as the catalogue publishes it, last heard of on the day `on`; what nobody told is
    `null`.
    """

    perk_id: Text
    name: BilingualWire
    state: PerkStateWord
    on: date
    threshold: Annotated[int, Field(ge=-10_000, le=10_000)] | None = None
    granted_by: BilingualWire | None = None
    paid_by: BilingualWire | None = None
    basis: BilingualWire | None = None
    phone: Phone | None = None

    def to_domain(self) -> Perk:
        return Perk(
            self.perk_id,
            self.name.to_domain(),
            PerkState(self.state),
            self.on,
            self.threshold,
            _text(self.granted_by),
            _text(self.paid_by),
            _text(self.basis),
            self.phone,
        )


class PerkNoteWire(WireModel):
    """What is a visitor's own about a perk: they reported on that day that it was refused."""

    perk_id: Text
    name: BilingualWire
    reported_on: date


class SourceWire(WireModel):
    """A department or company as the catalogue publishes it: heard of, or not connected."""

    source_id: Text
    name: BilingualWire
    connected: bool
    last_heard: date | None = None
    late_after_days: Annotated[int, Field(ge=1, le=3660)] = 30

    def to_domain(self) -> Source:
        return Source(
            self.source_id,
            self.name.to_domain(),
            self.connected,
            self.last_heard,
            self.late_after_days,
        )


class SenderWire(WireModel):
    """A source that something in this visitor's record came from."""

    source_id: Text
    name: BilingualWire


class InquiryWire(WireModel):
    """One look at the record."""

    inquiry_id: Text
    asker: Literal["institution", "staff", "holder"]
    by: BilingualWire
    asked_at: AwareDatetime
    purpose: BilingualWire | None = None

    def to_domain(self) -> Inquiry:
        return Inquiry(
            self.inquiry_id,
            Asker(self.asker),
            self.by.to_domain(),
            self.asked_at,
            _text(self.purpose),
        )


class HeldWire(WireModel):
    """One fact held beside lists, entries and inquiries; what nobody gave is `null`."""

    category: Text
    label: BilingualWire
    value: BilingualWire | None
    source: BilingualWire | None = None
    since: date | None = None
    sensitive: bool = False

    def to_domain(self) -> HeldItem:
        return HeldItem(
            self.category,
            self.label.to_domain(),
            _text(self.value),
            _text(self.source),
            self.since,
            self.sensitive,
        )


def _text(given: BilingualWire | None) -> Bilingual | None:
    return None if given is None else given.to_domain()
