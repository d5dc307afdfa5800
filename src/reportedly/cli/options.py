"""Commands that take their options as one record, and the options that more than one of them has."""

import inspect
from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar, get_type_hints

import typer

import reportedly

if TYPE_CHECKING:
    from reportedly.reader import Reader

Options = TypeVar("Options")

Inputs: TypeAlias = Annotated[
    list[str], typer.Argument(metavar="FILE...", help="Pages, texts, folders; - is standard input.")
]
AsText: TypeAlias = Annotated[
    bool, typer.Option("--text", help="Take every file as plain text, exactly as it is, markup and all.")
]
PublishedDate: TypeAlias = Annotated[
    str | None, typer.Option(metavar="DATE", help="When it appeared: 2015-01-07, 2015-01 or 2015.")
]
OutletName: TypeAlias = Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")]
MetaFile: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="META.jsonl", help="The same for many files: a JSON object with a path on each line."),
]
VagueFile: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="TABLE.csv", help="What “dozens” and the like are taken for: word,low,high on each line."),
]


def take_options(command: Callable[[typer.Context, Any], None], options: type[Any]) -> Callable[..., None]:
    """Return a command as Typer wants it, with a parameter for each field of the record that `command` takes."""
    hints = get_type_hints(options, include_extras=True)
    parameters = [inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)]
    for field in fields(options):
        default = inspect.Parameter.empty if field.default is MISSING else field.default
        parameters.append(
            inspect.Parameter(field.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=hints[field.name])
        )

    def run(context: typer.Context, **given: object) -> None:
        command(context, options(**given))

    run.__name__ = command.__name__
    run.__annotations__ = {one.name: one.annotation for one in parameters}
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return run


def build_reader(context: typer.Context, vague: str | None) -> "Reader":
    """Return the reader: the one that a test put into the context, else one with the model of the package."""
    if context.obj:
        reader: Reader = context.obj()
        return reader
    return reportedly.Reader(vague=vague)
