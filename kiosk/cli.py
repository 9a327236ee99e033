"""The `kiosk` command. Each command imports what it needs when it runs."""

from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from kiosk.settings import (
    DEFAULT_CITY,
    STATE_FOLDER,
    SYSTEM_FILE,
    Settings,
    SettingsProblem,
    as_table,
    as_text,
    flags_layer,
    load,
)
from kiosk.wiring.card_commands import card_app
from kiosk.wiring.journal_commands import journal_app, service_app
from kiosk.wiring.role_commands import StaffRole, role_app

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="A kiosk where a person sees their own public credit record and takes proof of it away.",
)
settings_app = typer.Typer(no_args_is_help=True, help="The unit's settings.")
proof_app = typer.Typer(no_args_is_help=True, help="Printed proofs.")
app.add_typer(settings_app, name="settings")
app.add_typer(proof_app, name="proof")
app.add_typer(journal_app, name="journal")
unit_app = typer.Typer(no_args_is_help=True, help="This unit itself.")
app.add_typer(role_app, name="role")
app.add_typer(unit_app, name="unit")
app.add_typer(card_app, name="card")
app.add_typer(service_app, name="service")


Given = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="SECTION.KEY=VALUE", help="Over all files; may come again."),
]


class SignInWay(StrEnum):
    card = "card"
    phone = "phone"


class Language(StrEnum):
    zh = "zh"
    en = "en"


class Job(StrEnum):
    proof = "proof"
    record = "record"


def main() -> None:
    """The console script."""
    app()


@app.command()
def run(given: Given = None) -> None:
    """Serve visitors, full screen, with the parts the settings name."""
    from kiosk.wiring.production import run_production

    raise typer.Exit(run_production(_flags(given)))


@app.command()
def demo(
    people: Annotated[Path | None, typer.Option(help="Sample people (JSON).")] = None,
    population: Annotated[int, typer.Option(help="Invented people besides.", min=0)] = 0,
) -> None:
    """The kiosk in a window beside the virtual hall's control deck."""
    from kiosk.wiring.demo import run_demo

    raise typer.Exit(run_demo(people, population))


@app.command()
def walkthrough(
    out: Annotated[Path | None, typer.Option(help="Folder for pictures, slip and report.")] = None,
    sign_in: Annotated[SignInWay, typer.Option(help="How the robot signs in.")] = SignInWay.card,
    reader: Annotated[
        str | None,
        typer.Option(help="virtual, pcsc, samv or samv:PATH.", show_default="virtual"),
    ] = None,
    printer: Annotated[
        str | None,
        typer.Option(help="tcp:HOST:PORT, file|serial:PATH, ipp:URL.", show_default="virtual"),
    ] = None,
    people: Annotated[Path | None, typer.Option(help="Sample people (JSON).")] = None,
    person: Annotated[str, typer.Option(help="Who the robot is.")] = "owner",
    city: Annotated[str, typer.Option(help="A folder of assets/cities.")] = DEFAULT_CITY,
    language: Annotated[Language, typer.Option(help="Which language is first.")] = Language.zh,
    job: Annotated[Job, typer.Option(help="What the robot came for.")] = Job.proof,
    fault: Annotated[
        str, typer.Option(help="A fault of the virtual platform; `list` names them.")
    ] = "",
    real_parts: Annotated[
        bool, typer.Option(help="A pcscd and a TCP printer of its own instead of virtual ones.")
    ] = False,
    slips: Annotated[
        Path | None, typer.Option(help="Only write every slip on every paper to this folder.")
    ] = None,
    gallery: Annotated[
        Path | None, typer.Option(help="Only write every screen in every setting to this folder.")
    ] = None,
) -> None:
    """A robot visitor walks through the production application, off screen."""
    if slips is not None:
        from kiosk.wiring.slip_sheet import write_slips

        raise typer.Exit(write_slips(slips, city))
    if gallery is not None:
        from kiosk.wiring.gallery import write_gallery

        raise typer.Exit(write_gallery(gallery))
    if out is None:
        raise typer.BadParameter("a folder for what the walk leaves is needed", param_hint="--out")
    from kiosk.wiring.walkthrough import Walk, run_walkthrough

    walk = Walk(
        out=out,
        sign_in=sign_in.value,
        reader=reader,
        printer=printer,
        people=people,
        person=person,
        city=city,
        language=language.value,
        job=job.value,
        fault=fault,
        real_parts=real_parts,
    )
    raise typer.Exit(run_walkthrough(walk))


@app.command()
def sandbox(
    people: Annotated[Path | None, typer.Option(help="Sample people (JSON).")] = None,
    population: Annotated[int, typer.Option(help="Invented people besides.", min=0)] = 0,
) -> None:
    """The virtual hall alone: the stand-in platform, its phone page and its control deck."""
    from kiosk.wiring.demo import run_sandbox

    raise typer.Exit(run_sandbox(people, population))


