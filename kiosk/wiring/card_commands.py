"""The commands of `kiosk card`. Like all commands they import what they need when they run."""

from typing import Annotated

import typer

card_app = typer.Typer(no_args_is_help=True, help="Cards, for technicians.")


@card_app.command("profiles")
def card_profiles() -> None:
    """The cards this kiosk reads, and those it refuses by their name."""
    from kiosk.wiring.card import list_profiles  # noqa: PLC0415 - see above

    raise typer.Exit(list_profiles())


@card_app.command("read")
def card_read(
    reader: Annotated[str, typer.Option(help="Part of the reader's name.")] = "",
) -> None:
    """What a card gives, every value masked, and the dialog with it."""
    from kiosk.wiring.card import read  # noqa: PLC0415 - see above

    raise typer.Exit(read(reader))
