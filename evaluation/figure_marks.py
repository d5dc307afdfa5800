"""Scores figures on our own examples: found, kind, firmness, chain, and what hangs on few of them.

The last (part of a whole, who did it, which people, all so far or on top, confirmed or estimated) is told of so few
figures that the share right would say nothing: it is scored by F1 over those found.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.figure_examples import Example, MarkedFigure, read_figure_examples
from evaluation.figure_pairs import Chains, pair_figures
from evaluation.figures import BACKGROUND, name_firmness
from evaluation.scoring import Rate, find_words, measure_macro_f1
from reportedly.domain.figure import Figure, Sense
from reportedly.domain.reading import Reading
from reportedly.reader import Reader

RARE = ("background", "part of", "by", "population", "sense", "basis")


def score_examples(folder: Path, reader: Reader) -> dict[str, float]:
    """Return the scores on the examples of a folder, in percent."""
    counts: Counter[str] = Counter()
    firmness: list[tuple[str | None, str | None]] = []
    for example in read_figure_examples(folder):
        reading = reader.read_text(example.text, published=example.published)
        compared = pair_example(example, reading)
        counts.update({"gold": len(example.figures), "read": len(reading.figures), "found": len(compared)})
        for one in compared:
            counts.update(one.count())
            firmness.append((one.firmness[0], one.firmness[1]))

    def share(part: str, whole: str) -> float:
        return round(100 * counts[part] / max(1, counts[whole]), 1)

    return {
        "found": Rate.of(counts["found"], counts["read"], counts["gold"]).f1,
        "kind": share("kind", "found"),
        "chain of those in an attribution": share("chain", "chain gold"),
        "left in the article's own voice": share("own", "own gold"),
        "firmness macro-F1": measure_macro_f1(firmness) or 0.0,
        **{name: Rate.of(counts[name], counts[f"{name} read"], counts[f"{name} gold"]).f1 for name in RARE},
    }


@dataclass(frozen=True, slots=True)
class ComparedFigure:
    """A figure as marked and as read; `rare` has by field what was marked and what was read, "" for nothing."""

    wanted: MarkedFigure
    read: Figure
    has_chain: bool
    rare: Mapping[str, tuple[str, str]]

    @property
    def firmness(self) -> tuple[str, str]:
        """Return the degrees of firmness in gold and as read."""
        return BACKGROUND if self.wanted.background else self.wanted.firmness.value, name_firmness(self.read)

    def count(self) -> Iterable[str]:
        """Yield the name of each thing that is right, or that counts as gold or as read."""
        yield from ["kind"] if self.read.kind is self.wanted.kind else []
        voice = "own" if self.wanted.attribution is None else "chain"
        yield f"{voice} gold"
        yield from [voice] if self.has_chain else []
        for name, (gold, read) in self.rare.items():
            yield from [f"{name} gold"] if gold else []
            yield from [f"{name} read"] if read else []
            yield from [name] if gold and _is_same(name, gold, read) else []


def _is_same(name: str, gold: str, read: str) -> bool:
    """Say whether two entries are the same; who did it may be named with more words."""
    return gold.lower() in read.lower() if name == "by" else gold == read


def pair_example(example: Example, reading: Reading) -> list[ComparedFigure]:
    """Set the figures of an example beside those that were read, as far as they were found."""
    words = find_words(example.text)
    spans = {one.id: one.span for one in reading.quantities}
    paired = pair_figures(
        words, [one.span for one in example.figures], [spans[one.quantity] for one in reading.figures]
    )
    chains = Chains(words, example.attributions, reading)
    found = [
        (wanted, reading.figures[index])
        for wanted, index in zip(example.figures, paired, strict=True)
        if index is not None
    ]
    marked = {read.id: wanted.id for wanted, read in found}
    names = {entity.id: ", ".join((entity.name, *entity.aliases)) for entity in reading.entities}
    return [
        ComparedFigure(wanted, read, chains.is_same(wanted.attribution, read), _list_rare(wanted, read, marked, names))
        for wanted, read in found
    ]


def _list_rare(
    wanted: MarkedFigure, read: Figure, marked: Mapping[str, str], names: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    """Return by field what was marked and what was read; a whole that nobody marked is "other"."""
    return {
        "background": ("yes" * wanted.background, "yes" * read.background),
        "part of": (wanted.part_of or "", "" if read.part_of is None else marked.get(read.part_of, "other")),
        "by": (wanted.by or "", names.get(read.by or "", "")),
        "population": (wanted.population or "", read.population or ""),
        "sense": (_known(wanted.sense), _known(read.sense)),
        "basis": (wanted.basis or "", read.basis or ""),
    }


def _known(sense: Sense) -> str:
    return "" if sense is Sense.UNKNOWN else sense.value
