"""A sourced briefing on a topic: what is contested, what changed, what agrees, who holds what, with the exact words."""

from reportedly.export.brief.build import build_brief
from reportedly.export.brief.context import Brief
from reportedly.export.brief.material import Material, Period, Selection
from reportedly.export.brief.rendering import render_html, render_markdown
from reportedly.export.brief.topic import is_on_topic, tell_selection
from reportedly.export.brief.trimming import count_faults, find_fault, trim_question

__all__ = [
    "Brief",
    "Material",
    "Period",
    "Selection",
    "build_brief",
    "count_faults",
    "find_fault",
    "is_on_topic",
    "render_html",
    "render_markdown",
    "tell_selection",
    "trim_question",
]
