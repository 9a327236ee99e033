"""Where a unit keeps what it is told and what it has to remember."""

from pathlib import Path

SYSTEM_FILE = Path("/etc/osmanthus/kiosk.toml")
STATE_FOLDER = Path("/var/lib/osmanthus")
UNIT_FILE = STATE_FOLDER / "unit.toml"
JOURNAL_FOLDER = STATE_FOLDER / "journal"
SERVICE_FOLDER = STATE_FOLDER / "service"
CATALOGUE_FILE = STATE_FOLDER / "catalogue.json"
