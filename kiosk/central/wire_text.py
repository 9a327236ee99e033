"""The small types that every wire model is made of."""

from typing import Annotated

from pydantic import Field

from kiosk.central.wire_model import WireModel
from kiosk.domain.bilingual import Bilingual

Text = Annotated[str, Field(min_length=1, max_length=400)]
Opaque = Annotated[str, Field(pattern=r"^[A-Za-z0-9._~-]{8,200}$")]
Phone = Annotated[str, Field(pattern=r"^[0-9-]{3,20}$")]


class BilingualWire(WireModel):
    """One text in both languages."""

    zh: Text
    en: Text

    def to_domain(self) -> Bilingual:
        return Bilingual(self.zh, self.en)
