"""Accounts: the answers to one question, voice by voice, each with its history."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from reportedly.domain.attribution import Firmness
from reportedly.domain.filed import FiledArticle, FiledFigure, FiledVoice, make_id
from reportedly.domain.question import Account
from reportedly.domain.standing import build_account, is_superseded
from reportedly.reconcile.bodies import BODIES
from reportedly.reconcile.moments import find_counted
from reportedly.reconcile.profile import fold

NameVoice = Callable[[FiledVoice, FiledArticle], str]
"""Gives the key of a voice in an article: the same key, the same voice."""


def name_by_words(voice: FiledVoice, article: FiledArticle) -> str:
    """Return a voice's key where nobody resolved who is who: a body's name, else the article with the words."""
    name = fold(voice.name)
    if voice.named and name and voice.kind in BODIES:
        return f"name:{name}"
    return f"in {article.id}:{name}"


def build_accounts(
    question: str,
    figures: Sequence[FiledFigure],
    articles: Mapping[str, FiledArticle],
    name_voice: NameVoice = name_by_words,
) -> tuple[Account, ...]:
    """Return who answers the question of that id how, the one who counted first at the head.

    A denial is an account of its own beside what its voice asserts.
    """
    voiced: defaultdict[tuple[str, bool], list[FiledFigure]] = defaultdict(list)
    for figure in figures:
        article = articles[figure.article]
        voices = " & ".join(sorted({name_voice(voice, article) for voice in figure.voice.voices}))
        voiced[voices, figure.firmness is Firmness.DENIED].append(figure)
    accounts = [
        build_account(make_id(question, *voice), sorted(inside, key=lambda one: _order(one, articles)), articles)
        for voice, inside in voiced.items()
    ]
    return tuple(sorted(accounts, key=lambda one: (_order(one.figures[0], articles), one.id)))


def _order(figure: FiledFigure, articles: Mapping[str, FiledArticle]) -> tuple[date, bool, str, int]:
    """Return what figures are ordered by: the day of the count; in one article one that no longer holds goes first."""
    counted = find_counted(figure, articles) or date.max
    return counted, not is_superseded(figure), figure.article, figure.span.start
