"""The one base of everything that comes off the wire."""

from pydantic import BaseModel, ConfigDict

from kiosk.domain.personal import Personal


class WireModel(Personal, BaseModel):
    """Strict, closed and silent: unknown members are refused, no error or `repr` shows a value."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        strict=True,
        hide_input_in_errors=True,
        str_max_length=400,
        allow_inf_nan=False,
        defer_build=True,  # built when first met, not while the unit starts
    )

    def __repr_args__(self) -> list[tuple[str | None, object]]:
        return []
