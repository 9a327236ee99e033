"""What a visitor may set for themselves; it ends with the visit."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.values import dataclass, replace
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.snapshot import publish

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1

SIZES = ("S", "M", "L", "XL")
CONTRASTS = ("standard", "dark", "light")


@dataclass(frozen=True, slots=True)
class ComfortProps:
    """`zhFirst`: Chinese stands first and large; sizes and contrasts are the look's.

    `elder`: three choices at a time, told aloud, and nobody is hurried. `reach`: everything that
    must be touched stands in the lowest third of an upright panel.
    """

    zhFirst: bool = True
    textSize: str = "M"
    contrast: str = "standard"
    elder: bool = False
    reach: bool = False


def next_size(size: str, count: int = len(SIZES)) -> str:
    """M, L, XL, S and round again: bigger first, which is what people come for.

    `count`: for so many of the sizes, from the smallest, the panel has room.
    """
    sizes = SIZES[:count]
    return sizes[(sizes.index(size) + 1) % len(sizes)] if size in sizes else sizes[0]


@QmlElement
@QmlUncreatable("the KioskView has one")
class Comfort(QObject):
    """Language, text size, contrast and pace of this visit."""

    zhFirstChanged = Signal()
    textSizeChanged = Signal()
    contrastChanged = Signal()
    elderChanged = Signal()
    reachChanged = Signal()

    def __init__(self, zh_first: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._usual = ComfortProps(zhFirst=zh_first)
        self._props = self._usual

    @Slot()
    def reset(self) -> None:
        """Back to what the unit shows when nobody has chosen."""
        self.take(self._usual)

    @Property(bool, notify=zhFirstChanged)
    def zhFirst(self) -> bool:
        return self._props.zhFirst

    @Property(str, notify=textSizeChanged)
    def textSize(self) -> str:
        return self._props.textSize

    @Property(str, notify=contrastChanged)
    def contrast(self) -> str:
        return self._props.contrast

    @Property(bool, notify=elderChanged)
    def elder(self) -> bool:
        return self._props.elder

    @Property(bool, notify=reachChanged)
    def reach(self) -> bool:
        return self._props.reach

    @Slot()
    def turnLanguage(self) -> None:
        """The other language first."""
        self.take(replace(self._props, zhFirst=not self._props.zhFirst))

    @Slot(str)
    def chooseSize(self, size: str) -> None:
        if size in SIZES:
            self.take(replace(self._props, textSize=size))

    @Slot(int)
    def nextSize(self, count: int) -> None:
        self.take(replace(self._props, textSize=next_size(self._props.textSize, count)))

    @Slot(str)
    def chooseContrast(self, contrast: str) -> None:
        if contrast in CONTRASTS:
            self.take(replace(self._props, contrast=contrast))

    @Slot()
    def chooseElder(self) -> None:
        """Fewer choices, larger words, no hurry."""
        if not self._props.elder:
            self.turnElder()

    @Slot()
    def turnElder(self) -> None:
        """Fewer choices, larger words, no hurry; or as usual."""
        elder = not self._props.elder
        size = "L" if elder and self._props.textSize in ("S", "M") else self._props.textSize
        self.take(replace(self._props, elder=elder, textSize=size))

    @Slot()
    def turnReach(self) -> None:
        """Everything one touches within reach of somebody seated; or as usual."""
        self.take(replace(self._props, reach=not self._props.reach))

    def take(self, props: ComfortProps) -> None:
        """All of it at once."""
        before, self._props = self._props, props
        publish(self, before, props)
