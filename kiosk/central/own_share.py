"""What is published of sources and perks, with a visitor's own share of it.

The published list is everybody's and may be some days old; the statement is of this minute and says
only what is this visitor's. Where the two disagree both are shown: nothing is dropped, and nothing
is made up to make them agree.
"""

from kiosk.central.wire_pages import PerkNoteWire, SenderWire
from kiosk.domain.city import City
from kiosk.domain.coverage import Source
from kiosk.domain.perks import Perk, PerkState
from kiosk.values import replace


def sources_of(senders: tuple[SenderWire, ...], city: City) -> tuple[Source, ...]:
    """Every published source; then the ones that sent something and are not published.

    Nothing at all where nobody has published any: that who sent something is connected is then no
    answer to who else is.
    """
    if not city.sources:
        return ()
    sent = {sender.source_id for sender in senders}
    known = {source.source_id for source in city.sources}
    published = tuple(replace(each, sent=each.source_id in sent) for each in city.sources)
    others = tuple(
        Source(sender.source_id, sender.name.to_domain(), False, published=False, sent=True)
        for sender in senders
        if sender.source_id not in known
    )
    return published + others


def perks_of(notes: tuple[PerkNoteWire, ...], city: City) -> tuple[Perk, ...]:
    """Every published perk; then the ones the visitor reported and that are published no more.

    Nothing at all where nobody has published any.
    """
    if not city.perks:
        return ()
    reported = {note.perk_id: note.reported_on for note in notes}
    known = {perk.perk_id for perk in city.perks}
    published = tuple(replace(p, reported_on=reported.get(p.perk_id)) for p in city.perks)
    others = tuple(
        Perk(
            note.perk_id,
            note.name.to_domain(),
            PerkState.WITHDRAWN,
            city.as_of,
            reported_on=note.reported_on,
        )
        for note in notes
        if note.perk_id not in known
    )
    return published + others
