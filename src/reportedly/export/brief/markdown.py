"""Text of strangers made safe to stand in Markdown: it is shown as it is, whatever it looks like."""

import re

_MARKUP = re.compile(
    r"""
    [\\`*_\[\]{}#|~^$@=!]     # emphasis, code, links, headings, tables, mathematics, mentions
    | [:.](?=\S)              # bare addresses and :names: of pictures
    | (?<=[0-9])[.)](?=\s|$)  # what opens a list: "1.", "12)", "-", "+"
    | ^[-+]
    """,
    re.VERBOSE,
)
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def escape_markdown(text: str) -> str:
    """Return text in which nothing is markup, a link, HTML, the beginning of a list, or the edge of a table's cell.

    "<", ">" and "&" become entities, which no renderer takes for a tag; before everything else stands a backslash. A
    full stop or colon with no blank behind it is escaped too, for some renderers make links of bare addresses.
    """
    return _MARKUP.sub(lambda found: f"\\{found[0]}", text).translate(_ENTITIES)
