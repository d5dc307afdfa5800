"""Accounts: the answers to one question, voice by voice, each with its history."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from reportedly.domain.attribution import Firmness
from reportedly.domain.filed import FiledArticle, FiledFigure, FiledVoice, Standing, make_id
from reportedly.domain.question import Account
from reportedly.reconcile.bodies import BODIES
from reportedly.reconcile.moments import find_counted, is_superseded
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
    accounts = [_build(make_id(question, *voice), inside, articles) for voice, inside in voiced.items()]
    return tuple(sorted(accounts, key=lambda one: (_order(one.figures[0], articles), one.id)))


def find_last(figures: Sequence[FiledFigure], articles: Mapping[str, FiledArticle]) -> FiledFigure:
    """Return the last figure of an account, in the order of counting, that its voice stands by.

    One in an article that was retracted counts only where there is no other, and so does one that its own text gives as
    a number that no longer holds.
    """
    standing = [one for one in figures if is_standing(one, articles)] or figures
    return next((one for one in reversed(standing) if not is_superseded(one)), standing[-1])


def is_standing(figure: FiledFigure, articles: Mapping[str, FiledArticle]) -> bool:
    """Say whether the article of a figure was not retracted."""
    return articles[figure.article].standing is not Standing.RETRACTED


def _order(figure: FiledFigure, articles: Mapping[str, FiledArticle]) -> tuple[date, bool, str, int]:
    """Return what figures are ordered by: the day of the count; in one article one that no longer holds goes first."""
    counted = find_counted(figure, articles) or date.max
    return counted, not is_superseded(figure), figure.article, figure.span.start


def _build(id_: str, figures: Sequence[FiledFigure], articles: Mapping[str, FiledArticle]) -> Account:
    ordered = tuple(sorted(figures, key=lambda figure: _order(figure, articles)))
    last = find_last(ordered, articles)
    return Account(
        id=id_,
        voice=last.voice.name,
        chain=last.chain,
        low=last.low,
        high=last.high,
        bound=last.bound,
        counted_at=last.find_counted(articles[last.article]),
        firmness=last.firmness,
        figures=ordered,
        withdrawn=not is_standing(last, articles),
    )
