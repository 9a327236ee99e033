"""What a slip says, read from the paper: its dots, the page they were drawn from, and its code."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import pypdfium2
import pytesseract
import zxingcpp
from PIL import Image

from kiosk.devices.printer.encode import defuse
from kiosk.devices.printer.virtual import VirtualSlip
from kiosk.domain.lists import ListStatus
from kiosk.domain.printing import Raster
from kiosk.domain.proof import Proof
from kiosk.receipts.layouts import layout_of
from kiosk.receipts.proof_code import decode
from kiosk.receipts.raster import rasterise

STATUS_WORDS = {
    "未列入": ListStatus.NOT_LISTED,
    "在名单上": ListStatus.LISTED,
    "已移出": ListStatus.REMOVED,
    "现在说不了": ListStatus.UNKNOWN,
}
_DAYS = re.compile(r"(\d{4})年(\d+)月(\d+)日|(\d{4})-(\d\d)-(\d\d)")
_SHORT = re.compile(r"(\d+)月(\d+)日")
_TIME = re.compile(r"(\d\d:\d\d:\d\d)答复")
_AFTER_THE_LISTS = ("这不是法院文书", "起点")


@dataclass(frozen=True)
class Told:
    """What is said of one list, on whatever: its answer, every day named, when it answered.

    `short`: month and day of each, those without their year among them.
    """

    status: ListStatus
    days: frozenset[date]
    short: frozenset[tuple[int, int]]
    time: str

    def names(self, day: date) -> bool:
        return day in self.days or (day.month, day.day) in self.short


class PrintedSlip:
    """A slip that came off whole. Its words are the page's that has exactly these dots."""

    def __init__(self, printed: VirtualSlip, drawn: Raster) -> None:
        """`drawn` is what the renderer made last; the paper has to show it, dot for dot."""
        assert printed.whole
        again = rasterise(drawn.page, drawn.width_dots, layout_of(drawn.width_dots).dpi)
        assert again.rows == drawn.rows, "the page and the rows drawn from it"
        assert printed.paper.rows == defuse(drawn.rows), "the rows and the paper"
        self._paper = printed.paper
        pdf = pypdfium2.PdfDocument(drawn.page)
        try:
            (page,) = pdf
            words = page.get_textpage()
            self.lines = words.get_text_range().splitlines()
            self.least_points = min(_sizes(words))
        finally:
            pdf.close()
        self.text = bare("".join(self.lines))

    def says(self, *words: str) -> list[str]:
        """Those of these words that it does not say."""
        return [each for each in words if bare(each) not in self.text]

    def answers(self, names: Iterable[str]) -> dict[str, Told]:
        """What stands under each list's name, up to the next one's."""
        names = list(names)
        at = {name: self.text.index(bare(name)) for name in names}
        assert all(self.text.count(bare(name)) == 1 for name in names), "each is named once"
        last = max(at.values())
        ends = [self.text.find(word, last) for word in _AFTER_THE_LISTS]
        stops = sorted([*at.values(), min(end for end in ends if end > 0)])
        return {
            name: told(self.text[start : next(stop for stop in stops if stop > start)])
            for name, start in at.items()
        }

    def code(self) -> str:
        """What its one code holds, read off the dots."""
        (code,) = zxingcpp.read_barcodes(self._picture())
        return str(code.text)

    def proof(self) -> Proof:
        return decode(self.code())[0]

    def by_eye(self) -> str:
        """What OCR reads on the paper, in two ways to cut it into lines."""
        looks = (
            pytesseract.image_to_string(self._picture(), lang="chi_sim", config=mode)
            for mode in ("--psm 11", "--psm 6")
        )
        return bare("".join(looks))

    def _picture(self) -> Image.Image:
        paper = self._paper
        size = (paper.width_dots, paper.height)
        return Image.frombytes("1", size, paper.rows, "raw", "1;I").convert("L")


def _sizes(words: pypdfium2.PdfTextPage) -> Iterator[float]:
    """Of each character, in points on the paper."""
    matrix = pypdfium2.raw.FS_MATRIX()
    for at in range(words.count_chars()):
        if words.get_text_range(at, 1).strip():
            pypdfium2.raw.FPDFText_GetMatrix(words.raw, at, matrix)
            yield pypdfium2.raw.FPDFText_GetFontSize(words.raw, at) * matrix.d


def told(text: str) -> Told:
    """Reads a row of a screen, a sentence of the voice, or what stands under a name on paper."""
    text = bare(text)
    (status,) = (status for word, status in STATUS_WORDS.items() if word in text)
    days = frozenset(date(*map(int, filter(None, each))) for each in _DAYS.findall(text))
    short = {(int(month), int(day)) for month, day in _SHORT.findall(text)}
    times = _TIME.findall(text)
    short |= {(day.month, day.day) for day in days}
    return Told(status, days, frozenset(short), times[0] if times else "")


def bare(text: str) -> str:
    """Without blanks, which are of the setting."""
    return re.sub(r"\s", "", text)
