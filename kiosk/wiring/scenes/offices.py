"""The invented departments of the scenes."""

from datetime import date, timedelta

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.coverage import Source

OFFICES = (
    ("文明办", "Civility Office"),
    ("水务", "Water"),
    ("图书馆", "Library"),
    ("城管局", "Management Bureau"),
    ("税务局", "Tax Office"),
    ("法院", "Court"),
    ("社保中心", "Social Security"),
)


def sources(today: date) -> tuple[Source, ...]:
    """Seventy, of which thirty are connected; one of those is late, one never spoke."""
    found = []
    for number in range(70):
        zh, en = OFFICES[number % len(OFFICES)]
        connected = number < 30
        heard = today - timedelta(days=1 + number % 9) if connected else None
        if number == 5:
            heard = date(2026, 8, 1)
        if number == 9:
            heard = None
        name = Bilingual(f"苏州市{zh} {number + 1}", f"Suzhou {en} {number + 1}")
        found.append(Source(f"s{number}", name, connected, heard))
    return tuple(found)
