"""The commands of `kiosk role`. Like all commands they import what they need when they run."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

role_app = typer.Typer(no_args_is_help=True, help="Role cards of the hall's staff.")


class StaffRole(StrEnum):
    clerk = "clerk"
    technician = "technician"


@role_app.command("authority")
def role_authority(
    out: Annotated[Path, typer.Option(help="Folder for hall-ca.pem and hall-ca.key.")],
    hall: Annotated[str, typer.Option(help="The hall's name.")] = "Hall",
) -> None:
    """Make the hall's authority: its certificate goes onto the units, its key into a safe."""
    from kiosk.wiring.role import make_authority

    raise typer.Exit(make_authority(out, hall))


@role_app.command("issue")
def role_issue(
    role: Annotated[StaffRole, typer.Option(help="What the card's holder may do.")],
    authority: Annotated[Path, typer.Option(help="Folder of the hall's authority.")],
    out: Annotated[Path, typer.Option(help="The card: JSON for a virtual one, PEM otherwise.")],
    days: Annotated[int, typer.Option(help="For how many days.", min=1, max=366)] = 180,
    unit: Annotated[list[str] | None, typer.Option(help="Only for this unit; repeatable.")] = None,
    public_key: Annotated[
        Path | None, typer.Option(help="A real PIV card's public key of slot 9A (PEM).")
    ] = None,
) -> None:
    """A virtual role card, or the certificate for the key a real PIV card has made in slot 9A."""
    from kiosk.wiring.role import Order, issue_card

    order = Order(role.value, authority, out, days, tuple(unit or ()), public_key)
    raise typer.Exit(issue_card(order, lambda: typer.prompt("PIN", hide_input=True)))


@role_app.command("revoke")
def role_revoke(
    card: Annotated[list[Path], typer.Argument(help="What `role issue` wrote for a lost card.")],
    authority: Annotated[Path, typer.Option(help="Folder of the hall's authority.")],
) -> None:
    """Add lost cards to the hall's list: it goes onto every unit, and to the platform."""
    from kiosk.wiring.role import revoke_cards

    raise typer.Exit(revoke_cards(card, authority))
