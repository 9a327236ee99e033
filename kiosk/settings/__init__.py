"""The unit's settings: layered TOML, validated as a whole, with the origin of every value.

Layers, each over the one before: built-in, `/etc/osmanthus/kiosk.toml` (root's),
`/var/lib/osmanthus/unit.toml` (the unit's own), the environment, flags (`--set`). None but root's
own may name the platform, its keys or the hall: those decide whom the unit trusts and who it says
it is, so they come from root alone.
"""

from kiosk.settings.check import checked
from kiosk.settings.layers import OUTSIDE, flags_layer, keep_checked, load, outside_layers
from kiosk.settings.places import (
    CATALOGUE_FILE,
    JOURNAL_FOLDER,
    SERVICE_FOLDER,
    STATE_FOLDER,
    SYSTEM_FILE,
    UNIT_FILE,
)
from kiosk.settings.problem import MADE, Reason, SettingsProblem
from kiosk.settings.salvage import salvage
from kiosk.settings.sections import (
    DEFAULT_CITY,
    ROOT_ONLY,
    TRUST,
    CardSection,
    CitySection,
    HoursSection,
    LanguageSection,
    PanelSection,
    PlatformSection,
    PrinterSection,
    ResidentSection,
    RolesSection,
    Section,
    Settings,
    SoundSection,
    UnitSection,
)
from kiosk.settings.table import as_table, as_text, section_fields

__all__ = (
    "CATALOGUE_FILE",
    "DEFAULT_CITY",
    "JOURNAL_FOLDER",
    "MADE",
    "OUTSIDE",
    "ROOT_ONLY",
    "SERVICE_FOLDER",
    "STATE_FOLDER",
    "SYSTEM_FILE",
    "TRUST",
    "UNIT_FILE",
    "CardSection",
    "CitySection",
    "HoursSection",
    "LanguageSection",
    "PanelSection",
    "PlatformSection",
    "PrinterSection",
    "Reason",
    "ResidentSection",
    "RolesSection",
    "Section",
    "Settings",
    "SettingsProblem",
    "SoundSection",
    "UnitSection",
    "as_table",
    "as_text",
    "checked",
    "flags_layer",
    "keep_checked",
    "load",
    "outside_layers",
    "salvage",
    "section_fields",
)
