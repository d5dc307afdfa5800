"""Train what tells parts from wholes: `python -m training.parthood`, a quarter of an hour on two cores.

Learned from the questions of all marked matters of which one is marked as a part of another: with the groups as they
are marked, with those that the program makes, and as if the encoder had seen no number. What comes out is written
beside `reconcile/parthood.py`. Before that, the links of each matter are found by what was learned without it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from evaluation.scoring import Rate
from reportedly.pipeline import Model
from reportedly.reader import Reader
from reportedly.reconcile.grouping import find_all_tellings, group_figures
from reportedly.reconcile.links import find_told
from reportedly.reconcile.meetings import find_meetings
from reportedly.reconcile.network import Measures
from reportedly.reconcile.parthood import ENOUGH, WEIGHTS, measure_parthood
from reportedly.reconcile.questions import name_groups
from reportedly.reconcile.scope import Group
from reportedly.reconcile.setting import build_setting
from training.fitting import Array, begin, fit
from training.marked import MarkedMatter, hide_embeddings, read_matters
from training.marks import FOLDS, MORE, MarkedFile, find_fold, read_all_marks


@dataclass(frozen=True, slots=True)
class Example:
    """Pairs of groups of a matter that meet: their measures, and whether the one is marked as a part of the other."""

    matter: str
    made: str
    measured: Measures
    wanted: Array

    def facts(self) -> tuple[Array, Array]:
        """Return the measures of the pairs [P, M], and whether each is wanted."""
        return np.stack(list(self.measured.values()), axis=-1).astype(np.float32), self.wanted


def read_examples(matters: Sequence[MarkedMatter], marks: Mapping[str, MarkedFile]) -> Iterator[Example]:
    """Yield each matter with its groups as they are marked, and as the program makes them, and without embeddings."""
    for matter in matters:
        hidden = replace(matter, articles=tuple(map(hide_embeddings, matter.articles)))
        for made, one, groups in (
            ("marked", matter, _group_by_marks(matter)),
            ("made", matter, _name(matter, group_figures(matter.articles))),
            ("unseen", hidden, _group_by_marks(hidden)),
        ):
            example = _build(one, marks[matter.name], made, groups)
            if example is not None:
                yield example


def _group_by_marks(matter: MarkedMatter) -> list[Group]:
    inside = defaultdict(list)
    for telling in find_all_tellings(matter.articles, build_setting(matter.articles)):
        for one in telling.members:
            inside[matter.question_of.get(one.figure.id, one.figure.id)].append(one)
    return _name(matter, [tuple(members) for members in inside.values()])


def _name(matter: MarkedMatter, clusters: Sequence[tuple]) -> list[Group]:
    return name_groups(clusters, {article.id: article for article in matter.articles})


def _build(matter: MarkedMatter, marks: MarkedFile, made: str, groups: Sequence[Group]) -> Example | None:
    """Return the pairs of which both are marked as answering a question."""
    questions = [_find_question(matter, marks, group) for group in groups]
    meetings = find_meetings(groups)
    known = {pair: met for pair, met in meetings.items() if questions[pair[0]] and questions[pair[1]]}
    if not known:
        return None
    wanted = [questions[whole] in marks.find_wholes(questions[part] or "") for whole, part in known]
    measured = measure_parthood(groups, known, set(find_told(groups)))
    return Example(matter.name, made, measured, np.array(wanted, np.float32))


def _find_question(matter: MarkedMatter, marks: MarkedFile, group: Group) -> str | None:
    """Return the question that most figures of a group are marked with, the first of equals."""
    asked = Counter(question for one in group.figures if (question := matter.question_of.get(one.id)) in marks.kinds)
    return min(asked, key=lambda question: (-asked[question], question), default=None)


def cross_validate(examples: Sequence[Example]) -> None:
    """Print how well parts are told in each matter by what was learned without it."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    names = sorted({example.matter for example in examples})
    for fold in range(FOLDS):
        left_out = set(find_fold(names, fold))
        learned = [example for example in examples if example.matter not in left_out]
        network = fit(tuple(examples[0].measured), [example.facts() for example in learned])
        for example in (example for example in examples if example.matter in left_out):
            found = network.judge(example.measured) > ENOUGH
            right = example.wanted > 0
            counts[example.made].update(right=int((found & right).sum()), found=int(found.sum()), all=int(right.sum()))
    for made, count in sorted(counts.items()):
        print(f"groups {made}: {Rate.of(count['right'], count['found'], count['all'])}")


def main() -> None:
    """Train, print what to expect, and write the weights."""
    out = begin(__doc__, WEIGHTS)
    reader = Reader(Model.load())
    matters = [*read_matters(reader), *read_matters(reader, MORE)]
    examples = list(read_examples(matters, read_all_marks()))
    print(f"{len(matters)} matters, {sum(len(example.wanted) for example in examples):,} pairs; parts from {ENOUGH}")
    cross_validate(examples)
    out.write_bytes(fit(tuple(examples[0].measured), [example.facts() for example in examples]).write())
    print(f"written: {out}")


if __name__ == "__main__":
    main()
