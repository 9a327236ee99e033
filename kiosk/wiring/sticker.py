"""`kiosk unit sticker`: what stands on the unit's frame for whoever finds it dark."""

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

UNUSABLE = 2
LONGEST_NUMBER = 32


def write_sticker(settings: Settings, out: Path, call: str) -> int:
    """0 when the PDF is there; it is as wide as an 80 mm roll, and any printer prints it."""
    if not call.strip() or len(call) > LONGEST_NUMBER:
        echo("kiosk: whom to ring has 1 to 32 characters", err=True)
        return UNUSABLE
    process = RenderProcess()
    try:
        city = city_of(settings)
        unit = unit_identity(settings.unit, city)
        page = f"https://{public_host(settings.platform)}/U/{unit.unit_id}".upper()
        content = StickerContent(unit.unit_id, page, call.strip())
        slip = Slip(content, unit, city, datetime.now(UTC))
        out.write_bytes(process.render(slip).pdf)
    except OSError as error:
        echo(f"kiosk: {out}: {of_file(error)}", err=True)
        return UNUSABLE
    except (Failure, SettingsProblem) as problem:
        echo(f"kiosk: {problem}", err=True)
        return UNUSABLE
    finally:
        process.stop()
    echo(f"{out}: print it, and stick it onto the frame of {unit.unit_id}")
    return 0
