"""Value types made at once behave as the standard decorator's in everything but the moment."""

import copy
import dataclasses
import inspect

import pytest

from kiosk import values
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """Two numbers."""

    x: int
    y: int = 2
    tags: list[str] = dataclasses.field(default_factory=list, compare=False)


@dataclass(frozen=True, slots=True)
class Solid(Point):
    """A point with a height."""

    z: int = 3


@dataclass(frozen=True, slots=True, repr=False)
class Checked:
    """Looks at what it is given."""

    x: int

    def __post_init__(self) -> None:
        if self.x < 0:
            raise ValueError

    def __repr__(self) -> str:
        return "<Checked>"


@dataclass(slots=True)
class Mutable:
    """Not frozen: the standard decorator's at once."""

    x: int = 0


def fresh() -> type[Point]:
    """A class nobody has looked at yet."""

    @dataclass(frozen=True, slots=True)
    class Fresh:
        x: int
        y: int = 2

    return Fresh  # type: ignore[return-value]  # the same fields


def test_it_can_be_filled_before_anything_is_compiled() -> None:
    made = fresh()
    one = made(1)
    assert (one.x, one.y) == (1, 2)
    assert "_filler" in made.__init__.__qualname__
    assert one == made(x=1, y=2)
    assert "_filler" not in made.__init__.__qualname__


@pytest.mark.parametrize(
    "given", [((), {}), ((1, 2, 3, 4), {}), ((1,), {"x": 1}), ((1,), {"q": 1})]
)
def test_it_refuses_what_the_standard_one_refuses(
    given: tuple[tuple[int, ...], dict[str, int]],
) -> None:
    with pytest.raises(TypeError, match="__init__"):
        fresh()(*given[0], **given[1])


def test_values() -> None:
    one = Solid(1, z=9)
    assert repr(one) == "Solid(x=1, y=2, tags=[], z=9)"
    assert one == Solid(1, 2, ["other"], 9) != Solid(1)
    assert hash(one) == hash(Solid(1, 2, z=9))
    assert dataclasses.replace(one, y=5) == Solid(1, 5, z=9)
    assert [each.name for each in dataclasses.fields(Solid)] == ["x", "y", "tags", "z"]
    assert dataclasses.asdict(one) == {"x": 1, "y": 2, "tags": [], "z": 9}
    assert list(inspect.signature(Solid).parameters) == ["x", "y", "tags", "z"]
    assert Solid(1).tags is not Solid(1).tags
    assert Solid.__match_args__ == ("x", "y", "tags", "z")
    assert copy.deepcopy(one) == one
    assert repr(Checked(1)) == "<Checked>"
    with pytest.raises(ValueError):
        Checked(-1)


def test_it_stays_as_it_is() -> None:
    one = Solid(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.x = 2  # type: ignore[misc]  # what is tried
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.z
    with pytest.raises((AttributeError, TypeError)):
        object.__setattr__(one, "w", 1)
    assert not hasattr(one, "__dict__")


def test_what_is_not_frozen_is_the_standard_one() -> None:
    one = Mutable()
    one.x = 5
    assert one == Mutable(5)


def test_all_are_compiled_at_leisure() -> None:
    made = fresh()
    while values.compile_next():
        pass
    assert "_filler" not in made.__init__.__qualname__
    assert repr(made(1)).endswith("Fresh(x=1, y=2)")
