"""Set-up's last step, the assets as a start wants them: `python -m kiosk.wiring.compile_assets`."""

from kiosk import words
from kiosk.central.city import compile_city
from kiosk.devices.card.profiles import compile_card_book
from kiosk.devices.printer.profiles import compile_profiles
from kiosk.paths import assets_dir


def compile_assets() -> None:
    """Check and compile every asset that a start reads.

    Raises the problem of the first that cannot be used, and `OSError`.
    """
    words.compile_all(assets_dir() / "words")
    compile_card_book()
    compile_profiles(assets_dir())
    for folder in sorted((assets_dir() / "cities").iterdir()):
        compile_city(folder.name)


if __name__ == "__main__":
    compile_assets()
