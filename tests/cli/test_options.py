"""A command takes its options as one record."""

from dataclasses import dataclass
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from reportedly.cli.exits import SOME_FAILED, exit_on_error
from reportedly.cli.options import Inputs, take_options
from reportedly.cli.output import build_console
from reportedly.domain.errors import BadOption, BrokenModel


@dataclass(frozen=True, slots=True)
class Options:
    inputs: Inputs
    loud: Annotated[bool, typer.Option("--loud", help="Shout.")] = False


def show(context: typer.Context, options: Options) -> None:
    """Show the options."""
    typer.echo(f"{context.command.name} {options}")


def test_each_field_of_the_record_is_an_option() -> None:
    app = typer.Typer()
    app.command()(take_options(show, Options))
    result = CliRunner().invoke(app, ["a", "b", "--loud"])
    assert result.output == "show Options(inputs=['a', 'b'], loud=True)\n"
    assert CliRunner().invoke(app, []).exit_code == 2
    assert "Shout." in CliRunner().invoke(app, ["--help"]).output


def test_wrong_use_and_what_cannot_be_read_end_the_program_in_different_ways() -> None:
    with pytest.raises(typer.BadParameter, match="no date"), exit_on_error(build_console(stderr=True)):
        raise BadOption("no date")
    with pytest.raises(typer.Exit) as raised, exit_on_error(build_console(stderr=True)):
        raise BrokenModel("no model")
    assert raised.value.exit_code == SOME_FAILED
