"""Questions: the figures of one matter that answer the same, with who answers how and how the answers agree."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportedly.domain.filed import FiledArticle, FiledFigure, make_id
from reportedly.domain.question import CopyLink, Question, Ruling
from reportedly.reconcile.accounts import NameVoice, build_accounts, name_by_words
from reportedly.reconcile.counted import Counted
from reportedly.reconcile.grouping import group_figures
from reportedly.reconcile.links import find_narrower
from reportedly.reconcile.origins import find_origins
from reportedly.reconcile.roots import Roster
from reportedly.reconcile.rulings import apply_rulings
from reportedly.reconcile.scope import Group, find_scope
from reportedly.reconcile.verdicts import Bench, find_verdict
from reportedly.reconcile.wording import word_question

_ID_DIGITS = 12


@dataclass(frozen=True, slots=True)
class _Matter:
    """What the answers to any question of a matter are traced by."""

    articles: Mapping[str, FiledArticle]
    copies: Sequence[CopyLink]
    roster: Roster
    name_voice: NameVoice


def find_questions(
    articles: Sequence[FiledArticle],
    copies: Sequence[CopyLink] = (),
    identity_of: Mapping[str, str] | None = None,
    rulings: Sequence[Ruling] = (),
    name_voice: NameVoice = name_by_words,
    judged: Mapping[str, frozenset[str]] | None = None,
) -> tuple[Question, ...]:
    """Return the questions of one matter, in the order of their ids; each figure of its articles answers just one.

    `identity_of` gives for an entity of an article whom it is across articles, `name_voice` for a voice; `judged` gives
    the folded names of entities of which a person said so. The order of the articles changes nothing. Rulings win over
    the machine, the later over the earlier.
    """
    by_id = {article.id: article for article in articles}
    groups = name_groups(apply_rulings(group_figures(articles), rulings), by_id)
    roster = Roster.of(articles, identity_of or {}, judged or {})
    matter = _Matter(_date_copies(by_id, copies), copies, roster, name_voice)
    questions = [_build(group, matter) for group in groups]
    return _link(questions, groups)


def _date_copies(articles: Mapping[str, FiledArticle], copies: Sequence[CopyLink]) -> dict[str, FiledArticle]:
    """Return the articles, a copy on which no day stands with the day of what it copies: it counts nothing anew."""
    dated = dict(articles)
    for link in copies:
        earlier, later = articles.get(link.earlier), articles.get(link.later)
        if earlier and later and earlier.published and not later.published:
            dated[later.id] = replace(later, published=earlier.published, inferred=True)
    return dated


def name_groups(clusters: Sequence[tuple[Counted, ...]], articles: Mapping[str, FiledArticle]) -> list[Group]:
    """Give each group its scope, and an id made of its first figure: that of the article that appeared first.

    So an id stays when later articles join, whatever they make of the scope, and no two questions of any two matters
    share one: a figure answers one question only.
    """
    groups = []
    for members in clusters:
        first = min((one.figure for one in members), key=lambda figure: _order(figure, articles))
        groups.append(Group("q" + make_id("question", first.id)[:_ID_DIGITS], find_scope(members, articles), members))
    return sorted(groups, key=lambda group: group.id)


def _order(figure: FiledFigure, articles: Mapping[str, FiledArticle]) -> tuple[date, str, int, str]:
    return articles[figure.article].appeared or date.max, figure.article, figure.span.start, figure.id


def _build(group: Group, matter: _Matter) -> Question:
    accounts = build_accounts(group.id, group.figures, matter.articles, matter.name_voice)
    origins = find_origins(group.figures, matter.articles, matter.copies, matter.roster.identity_of, matter.roster)
    return Question(
        id=group.id,
        wording=word_question(group.scope, group.members),
        scope=group.scope,
        accounts=accounts,
        verdict=find_verdict(accounts, Bench.of(accounts, origins, matter.articles)),
        origins=origins,
    )


def _link(questions: Sequence[Question], groups: Sequence[Group]) -> tuple[Question, ...]:
    """Tell each question which others are about a part of it, or about what holds it."""
    narrower = find_narrower(groups)
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