@app.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    bundle: Annotated[Path | None, typer.Option(help="Also pack it all for support.")] = None,
    settings: Annotated[Path, typer.Option(help="The unit's settings file.")] = SYSTEM_FILE,
    state: Annotated[Path, typer.Option(help="The unit's state folder.")] = STATE_FOLDER,
    card: Annotated[
        bool, typer.Option("--card", help="Also read a card: tags, lengths and status words only.")
    ] = False,
    given: Given = None,
) -> None:
    """What is connected and what is missing, layer by layer, and what to do about it."""
    from kiosk.wiring.doctor import Where, run_doctor

    where = Where(settings, state, _flags(given))
    raise typer.Exit(run_doctor(as_json=as_json, bundle=bundle, where=where, with_card=card))


@settings_app.command("show")
def settings_show(given: Given = None) -> None:
    """Each setting, its value, and where the value comes from."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Column, Table

    settings, origins = _settings(given)
    table = Table("setting", Column("value", overflow="fold"), Column("from", overflow="fold"))
    for section, values in as_table(settings).items():
        for key, value in values.items():
            name = f"{section}.{key}"
            table.add_row(name, escape(as_text(value)), escape(origins[name]))
    Console().print(table)


@settings_app.command("check")
def settings_check(given: Given = None) -> None:
    """Whether these settings can be used; names the first that cannot."""
    from kiosk.wiring.from_settings import check_all

    settings, origins = _settings(given)
    try:
        check_all(settings, files=SYSTEM_FILE.exists())
    except SettingsProblem as problem:
        _refuse(problem.found_in(origins, str(SYSTEM_FILE)))
    if not SYSTEM_FILE.exists():
        typer.echo(f"there is no {SYSTEM_FILE} yet: built-in values are used")
    typer.echo("these settings can be used")


@settings_app.command("set", context_settings={"ignore_unknown_options": True})
def settings_set(
    key: Annotated[str, typer.Argument(help="Such as printer.address.")],
    value: Annotated[str, typer.Argument(help="Checked before it is kept.")],
) -> None:
    """Keep a value in the unit's own layer; the settings before it stay beside it."""
    from kiosk.wiring.keep_setting import keep_setting

    raise typer.Exit(keep_setting(key, value))


@proof_app.command("verify")
def proof_verify(
    what: Annotated[str, typer.Argument(help="A photo or scan, a text file, or the code's text.")],
    keys: Annotated[Path, typer.Option(help="The platform's public keys (JWK Set).")],
    online: Annotated[bool, typer.Option(help="Also ask whether it was voided.")] = False,
    ca: Annotated[Path | None, typer.Option(help="Authority to trust when asking.")] = None,
    city: Annotated[str, typer.Option(help="Whose names the lists have.")] = DEFAULT_CITY,
) -> None:
    """Who signed this proof, what it says, and whether it still holds."""
    from kiosk.wiring.proof import verify

    raise typer.Exit(verify(what, keys, city, online=online, ca=ca))


@unit_app.command("enrol")
def unit_enrol(
    request: Annotated[Path, typer.Option(help="Where the signing request (PEM) goes.")],
) -> None:
    """Make the unit's key on the unit; only its public half, in a signing request, leaves it."""
    from kiosk.wiring.enrol import enrol

    settings, _ = _settings()
    raise typer.Exit(enrol(settings.unit.id, settings.platform.key, request))


@unit_app.command("sticker")
def unit_sticker(
    out: Annotated[Path, typer.Option(help="Where the sticker (PDF) goes.")],
    call: Annotated[str, typer.Option(help="Whom to ring, as it is said: 0512-5550-0199.")],
) -> None:
    """What to do when the unit is dark, for its frame: three steps, whom to ring, a page by QR."""
    from kiosk.wiring.sticker import write_sticker

    settings, _ = _settings()
    raise typer.Exit(write_sticker(settings, out, call))


@app.command()
def setup(
    role: Annotated[StaffRole, typer.Option(help="Whose PIN.")] = StaffRole.clerk,
) -> None:
    """Set a PIN for the staff door; for root alone."""
    from kiosk.wiring.setup import set_pin

    ask = partial(typer.prompt, "PIN", hide_input=True, confirmation_prompt=True)
    raise typer.Exit(set_pin(role.value, ask))


def _flags(given: list[str] | None) -> Mapping[str, Any] | None:
    """None where there are none: a start then need not check its settings anew."""
    try:
        return flags_layer(given or ()) or None
    except SettingsProblem as problem:
        _refuse(problem)


def _settings(given: list[str] | None = None) -> tuple[Settings, dict[str, str]]:
    flags = _flags(given)
    try:
        return load(flags)
    except SettingsProblem as problem:
        _refuse(problem)


def _refuse(problem: SettingsProblem) -> NoReturn:
    from kiosk.wiring.settings_said import both_languages

    for line in both_languages(problem):
        typer.echo(line, err=True)
    raise typer.Exit(2) from None
