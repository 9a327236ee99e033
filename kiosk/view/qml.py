"""PySide6's QML decorators with the types that its stubs leave out.

The generator of the qmltypes reads the source and knows these decorators by name, so the names
stay Qt's own.
"""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar, cast, overload

from PySide6 import QtCore, QtQml

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Readable(Protocol[T_co]):
    """A property as Python sees it."""

    @overload
    def __get__(self, owner: None, kind: type) -> "Readable[T_co]": ...
    @overload
    def __get__(self, owner: object, kind: type) -> T_co: ...


class _PropertyDecorator(Protocol):
    def __call__(
        self, kind: type | str, *, notify: QtCore.Signal = ..., constant: bool = ...
    ) -> Callable[[Callable[[Any], T]], Readable[T]]: ...


class _UncreatableDecorator(Protocol):
    def __call__(self, reason: str) -> Callable[[type[T]], type[T]]: ...


Property = cast("_PropertyDecorator", QtCore.Property)
QmlUncreatable = cast("_UncreatableDecorator", QtQml.QmlUncreatable)
