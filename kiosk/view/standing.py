"""The score in words, and what a print button may promise. Shared by Home, record and lists."""

from collections.abc import Sequence

from kiosk.domain.entries import Entry
from kiosk.view import dates
from kiosk.view.setting import Setting
from kiosk.view.snapshot import Pair

MINUS = "−"


def signed(points: int) -> str:
    """+12, −6, and a plain 0."""
    return f"+{points}" if points > 0 else f"{MINUS}{-points}" if points else "0"


def standing(score: int, entries: Sequence[Entry], setting: Setting) -> Pair:
    """One calm sentence for Home: the neutral point in words, a band by its name and ends, any
    other place as a sum.
    """
    scale = setting.city.scale
    if scale.neutral is None:
        return in_band(score, setting)
    if score != scale.neutral:
        return account(scale.neutral, entries, setting)
    counted = any(entry.points for entry in entries)
    return setting.say("neutral_balanced" if counted else "neutral")


def in_band(score: int, setting: Setting) -> Pair:
    """Between which two numbers the score lies; no band is better said than another."""
    scale = setting.city.scale
    band = scale.band_of(score)
    if band is None:
        return setting.say("score_of", score=score, lowest=scale.lowest, highest=scale.highest)
    above = scale.above(band)
    last = scale.highest if above is None else above - 1
    return setting.say("score_band", band=band.name, first=band.lowest, last=last)


def by_dimension(entries: Sequence[Entry], setting: Setting) -> Pair:
    """What each dimension comes to: its start, and what its entries added and took."""
    parts = []
    for dimension in setting.city.scale.dimensions:
        moved = sum(e.points for e in entries if e.category in dimension.categories)
        parts.append((dimension.name, dimension.start + moved))
    return (
        "，".join(f"{name.zh} {points}" for name, points in parts),
        ", ".join(f"{name.en} {points}" for name, points in parts),
    )


def account(neutral: int, entries: Sequence[Entry], setting: Setting) -> Pair:
    """Where the score comes from: 100 to start, 23 added by three entries."""
    plus = sum(entry.points for entry in entries if entry.points > 0)
    minus = -sum(entry.points for entry in entries if entry.points < 0)
    moving = sum(1 for entry in entries if entry.points) or len(entries)
    if not entries:
        return setting.say("score_none", neutral=neutral)
    key = (
        "score_both"
        if plus and minus
        else "score_added"
        if plus
        else "score_taken"
        if minus
        else "score_still"
    )
    return setting.say(
        key,
        neutral=neutral,
        plus=plus,
        minus=minus,
        count=dates.counted(moving, "entry", "entries"),
    )


def sum_written_out(neutral: int, score: int, entries: Sequence[Entry]) -> str:
    """100 + 12 + 6 + 5 + 0 = 123; long ones are taken together, added and taken apart."""
    points = [entry.points for entry in entries]
    if len(points) > 6:
        points = [sum(p for p in points if p > 0), sum(p for p in points if p < 0)]
    parts = "".join(f" {'+' if p >= 0 else MINUS} {abs(p)}" for p in points)
    return f"{neutral}{parts} = {score}"
