"""Accounts: the answers to one question, voice by voice, each with its history."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from reportedly.domain.attribution import Firmness
from reportedly.domain.filed import FiledArticle, FiledFigure, FiledVoice, Standing, make_id
from reportedly.domain.question import Account
from reportedly.domain.voice import VoiceKind
from reportedly.reconcile.moments import find_counted, is_superseded
from reportedly.reconcile.profile import fold


def build_accounts(
    question: str,
    figures: Sequence[FiledFigure],
    articles: Mapping[str, FiledArticle],
    identity_of: Mapping[str, str],
) -> tuple[Account, ...]:
    """Return who answers the question of that id how, the one who counted first at the head.

    A denial is an account of its own beside what its voice asserts.
    """
    voiced: defaultdict[str, list[FiledFigure]] = defaultdict(list)
    for figure in figures:
        denied = figure.firmness is Firmness.DENIED
        voiced[find_voice(figure, identity_of) + ("|denied" if denied else "")].append(figure)
    accounts = [_build(make_id(question, voice), inside, articles) for voice, inside in voiced.items()]
    return tuple(sorted(accounts, key=lambda one: (_order(one.figures[0], articles), one.id)))


def find_voice(figure: FiledFigure, identity_of: Mapping[str, str]) -> str:
    """Return the key of the voice that vouches for a figure: the same key, the same voice.

    A named voice is the same across articles, by its resolved entity, else by its name. One that is only described
    ("a police spokesman") is another in each article. Where the article says it itself the outlet vouches.
    """
    return " & ".join(sorted(_find_key(voice, figure, identity_of) for voice in figure.voice.voices))


def _find_key(voice: FiledVoice, figure: FiledFigure, identity_of: Mapping[str, str]) -> str:
    if voice.named and voice.entity and voice.entity in identity_of:
        return identity_of[voice.entity]
    name = fold(voice.name)
    if voice.named and voice.kind is not VoiceKind.UNSPECIFIED and name:
        return f"{voice.kind}:{name}" if len(figure.chain) > 1 else f"outlet:{name}"
    return f"{figure.article}:{name}"


def _order(figure: FiledFigure, articles: Mapping[str, FiledArticle]) -> tuple[date, bool, str, int]:
    """Return what figures are ordered by: the day of the count; in one article one that no longer holds goes first."""
    counted = find_counted(figure, articles) or date.max
    return counted, not is_superseded(figure), figure.article, figure.span.start


def _build(id_: str, figures: Sequence[FiledFigure], articles: Mapping[str, FiledArticle]) -> Account:
    ordered = tuple(sorted(figures, key=lambda figure: _order(figure, articles)))
    standing = [one for one in ordered if articles[one.article].standing is not Standing.RETRACTED]
    last = (standing or ordered)[-1]
    return Account(
        id=id_,
        voice=last.voice.name,
        chain=last.chain,
        low=last.low,
        high=last.high,
        bound=last.bound,
        counted_at=last.counted_at or articles[last.article].published,
        firmness=last.firmness,
        figures=ordered,
        withdrawn=not standing,
    )
