"""A service in words: where it is, and directions short enough for a QR code."""

from kiosk.domain.guide import Service
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair


def where(service: Service, setting: Setting) -> Pair:
    """Counter and floor, or where else to go."""
    if service.counter is not None:
        counter = service.counter
        return setting.guide("counter_at", counter=counter.name, floor=counter.floor)
    if service.elsewhere is not None:
        return setting.guide("not_here_go", name=service.elsewhere.name)
    return NO_WORDS


def directions(service: Service, setting: Setting) -> str:
    """Plain text for a phone's camera: it opens no page and tells nobody who read it."""
    elsewhere, unit = service.elsewhere, setting.unit
    place = (
        (f"{unit.hall.zh}，{unit.street.zh}", where(service, setting)[0])
        if elsewhere is None
        else (elsewhere.name.zh, elsewhere.address.zh, elsewhere.way.zh)
    )
    lines = [service.name.zh, *place, service.hours.in_words().zh]
    if service.phone:
        lines.append(service.phone)
    return "\n".join(line for line in lines if line)
