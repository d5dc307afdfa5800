"""Accounts as a brief prints them: value, exact words, who says so through whom, counted when, how firmly."""

from collections.abc import Mapping, Sequence
from datetime import date
from string import ascii_uppercase

from reportedly.domain.attribution import Firmness
from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.domain.question import Account, Origin, Question
from reportedly.domain.standing import is_retracted
from reportedly.export.brief.context import Answer, Value
from reportedly.export.brief.notes import Notes
from reportedly.export.brief.wording import (
    mark_firmness,
    print_interval,
    print_value,
    quote,
    show_words,
    tell_chain,
)
from reportedly.export.phrases import UNDATED


def name_keys(accounts: Sequence[Account]) -> dict[str, str]:
    """Return a letter for each account, by its id: A to Z, AA to ZZ, and so on."""
    return {account.id: _name_key(number) for number, account in enumerate(accounts)}


def _name_key(number: int) -> str:
    high, low = divmod(number, len(ascii_uppercase))
    return (_name_key(high - 1) if high else "") + ascii_uppercase[low]


def find_day(figure: FiledFigure, articles: Mapping[str, FiledArticle]) -> date | None:
    """Return the day on which a figure was counted or said, else on which its article appeared; None if none tells."""
    counted = figure.find_counted(articles[figure.article])
    return counted.last if counted else None


def is_used(account: Account) -> bool:
    """Say whether an account gives a number that counts: one that is neither withdrawn nor only denied."""
    return not account.withdrawn and account.firmness is not Firmness.DENIED


def build_value(figures: Sequence[FiledFigure], articles: Mapping[str, FiledArticle], notes: Notes) -> Value:
    """Return what figures of one voice with one number say, in the words of the last."""
    last = figures[-1]
    counted = last.find_counted(articles[last.article])
    return Value(
        number=print_value(last.low, last.high, last.bound, last.unit),
        words=quote(show_words(last.span.text)),
        counted=print_interval(counted) or UNDATED,
        firmness=mark_firmness(last.firmness),
        withdrawn=is_retracted(last, articles),
        cites=notes.cite_figures(figures),
    )


def build_answer(account: Account, articles: Mapping[str, FiledArticle], notes: Notes) -> Answer:
    """Return an account by the number that it stands by, with all words that give that number."""
    last = account.stated
    told = (last.low, last.high, last.firmness)
    same = [one for one in account.figures if (one.low, one.high, one.firmness) == told and one.id != last.id]
    return Answer(tell_chain(account.chain), build_value([*same, last], articles, notes))


def find_standing_origins(question: Question, articles: Mapping[str, FiledArticle]) -> list[Origin]:
    """Return the origins that rest on an article that was not retracted."""
    retracted = {one.id for one in question.figures if is_retracted(one, articles)}
    return [one for one in question.origins if not retracted.issuperset(one.figures)]


def count_shared(question: Question) -> dict[str, int]:
    """Return the number of the origin that a figure shares with figures elsewhere; 0 where it shares none.

    Origins that hold the most articles have the lowest numbers.
    """
    home = {figure.id: account.id for account in question.accounts for figure in account.figures}
    shared = [
        origin
        for origin in question.origins
        if len(set(origin.articles)) > 1 or len({home.get(figure) for figure in origin.figures}) > 1
    ]
    shared.sort(key=lambda origin: (-len(set(origin.articles)), -len(origin.figures), origin.root))
    numbers = {figure: number for number, origin in enumerate(shared, start=1) for figure in origin.figures}
    return {figure: numbers.get(figure, 0) for figure in home}
