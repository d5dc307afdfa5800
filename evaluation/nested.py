"""Our own nested examples: texts with the parts of attributions marked by tags."""

import re
from collections.abc import Iterator
from pathlib import Path

from evaluation.scoring import Account, Scored, Stretch
from training.examples.markup import Parts, find_parent, parse_example


def read_nested(folder: Path) -> Iterator[tuple[str, Account]]:
    """Yield the text of each example in the files of `folder`, and its attributions with their chains."""
    for example in read_examples(folder):
        text, found = parse_example(example)
        yield text, Account(build_scored(found), {})


def read_examples(folder: Path) -> Iterator[str]:
    """Yield the examples in the files of `folder`: they are parted by a line `---`."""
    for path in sorted(folder.glob("*.txt")):
        for example in re.split(r"(?m)^---\s*$", path.read_text(encoding="utf-8")):
            if example.strip():
                yield example.strip()


def build_scored(found: dict[int, Parts]) -> tuple[Scored, ...]:
    """Return the attributions of an example with their chains; what has no cue is none."""
    marked = {number: parts for number, parts in found.items() if parts["c"]}
    return tuple(
        Scored(
            id=str(number),
            source=_stretch(parts["s"]),
            cue=_stretch(parts["c"]),
            content=_stretch(parts["t"]),
            inside=None if (parent := find_parent(number, marked)) is None else str(parent),
        )
        for number, parts in marked.items()
    )


def _stretch(spans: list[tuple[int, int]]) -> tuple[Stretch, ...]:
    return tuple(Stretch(start, end) for start, end in spans)
