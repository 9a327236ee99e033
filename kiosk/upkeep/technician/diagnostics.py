"""The closed list of what a technician can have tested, and how each comes to its verdict."""

from collections.abc import Mapping
from enum import StrEnum

from kiosk.upkeep.checks import UnitPart


class Diagnostic(StrEnum):
    """One test. Its records are named after it."""

    READER = "reader"
    READER_HUNDRED = "reader_hundred"
    ID_READER = "id_reader"
    PRINTER = "printer"
    PRINTER_PAGE = "printer_page"
    PRINTER_CUT = "printer_cut"
    PRINTER_CODE = "printer_code"
    PRINTER_COVER = "printer_cover"
    PRINTER_PAPER = "printer_paper"
    TOUCH_GRID = "touch_grid"
    TOUCH_DRAG = "touch_drag"
    TOUCH_MANY = "touch_many"
    DISPLAY_COLOURS = "display_colours"
    DISPLAY_PIXELS = "display_pixels"
    DISPLAY_RULER = "display_ruler"
    SOUND = "sound"
    VOICE = "voice"
    LINE = "line"
    MACHINE = "machine"


class Way(StrEnum):
    """How a test goes.

    `LOOK`: the unit looks by itself. `ASK`: it prints or plays something, and a person says what
    they saw or heard. `TYPE`: the same, and the person types a number. `GUIDE`: the person does
    what they are told, and the unit has to notice. `SCREEN`: the screen draws, and a person touches
    or looks; what is touched the unit judges, what is looked at the person.
    """

    LOOK = "look"
    ASK = "ask"
    TYPE = "type"
    GUIDE = "guide"
    SCREEN = "screen"


PART: Mapping[Diagnostic, UnitPart] = {
    Diagnostic.READER: UnitPart.READER,
    Diagnostic.READER_HUNDRED: UnitPart.READER,
    Diagnostic.ID_READER: UnitPart.ID_READER,
    Diagnostic.PRINTER: UnitPart.PRINTER,
    Diagnostic.PRINTER_PAGE: UnitPart.PRINTER,
    Diagnostic.PRINTER_CUT: UnitPart.PRINTER,
    Diagnostic.PRINTER_CODE: UnitPart.PRINTER,
    Diagnostic.PRINTER_COVER: UnitPart.PRINTER,
    Diagnostic.PRINTER_PAPER: UnitPart.PRINTER,
    Diagnostic.TOUCH_GRID: UnitPart.TOUCH,
    Diagnostic.TOUCH_DRAG: UnitPart.TOUCH,
    Diagnostic.TOUCH_MANY: UnitPart.TOUCH,
    Diagnostic.DISPLAY_COLOURS: UnitPart.SCREEN,
    Diagnostic.DISPLAY_PIXELS: UnitPart.SCREEN,
    Diagnostic.DISPLAY_RULER: UnitPart.SCREEN,
    Diagnostic.SOUND: UnitPart.SOUND,
    Diagnostic.VOICE: UnitPart.SOUND,
    Diagnostic.LINE: UnitPart.LINE,
    Diagnostic.MACHINE: UnitPart.STORAGE,
}
"""The part it is about; `MACHINE` looks at storage, memory, temperature and power at once."""

WAY: Mapping[Diagnostic, Way] = {
    Diagnostic.READER: Way.LOOK,
    Diagnostic.READER_HUNDRED: Way.LOOK,
    Diagnostic.ID_READER: Way.LOOK,
    Diagnostic.PRINTER: Way.LOOK,
    Diagnostic.PRINTER_PAGE: Way.ASK,
    Diagnostic.PRINTER_CUT: Way.ASK,
    Diagnostic.PRINTER_CODE: Way.TYPE,
    Diagnostic.PRINTER_COVER: Way.GUIDE,
    Diagnostic.PRINTER_PAPER: Way.GUIDE,
    Diagnostic.TOUCH_GRID: Way.SCREEN,
    Diagnostic.TOUCH_DRAG: Way.SCREEN,
    Diagnostic.TOUCH_MANY: Way.SCREEN,
    Diagnostic.DISPLAY_COLOURS: Way.SCREEN,
    Diagnostic.DISPLAY_PIXELS: Way.SCREEN,
    Diagnostic.DISPLAY_RULER: Way.TYPE,
    Diagnostic.SOUND: Way.ASK,
    Diagnostic.VOICE: Way.ASK,
    Diagnostic.LINE: Way.LOOK,
    Diagnostic.MACHINE: Way.LOOK,
}

LOOKED_AT = frozenset({Diagnostic.DISPLAY_COLOURS, Diagnostic.DISPLAY_PIXELS})
"""What is drawn for a person to judge."""

SWAPPED: Mapping[UnitPart, tuple[Diagnostic, ...]] = {
    UnitPart.READER: (Diagnostic.READER, Diagnostic.READER_HUNDRED),
    UnitPart.PRINTER: (
        Diagnostic.PRINTER,
        Diagnostic.PRINTER_PAGE,
        Diagnostic.PRINTER_CUT,
        Diagnostic.PRINTER_CODE,
        Diagnostic.PRINTER_COVER,
        Diagnostic.PRINTER_PAPER,
    ),
    UnitPart.SCREEN: (
        Diagnostic.TOUCH_GRID,
        Diagnostic.TOUCH_DRAG,
        Diagnostic.TOUCH_MANY,
        Diagnostic.DISPLAY_COLOURS,
        Diagnostic.DISPLAY_PIXELS,
        Diagnostic.DISPLAY_RULER,
    ),
    UnitPart.SOUND: (Diagnostic.SOUND, Diagnostic.VOICE),
}
"""The parts that can be exchanged in the hall, and the tests a new one has to pass."""
