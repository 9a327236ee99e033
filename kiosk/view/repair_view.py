"""Credit repair of a negative entry: class, first and last day, papers, and that it is free."""

from datetime import date

from kiosk.domain.bilingual import Bilingual
from kiosk.view import dates, legal
from kiosk.view.passport import PassportLine, not_given
from kiosk.view.setting import Setting
from kiosk.view.sheet_view import SheetProps
from kiosk.view.snapshot import pair
from kiosk.visit.contest_gates import entry_of, too_late
from kiosk.visit.states import Page, Visit


def derive_repair(visit: Visit, setting: Setting) -> SheetProps:
    """What is left when an entry is true, or when its time to be contested is over."""
    entry = entry_of(visit, visit.state.item_id) if isinstance(visit.state, Page) else None
    repair = setting.city.contest.repair
    if entry is None or repair is None:
        return SheetProps()
    office = Bilingual(*setting.drawable(entry.reporter))

    def day(label: str, value: date | None) -> PassportLine:
        if value is None:
            return not_given(setting.say(label), office, setting)
        return legal.line(label, pair(dates.day(value)), setting)

    severity = (
        not_given(setting.say("label_class"), office, setting)
        if entry.severity is None
        else legal.line("label_class", pair(repair.shown_for[entry.severity.value]), setting)
    )
    owed = setting.say("repair_pay", office=office)
    return SheetProps(
        lead=setting.drawable(entry.name),
        note=setting.say("repair_free"),
        lines=(
            severity,
            day("label_repair_from", entry.repair_from),
            day("label_kept_until", entry.kept_until),
            legal.line("label_papers", legal.joined(repair.papers), setting),
            legal.line("label_where", pair(repair.where), setting),
            legal.line("label_due", legal.within(repair.answer_within, setting), setting),
            legal.line("label_owed", owed, setting),
        ),
        more=too_late(visit, entry),
    )
