"""Scores questions on sets of articles about one matter: grouping, verdicts, origins, narrower links.

A set is a folder with an annotated text or page for each article and `questions.json`. Articles are read, filed and set
side by side as the ledger does it. A figure that was read is the gold one that its words touch. `python -m
evaluation.questions DATA/ledger` also prints which verdicts were taken for which.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path
from typing import Any

from evaluation.scoring import Rate, measure_macro_f1
from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.domain.question import Question, Verdict
from reportedly.domain.reading import Reading
from reportedly.ledger import file_reading
from reportedly.pipeline import Model, reconcile_matter
from reportedly.reader import Reader
from reportedly.reconcile import build_profile, find_matters

Entry = Mapping[str, Any]
DEMO = Path("src/reportedly/demo")
NARROWER = "narrower"
_CONTESTED_FIRST = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.AGREE)


@dataclass(frozen=True, slots=True)
class GoldSet:
    """The articles of one set with their annotations, and the questions that its figures answer."""

    name: str
    documents: tuple[Entry, ...]
    readings: tuple[Reading, ...]
    questions: tuple[Entry, ...]


@dataclass(slots=True)
class Tally:
    """What was counted over several sets."""

    counts: Counter[str] = field(default_factory=Counter)
    verdicts: list[tuple[str | None, str | None]] = field(default_factory=list)

    def score(self) -> dict[str, float]:
        """Return the scores in percent."""
        counts = self.counts
        return {
            "grouping F1": Rate.of(counts["paired right"], counts["paired"], counts["gold pairs"]).f1,
            "verdict macro-F1": measure_macro_f1(self.verdicts) or 0.0,
            "origins right": _share(counts["origins right"], counts["origins"]),
            "narrower linked": _share(counts["narrower right"], counts["narrower"]),
        }


def _share(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)


def read_sets(folder: Path, reader: Reader) -> Iterator[GoldSet]:
    """Yield the sets under a folder, read; a page is one of the demo's."""
    for path in sorted(folder.glob("*/questions.json")):
        documents = [
            json.loads(one.read_text("utf-8")) for one in sorted(path.parent.glob("*.json")) if one.name != path.name
        ]
        readings = tuple(_read(document, path.parent, reader) for document in documents)
        questions = json.loads(path.read_text("utf-8"))["questions"]
        yield GoldSet(path.parent.name, tuple(documents), readings, tuple(questions))


def _read(document: Entry, folder: Path, reader: Reader) -> Reading:
    if "page" in document:
        return reader.read_file(DEMO / document["page"])
    with open(folder / document["text_file"], encoding="utf-8", newline="") as file:
        return reader.read_text(file.read(), published=document.get("published"), outlet=document.get("outlet"))


def count_set(gold: GoldSet, tally: Tally) -> None:
    """Set the articles of a set side by side, and count what is right."""
    articles = [
        file_reading(reading, document["doc"]) for reading, document in zip(gold.readings, gold.documents, strict=True)
    ]
    _Answers(gold, articles).count(tally)


class _Answers:
    """The questions that were found in a set, their figures by the names that gold has for them."""

    def __init__(self, gold: GoldSet, articles: Sequence[FiledArticle]) -> None:
        self._gold = gold
        self._documents = {one.id: document for one, document in zip(articles, gold.documents, strict=True)}
        by_id = {article.id: article for article in articles}
        found = [
            question
            for matter in find_matters([build_profile(article) for article in articles])
            for question in reconcile_matter([by_id[id_] for id_ in matter]).questions
        ]
        printed = sorted(filter(is_printed, found), key=_order)
        self._found = [(question, self._name_figures(question)) for question in printed]

    def _name_figures(self, question: Question) -> frozenset[str]:
        names = (self._name(figure) for figure in question.figures)
        return frozenset(name for name in names if name)

    def _name(self, figure: FiledFigure) -> str | None:
        document = self._documents[figure.article]
        for entry in document["figures"]:
            spans = entry["span"] if isinstance(entry["span"], list) else [entry["span"]]
            if any(one["start"] < figure.span.end and figure.span.start < one["end"] for one in spans):
                return f"{document['doc']}#{entry['id']}"
        return None

    def count(self, tally: Tally) -> None:
        """Count what is right."""
        main = [question for question in self._gold.questions if question["verdict"] != NARROWER]
        self._count_pairs(main, tally.counts)
        for question in main:
            self._count_question(question, tally)
        for question in self._gold.questions:
            if question["verdict"] == NARROWER:
                tally.counts["narrower"] += 1
                tally.counts["narrower right"] += self._is_linked(question["figures"])

    def _count_pairs(self, main: Sequence[Entry], counts: Counter[str]) -> None:
        known = {figure for question in main for figure in question["figures"]}
        gold = _pair(question["figures"] for question in main)
        read = _pair(sorted(names & known) for _, names in self._found)
        counts["paired right"] += len(gold & read)
        counts["paired"] += len(read)
        counts["gold pairs"] += len(gold)

    def _count_question(self, gold: Entry, tally: Tally) -> None:
        wanted = set(gold["figures"])
        hit, names = max(self._found, key=lambda one: len(one[1] & wanted), default=(None, frozenset[str]()))
        if hit is None or not names & wanted:
            hit = None
        tally.verdicts.append((gold["verdict"], hit.verdict.value if hit else None))
        tally.counts["origins"] += 1
        tally.counts["origins right"] += hit is not None and self._count_origins(hit, gold) == len(gold["origins"])

    def _count_origins(self, question: Question, gold: Entry) -> int:
        """Return how many origins a question has among the articles of the gold one."""
        inside = {figure.split("#")[0] for figure in gold["figures"]}
        origins = [{self._documents[article]["doc"] for article in one.articles} & inside for one in question.origins]
        return sum(bool(one) for one in origins)

    def _is_linked(self, figures: Sequence[str]) -> bool:
        homes = [[question for question, names in self._found if figure in names] for figure in figures]
        pairs = (pair for one, other in combinations(homes, 2) for pair in product(one, other))
        return any(
            a.id != b.id and (b.id in (*a.narrower, *a.wider) or a.id in (*b.narrower, *b.wider)) for a, b in pairs
        )


def is_printed(question: Question) -> bool:
    """Say whether `reportedly questions --json` prints a question: two figures, or part of another's, or its whole."""
    return len(question.figures) > 1 or bool(question.narrower or question.wider)


def _order(question: Question) -> tuple[int, int]:
    """Return what `reportedly questions` orders by, as far as it is not by ids: they would toss for equal answers."""
    return _CONTESTED_FIRST.index(question.verdict), -len(question.accounts)


def _pair(groups: Iterable[Sequence[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def score_questions(data: Path, reader: Reader) -> dict[str, float]:
    """Return the scores on the sets of `data/ledger`, on our own three, and on the demo."""
    scores: dict[str, float] = {}
    ours = Path(__file__).parent / "matters"
    for name, folder, demo in (("ledger", data / "ledger", False), ("our matters", ours, False), ("demo", ours, True)):
        tally = Tally()
        for gold in read_sets(folder, reader):
            if (gold.name == "demo") == demo:
                count_set(gold, tally)
        scores |= {f"questions, {name}: {measure}": value for measure, value in tally.score().items()}
    return scores


def main(folder: str) -> None:
    """Print the scores of each set in `folder`, with the verdicts taken for others."""
    reader = Reader(Model.load())
    for gold in read_sets(Path(folder), reader):
        tally = Tally()
        count_set(gold, tally)
        print(gold.name, tally.score(), Counter(tally.verdicts))


if __name__ == "__main__":
    main(sys.argv[1])
