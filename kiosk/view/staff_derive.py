"""What the staff screens say, derived from the unit's mode and what its parts say. Pure."""

from kiosk.domain.roles import Role
from kiosk.upkeep.checks import Verdict
from kiosk.upkeep.morning import MorningCard
from kiosk.upkeep.staff import Door, DoorNotice, Staff
from kiosk.upkeep.unit import Unit
from kiosk.values import dataclass
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, pair
from kiosk.view.staff_rows import Behind, leads_to


@dataclass(frozen=True, slots=True)
class StaffProps:
    """Named like the QML properties. `screen` is empty while the door is shut."""

    screen: str = ""
    title: Pair = NO_WORDS
    lead: Pair = NO_WORDS
    role: Pair = NO_WORDS
    technician: bool = False
    byCard: bool = False
    first: bool = False
    refused: bool = False
    waiting: bool = False
    checking: bool = False
    notice: Pair = NO_WORDS
    serving: bool = False
    openNote: Pair = NO_WORDS
    paper: Pair = NO_WORDS
    slip: str = ""
    slipSays: Pair = NO_WORDS
    refilled: bool = False
    power: str = ""
    powerSays: Pair = NO_WORDS
    saved: bool = False


def derive_staff(unit: Unit, behind: Behind, setting: Setting) -> StaffProps:
    """The words and flags of the screen in front."""
    match unit.mode:
        case Door():
            return _door(unit.mode, behind, setting)
        case Staff():
            return _inside(unit, unit.mode, behind, setting)
        case _:
            return StaffProps()


def _door(door: Door, behind: Behind, setting: Setting) -> StaffProps:
    def say(key: str, **values: int) -> Pair:
        return pair(setting.words.say("staff", key, **values))

    if door.refused is not None:
        return StaffProps(
            screen="Door",
            title=say(f"refused_{door.refused.value}"),
            lead=say("refused_do"),
            refused=True,
            byCard=True,
        )
    card = door.insertion is not None
    first = door.notice in (DoorNotice.FIRST, DoorNotice.UNFIT)
    waiting = not first and behind.door_left > 0
    notice = NO_WORDS
    if waiting:
        notice = say("door_wait", seconds=max(1, round(behind.door_left)))
    elif door.checking:
        notice = say("door_checking")
    elif door.notice is DoorNotice.WRONG:
        notice = say("door_wrong") if door.tries is None else say("door_tries", tries=door.tries)
    elif door.notice in (DoorNotice.UNFIT, DoorNotice.KEPT):
        notice = say(f"door_{door.notice.value}")
    return StaffProps(
        screen="Door",
        title=say("door_first" if first else "door_card_pin" if card else "door_pin"),
        lead=say("door_first_lead" if first else "door_lead"),
        role=NO_WORDS if door.role is None else say(f"role_{door.role.value}"),
        byCard=card,
        first=first,
        waiting=waiting,
        checking=door.checking,
        notice=notice,
    )


def _inside(unit: Unit, staff: Staff, behind: Behind, setting: Setting) -> StaffProps:
    def say(key: str, **values: int | str) -> Pair:
        return pair(setting.words.say("staff", key, **values))

    title, lead = heading(behind.card, setting)
    slip = "printing" if staff.printing else staff.slip.value if staff.slip else ""
    power = "" if staff.asked is None else staff.asked.value
    exchanging = unit.shift.swap is not None
    serving = unit.shift.open and unit.shift.paused is None and not exchanging
    opening = behind.next_opening
    note = say("serves_on") if serving else say("opens_after") if exchanging else NO_WORDS
    if not serving and not exchanging and opening is not None:
        note = say("opens_too", time=f"{opening:%H:%M}")
    return StaffProps(
        screen=staff.page.value.capitalize(),
        title=title,
        lead=lead,
        role=say(f"role_{staff.role.value}"),
        technician=staff.role.value == "technician",
        byCard=staff.insertion is not None,
        serving=serving,
        openNote=note,
        paper=say("paper_unknown")
        if behind.paper.slips is None
        else say(
            "paper_left",
            slips=behind.paper.slips,
            metres=f"{behind.paper.used_mm / 1000:.1f}",
        ),
        slip=slip,
        slipSays=say(f"slip_{slip}") if slip else NO_WORDS,
        refilled=staff.refilled,
        power=power,
        powerSays=say(f"power_{staff.refusal.value}")
        if staff.refusal
        else say(f"power_{power}")
        if power
        else NO_WORDS,
        saved=staff.saved,
    )


def heading(card: MorningCard, setting: Setting) -> tuple[Pair, Pair]:
    words = setting.words
    bad = [check for check in card.checks if check.verdict is not Verdict.WELL]
    if bad and all(leads_to(c, Role.CLERK) == "refill" for c in bad):
        title = words.say("morning", "title_paper")
    elif not bad:
        title = words.say("morning", "title_well")
    else:
        key = "title_stop" if card.verdict is Verdict.STOP else "title_heed"
        title = words.say("morning", key, count=len(bad))
    if card.tested_at is None:
        return pair(title), pair(words.say("morning", "untested"))
    well = len(card.checks) - len(bad)
    time = f"{card.tested_at:%H:%M}"
    lead = words.say("morning", "tested", time=time, all=len(card.checks), well=well)
    return pair(title), pair(lead)
