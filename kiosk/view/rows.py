"""A list model over frozen rows: a role for each field, a pair's two languages as `Zh` and `En`."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject

from kiosk.domain.personal import Personal
from kiosk.values import annotations_of, dataclass
from kiosk.view.snapshot import Pair

# Qt::ItemDataRole. By number: see kiosk.view.bridge on the namespace.
_DISPLAY_ROLE = 0
_FIRST_ROLE = 0x100  # Qt::UserRole

_NOWHERE = QModelIndex()
Index = Any  # QModelIndex or QPersistentModelIndex, as Qt likes


@dataclass(frozen=True, slots=True, repr=False)
class Row(Personal):
    """The base of every row."""


class Rows(QAbstractListModel):
    """Shows a tuple of rows of one type; an equal tuple changes nothing."""

    def __init__(self, kind: type[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._roles: list[tuple[str, str, int]] = []
        for name, of in annotations_of(kind).items():
            if of == Pair:
                self._roles.append((f"{name}Zh", name, 0))
                self._roles.append((f"{name}En", name, 1))
            else:
                self._roles.append((name, name, -1))

    def show(self, rows: tuple[Row, ...]) -> None:
        """Replace the rows."""
        if rows == self._rows:
            return
        if len(rows) == len(self._rows):
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows (of a flat list, so none below a row)."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """One role a field and language."""
        return {
            _FIRST_ROLE + number: QByteArray(name.encode())
            for number, (name, _, _) in enumerate(self._roles)
        }

    def data(self, index: Index, role: int = _DISPLAY_ROLE) -> object:
        """The value of a role."""
        number = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= number < len(self._roles):
            return None
        _, field, language = self._roles[number]
        value: Any = getattr(self._rows[index.row()], field)
        return value if language < 0 else value[language]
