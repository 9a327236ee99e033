"""City profiles: the folder `assets/cities/<name>`, read and checked once at start."""

from pathlib import Path

from kiosk import compiled
from kiosk.domain.city import City
from kiosk.paths import assets_dir


def load_city(name: str) -> City:
    """The city of the folder `assets/cities/<name>`. Raises `CityProblem`."""
    found: City | None = compiled.read(_compiled(name), _files(name))
    return found or _built(name)


def city_names() -> tuple[str, ...]:
    """Every profile there is, by its name in the settings."""
    return tuple(sorted({file.parent.name for file in (assets_dir() / "cities").glob("*/*.toml")}))


def compile_city(name: str) -> None:
    """Compile the profile. Raises `CityProblem`, `OSError`."""
    compiled.write(_compiled(name), _built(name), _files(name))


def _built(name: str) -> City:
    from kiosk.central.city_file import load_city_file  # noqa: PLC0415 - see kiosk.compiled

    return load_city_file(name).to_domain()


def _compiled(name: str) -> str:
    return f"city-{name}"


def _files(name: str) -> list[Path]:
    return sorted((assets_dir() / "cities" / name).glob("*.toml"))
