"""What stands in a brief, in the order in which it stands there: all that the templates know.

Every string is on one line and free of control characters, and is otherwise what an article or a person wrote: the
templates escape it. Where a dataclass has `cites`, each is a footnote with the exact words.
"""

from dataclasses import dataclass

from reportedly.export.brief.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Cite:
    """A place that leads to a note: the note's number, and how many places before it lead there, plus one."""

    note: int
    turn: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the brief's own with its footnotes."""

    text: str
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Teller:
    """Who says it: the innermost voice, and through whom it reached the page, the outlet first (empty: its own)."""

    voice: str
    through: str


@dataclass(frozen=True, slots=True)
class Value:
    """A number as the words bound it, when it was counted, its firmness, and whether its article was retracted.

    `firmness` is empty where the text asserts it.
    """

    number: str
    words: str
    counted: str
    firmness: str
    withdrawn: bool
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One voice's answer: the letter that marks it in the plot, its last value, those before it, how firm it is.

    `origin` is the number of the origin that it shares with others, 0 where it shares none. `status` is empty for an
    account that counts, else "denied" or "withdrawn".
    """

    key: str
    teller: Teller
    value: Value
    earlier: tuple[Value, ...]
    firmness: str
    origin: int
    status: str


@dataclass(frozen=True, slots=True)
class OriginLine:
    """An origin that several accounts or articles share: its number, what it is, the letters of its accounts."""

    number: int
    root: str
    keys: str


@dataclass(frozen=True, slots=True)
class Plot:
    """The picture of a question: a title, the same in words, and drawings for a wide and a narrow page."""

    title: str
    description: str
    wide: Drawing
    narrow: Drawing


@dataclass(frozen=True, slots=True)
class Contested:
    """A question to which accounts give numbers that cannot all be right."""

    id: str
    question: str
    span: str
    accounts: int
    origins: int
    summary: tuple[Sentence, ...]
    plot: Plot | None
    rows: tuple[AccountRow, ...]
    shared: tuple[OriginLine, ...]
    reasons: tuple[Sentence, ...]
    more_reasons: int


@dataclass(frozen=True, slots=True)
class Change:
    """A number that took the place of another: the day of the later count, and what it answers."""

    day: str
    question: str
    told: Sentence


@dataclass(frozen=True, slots=True)
class Answer:
    """One voice's answer where answers agree, or where it is the only one."""

    teller: Teller
    value: Value


@dataclass(frozen=True, slots=True)
class Agreement:
    """A question whose accounts agree, with the number of independent origins and what they are."""

    question: str
    answers: tuple[Answer, ...]
    origins: int
    roots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim: who, what the cue does ("denies"), how firmly, the exact words, when said; what denies it beside it.

    `doubt` is why a denial may be about something else.
    """

    teller: Teller
    verb: str
    firmness: str
    words: str
    said: str
    cites: tuple[Cite, ...]
    denials: tuple["ClaimLine", ...] = ()
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class VoicePart:
    """What one voice holds; `more` claims of it are left out."""

    name: str
    claims: tuple[ClaimLine, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that the timeline dates: on which day, whether that is when it held or when it was said, what."""

    day: str
    sense: str
    claim: ClaimLine


@dataclass(frozen=True, slots=True)
class SourceRow:
    """An article: its number, where it is from, when it appeared, what became of it, what it is a copy of and why."""

    number: int
    outlet: str
    title: str
    byline: str
    day: str
    location: str
    standing: str
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOutLine:
    """What is not in the brief, and why; some of it by name."""

    what: str
    why: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """The exact words: those that are cited, with what stands around them in their sentence, and the source.

    `turns` is how many places lead here.
    """

    number: int
    before: str
    words: str
    after: str
    source: int
    outlet: str
    day: str
    turns: int


@dataclass(frozen=True, slots=True)
class Brief:
    """A whole brief."""

    title: str
    made: str
    version: str
    extent: str
    selection: tuple[str, ...]
    contested: tuple[Contested, ...]
    changes: tuple[Change, ...]
    updated: tuple[Agreement, ...]
    agreements: tuple[Agreement, ...]
    singles: tuple[Agreement, ...]
    voices: tuple[VoicePart, ...]
    unnamed: tuple[ClaimLine, ...]
    timeline: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    sources: tuple[SourceRow, ...]
    left_out: tuple[LeftOutLine, ...]
    notes: tuple[Note, ...]
