"""Questions: the figures of one matter that answer the same, with who answers how and how the answers agree."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle, FiledFigure, make_id
from reportedly.domain.question import CopyLink, Origin, Question, Ruling, Scope
from reportedly.reconcile.accounts import build_accounts
from reportedly.reconcile.counted import Counted
from reportedly.reconcile.grouping import group_figures
from reportedly.reconcile.links import find_narrower
from reportedly.reconcile.origins import find_origins
from reportedly.reconcile.profile import fold
from reportedly.reconcile.roots import Roster
from reportedly.reconcile.rulings import apply_rulings
from reportedly.reconcile.verdicts import Bench, find_superseded, find_verdict
from reportedly.reconcile.wording import word_question

_ID_DIGITS = 10
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Group:
    """The figures that answer one question, and what it is about."""

    id: str
    scope: Scope
    members: tuple[Counted, ...]

    @property
    def figures(self) -> tuple[FiledFigure, ...]:
        """The figures, in the order of their ids."""
        return tuple(one.figure for one in self.members)


def find_questions(
    articles: Sequence[FiledArticle],
    copies: Sequence[CopyLink] = (),
    identity_of: Mapping[str, str] | None = None,
    rulings: Sequence[Ruling] = (),
) -> tuple[Question, ...]:
    """Return the questions of one matter, in the order of their ids; each figure of its articles answers just one.

    `identity_of` gives for an entity of an article whom it is across articles. The order of the articles changes
    nothing. Rulings win over the machine, the later over the earlier.
    """
    by_id = {article.id: article for article in articles}
    groups = _name_groups(apply_rulings(group_figures(articles), rulings), by_id)
    roster = Roster.of(articles, identity_of or {})
    questions = [_build(group, by_id, copies, roster) for group in groups]
    return _link(questions, groups)


def _name_groups(clusters: Sequence[tuple[Counted, ...]], articles: Mapping[str, FiledArticle]) -> list[Group]:
    """Give each group the scope that most of its figures have, and an id made of it.

    Where two are about the same, as far as the scope tells, the ids are told apart by their first figures.
    """
    scoped = [(_find_scope(members, articles), members) for members in clusters]
    by_about: defaultdict[str, list[int]] = defaultdict(list)
    for index, (scope, _) in enumerate(scoped):
        by_about[_name_scope(scope)].append(index)
    groups = []
    for about, indices in by_about.items():
        indices.sort(key=lambda index: min(one.figure.id for one in scoped[index][1]))
        for rank, index in enumerate(indices):
            scope, members = scoped[index]
            first = min(one.figure.id for one in members) if rank else None
            groups.append(Group("q" + make_id("question", about, first)[:_ID_DIGITS], scope, members))
    return sorted(groups, key=lambda group: group.id)


def _name_scope(scope: Scope) -> str:
    place = fold(scope.place.name) if scope.place else ""
    days = f"{scope.days.first}/{scope.days.last}" if scope.days else ""
    return make_id(scope.kind, scope.unit, scope.population, place, scope.incident, days)


def _find_scope(members: Sequence[Counted], articles: Mapping[str, FiledArticle]) -> Scope:
    figures = [one.figure for one in members]
    places = Counter(figure.place for figure in figures if figure.place)
    days = Counter(figure.as_of for figure in figures if figure.as_of)
    kinds = Counter(figure.kind for figure in figures)
    incidents = Counter(
        incident.kind
        for figure in figures
        for incident in articles[figure.article].incidents
        if incident.id == figure.incident
    )
    populations = Counter(" ".join((*sorted(one.population.narrowed), one.population.noun)) for one in members)
    return Scope(
        kind=_choose(kinds) or FigureKind.OTHER,
        unit=figures[0].unit,
        population=_choose(populations),
        place=_choose(places),
        incident=_choose(incidents),
        days=_choose(days),
    )


def _choose(counts: Counter[Item]) -> Item | None:
    return min(counts, key=lambda item: (-counts[item], str(item)), default=None)


def _build(group: Group, articles: Mapping[str, FiledArticle], copies: Sequence[CopyLink], roster: Roster) -> Question:
    accounts = build_accounts(group.id, group.figures, articles, roster.identity_of)
    origins = find_origins(group.figures, articles, copies, roster.identity_of, roster)
    roots = {
        account.id: frozenset(number for number, origin in enumerate(origins) if _rests_on(account.figures, origin))
        for account in accounts
    }
    return Question(
        id=group.id,
        wording=word_question(group.scope, group.members),
        scope=group.scope,
        accounts=accounts,
        verdict=find_verdict(accounts, Bench(articles, roots, find_superseded(group.figures, articles))),
        origins=origins,
    )


def _rests_on(figures: Sequence[FiledFigure], origin: Origin) -> bool:
    return any(figure.id in origin.figures for figure in figures)


def _link(questions: Sequence[Question], groups: Sequence[Group]) -> tuple[Question, ...]:
    """Tell each question which others are about a part of it, or about what holds it."""
    narrower = find_narrower({group.id: group.members for group in groups})
    wider: defaultdict[str, set[str]] = defaultdict(set)
    for id_, inside in narrower.items():
        for one in inside:
            wider[one].add(id_)
    return tuple(
        replace(
            question,
            narrower=tuple(sorted(narrower.get(question.id, ()))),
            wider=tuple(sorted(wider.get(question.id, ()))),
        )
        for question in questions
    )
