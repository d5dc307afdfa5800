"""A judgement in the terminal: who decided what about which words, when, and whether it stands."""

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.cli.sections import ID_SHOWN
from reportedly.cli.visible import make_visible
from reportedly.domain.judgement import Judgement
from reportedly.export.marks import MEANINGS


def build_judgement(judgement: Judgement) -> RenderableType:
    """Return a judgement with its id, who made it and when, what it is about, and what it sets."""
    line = Text(f"{judgement.id[:ID_SHOWN]}  ").append(judgement.kind, "bold")
    about = ", ".join(f"“{make_visible(one.exact)}”" for one in judgement.subjects if one.exact)
    line.append(f"  {about}" if about else "").append(f"  ({MEANINGS[judgement.kind]})", "dim")
    values = ", ".join(f"{one.field}={_show(one.value)}" for one in judgement.values)
    line.append(f"  {values}" if values else "")
    line.append(f"  by {make_visible(judgement.by)}, {judgement.at:%Y-%m-%d %H:%M}", "dim")
    if judgement.note:
        line.append(f"  note: {make_visible(judgement.note)}", "italic")
    if judgement.withdrawn_at:
        line.append(
            f"  withdrawn by {make_visible(judgement.withdrawn_by or '?')}, {judgement.withdrawn_at:%Y-%m-%d}", "red"
        )
    return Padding(line, (0, 0, 0, 2), expand=False)


def _show(value: str | None) -> str:
    return "(empty)" if value is None else make_visible(value)
