"""Our nested examples say what they seem to say."""

import re
from pathlib import Path

import pytest

from training.examples.markup import find_parent, parse_example

EXAMPLES = Path(__file__).parents[2] / "training" / "examples"
FILES = sorted(EXAMPLES.glob("*/*.txt"))


def read_examples(path: Path) -> list[str]:
    return [example.strip() for example in re.split(r"(?m)^---\s*$", path.read_text("utf-8")) if example.strip()]


def test_tags_become_spans_of_the_plain_text() -> None:
    text, found = parse_example(
        "<s1>Ann</s1> <c1>said</c1> <t1><s2>Bob</s2> <c2>told</c2> her <t2>it rained</t2></t1>."
    )
    assert text == "Ann said Bob told her it rained."
    assert {
        number: {part: [text[a:b] for a, b in spans] for part, spans in parts.items()}
        for number, parts in found.items()
    } == {
        1: {"s": ["Ann"], "c": ["said"], "t": ["Bob told her it rained"]},
        2: {"s": ["Bob"], "c": ["told"], "t": ["it rained"]},
    }
    assert (find_parent(1, found), find_parent(2, found)) == (None, 1)


def test_a_tag_that_is_never_closed_is_an_error() -> None:
    with pytest.raises(ValueError, match="never closed"):
        parse_example("<s1>Ann said")


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_example_is_well_formed(path: Path) -> None:
    for example in read_examples(path):
        text, found = parse_example(example)
        assert "<" not in text
        for parts in found.values():
            assert parts["c"], example
            assert parts["t"], example
            for spans in parts.values():
                assert all(text[a:b] == text[a:b].strip(" ,") for a, b in spans), example


def test_there_are_enough_nested_examples_in_both_parts() -> None:
    nested = {"train": 0, "dev": 0}
    for path in FILES:
        for example in read_examples(path):
            _, found = parse_example(example)
            nested[path.parent.name] += any(find_parent(number, found) is not None for number in found)
    assert nested["train"] >= 150
    assert nested["dev"] >= 30
