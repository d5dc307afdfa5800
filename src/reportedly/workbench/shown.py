"""What more than one page shows: words with where they stand, voices, articles, questions in a line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Voiced:
    """One link of a chain: the voices that said it together, and the page of the first."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article in a line. `day` says "(inferred)" of a guess; `standing` is empty while nobody said anything."""

    id: str
    address: str
    title: str
    outlet: str
    day: str
    path: str
    standing: str


@dataclass(frozen=True, slots=True)
class FrontArticle:
    """An article with how much was read from it."""

    id: str
    address: str
    title: str
    outlet: str
    path: str
    claims: int
    figures: int
    standing: str


@dataclass(frozen=True, slots=True)
class SaidLine:
    """A claim or figure: the exact words with where they stand, the chain, how it is put, in which article.

    `number` and `kind` are those of a figure, empty for a claim. `notes` are what else is to be said of it ("about an
    earlier event"). `denials` are what denies it, `more_denials` are not shown, and where
    `denials_cut` is set there may be further ones; `doubt` is why one may be about something else.
    """

    id: str
    address: str
    number: str
    kind: str
    before: str
    words: str
    after: str
    chain: tuple[Voiced, ...]
    marks: tuple[str, ...]
    notes: tuple[str, ...]
    article: ArticleLine
    denials: tuple["SaidLine", ...] = ()
    more_denials: int = 0
    denials_cut: bool = False
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A number that is given to a question, and the address of its words."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class VerdictMark:
    """A verdict as a sign and a word."""

    sign: str
    word: str


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question in a line. `verdict` is None where one account alone answers it.

    `answers` are all that differ; of many, the lowest and the highest, and `different` is how many there are.
    """

    id: str
    address: str
    wording: str
    verdict: VerdictMark | None
    answers: tuple[Answer, ...]
    are_ends: bool
    different: int
    withdrawn: int
    accounts: int
    origins: int


@dataclass(frozen=True, slots=True)
class JudgementLine:
    """What a person decided: what it means, about which words (with where they stand now), by whom, when, and why.

    `withdrawn` says by whom and when, empty while it stands; `orphaned` that its words are found no more.
    """

    id: str
    kind: str
    meaning: str
    subjects: tuple[Answer, ...]
    articles: tuple[Answer, ...]
    values: tuple[str, ...]
    by: str
    at: str
    note: str
    withdrawn: str
    orphaned: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to narrow a list: what it is called, how many there are, the address that takes or leaves it."""

    name: str
    number: int | None
    address: str
    is_taken: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A property that a list can be narrowed by."""

    name: str
    choices: tuple[Choice, ...]
