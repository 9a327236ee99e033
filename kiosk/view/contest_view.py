"""Contesting, from the reason to the last look before it is filed."""

from collections.abc import Iterator

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.inquiries import Asker
from kiosk.domain.remedies import LONGEST_STATEMENT, NOT_ME, ContestKind, Remedy
from kiosk.domain.statement import Statement
from kiosk.view import dates, legal
from kiosk.view.passport import PassportLine
from kiosk.view.setting import Setting
from kiosk.view.sheet_view import Choice, SheetProps
from kiosk.view.snapshot import NO_WORDS, Pair, pair
from kiosk.visit import contest_gates as gates
from kiosk.visit.contest_states import Contest, ContestStage
from kiosk.visit.events import Touch
from kiosk.visit.gates import offered
from kiosk.visit.states import Visit


def derive_contest(visit: Visit, setting: Setting) -> SheetProps:
    """The stage the contest is at."""
    state, statement = visit.state, visit.statement
    if not isinstance(state, Contest) or statement is None:
        return SheetProps()
    match state.stage:
        case ContestStage.GROUND:
            return _ground(visit, state, setting)
        case ContestStage.ADVICE:
            return _advice(visit, state, setting)
        case ContestStage.STATEMENT:
            return _statement(state, setting)
        case ContestStage.ELSEWHERE:
            return _elsewhere(visit, state, setting)
        case ContestStage.REVIEW | ContestStage.FILING:
            return _review(visit, state, statement, setting)


def remedy_of(visit: Visit, state: Contest, setting: Setting) -> Remedy | None:
    """The legal way for what is contested: by its rule, or by its list."""
    reference = state.reference
    if state.kind is ContestKind.ENTRY:
        entry = gates.entry_of(visit, state.reference)
        reference = entry.rule.code if entry is not None and entry.rule is not None else ""
    return setting.city.contest.remedy(state.kind, reference)


def _ground(visit: Visit, state: Contest, setting: Setting) -> SheetProps:
    grounds = setting.city.contest.grounds_of(state.kind)
    missing = state.kind is ContestKind.MISSING
    return SheetProps(
        title=setting.say("missing_what" if missing else "contest_why"),
        lead=_what(visit, state, setting),
        choices=tuple(
            Choice(ground.ground_id, "ground", pair(ground.name), pair(ground.note))
            for ground in grounds
        ),
    )


def _advice(visit: Visit, state: Contest, setting: Setting) -> SheetProps:
    say = setting.say
    return SheetProps(
        title=say("not_me_title"),
        lead=_what(visit, state, setting),
        lines=(
            legal.line("label_mark", say("not_me_mark"), setting),
            legal.line("label_police", say("not_me_police"), setting),
            legal.line("label_seen_by", _seen_by(visit, setting), setting),
            legal.line("label_elsewhere", say("not_me_elsewhere"), setting),
        ),
    )


def _seen_by(visit: Visit, setting: Setting) -> Pair:
    """Who has used the record, each named once; one's own looks are not counted."""
    looks = () if visit.statement is None else visit.statement.inquiries
    names = {look.by: None for look in looks if look.asker is not Asker.HOLDER}
    if not names:
        return setting.say("seen_by_nobody")
    told = [setting.drawable(name) for name in names]
    return ("、".join(zh for zh, _ in told), ", ".join(en for _, en in told))


def _statement(state: Contest, setting: Setting) -> SheetProps:
    rules = setting.city.contest
    words = rules.statement(state.phrase_ids)
    return SheetProps(
        title=setting.say("statement_title"),
        words=pair(words),
        count=setting.say("statement_count", used=len(words.zh), most=LONGEST_STATEMENT),
        choices=tuple(
            Choice(
                phrase.phrase_id,
                "phrase",
                pair(phrase.words),
                NO_WORDS,
                chosen=phrase.phrase_id in state.phrase_ids,
            )
            for phrase in rules.phrases
        ),
        can=bool(state.phrase_ids),
    )


