"""Editing the unit's own settings: which may be, what they may be, kept whole or not at all.

The candidate is written beside the file, loaded with every other layer as a start would load it,
and only then takes the file's place; what was there before is kept as `unit.toml.good`.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

from kiosk.settings import (
    OUTSIDE,
    ROOT_ONLY,
    SYSTEM_FILE,
    TRUST,
    UNIT_FILE,
    Settings,
    SettingsProblem,
    as_table,
    as_text,
    load,
    outside_layers,
    salvage,
    section_fields,
)
from kiosk.upkeep.own_layer import candidates, flat, flat_toml, section_of, table_of
from kiosk.upkeep.settings_rescue import BROKEN, GOOD
from kiosk.upkeep.typed_setting import judge
from kiosk.upkeep.whole_file import replace_file
from kiosk.values import annotations_of, dataclass

UNFIT = "unfit"
UNKNOWN = "unknown_key"
NOT_HERE = "root_only"
NOT_KEPT = "not_kept"
NO_CHOICE = "typed_choice"
ROOTS_BROKEN = "roots_broken"
OWN_BROKEN = "own_broken"
START_BROKEN = "start_broken"
SET_AT_START = "set_at_start"
OTHER_MODEL = "first_none"
"""Why a value was not kept: keys of `assets/words/settings.toml`, beside those of `judge`."""
_FIRST = {"printer.address": "first_address", "printer.profile": "first_profile"}


@dataclass(frozen=True, slots=True)
class Editable:
    """One setting that may be changed on the unit. `choices` empty: it is typed."""

    key: str
    choices: tuple[str, ...] = ()
    number: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """One setting as it is in force, and the layer its value comes from."""

    key: str
    value: str
    origin: str


class SettingsDesk:
    """`check` sees a whole valid candidate, and raises `SettingsProblem` to refuse it.

    `profiles` are the known printers'; `None`: any is let through to `check`.
    """

    def __init__(
        self,
        unit_file: Path = UNIT_FILE,
        system_file: Path = SYSTEM_FILE,
        check: Callable[[Settings], object] = lambda _settings: None,
        profiles: tuple[str, ...] | None = None,
        flags: Mapping[str, Any] | None = None,
    ) -> None:
        self._unit = unit_file
        self._system = system_file
        self._check = check
        self._profiles = profiles
        self._flags = flags
        self._trial = unit_file.with_name(f"{unit_file.name}.trial")

    def shown(self) -> list[Shown]:
        """Every setting; of files that cannot be used, what they still tell."""
        try:
            settings, origins = load(self._flags, system_file=self._system, unit_file=self._unit)
        except SettingsProblem:
            found = salvage(self._system, self._unit, self._flags)
            settings, origins = found.settings, self._named()
        return [
            Shown(f"{section}.{key}", as_text(value), origins.get(f"{section}.{key}", "built-in"))
            for section, values in as_table(settings).items()
            for key, value in values.items()
        ]

    def candidate(self, key: str, text: str) -> Settings:
        """The settings as they would be. Raises `SettingsProblem`, whose reason is a word's key."""
        return self._try(key, text)[0]

    def keep(self, key: str, text: str) -> None:
        """Keep a value. Raises `SettingsProblem`, whose reason is a word's key; nothing changed."""
        _, toml = self._try(key, text)
        try:
            if self._usable():
                replace_file(self._unit.with_suffix(GOOD), self._unit.read_bytes())
            elif self._unit.exists():
                replace_file(self._unit.with_suffix(BROKEN), self._unit.read_bytes())
            replace_file(self._unit, toml.encode())
        except OSError:
            raise SettingsProblem(str(self._unit), key, NOT_KEPT) from None

    def _try(self, key: str, text: str) -> tuple[Settings, str]:
        if section_of(key) in ROOT_ONLY or key in TRUST:
            raise SettingsProblem(str(self._unit), key, NOT_HERE)
        edited = next((each for each in editable() if each.key == key), None)
        if edited is None:
            raise SettingsProblem("settings", key, UNKNOWN)
        self._judge(edited, text)
        value = _value(key, text)
        for layer in candidates(self._kept(), key, self._clashing):
            try:
                settings, origins, toml = self._load({**layer, key: value})
            except SettingsProblem as problem:
                refused = self._why(problem, key)
            except OSError:
                raise SettingsProblem(str(self._unit), key, NOT_KEPT) from None
            else:
                if origins[key] in OUTSIDE:  # kept, it would not be in force
                    raise SettingsProblem(origins[key], key, SET_AT_START)
                return settings, toml
        raise refused

    def _load(self, layer: Mapping[str, Any]) -> tuple[Settings, dict[str, str], str]:
        """As a start would with this layer of the unit's own; also each key's origin, and the file.
        Raises `SettingsProblem`, `OSError`."""
        toml = flat_toml(layer)
        trial = self._trial
        try:
            trial.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            trial.write_text(toml, encoding="utf-8")
            settings, origins = load(self._flags, system_file=self._system, unit_file=trial)
            self._check(settings)
        finally:
            trial.unlink(missing_ok=True)
        return settings, origins, toml

    def _judge(self, edited: Editable, text: str) -> None:
        """Raises `SettingsProblem` with what a value of this setting is like."""
        if edited.choices:
            if text not in edited.choices:
                what = ", ".join(edited.choices)
                raise SettingsProblem("settings", edited.key, NO_CHOICE, what)
            return
        told = judge(edited.key, text, self._in_force(), self._profiles)
        if not told.fits:
            raise SettingsProblem("settings", edited.key, told.says, told.what)

    def _in_force(self) -> dict[str, str]:
        try:
            return {each.key: each.value for each in self.shown()}
        except SettingsProblem:
            return {}

    def _why(self, problem: SettingsProblem, key: str) -> SettingsProblem:
        """Why the whole cannot be used: perhaps for something else than what was changed."""
        if problem.origin == str(self._system):
            return SettingsProblem(problem.origin, key, ROOTS_BROKEN, problem.origin)
        if problem.origin in OUTSIDE:
            return SettingsProblem(problem.origin, key, START_BROKEN, problem.key)
        if problem.key == key:
            of_model = key == "printer.profile"
            return SettingsProblem(str(self._unit), key, OTHER_MODEL if of_model else UNFIT)
        if problem.origin == str(self._trial):
            return SettingsProblem(str(self._unit), key, OWN_BROKEN, problem.key)
        return SettingsProblem(str(self._unit), key, _FIRST.get(problem.key, UNFIT))

    def _usable(self) -> bool:
        """Whether what is there now would be worth going back to."""
        try:
            self._check(load(self._flags, system_file=self._system, unit_file=self._unit)[0])
        except SettingsProblem:
            return False
        return self._unit.exists()

    def _kept(self) -> dict[str, Any]:
        """The unit's values; for a file that cannot be read, the last that could be used."""
        table = table_of(self._unit) or table_of(self._unit.with_suffix(GOOD)) or {}
        return flat(table, {each.key for each in editable()})

    def _clashing(self, layer: Mapping[str, Any]) -> str:
        """The section of this layer whose values cannot be used together, or none."""
        try:
            self._load(layer)
        except (SettingsProblem, OSError) as problem:
            section = section_of(getattr(problem, "key", ""))
            return section if section in map(section_of, layer) else ""
        return ""

    def _named(self) -> dict[str, str]:
        """For each key the layer that names it, as far as they can be read."""
        layers = [(str(file), table_of(file) or {}) for file in (self._system, self._unit)]
        with suppress(SettingsProblem):
            layers += outside_layers(self._flags)
        return {
            f"{section}.{name}": origin
            for origin, layer in layers
            for section, values in layer.items()
            if isinstance(values, Mapping)
            for name in values
        }


def editable() -> tuple[Editable, ...]:
    """Every setting that may be changed on the unit, in the settings' own order."""
    found = []
    for section, kind in section_fields().items():
        if section in ROOT_ONLY:
            continue
        for name, written in annotations_of(kind).items():
            if f"{section}.{name}" in TRUST:
                continue
            of = get_args(written)[0] if get_origin(written) is Annotated else written
            choices: tuple[str, ...] = ()
            if get_origin(of) is Literal:
                choices = tuple(str(c) for c in get_args(of) if c != "virtual")
            elif of is bool:
                choices = ("true", "false")
            found.append(Editable(f"{section}.{name}", choices, of in (int, float)))
    return tuple(found)


def _value(key: str, text: str) -> Any:
    section, _, name = key.partition(".")
    of = annotations_of(section_fields()[section])[name]
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - not before it is used

    adapter: TypeAdapter[Any] = TypeAdapter(of)
    if get_origin(of) is Literal:  # a choice is one of its values as they stand, figures too
        return next(choice for choice in get_args(of) if str(choice) == text)
    try:
        return adapter.dump_python(adapter.validate_python(text), mode="json")
    except ValidationError:
        raise SettingsProblem("settings", key, UNFIT) from None
