"""The JSON shape of a resident card, and the 256 bytes of text it holds (GA/T 490).

    {"kind": "id", "type": "citizen", "number": "320505199001010011", "name": "陈桂芳",
     "expires": "2035-12-31"}

`type` is citizen, J (Hong Kong, Macau, Taiwan), I or Y (foreign permanent residents, 2017 and
2023); I and Y also have an `english_name` and may leave `name` empty. `expires` null: for ever.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from kiosk.domain.personal import Personal

RECORD_BYTES = 256
_LATIN_NAME = 70  # bytes of a Y card's first field for it

Seconds = Annotated[float, Field(ge=0, le=60)]
Hex = Annotated[str, Field(pattern=r"^([0-9A-F]{2})+$")]


class ResidentCard(Personal, BaseModel):
    """`delay` is seconds the reading takes; after `torn_after` commands the card is lifted in the
    middle of the next, after `hangs_after` the module is silent until it is. `refusal` is a status
    byte (SW3) that reading it ends with, `record` the whole text (hex) in place of its own.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    kind: Literal["id"] = "id"
    type: Literal["citizen", "J", "I", "Y"] = "citizen"
    number: Annotated[str, Field(pattern=r"^[0-9A-Zx]{1,18}$")]
    name: Annotated[str, Field(max_length=15)] = ""
    english_name: Annotated[str, Field(max_length=60)] = ""
    expires: date | None = None
    delay: Seconds = 0.0
    torn_after: Annotated[int, Field(ge=0)] | None = None
    hangs_after: Annotated[int, Field(ge=0)] | None = None
    refusal: Annotated[int, Field(ge=0, le=255)] | None = None
    record: Hex | None = None

    def text(self) -> bytes:
        """The text record."""
        if self.record is not None:
            return bytes.fromhex(self.record)
        text = bytearray(" ".encode("utf-16-le") * (RECORD_BYTES // 2))
        until = f"{self.expires:%Y%m%d}" if self.expires else "长期"
        born = self.number[6:14] if self.type != "I" else "19850101"
        for offset, length, value in self._fields(born, until):
            coded = value.encode("utf-16-le")[:length]
            text[offset : offset + len(coded)] = coded
        return bytes(text)

    def _fields(self, born: str, until: str) -> list[tuple[int, int, str]]:
        valid = [(188, 16, "20160301"), (204, 16, until)]
        name = [(0, 30, self.name), (30, 2, "1"), (36, 16, born), (122, 36, self.number)]
        match self.type:
            case "citizen":
                return [*name, (32, 4, "01"), (52, 70, "苏州市样例路1号"), *valid]
            case "J":
                own = [(52, 70, "苏州市样例路1号"), (220, 18, "H12345678"), (238, 4, "01")]
                return [*name, *own, *valid, (248, 2, "J")]
            case "I":
                first = [(0, 120, self.english_name), (120, 2, "1"), (122, 30, self.number)]
                more = [(152, 6, "DEU"), (158, 30, self.name), (220, 16, born), (248, 2, "I")]
                return [*first, *more, *valid]
            case "Y":
                cut = _LATIN_NAME // 2
                latin = [(52, 70, self.english_name[:cut]), (220, 22, self.english_name[cut:])]
                return [*name, *latin, (242, 6, "DEU"), (248, 2, "Y"), *valid]
