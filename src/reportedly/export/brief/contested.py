"""Contested questions: the accounts side by side, in a table and in a plot, and why they cannot all be right."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from reportedly.domain.attribution import Firmness
from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.domain.question import Account, Comparison, Question, Verdict
from reportedly.domain.standing import is_retracted
from reportedly.export.brief.answers import (
    build_value,
    count_shared,
    find_standing_origins,
    is_used,
    name_keys,
)
from reportedly.export.brief.context import AccountRow, Cite, Contested, OriginLine, Sentence
from reportedly.export.brief.notes import Notes
from reportedly.export.brief.points import draw_question, find_ends
from reportedly.export.brief.wording import (
    HEDGES,
    count_things,
    mark_firmness,
    print_teller,
    print_value,
    show_words,
    tell_chain,
)

MOST_REASONS = 5
_PEOPLE_FIRST = tuple(FigureKind)
_LAST = frozenset((FigureKind.DISTANCE, FigureKind.DURATION, FigureKind.OTHER))


def order_questions(questions: Sequence[Question]) -> list[Question]:
    """Return questions with those about people harmed first, and of each kind those with the most accounts."""
    return sorted(questions, key=lambda one: (_rank(one.scope.kind), -len(one.accounts), one.id))


def _rank(kind: FigureKind) -> int:
    if kind in _LAST:
        return len(_PEOPLE_FIRST)
    return _PEOPLE_FIRST.index(kind)


def build_contested(
    question: Question, articles: Mapping[str, FiledArticle], pairs: Sequence[Comparison], notes: Notes
) -> Contested:
    """Return a question whose accounts contradict each other."""
    return _Contest(question, articles, notes).build(pairs)


class _Contest:
    """One contested question, with what its accounts are looked up by."""

    def __init__(self, question: Question, articles: Mapping[str, FiledArticle], notes: Notes) -> None:
        self._question, self._articles, self._notes = question, articles, notes
        self._keys = name_keys(question.accounts)
        self._shared = count_shared(question)
        self._origins = len(find_standing_origins(question, articles))
        self._stated = {account.id: account.stated for account in question.accounts}

    def build(self, pairs: Sequence[Comparison]) -> Contested:
        question = self._question
        clashes = [one for one in pairs if one.verdict is Verdict.CONFLICT]
        return Contested(
            id=question.id,
            question=show_words(question.wording),
            span=self._print_span(),
            accounts=len(question.accounts),
            origins=self._origins,
            summary=tuple(self._summarise()),
            plot=draw_question(question, question.accounts, self._articles, "The table beside it"),
            rows=tuple(map(self._build_row, question.accounts)),
            shared=tuple(self._list_shared()),
            reasons=tuple(map(self._explain, clashes[:MOST_REASONS])),
            more_reasons=max(0, len(clashes) - MOST_REASONS),
        )

    def _print_span(self) -> str:
        used = self._order_used()
        ends = list(dict.fromkeys(self._print(one) for one in (*used[:1], *used[-1:])))
        told = " … ".join(ends) or "no number that stands"
        denied = len(self._find_denied())
        return f"{told} ({count_things(denied, 'denial')})" if denied else told

    def _find_denied(self) -> list[Account]:
        return [one for one in self._question.accounts if one.firmness is Firmness.DENIED and not one.withdrawn]

    def _order_used(self) -> list[Account]:
        used = [one for one in self._question.accounts if is_used(one)]
        return sorted(used, key=find_ends)

    def _print(self, account: Account) -> str:
        stated = account.stated
        return print_value(stated.low, stated.high, stated.bound, stated.unit)

    def _summarise(self) -> Iterator[Sentence]:
        used, accounts = self._order_used(), self._question.accounts
        if len(used) == 1:
            yield self._tell_end("The number is", used[0])
        elif used:
            yield self._tell_end("The lowest number is", used[0])
            yield self._tell_end("The highest is", used[-1])
        numbers = count_things(len(accounts), "account")
        yield Sentence(f"In all {numbers} from {count_things(self._origins, 'independent origin')}.")
        for one in self._find_denied():
            who = print_teller(tell_chain(one.chain))
            yield Sentence(f"{who} denies the number {self._print(one)}.", (self._cite(one),))

    def _tell_end(self, opening: str, account: Account) -> Sentence:
        hedge = HEDGES[account.firmness]
        who = print_teller(tell_chain(account.chain))
        told = f"{opening} {self._print(account)}{f', {hedge}' if hedge else ''}: {who}."
        return Sentence(told, (self._cite(account),))

    def _cite(self, account: Account) -> Cite:
        return self._notes.cite_figure(account.stated)

    def _build_row(self, account: Account) -> AccountRow:
        runs = [list(run) for _, run in groupby(account.figures, key=self._group)]
        stated = account.stated
        current = next(run for run in runs if stated in run)
        others = [run for run in runs if run is not current]
        value, *earlier = (
            build_value(run, self._articles, self._notes)
            for run in ([*(one for one in current if one is not stated), stated], *others)
        )
        return AccountRow(
            key=self._keys[account.id],
            teller=tell_chain(account.chain),
            value=value,
            earlier=tuple(earlier),
            firmness=account.firmness,
            origin=self._shared[stated.id],
            status="withdrawn" if account.withdrawn else "denied" if account.firmness is Firmness.DENIED else "",
        )

    def _group(self, figure: FiledFigure) -> tuple[object, ...]:
        return (figure.low, figure.high, figure.firmness, is_retracted(figure, self._articles))

    def _list_shared(self) -> Iterator[OriginLine]:
        keys: defaultdict[int, dict[str, None]] = defaultdict(dict)
        roots = {figure: origin.root for origin in self._question.origins for figure in origin.figures}
        root_of: dict[int, str] = {}
        for account in self._question.accounts:
            for figure in account.figures:
                number = self._shared[figure.id]
                keys[number][self._keys[account.id]] = None
                root_of[number] = roots.get(figure.id, "")
        for number in sorted(keys):
            if number:
                yield OriginLine(number, show_words(root_of[number]), ", ".join(keys[number]))

    def _explain(self, pair: Comparison) -> Sentence:
        cites = self._notes.cite_figures(self._stated[id_] for id_ in (pair.one, pair.other) if id_ in self._stated)
        keys = " and ".join(self._name(id_) for id_ in (pair.one, pair.other) if id_ in self._keys)
        return Sentence(f"{keys}: {show_words(pair.reason)}.", cites)

    def _name(self, account: str) -> str:
        """Return the letter of an account, with its firmness: reasons do not tell that."""
        mark = mark_firmness(self._stated[account].firmness)
        return f"{self._keys[account]} ({mark})" if mark else self._keys[account]
