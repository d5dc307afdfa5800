"""Scores figures on annotated texts: found, value, kind, what is counted, place, day, chain and firmness.

The texts are read with their own dates. A figure is found if its quantity shares a word with the gold span.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.figure_pairs import Chains, pair_figures
from evaluation.ledger import read_documents, read_gold, read_stretches
from evaluation.scoring import Rate, Scored, Stretch, Words, cover_words, find_words, measure_macro_f1
from reportedly.domain.figure import Figure
from reportedly.domain.interval import Interval
from reportedly.domain.place import Place
from reportedly.domain.quantity import Quantity
from reportedly.domain.reading import Reading
from reportedly.domain.span import Span
from reportedly.reader import Reader

Entry = Mapping[str, Any]
BACKGROUND = "background"
"""What is about an earlier, other event is a class of its own among the degrees of firmness."""


@dataclass(frozen=True, slots=True)
class GoldFigures:
    """One annotated text: its date, its attributions, and its figures as the annotators' JSON has them."""

    text: str
    published: str | None
    attributions: tuple[Scored, ...]
    figures: tuple[Entry, ...]


def read_gold_figures(folder: Path, part: str = "*") -> Iterator[GoldFigures]:
    """Yield the annotated texts in the folders of that name under `folder`, in the order of their paths."""
    for document, text in read_documents(folder, part):
        attributions = read_gold(document).attributions
        yield GoldFigures(text, document.get("published"), attributions, tuple(document["figures"]))


def score_figures(texts: Iterable[GoldFigures], reader: Reader) -> dict[str, float]:
    """Return the scores in percent: F1 of figures found, then the share right among those found."""
    counts: Counter[str] = Counter()
    firmness: list[tuple[str | None, str | None]] = []
    for gold in texts:
        reading = reader.read_text(gold.text, published=gold.published)
        _Article(gold, reading, find_words(gold.text)).count(counts, firmness)

    def share(part: str, whole: str) -> float:
        return round(100 * counts[part] / max(1, counts[whole]), 1)

    return {
        "found": Rate.of(counts["found"], counts["read"], counts["gold"]).f1,
        "value and bound": share("value", "found"),
        "kind": share("kind", "found"),
        "counted words": share("counted", "counted gold"),
        "place": share("place", "place gold"),
        "as of": share("as of", "as of gold"),
        "chain of those in an attribution": share("chain", "chain gold"),
        "left in the article's own voice": share("own", "own gold"),
        "firmness macro-F1": measure_macro_f1(firmness) or 0.0,
    }


@dataclass(frozen=True)
class _Article:
    """A text, what people found in it and what was read."""

    gold: GoldFigures
    reading: Reading
    words: Sequence[Stretch]

    def count(self, counts: Counter[str], firmness: list[tuple[str | None, str | None]]) -> None:
        """Count what is right; each figure that was read is used once."""
        quantities = {one.id: one for one in self.reading.quantities}
        read = [(figure, quantities[figure.quantity]) for figure in self.reading.figures]
        chains = Chains(self.words, self.gold.attributions, self.reading)
        spans = [read_stretches(wanted["span"]) for wanted in self.gold.figures]
        paired = pair_figures(self.words, spans, [quantity.span for _, quantity in read])
        counts.update({"gold": len(self.gold.figures), "read": len(read)})
        for wanted, index in zip(self.gold.figures, paired, strict=True):
            if index is None:
                continue
            figure = read[index][0]
            self._count_found(counts, wanted, *read[index])
            voice = "own" if wanted["attribution"] is None else "chain"
            counts[f"{voice} gold"] += 1
            counts[voice] += chains.is_same(wanted["attribution"], figure)
            status = BACKGROUND if wanted["status"] == "historical" else wanted["status"]
            firmness.append((status, name_firmness(figure)))

    def _cover(self, pieces: Sequence[Stretch]) -> Words:
        return cover_words(self.words, pieces)

    def _count_found(self, counts: Counter[str], wanted: Entry, figure: Figure, quantity: Quantity) -> None:
        counts["found"] += 1
        same_ends = (quantity.low, quantity.high) == (wanted["low"], wanted["high"])
        counts["value"] += same_ends and quantity.bound == wanted["bound"]
        counts["kind"] += figure.kind == wanted["kind"]
        if wanted["counted"]:
            gold, read = self._cover(read_stretches(wanted["counted"])), self._cover(_of_span(figure.counted))
            counts["counted gold"] += 1
            counts["counted"] += bool(gold) and 2 * len(gold & read) >= len(gold | read)
        if wanted["place"]:
            places = {place.id: place for place in self.reading.places}
            counts["place gold"] += 1
            counts["place"] += _is_place(places.get(figure.place or ""), wanted["place"])
        if wanted["as_of"]:
            counts["as of gold"] += 1
            counts["as of"] += figure.as_of is not None and _print_ends(figure.as_of) == read_ends(wanted["as_of"])


def name_firmness(figure: Figure) -> str:
    """Return the class of a figure among the degrees of firmness: what is about an earlier event is one of its own."""
    return BACKGROUND if figure.background else figure.firmness.value


def _is_place(place: Place | None, wanted: Any) -> bool:  # noqa: ANN401 - as the annotators' JSON has it
    """Say whether a place is the one that the annotators quoted, in a longer or shorter wording."""
    if place is None:
        return False
    gold = (wanted[0] if isinstance(wanted, list) else wanted)["text"].lower()
    words = place.span.text.lower()
    return words in gold or gold in words or place.name.lower() in gold


def read_ends(value: str) -> tuple[str, str]:
    """Return the first and last day of a day, month, year or interval as ISO 8601 writes it."""
    first, _, last = value.partition("/")
    return _ends_of(first)[0], _ends_of(last or first)[1]


def _ends_of(value: str) -> tuple[str, str]:
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return f"{value}-01-01", f"{value}-12-31"
    if len(parts) == len("ym"):
        return f"{value}-01", f"{value}-{monthrange(*parts)[1]:02}"
    return value, value


def _print_ends(interval: Interval) -> tuple[str, str]:
    return interval.first.isoformat(), interval.last.isoformat()


def _of_span(span: Span | None) -> tuple[Stretch, ...]:
    return (Stretch(span.start, span.end),) if span else ()
