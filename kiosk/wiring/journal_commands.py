"""The commands of `kiosk journal` and `kiosk service`.

Like all commands they import what they need when they run.
"""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.settings import JOURNAL_FOLDER, SERVICE_FOLDER, Settings, SettingsProblem, load

UnitKey = Annotated[
    Path | None, typer.Option(help="The unit's key (PEM), public or private; else the settings'.")
]
journal_app = typer.Typer(no_args_is_help=True, help="The unit's journal.")
service_app = typer.Typer(no_args_is_help=True, help="Service records of exchanged parts.")


@service_app.callback()
def _service() -> None:
    """Service records of exchanged parts."""


@journal_app.command("verify")
def journal_verify(
    folder: Annotated[Path, typer.Option("--dir", help="The journal's folder.")] = JOURNAL_FOLDER,
    key: UnitKey = None,
) -> None:
    """Whether a line was edited, dropped, added or moved, or the tail cut off, and where."""
    from kiosk.wiring.journal import run_verify  # noqa: PLC0415 - see above

    raise typer.Exit(run_verify(folder, key or _unit_key()))


@journal_app.command("export")
def journal_export(
    folder: Annotated[Path, typer.Option("--dir", help="The journal's folder.")] = JOURNAL_FOLDER,
) -> None:
    """Every line of the journal, oldest first, as JSON lines."""
    from kiosk.wiring.journal import run_export  # noqa: PLC0415 - see above

    raise typer.Exit(run_export(folder))


@service_app.command("verify")
def service_verify(
    folder: Annotated[Path, typer.Option("--dir", help="Where the records are.")] = SERVICE_FOLDER,
    key: UnitKey = None,
) -> None:
    """Every service record, and whether it is as this unit signed it."""
    from kiosk.wiring.journal import run_service  # noqa: PLC0415 - see above

    raise typer.Exit(run_service(folder, key or _unit_key()))


def _unit_key() -> Path | None:
    """The key the settings name, if there is one: without it a journal made anew would pass."""
    try:
        key = load()[0].platform.key
    except SettingsProblem:
        key = Settings().platform.key
    return key if key.exists() else None
