"""Fields of figures and claims as people type them at a command: "low=12", "number=at least 12"."""

from collections.abc import Iterator, Sequence

import typer

from reportedly.decisions.number import set_field
from reportedly.domain.judgement import Value


def read_settings(settings: Sequence[str]) -> tuple[Value, ...]:
    """Read "field=value"; "field=" clears the field, "number=12" sets both ends and the bound."""
    return tuple(value for setting in settings for value in _read_setting(setting))


def _read_setting(setting: str) -> Iterator[Value]:
    field, equals, given = setting.partition("=")
    name = field.strip().replace("-", "_").lower()
    if not equals or not name:
        raise typer.BadParameter(f"expected FIELD=VALUE, as in low=12 or place=Teln; got {setting!r}")
    yield from set_field(name, given.strip())
