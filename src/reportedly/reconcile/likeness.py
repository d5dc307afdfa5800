"""How far two articles hold one report: the signs that are counted, and when they are enough."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle, Paragraph
from reportedly.reconcile.outlets import Credits, find_shared_agency
from reportedly.reconcile.shingles import find_numbers

STANDING = 0.5
"""The part of a paragraph's runs of words that the other article must hold before the paragraph stands in it."""
QUOTED = 30
"""Runs of words that a shared quotation is taken to explain: two reporters may have heard the same sentence."""
COPIED = 40
"""Runs of words in paragraphs that stand in the other article, quotations left out, that are a copy without more."""
CREDITED = 20
"""As many where one article credits the other, or both credit one agency."""
QUOTES = 3
"""Shared quotations that are a copy where there is a credit."""
NUMBERS = 3
"""Shared numbers that are a copy, rewritten, where one credits the other and both appeared within `NEAR`."""
MANY = 6
"""Shared numbers, from `VOICES`, that are a copy without a credit where they are `SHARE` of an article's."""
SHARE = 0.5
VOICES = 4
NEAR = 3
"""Days within which numbers tell: later on every outlet has the same."""


class Counted(NamedTuple):
    """One number of an article, and of which kind of thing."""

    kind: FigureKind
    number: Decimal


@dataclass(frozen=True, slots=True)
class Report:
    """An article as copies are told by it: paragraphs and quotations that count, numbers with the voice of each."""

    article: FiledArticle
    paragraphs: tuple[Paragraph, ...]
    quotes: frozenset[int]
    shingles: frozenset[int] = field(init=False)
    numbers: dict[Counted, str] = field(init=False)
    credits: Credits = field(init=False)

    def __post_init__(self) -> None:
        together = frozenset(shingle for paragraph in self.paragraphs for shingle in paragraph.shingles)
        figures = sorted(self.article.figures, key=lambda figure: (figure.span, figure.id), reverse=True)
        counted = {Counted(one.kind, number): one.voice.name for one in figures for number in find_numbers(one)}
        object.__setattr__(self, "shingles", together)
        object.__setattr__(self, "numbers", counted)
        object.__setattr__(self, "credits", Credits.of(self.article))


@dataclass(frozen=True, slots=True)
class SharedText:
    """How many of `paragraphs` of the one article stand in the other, and by how many runs of words beyond quotations.

    `inside` says that it is the later article's paragraphs that stand in the earlier one, else the other way round.
    """

    inside: bool
    standing: int
    paragraphs: int
    words: int
    quotes: int


@dataclass(frozen=True, slots=True)
class SharedNumbers:
    """How many of the `counted` numbers of the one article the other has too, from how many voices, and how close."""

    shared: int
    counted: int
    voices: int
    near: bool

    @property
    def is_retelling(self) -> bool:
        """Say whether so many numbers of so many voices are the same that one was written from the other."""
        enough = self.shared >= MANY and self.shared >= SHARE * self.counted
        return enough and self.voices >= VOICES and self.near


@dataclass(frozen=True, slots=True)
class Likeness:
    """What an earlier and a later article share. `credit` names the one in the other, `agency` a third in both."""

    earlier: FiledArticle
    later: FiledArticle
    text: SharedText
    numbers: SharedNumbers
    credit: str | None
    agency: str | None

    @property
    def is_copy(self) -> bool:
        """Say whether the two hold one report."""
        if self.text.words >= COPIED or self.numbers.is_retelling:
            return True
        if self.credit and self.numbers.near and self.numbers.shared >= NUMBERS:
            return True
        return bool(self.credit or self.agency) and (self.text.words >= CREDITED or self.text.quotes >= QUOTES)


def stands_in(paragraph: Paragraph, shingles: frozenset[int]) -> bool:
    """Say whether a paragraph stands, whole or with words changed, in the text of these runs of words."""
    return bool(paragraph.shingles) and len(paragraph.shingles & shingles) >= STANDING * len(paragraph.shingles)


def compare_reports(earlier: Report, later: Report) -> Likeness:
    """Return what the two share."""
    inside, outside = _compare_text(later, earlier, inside=True), _compare_text(earlier, later, inside=False)
    fuller = outside.standing * inside.paragraphs > inside.standing * outside.paragraphs
    return Likeness(
        earlier.article,
        later.article,
        text=outside if fuller else inside,
        numbers=_compare_numbers(earlier, later),
        credit=later.credits.find(earlier.credits),
        agency=find_shared_agency(earlier.article, later.article),
    )


def _compare_text(held: Report, holder: Report, *, inside: bool) -> SharedText:
    standing = [paragraph for paragraph in held.paragraphs if stands_in(paragraph, holder.shingles)]
    return SharedText(
        inside=inside,
        standing=len(standing),
        paragraphs=len(held.paragraphs),
        words=sum(_count_words(paragraph, holder) for paragraph in standing),
        quotes=len(held.quotes & holder.quotes),
    )


def _count_words(paragraph: Paragraph, holder: Report) -> int:
    """Return the runs of words of `paragraph` that `holder` has too, without those that a shared quotation explains."""
    shared = len(paragraph.shingles & holder.shingles)
    return max(0, shared - QUOTED * len(paragraph.quotes & holder.quotes))


def _compare_numbers(one: Report, other: Report) -> SharedNumbers:
    shared = one.numbers.keys() & other.numbers.keys()
    voices: Sequence[int] = [len({report.numbers[number] for number in shared}) for report in (one, other)]
    return SharedNumbers(
        shared=len(shared),
        counted=min(len(one.numbers), len(other.numbers)),
        voices=min(voices),
        near=_is_near(one.article, other.article),
    )


def _is_near(one: FiledArticle, other: FiledArticle) -> bool:
    return bool(one.appeared and other.appeared and abs((one.appeared - other.appeared).days) <= NEAR)
