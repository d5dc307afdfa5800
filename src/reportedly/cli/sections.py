"""What the views of the terminal share: sections under a heading, and how much of an id is shown."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

ID_SHOWN = 8
"""Characters of the id of a question, figure, claim, entity or judgement: enough to type it back."""


def build_section(title: str, parts: Iterator[RenderableType]) -> Iterator[RenderableType]:
    """Yield parts beneath an empty line and their title; nothing where there are none."""
    for number, part in enumerate(parts):
        if number == 0:
            yield Text()
            yield Text(title, "bold")
        yield part
