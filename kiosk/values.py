"""`dataclass` as in the standard library, for a start that waits for no class it does not use.

The standard decorator compiles six methods for each frozen class: about a millisecond, and with
some 350 of them the largest single part of the time to the first picture. Here a frozen class with
slots is made at once and can be filled; the standard decorator compiles its methods, the same ones,
the first time one of them is looked up, or at leisure by `compile_next`. What is not frozen and
slotted, or has unusual fields, goes to the standard decorator straight away.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError
from dataclasses import dataclass as _compiled
from dataclasses import replace as _replaced
from inspect import Signature, signature
from threading import RLock
from typing import TYPE_CHECKING, Any

__all__ = ("annotations_of", "compile_next", "dataclass", "replace")

_TABLES = ("__dataclass_fields__", "__dataclass_params__")
_OPTIONS = frozenset({"frozen", "slots", "repr", "eq"})
_OWN_WAY = ("__init__", "__eq__", "__hash__", "__setattr__")
_UNUSUAL = ("ClassVar", "InitVar", "KW_ONLY")
_fillings: dict[type, dict[str, Any]] = {}
_waiting: list["_Compiling"] = []
_one_at_a_time = RLock()


class _Compiling:
    """The methods of one class, until somebody asks for the first."""

    def __init__(self, written: type, options: dict[str, bool]) -> None:
        self._written = written
        self._options = options
        self._names: tuple[str, ...] = ()
        self._made: type | None = None

    def becomes(self, made: type, names: tuple[str, ...]) -> None:
        """`names` are the methods and tables of `made` that only stand in."""
        self._made, self._names = made, names
        _waiting.append(self)

    def now(self) -> type:
        """The class as the standard decorator makes it; its methods serve the slotted one too."""
        with _one_at_a_time:
            if self._made is not None:
                made, self._made = self._made, None
                _compiled(frozen=True, **self._options)(self._written)
                for name in self._names:
                    setattr(made, name, vars(self._written)[name])
        return self._written


class _Later:
    """Stands for one method or table of a class that has not been compiled."""

    __slots__ = ("_compiling", "_name")

    def __init__(self, name: str, compiling: _Compiling) -> None:
        self._name = name
        self._compiling = compiling

    def __get__(self, holder: object, owner: type) -> Any:
        found = vars(self._compiling.now())[self._name]
        return found.__get__(holder, owner) if hasattr(found, "__get__") else found


class _Signature(_Later):
    """What `inspect.signature` says of the class: the compiled `__init__`, without `self`."""

    __slots__ = ()

    def __get__(self, holder: object, owner: type) -> Signature:
        compiled = signature(super().__get__(None, owner))
        return compiled.replace(parameters=list(compiled.parameters.values())[1:])


def _filler(table: dict[str, Any], compiling: _Compiling) -> Callable[..., None]:
    """`__init__` before it is compiled; what it was not given right, the compiled one refuses."""
    names = tuple(table)

    def fill(self: Any, *given: object, **named: object) -> None:
        values = dict(zip(names, given, strict=False))
        wrong = len(given) > len(names) or not values.keys().isdisjoint(named)
        values |= named
        for name in names:
            if name not in values:
                default = table[name]
                wrong |= default is MISSING
                values[name] = _made_anew(default) if isinstance(default, Field) else default
        if wrong or len(values) != len(names):
            vars(compiling.now())["__init__"](self, *given, **named)
            return
        for name, value in values.items():
            object.__setattr__(self, name, value)
        if hasattr(self, "__post_init__"):
            self.__post_init__()

    return fill


def _made_anew(field: "Field[Any]") -> Any:
    return None if field.default_factory is MISSING else field.default_factory()


def _assigned(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _deleted(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, name) for name in _fillings[type(self)]]


def _restored(self: Any, state: list[object]) -> None:
    for name, value in zip(_fillings[type(self)], state, strict=True):
        object.__setattr__(self, name, value)


def _own_fields(cls: type) -> dict[str, Any] | None:
    """Names and defaults; None where only the standard decorator can tell what they are."""
    own = vars(cls)
    if not own.keys().isdisjoint(_OWN_WAY):
        return None
    found: dict[str, Any] = {}
    for name, of in own.get("__annotations__", {}).items():
        default = own.get(name, MISSING)
        if isinstance(default, Field):
            if not default.init or default.kw_only is True:
                return None
            if default.default_factory is MISSING:
                default = default.default
        if any(word in str(of) for word in _UNUSUAL):
            return None
        found[name] = default
    return found


def _inherited_fields(cls: type) -> dict[str, Any] | None:
    found: dict[str, Any] = {}
    for base in reversed(cls.__mro__[1:]):
        if base in _fillings:
            found |= _fillings[base]
        elif "__dataclass_fields__" in vars(base):
            return None
    return found


def _slotted(cls: type, own: dict[str, Any], inherited: dict[str, Any], rest: Any) -> type:
    compiling = _Compiling(cls, rest)
    table = inherited | own
    space = {name: value for name, value in vars(cls).items() if name not in own}
    space.pop("__dict__", None)
    space.pop("__weakref__", None)
    later = [*_TABLES]
    if rest.get("repr", True) and "__repr__" not in space:
        later.append("__repr__")
    if rest.get("eq", True):
        later += ["__eq__", "__hash__"]
    space |= {name: _Later(name, compiling) for name in later}
    space |= {
        "__slots__": tuple(name for name in own if name not in inherited),
        "__match_args__": tuple(table),
        "__signature__": _Signature("__init__", compiling),
        "__init__": _filler(table, compiling),
        "__setattr__": _assigned,
        "__delattr__": _deleted,
    }
    space.setdefault("__getstate__", _state)
    space.setdefault("__setstate__", _restored)
    made = type(cls)(cls.__name__, cls.__bases__, space)
    made.__qualname__ = cls.__qualname__
    _fillings[made] = table
    compiling.becomes(made, ("__init__", *later))
    return made


def annotations_of(cls: type) -> dict[str, Any]:
    """Each field's name and its type as it is written, without having the methods compiled."""
    written = (vars(each).get("__annotations__", {}) for each in reversed(cls.__mro__))
    return {name: of for each in written for name, of in each.items()}


def compile_next() -> bool:
    """Make the methods of one more class that still waits; whether there was one."""
    if not _waiting:
        return False
    _waiting.pop().now()
    return True


if TYPE_CHECKING:
    from dataclasses import dataclass, replace  # what a type checker is to see
else:

    def dataclass(cls=None, /, **options):
        """As `dataclasses.dataclass`."""

        def made(written):
            plain = options.keys() <= _OPTIONS and options.get("frozen") and options.get("slots")
            own = _own_fields(written) if plain else None
            inherited = _inherited_fields(written)
            if own is None or inherited is None:
                return _compiled(**options)(written)
            rest = {name: value for name, value in options.items() if name in ("repr", "eq")}
            return _slotted(written, own, inherited, rest)

        return made if cls is None else made(cls)

    def replace(value, /, **changes):
        """As `dataclasses.replace`, without having the methods compiled."""
        table = _fillings.get(type(value))
        if table is None:
            return _replaced(value, **changes)
        return type(value)(**{name: getattr(value, name) for name in table} | changes)
