"""What the kiosk says to a card, from answer to reset to evidence."""

from datetime import date

from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.identity import fields, foreign
from kiosk.identity.channel import CardChannel, CardLost, CardMute
from kiosk.identity.exchange import Exchange, Trace
from kiosk.identity.names import goes_on, holder_name
from kiosk.identity.profile import CardBook, CardProfile
from kiosk.identity.records import RecordFile, Withheld
from kiosk.identity.status_words import Refused, succeeded

MOST_SELECTS = 4
"""Until it is decided whose card this is: each costs the visitor time."""
_SECOND_GENERATION = 2


def read_card(
    channel: CardChannel, today: date, book: CardBook, trace: Trace | None = None
) -> CardEvidence | CardRefusal:
    """Read what identifies the holder, or say why not. Always ends: the dialog is bounded.

    The cards that are read are asked for first, as a citizen card can be a bank card too. `today`
    is the hall's date, for the card's expiry. Nothing that counts tries (VERIFY) is ever sent.
    """
    try:
        known = foreign.by_atr(book, channel.atr)
        if known:
            return known
        exchange = Exchange(channel, trace)
        ours = book.profiles[:MOST_SELECTS]
        for profile in ours:
            status = _select(exchange, profile.aid)
            if refusal := profile.status.refusal(status):
                return refusal
            if succeeded(status):
                return _read(exchange, today, profile)
        return foreign.by_application(book, exchange, channel.atr, MOST_SELECTS - len(ours))
    except Refused as refused:
        return refused.refusal
    except CardLost:
        return CardRefusal.TAKEN_OUT
    except CardMute:
        return CardRefusal.MUTE


def _select(exchange: Exchange, aid: bytes) -> int:
    """SELECT by name without Le, as T=0 wants it; what 61xx offers is fetched and not needed."""
    command = b"\x00\xa4\x04\x00" + bytes([len(aid)]) + aid
    _, status = exchange.send(command, fetch=False)
    if status >> 8 == 0x61:
        exchange.send(b"\x00\xc0\x00\x00" + bytes([status & 0xFF]))
    return status


def _read(exchange: Exchange, today: date, profile: CardProfile) -> CardEvidence:
    """The card's own records first: an expired card is refused before its holder is read."""
    places = profile.issuer
    issuer = RecordFile(exchange, places.sfi, _SECOND_GENERATION, profile.status)
    generation = _SECOND_GENERATION
    try:
        if places.version:
            generation = fields.generation(issuer.read(places.version))
        code = fields.card_code(issuer.read(places.card_code), profile)
        if places.expiry:
            fields.check_expiry(issuer.read(places.expiry), places.expiry, today)
    except Withheld:
        raise Refused(CardRefusal.DAMAGED) from None
    may_withhold = generation >= profile.withheld_from
    number = citizen_number = name = None
    try:
        if places.card_number:
            number = fields.card_number(
                issuer.read(places.card_number), places.card_number, checked=profile.checked_number
            )
    except Withheld:
        _allow(may_withhold)
    try:
        citizen_number, name = _holder(exchange, today, profile, generation)
    except Withheld:
        _allow(may_withhold)
    return CardEvidence(code, number, citizen_number, name)


def _holder(
    exchange: Exchange, today: date, profile: CardProfile, generation: int
) -> tuple[str, str | None]:
    places = profile.holder
    holder = RecordFile(exchange, places.sfi, generation, profile.status)
    number = fields.holder_number(holder.read(places.citizen_number), places.citizen_number, today)
    first = holder.read(places.name)
    if not goes_on(first, places.name):
        return number, holder_name(first, b"", places.name)
    extension = places.name_extension
    more = holder.read_optional(extension) if extension else None
    return number, holder_name(first, more, places.name)


def _allow(may_withhold: bool) -> None:
    """Only a card of the third generation on is in order when it keeps records back."""
    if not may_withhold:
        raise Refused(CardRefusal.DAMAGED)
