"""`kiosk unit sticker`: what stands on the unit's frame for whoever finds it dark."""

import re
from datetime import UTC, datetime
from pathlib import Path

from typer import echo

from kiosk.domain.failures import Failure
from kiosk.domain.slips import StickerContent
from kiosk.plain_words import of_file
from kiosk.receipts.slip import Slip
from kiosk.runtime.renderer import RenderProcess
from kiosk.settings import Settings, SettingsProblem
from kiosk.wiring.from_settings import city_of, public_host, unit_identity
from kiosk.wiring.settings_said import plain

UNUSABLE = 2
_NUMBER = re.compile(r"\+?[0-9][0-9 -]{1,30}[0-9]")
_UNSET = Settings()


def write_sticker(settings: Settings, out: Path, call: str) -> int:
    """0 when the PDF is there; it is as wide as an 80 mm roll, and any printer prints it."""
    call = call.strip()
    if _NUMBER.fullmatch(call) is None:
        echo(
            "kiosk: whom to ring: a telephone number of figures, spaces, - and a + first", err=True
        )
        return UNUSABLE
    for key, value, unset in (
        ("unit.id", settings.unit.id, _UNSET.unit.id),
        ("platform.url", settings.platform.url, _UNSET.platform.url),
    ):
        if value == unset:
            echo(f"kiosk: {key} is not set: the sticker would be nobody's", err=True)
            return UNUSABLE
    process = RenderProcess()
    try:
        city = city_of(settings)
        unit = unit_identity(settings.unit, city)
        page = f"https://{public_host(settings.platform)}/U/{unit.unit_id}".upper()
        content = StickerContent(unit.unit_id, page, call)
        slip = Slip(content, unit, city, datetime.now(UTC))
        out.write_bytes(process.render(slip).pdf)
    except OSError as error:
        echo(f"kiosk: {out}: {of_file(error)}", err=True)
        return UNUSABLE
    except (Failure, SettingsProblem) as problem:
        echo(f"kiosk: {plain(problem)}", err=True)
        return UNUSABLE
    finally:
        process.stop()
    echo(f"{out}: print it, and stick it onto the frame of {unit.unit_id}")
    return 0
