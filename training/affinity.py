"""Train the weights of likeness: `python -m training.affinity`, a quarter of an hour on two cores.

They are learned from pairs of tellings of the matters in `training/matters`, each whole and in parts of a few articles,
for most matters of a ledger are small; and from those in `more/` that are a fourth of all: twice as many told no more.
What comes out is written beside `reconcile/affinity.py`. Before that, each matter is grouped with weights that were
learned without it, and the F1 of pairs of figures is printed, with the score of the weights that were set by hand
alone.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from evaluation.scoring import Rate
from reportedly.domain.filed import FiledArticle
from reportedly.pipeline import Model
from reportedly.reader import Reader
from reportedly.reconcile.affinity import ENOUGH, WEIGHTS, add_by_hand, weigh_by_hand
from reportedly.reconcile.agglomeration import agglomerate
from reportedly.reconcile.evidence import Evidence, Pairs, find_rarity
from reportedly.reconcile.grouping import find_all_tellings
from reportedly.reconcile.network import Network
from reportedly.reconcile.setting import build_setting
from training.fitting import Array, Doubles, begin, fit
from training.marked import MarkedMatter, hide_embeddings, read_matters
from training.marks import FOLDS, MORE, find_fold, read_all_marks

EVERY = 4
"""One in so many of all matters is learned from, beside those of the first folder."""
PARTS = (3, 3, 3, 4, 4, 4, 6, 6, 8)
"""Articles of the parts that are drawn of each matter, beside all of it."""
UNSEEN = (2, 5, 7)
"""Those parts in which no figure has an embedding, as what people add, and what an older model read."""
_OTHER_UNIT = -30.0


@dataclass(frozen=True, slots=True)
class Example:
    """The tellings of some articles of a matter: measures of all pairs, and the questions of the figures of each.

    `facts` is tellings × tellings × measures; `added` what the program adds to what is learned, `by_hand` what is
    weighed by hand, `units` where both have one unit.
    """

    matter: str
    whole: bool
    names: tuple[str, ...]
    facts: Array
    added: Array
    by_hand: Array
    units: NDArray[np.bool_]
    questions: tuple[tuple[str, ...], ...]

    def pairs(self) -> tuple[Array, Array]:
        """Return the facts of the pairs of one unit that are marked, and whether both answer one question."""
        marked = [place for place, inside in enumerate(self.questions) if inside]
        pairs = np.array([pair for pair in combinations(marked, 2) if self.units[pair]], np.intp).reshape(-1, 2)
        same = [self.questions[one][0] == self.questions[other][0] for one, other in pairs]
        return self.facts[pairs[:, 0], pairs[:, 1]], np.array(same, np.float32)


def build_example(matter: MarkedMatter, articles: Sequence[FiledArticle]) -> Example:
    """Measure all pairs of tellings of some articles of a matter."""
    setting = build_setting(articles)
    tellings = find_all_tellings(articles, setting)
    every = np.arange(len(tellings))
    measured = Evidence(tellings, setting, find_rarity(tellings, len(articles))).measure(Pairs(every, every))
    units = [telling.key.unit for telling in tellings]
    named = ((matter.question_of.get(one.figure.id) for one in telling.members) for telling in tellings)
    return Example(
        matter=matter.name,
        whole=len(articles) == len(matter.articles),
        names=tuple(measured),
        facts=np.stack(list(measured.values()), axis=-1).astype(np.float32),
        added=add_by_hand(measured).astype(np.float32),
        by_hand=weigh_by_hand(measured).astype(np.float32),
        units=np.array([[one == other for other in units] for one in units]),
        questions=tuple(tuple(question for question in inside if question) for inside in named),
    )


def draw_examples(matters: Sequence[MarkedMatter]) -> Iterator[Example]:
    """Yield each matter whole, and parts of it, some as if the encoder had not seen their numbers."""
    chance = random.Random(7)
    for matter in matters:
        yield build_example(matter, matter.articles)
        for number, size in enumerate(PARTS):
            drawn = sorted(chance.sample(range(len(matter.articles)), size))
            articles = [matter.articles[place] for place in drawn]
            yield build_example(matter, [hide_embeddings(one) for one in articles] if number in UNSEEN else articles)


def train(examples: Sequence[Example]) -> Network:
    """Return the network that tells best which pairs answer one question."""
    return fit(examples[0].names, [example.pairs() for example in examples])


def count_pairs(example: Example, likeness: Doubles) -> tuple[int, int, int]:
    """Return how many pairs of figures are rightly in one group, are in one group, and should be."""
    apart = np.where(example.units, likeness, _OTHER_UNIT)
    group_of = {place: number for number, group in enumerate(agglomerate(apart)) for place in group}
    figures = [
        (group_of[place], question) for place, questions in enumerate(example.questions) for question in questions
    ]
    pairs = list(combinations(figures, 2))
    right = sum(one == other for one, other in pairs)
    return right, sum(one[0] == other[0] for one, other in pairs), sum(one[1] == other[1] for one, other in pairs)


def judge(affinity: Network, example: Example) -> Doubles:
    """Return the likeness of all pairs as the program has it."""
    measured = {name: example.facts[..., place] for place, name in enumerate(example.names)}
    return affinity.judge(measured) - ENOUGH + example.added


def cross_validate(examples: Sequence[Example]) -> None:
    """Print the F1 of grouping each matter by what was learned without it, and by hand alone."""
    matters = sorted({example.matter for example in examples})
    counts: dict[tuple[str, bool], NDArray[np.int64]] = {}
    for fold in range(FOLDS):
        left_out = set(find_fold(matters, fold))
        affinity = train([example for example in examples if example.matter not in left_out])
        for example in examples:
            if example.matter in left_out:
                by_hand = np.where(example.by_hand == 0, _OTHER_UNIT, example.by_hand)
                for name, likeness in (("learned", judge(affinity, example)), ("by hand", by_hand)):
                    key = (name, example.whole)
                    counts[key] = counts.get(key, np.zeros(3, np.int64)) + count_pairs(example, likeness)
    for (name, whole), found in sorted(counts.items()):
        print(f"{name}, {'whole matters' if whole else 'parts'}: F1 {Rate.of(*map(int, found)).f1}")


def main() -> None:
    """Train, print what to expect, and write the weights."""
    out = begin(__doc__, WEIGHTS)
    reader = Reader(Model.load())
    matters = [*read_matters(reader), *read_matters(reader, MORE, list(read_all_marks())[::EVERY])]
    examples = list(draw_examples(matters))
    pairs = sum(len(example.pairs()[1]) for example in examples)
    print(f"{len(matters)} matters, {pairs:,} pairs; of one thing from {ENOUGH}")
    cross_validate(examples)
    out.write_bytes(train(examples).write())
    print(f"written: {out}")


if __name__ == "__main__":
    main()