def _elsewhere(visit: Visit, state: Contest, setting: Setting) -> SheetProps:
    say, source = setting.say, _what(visit, state, setting)
    return SheetProps(
        title=say("elsewhere_title"),
        lead=source,
        lines=(
            legal.line("label_why", say("elsewhere_why"), setting),
            legal.line("label_ask", say("elsewhere_ask", source=Bilingual(*source)), setting),
            legal.line("label_or", say("desk_hotline", phone=setting.city.hotline), setting),
        ),
    )


def _review(visit: Visit, state: Contest, statement: Statement, setting: Setting) -> SheetProps:
    rules, today = setting.city.contest, statement.asked_on
    ground = rules.ground(state.kind, state.ground_id)
    remedy = remedy_of(visit, state, setting)
    if ground is None or remedy is None:
        return SheetProps(title=setting.say("review_title"))
    due = setting.say("due_free", due=Bilingual(*legal.due(remedy.answer_within, today, setting)))
    lines = [legal.line("label_ground", pair(ground.name), setting)]
    if state.phrase_ids:
        words = pair(rules.statement(state.phrase_ids))
        lines.append(legal.line("label_words", words, setting))
    lines += [
        *_clock(visit, state, setting),
        legal.line("label_papers", legal.joined(ground.papers), setting),
        legal.line("label_due", due, setting),
        legal.line("label_next", legal.next_instance(remedy, setting), setting),
        legal.line("label_answers", _answers(visit, state, remedy, setting), setting),
        legal.line("label_rule", pair(remedy.basis), setting),
    ]
    if state.ground_id == NOT_ME:
        lines.append(legal.line("label_mark", setting.say("not_me_mark"), setting))
    return SheetProps(
        title=setting.say("review_title"),
        lead=_what(visit, state, setting),
        lines=tuple(lines),
        can=Touch.CONFIRM in offered(visit),
        more=bool(state.phrase_ids),
    )


def _clock(visit: Visit, state: Contest, setting: Setting) -> Iterator[PassportLine]:
    """The removal clock of a list that has run out."""
    answer = gates.list_of(visit, state.reference) if state.kind is ContestKind.LIST else None
    if answer is None or answer.paid_on is None:
        return
    paid = dates.day(answer.paid_on)
    if answer.gone_by is not None:
        clock = setting.say("clock", paid=paid, gone=dates.day(answer.gone_by))
        yield legal.line("label_clock", clock, setting)
    elif answer.at_latest is not None:
        days, gone = setting.city.removal_days(answer.list_id), dates.day(answer.at_latest)
        clock = setting.say("clock_bounded", paid=paid, days=days or "", gone=gone)
        yield legal.line("label_clock", clock, setting)


def _answers(visit: Visit, state: Contest, remedy: Remedy, setting: Setting) -> Pair:
    """Who has to answer. A source that is no more is answered for by the operator."""
    if remedy.contact is not None or remedy.office is not None:
        return pair(remedy.contact or remedy.office or setting.city.contest.operator)
    entry = gates.entry_of(visit, state.reference) if state.kind is ContestKind.ENTRY else None
    if entry is not None and entry.reporter_closed:
        return setting.say("source_closed", operator=setting.city.contest.operator)
    if entry is not None:
        return setting.drawable(entry.reporter)
    if state.kind is ContestKind.MISSING:
        return _what(visit, state, setting)
    item = gates.held_item(visit, state.reference) if state.kind is ContestKind.HELD else None
    if item is not None and item.source is not None:
        return setting.drawable(item.source)
    return pair(setting.city.contest.operator)


def _what(visit: Visit, state: Contest, setting: Setting) -> Pair:
    """The name of what is contested."""
    statement = visit.statement
    names: list[Bilingual] = []
    if statement is not None:
        match state.kind:
            case ContestKind.ENTRY:
                names = [e.name for e in statement.entries if e.entry_id == state.reference]
            case ContestKind.MISSING:
                names = [s.name for s in statement.sources if s.source_id == state.reference]
            case ContestKind.LIST:
                names = [a.name for a in statement.lists if a.list_id == state.reference]
            case ContestKind.INQUIRY:
                names = [q.by for q in statement.inquiries if q.inquiry_id == state.reference]
            case ContestKind.HELD:
                names = [i.label for i in statement.held if i.category == state.reference]
    return setting.drawable(names[0]) if names else NO_WORDS
