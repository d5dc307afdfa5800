"""The page of a question: accounts side by side in their exact words, verdicts, origins, what is near, an estimate."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, TypeVar

from fastapi import Query
from pydantic import Field

from reportedly.domain.estimate import Policy
from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.domain.question import Account, Comparison, Heading, Origin, Question, Verdict
from reportedly.export.brief.answers import count_shared, name_keys
from reportedly.export.brief.context import Plot
from reportedly.export.brief.points import draw_question
from reportedly.export.marks import FIRMNESS_MARKS, name_verdict
from reportedly.export.phrases import UNDATED, word_account, word_days, word_figure
from reportedly.export.steps import Step, find_steps, order_accounts
from reportedly.ledger import Ledger
from reportedly.views.question import QuestionView, gather_question
from reportedly.views.sayings import find_identities
from reportedly.workbench import addresses
from reportedly.workbench.estimates import EstimatePart, PolicyChoice, build_estimate, list_policies
from reportedly.workbench.history import build_judgements
from reportedly.workbench.leads import (
    Leads,
    build_article_line,
    build_question_line,
    build_values,
    build_verdict,
)
from reportedly.workbench.paging import Paging, count_page
from reportedly.workbench.shown import (
    Answer,
    ArticleLine,
    JudgementLine,
    QuestionLine,
    SaidLine,
    VerdictMark,
    Voiced,
)
from reportedly.workbench.targets import Target, find_targets

Thing = TypeVar("Thing")

MOST_PAIRS = 12
MOST_LINKS = 8
MOST_ARTICLES = 12
MOST_STEPS, MOST_ALSO, MOST_CHOICES = 10, 10, 200
"""Numbers of one account, other places of one of them, figures to regroup; all of them where all are asked for."""
AT_ONCE = 25
"""Accounts on one page: 25 make 300 pairs, 200 make 19,900, which take a second and a half."""


@dataclass(frozen=True, slots=True)
class StepPart:
    """A number that a voice gave: since when, how firmly, in which words; `also` are other places that give it.

    `more` are further ones.
    """

    number: str
    counted: str
    firmness: str
    said: SaidLine
    also: tuple[Answer, ...]
    more: int


@dataclass(frozen=True, slots=True)
class AccountPart:
    """One voice's answer. `origin` is the number of the origin that it shares with others, 0 where it shares none.

    `steps` are the last numbers that it gave; before them come `earlier` ones.
    `left_out` is why the chosen policy leaves it out; `is_used` is None where no policy is chosen.
    """

    key: str
    number: str
    address: str
    voice: Voiced
    firmness: str
    withdrawn: bool
    denies: bool
    origin: int
    steps: tuple[StepPart, ...]
    earlier: int
    is_used: bool | None
    left_out: str


@dataclass(frozen=True, slots=True)
class PairLine:
    """How two accounts stand to each other, by their letters, with the numbers that they stand by, and why."""

    one: str
    other: str
    values: tuple[Answer, ...]
    verdict: VerdictMark
    reason: str


@dataclass(frozen=True, slots=True)
class OriginPart:
    """What accounts trace to, the letters of those on this page that do, and the articles; `more` are left out."""

    number: int
    root: str
    keys: tuple[str, ...]
    articles: tuple[ArticleLine, ...]
    more: int


@dataclass(frozen=True, slots=True)
class FigureChoice:
    """A figure of the question, to move or take out: its number with what it counts, its outlet and day, its words."""

    id: str
    number: str
    where: str
    address: str


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A question with all that is known of it; `pairs_told` counts verdicts where not all of them are shown.

    Of many accounts it has those of one page (`paging`), with the pairs, origins and figures of these alone; `beyond`
    then says so. `more_figures` are not among those to regroup. `targets` are questions that figures may answer
    instead, or that may be one with this one. `seen` is how far the judgements went; whoever decides sends it back.
    """

    line: QuestionLine
    articles: int
    plot: Annotated[Plot | None, Field(exclude=True)]
    accounts: tuple[AccountPart, ...]
    paging: Paging
    beyond: str
    pairs: tuple[PairLine, ...]
    pairs_told: str
    whole: str
    origins: tuple[OriginPart, ...]
    narrower: tuple[QuestionLine, ...]
    wider: tuple[QuestionLine, ...]
    judgements: tuple[JudgementLine, ...]
    policies: tuple[PolicyChoice, ...]
    estimate: EstimatePart | None
    figures: tuple[FigureChoice, ...]
    more_figures: int
    targets: tuple[Target, ...]
    seen: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the page of a question: which policy reads it as one number, how much of it, which page."""

    policy: Annotated[Policy | None, Query(description="Which policy reads the accounts as one.")] = None
    full: Annotated[bool, Query(description="All verdicts and questions nearby, however many.")] = False
    page: Annotated[int, Query(ge=1, description="Which page of many accounts, counted from 1.")] = 1


def gather_question_page(ledger: Ledger, name: str, asked: Asked = Asked()) -> QuestionPage:
    """Return the page of a question by its id, or the beginning of one; raise NotInLedger."""
    seen = str(ledger.look())
    question = ledger.question(name)
    accounts = order_accounts(question.accounts)
    paging = Paging.of(asked.page, len(accounts), AT_ONCE, lambda other: _find_page(question, asked, other))
    shown = accounts[paging.skip(AT_ONCE) :][:AT_ONCE]
    view = gather_question(ledger, question, full=asked.full, compared=shown)
    return _Page(ledger, view, asked, name_keys(accounts), shown).build(paging, seen)


def _find_page(question: Question, asked: Asked, page: int) -> str:
    full = "1" if asked.full else None
    return addresses.find_question(question.id, policy=asked.policy, full=full, page=count_page(page))


class _Page:
    """One question, with what its parts are looked up by."""

    def __init__(
        self, ledger: Ledger, view: QuestionView, asked: Asked, keys: Mapping[str, str], shown: Sequence[Account]
    ) -> None:
        self._ledger, self._view, self._asked = ledger, view, asked
        self._question = view.question
        self._keys, self._shown = keys, shown
        self._figures = [figure for account in shown for figure in account.figures]
        self._shared = count_shared(view.question)
        self._leads = Leads(find_identities(ledger, self._figures))
        self._estimate = build_estimate(view.question, asked.policy, keys) if asked.policy else None

    def build(self, paging: Paging, seen: str) -> QuestionPage:
        view, question = self._view, self._question
        pairs = self._choose_pairs()
        figures = self._figures if paging.pages > 1 else question.figures
        choices = self._cut(figures, MOST_CHOICES)
        return QuestionPage(
            line=build_question_line(question.heading),
            articles=len({figure.article for figure in question.figures}),
            plot=draw_question(question, self._shown, view.articles, "The list of accounts", self._keys),
            accounts=tuple(self._build_account(one) for one in self._shown),
            paging=paging,
            beyond=_tell_beyond(len(self._shown), len(self._keys)) if paging.pages > 1 else "",
            pairs=tuple(map(self._build_pair, pairs)),
            pairs_told=_tell_pairs(view.pairs) if len(pairs) < len(view.pairs) else "",
            whole=_find_page(question, replace(self._asked, full=True), paging.page),
            origins=tuple(self._build_origins()),
            narrower=_order_links(view.narrower, full=self._asked.full),
            wider=_order_links(view.wider, full=self._asked.full),
            judgements=build_judgements(self._ledger, view.judgements),
            policies=list_policies(question.id, self._asked.policy),
            estimate=self._estimate,
            figures=tuple(_build_choice(one, view.articles) for one in choices),
            more_figures=len(figures) - len(choices),
            targets=find_targets(self._ledger, question.wording, [question.heading]),
            seen=seen,
        )

    def _build_account(self, account: Account) -> AccountPart:
        stated = account.stated
        reasons = {one.key: one.reason for one in self._estimate.left_out} if self._estimate else {}
        key = self._keys[account.id]
        steps = list(find_steps(account, self._view.articles))
        latest = self._cut(steps[::-1], MOST_STEPS)[::-1]
        return AccountPart(
            key=key,
            number=word_account(account),
            address=addresses.find_said(stated),
            voice=self._leads.build_link(account.chain[-1], stated.article),
            firmness=FIRMNESS_MARKS.get(account.firmness, ""),
            withdrawn=account.withdrawn,
            denies=FIRMNESS_MARKS.get(account.firmness, "").endswith("denied"),
            origin=self._shared.get(stated.id, 0),
            steps=tuple(map(self._build_step, latest)),
            earlier=len(steps) - len(latest),
            is_used=key in self._estimate.used if self._estimate else None,
            left_out=reasons.get(key, ""),
        )

    def _build_step(self, step: Step) -> StepPart:
        first, *others = step.figures
        also = self._cut(others, MOST_ALSO)
        return StepPart(
            number=word_figure(first),
            counted=f"counted {word_days(step.counted)}" if step.counted else UNDATED,
            firmness=FIRMNESS_MARKS.get(first.firmness, ""),
            said=self._leads.build_said(first, self._view.articles[first.article]),
            also=tuple(_build_place(one, self._view.articles) for one in also),
            more=len(others) - len(also),
        )

    def _choose_pairs(self) -> Sequence[Comparison]:
        """Return all verdicts where they are few or all are asked for, else the contested ones first."""
        pairs = self._view.pairs
        if self._asked.full or len(pairs) <= MOST_PAIRS:
            return pairs
        contested = [one for one in pairs if one.verdict in (Verdict.CONFLICT, Verdict.UPDATE)]
        return sorted(contested, key=lambda one: one.verdict is not Verdict.CONFLICT)[:MOST_PAIRS]

    def _build_pair(self, pair: Comparison) -> PairLine:
        order = list(self._keys)
        one, other = sorted((pair.one, pair.other), key=order.index)
        values = build_values(self._question, (one, other))
        return PairLine(self._keys[one], self._keys[other], values, build_verdict(pair.verdict), pair.reason)

    def _cut(self, things: Sequence[Thing], most: int) -> Sequence[Thing]:
        """Return the first of them, or all where all are asked for."""
        return things if self._asked.full else things[:most]

    def _build_origins(self) -> Iterator[OriginPart]:
        """Yield the origins that accounts of this page trace to; an account may trace to several."""
        all_shown = len(self._shown) == len(self._keys)
        for number, origin in enumerate(self._question.origins, start=1):
            figures = set(origin.figures)
            accounts = [one for one in self._shown if any(figure.id in figures for figure in one.figures)]
            if accounts or all_shown:
                yield self._build_origin(number, origin, accounts)

    def _build_origin(self, number: int, origin: Origin, accounts: Sequence[Account]) -> OriginPart:
        articles = [self._view.articles[one] for one in origin.articles if one in self._view.articles]
        shown = self._cut(articles, MOST_ARTICLES)
        return OriginPart(
            number=number,
            root=origin.root,
            keys=tuple(self._keys[one.id] for one in accounts),
            articles=tuple(map(build_article_line, shown)),
            more=len(articles) - len(shown),
        )


def _build_place(figure: FiledFigure, articles: Mapping[str, FiledArticle]) -> Answer:
    return Answer(build_article_line(articles[figure.article]).outlet, addresses.find_said(figure))


def _build_choice(figure: FiledFigure, articles: Mapping[str, FiledArticle]) -> FigureChoice:
    line = build_article_line(articles[figure.article])
    return FigureChoice(figure.id, word_figure(figure), f"{line.outlet}, {line.day}", addresses.find_said(figure))


def _tell_beyond(shown: int, accounts: int) -> str:
    return (
        f"{shown} of {accounts} accounts are on this page. They are compared with each other and not with those on "
        "other pages; the plot, the origins and the figures to regroup are those of this page too."
    )


def _tell_pairs(pairs: Sequence[Comparison]) -> str:
    counts = Counter(one.verdict for one in pairs)
    told = ", ".join(f"{counts[one]} {name_verdict(one)}" for one in Verdict if counts[one])
    return f"of {len(pairs)} pairs: {told}"


def _order_links(questions: Sequence[Heading], *, full: bool) -> tuple[QuestionLine, ...]:
    """Return questions in lines, those that several accounts answer first."""
    ordered = sorted(questions, key=lambda one: (-len(one.accounts), one.id))
    return tuple(map(build_question_line, ordered if full else ordered[:MOST_LINKS]))
