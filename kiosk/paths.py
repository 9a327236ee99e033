"""Where the kiosk's own files are: in a checkout, or installed as a wheel.

A checkout keeps `ui/` and `assets/` beside the package; the wheel carries both inside it. No other
module looks for them, so nothing else has to know which of the two is running.
"""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent
_SYSTEM = Path("/usr/share/osmanthus")


def ui_dir() -> Path:
    """The QML import path: the folder that holds `Osmanthus/`."""
    return _find("ui")


def assets_dir() -> Path:
    """Icons, sounds, translations, texts, card and city profiles, sample people."""
    return _find("assets")


def slip_fonts_dir() -> Path:
    """The cut faces a slip is set in; the folder may be absent, a slip then uses its fallbacks.

    `OSMANTHUS_FONTS` names it outright; else it is what `packaging/fonts` made in this checkout,
    else where a package puts it.
    """
    override = os.environ.get("OSMANTHUS_FONTS")
    if override:
        return Path(override)
    if _in_checkout():
        return _CHECKOUT / "build" / "fonts"
    return _SYSTEM / "fonts"


def compiled_dir() -> Path:
    """What set-up has made of the assets (`kiosk.compiled`); the folder may be absent."""
    return (_CHECKOUT / "build" if _in_checkout() else _SYSTEM) / "compiled"


def _in_checkout() -> bool:
    return (_CHECKOUT / "pyproject.toml").is_file() and (_CHECKOUT / "ui").is_dir()


def _find(name: str) -> Path:
    return (_CHECKOUT if _in_checkout() else _PACKAGE) / name
