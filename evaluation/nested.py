"""Our own nested examples: texts with the parts of attributions marked by tags."""

import re
from collections.abc import Iterator
from pathlib import Path

from evaluation.scoring import Account, Scored, Stretch
from training.examples.markup import find_parent, parse_example


def read_nested(folder: Path) -> Iterator[tuple[str, Account]]:
    """Yield the text of each example in the files of `folder`, and its attributions with their chains."""
    for path in sorted(folder.glob("*.txt")):
        for example in re.split(r"(?m)^---\s*$", path.read_text(encoding="utf-8")):
            if example.strip():
                text, found = parse_example(example.strip())
                marked = {number: parts for number, parts in found.items() if parts["c"]}
                yield (
                    text,
                    Account(
                        tuple(
                            Scored(
                                id=str(number),
                                source=_stretch(parts["s"]),
                                cue=_stretch(parts["c"]),
                                content=_stretch(parts["t"]),
                                inside=None if (parent := find_parent(number, marked)) is None else str(parent),
                            )
                            for number, parts in marked.items()
                        ),
                        {},
                    ),
                )


def _stretch(spans: list[tuple[int, int]]) -> tuple[Stretch, ...]:
    return tuple(Stretch(start, end) for start, end in spans)
