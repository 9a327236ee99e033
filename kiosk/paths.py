"""Where the kiosk's own files are: in a checkout, or installed as a wheel.

A checkout keeps `ui/` and `assets/` beside the package; the wheel carries both inside it. No other
module looks for them, so nothing else has to know which of the two is running.
"""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent
_SYSTEM_FONTS = Path("/usr/share/osmanthus/fonts")


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
    return _SYSTEM_FONTS


def _in_checkout() -> bool:
    return (_CHECKOUT / "pyproject.toml").is_file() and (_CHECKOUT / "ui").is_dir()


def _find(name: str) -> Path:
    return (_CHECKOUT if _in_checkout() else _PACKAGE) / name
