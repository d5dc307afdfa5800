"""What pages show and what their templates print are the same fields."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest

from reportedly.export.brief.context import Plot
from reportedly.workbench.messages import ApiPage
from reportedly.workbench.rendering import TEMPLATES, build_environment

FOR_PROGRAMS = {
    # What the JSON has beside what pages print.
    "QuestionLine.id", "FrontArticle.id", "FrontArticle.path", "ArticleLine.path", "OriginPart.number",
    "ArticleLine.id",
    "FigureNote.words", "MarginNote.start", "Asked.what",
    "Asked.voice", "Asked.firmness", "Asked.stance", "Asked.outlet", "Asked.day",
    "FrontPage.questions", "AccountPart.voice", "Asked.page", "SaidLine.id", "JudgementLine.id",
    "JobLine.is_over", "JobLine.id",
}  # fmt: skip


def list_types(kind: object) -> Iterator[type[Any]]:
    """Yield the dataclasses that a type is made of."""
    if isinstance(kind, type) and is_dataclass(kind):
        yield kind
        return
    for one in get_args(kind):
        yield from list_types(one)


def find_records(page: type[Any]) -> set[type[Any]]:
    """Return a page and all dataclasses in it; a plot is drawn by the brief's own template."""
    found: set[type[Any]] = set()
    waiting = [page]
    while waiting:
        record = waiting.pop()
        if record in found or record is Plot:
            continue
        found.add(record)
        waiting += [one for kind in get_type_hints(record).values() for one in list_types(kind)]
    return found


def read_sources(template: str) -> str:
    loader = build_environment().loader
    assert loader is not None
    names = (
        template,
        "parts.html.jinja",
        "base.html.jinja",
        *(["map.svg.jinja"] if template.startswith("map") else []),
    )
    return "".join(loader.get_source(build_environment(), name)[0] for name in names)


@pytest.mark.parametrize("page", TEMPLATES, ids=lambda one: one.__name__)
def test_each_field_of_a_page_is_printed(page: type[Any]) -> None:
    printed = set(re.findall(r"\.(\w+)", read_sources(TEMPLATES[page])))
    printed |= set(re.findall(r'groupby\("(\w+)"\)', read_sources(TEMPLATES[page])))
    left = {f"{record.__name__}.{one.name}" for record in find_records(page) for one in fields(record)
            if one.name not in printed}  # fmt: skip
    assert not left - FOR_PROGRAMS


@pytest.mark.parametrize("page", [one for one in TEMPLATES if one is not ApiPage], ids=lambda one: one.__name__)
def test_each_thing_that_a_template_prints_of_its_page_is_a_field(page: type[Any]) -> None:
    loader = build_environment().loader
    assert loader is not None
    asked = set(re.findall(r"\bpage\.(\w+)", loader.get_source(build_environment(), TEMPLATES[page])[0]))
    assert asked <= {one.name for one in fields(page)}
