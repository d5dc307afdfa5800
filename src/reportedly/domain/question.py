"""What several figures answer, who answers it how, and how the answers stand to each other."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reportedly.domain.attribution import Firmness
from reportedly.domain.figure import FigureKind, State
from reportedly.domain.filed import Chain, FiledFigure, FiledPlace
from reportedly.domain.interval import Interval
from reportedly.domain.judgement import JudgementKind
from reportedly.domain.quantity import Bound


class Verdict(StrEnum):
    """How two accounts stand to each other, and a question's strongest of them."""

    AGREE = "agree"
    UPDATE = "update"
    CONFLICT = "conflict"
    NARROWER = "narrower"
    WIDER = "wider"
    NOT_COMPARABLE = "not_comparable"


@dataclass(frozen=True, slots=True)
class CopyLink:
    """Two articles of which one holds the other's report: the ids, earlier first, and in a sentence why."""

    earlier: str
    later: str
    reason: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Accounts that trace to one root: the ids of their articles and figures, and in a sentence what the root is."""

    articles: tuple[str, ...]
    root: str
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """The number that an account stands by, in the unit of its voice, with the ids of its figure and article."""

    article: str
    figure: str
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    unit: str | None
    firmness: Firmness
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Account:
    """One voice's answer to a question, with its history.

    `figures` are all of its figures, the earliest count first. It stands by one of them, the index of which is
    `stands_by`: low, high, bound, firmness and `counted_at` are those of that figure, `voice` is who vouches for it and
    `chain` how it reached its page. `withdrawn` says that the article it rests on was retracted or the voice took it
    back.
    """

    id: str
    voice: str
    chain: Chain
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    counted_at: Interval | None
    firmness: Firmness
    figures: tuple[FiledFigure, ...]
    withdrawn: bool = False
    stands_by: int = -1

    @property
    def stated(self) -> FiledFigure:
        """The figure that it stands by."""
        return self.figures[self.stands_by]

    @property
    def number(self) -> Stated:
        """The number that it stands by."""
        stated = self.stated
        number = (self.low, self.high, self.bound, self.figures[0].unit, self.firmness, self.withdrawn)
        return Stated(stated.article, stated.id, *number)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdict between two accounts, by their ids, and the reason in one sentence."""

    one: str
    other: str
    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Scope:
    """What a question is about: which kind of thing, of whom or what, in which unit, where, of which incident, when.

    `state` is what people are counted as whose kind tells no more than that they are people.
    `population` is the noun of those counted after the words that narrow it ("harmouth officer"), None for people in
    general or things not named.
    """

    kind: FigureKind
    unit: str | None
    population: str | None
    place: FiledPlace | None
    incident: str | None
    days: Interval | None
    state: State | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """What lists show of a question: the number of each account, and how many origins there are."""

    id: str
    wording: str
    verdict: Verdict
    accounts: tuple[Stated, ...]
    origins: int
    narrower: tuple[str, ...]
    wider: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person decided about which figures answer one question, by their ids.

    `join` brings the questions of all of them together, `split` takes them out into one of their own, `move` puts the
    first where the second is.
    """

    kind: JudgementKind
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What several figures answer.

    `id` is made from its first figure, that of the article that appeared first, and stays as later articles join.
    `accounts` are in the order of their first count; `verdict` is the
    strongest between two of them (conflict, update, agree). `narrower` and `wider` are ids of questions about a part of
    this one's population, place or time, or about what holds it.
    """

    id: str
    wording: str
    scope: Scope
    accounts: tuple[Account, ...]
    verdict: Verdict
    origins: tuple[Origin, ...]
    narrower: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()

    @property
    def figures(self) -> tuple[FiledFigure, ...]:
        """All figures that answer it, account by account."""
        return tuple(figure for account in self.accounts for figure in account.figures)

    @property
    def heading(self) -> Heading:
        """What lists show of it."""
        accounts = tuple(account.number for account in self.accounts)
        origins = len(self.origins)
        return Heading(self.id, self.wording, self.verdict, accounts, origins, self.narrower, self.wider)
