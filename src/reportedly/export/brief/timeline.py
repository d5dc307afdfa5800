"""The timeline: what the text itself dates, in the order of the days; what nothing dates stands apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.domain.interval import Interval
from reportedly.domain.question import Question
from reportedly.domain.standing import is_retracted
from reportedly.export.brief.agreements import TOLD_ALONE
from reportedly.export.brief.claims import Told, build_line
from reportedly.export.brief.context import ClaimLine, Entry
from reportedly.export.brief.denials import ToldDenials
from reportedly.export.brief.notes import Notes
from reportedly.export.brief.wording import (
    mark_firmness,
    print_interval,
    print_published,
    quote,
    show_words,
    tell_chain,
)
from reportedly.export.phrases import UNDATED

HELD, SAID = "when it was", "when it was said"


@dataclass(frozen=True, slots=True)
class Timeline:
    """What has a day, in order, and what has none."""

    dated: tuple[Entry, ...]
    undated: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class _Moment:
    """Something to enter: its days, whether they are when it held or was said, and figures or a claim."""

    days: Interval | None
    sense: str
    told: Told | None = None
    figures: tuple[FiledFigure, ...] = ()

    @property
    def order(self) -> tuple[date, date, str]:
        """By the first day, then the shorter time, then what does not change with the order of arrival."""
        last = self.days.last if self.days else date.max
        first = self.days.first if self.days else date.max
        return first, last, self.told.claim.id if self.told else self.figures[0].id


def build_timeline(
    told: Sequence[Told],
    questions: Sequence[Question],
    articles: Mapping[str, FiledArticle],
    notes: Notes,
    denials: ToldDenials,
) -> Timeline:
    """Return the claims and the numbers in question that the text dates, and those of articles without any date."""
    held = {id_ for one in told for claim in (one.claim, *one.copies) for id_ in claim.figures}
    moments = [*_find_claims(told, articles), *_find_figures(questions, articles, held)]
    moments.sort(key=lambda one: one.order)
    writer = _Writer(articles, notes, denials)
    return Timeline(
        tuple(writer.write(one) for one in moments if one.days),
        tuple(writer.write(one) for one in moments if not one.days),
    )


def _find_claims(told: Iterable[Told], articles: Mapping[str, FiledArticle]) -> Iterator[_Moment]:
    """Yield claims that name days, or of which the text tells when they were said; of undated articles all."""
    for one in told:
        claim = one.claim
        if claim.days or claim.said:
            yield _Moment(claim.days or claim.said, HELD if claim.days else SAID, one)
        elif articles[claim.article].published is None and claim.figures:
            yield _Moment(None, UNDATED, one)


def _find_figures(
    questions: Iterable[Question], articles: Mapping[str, FiledArticle], held: set[str]
) -> Iterator[_Moment]:
    """Yield the figures of questions that stand in no claim, the same number of one voice on one day once."""
    for question in questions:
        for account in question.accounts:
            same: dict[tuple[object, ...], list[FiledFigure]] = {}
            for figure in account.figures:
                if figure.id in held or is_retracted(figure, articles):
                    continue
                days = figure.as_of
                if days or articles[figure.article].published is None:
                    same.setdefault((days, figure.low, figure.high, figure.firmness), []).append(figure)
            for figures in same.values():
                yield _Moment(figures[0].as_of, HELD if figures[0].as_of else UNDATED, figures=tuple(figures))


def _choose_verb(figure: FiledFigure) -> str:
    """Return what a voice does with a number; of one that another quotes only that it is said to do so."""
    denied = figure.firmness is Firmness.DENIED
    if len(figure.chain) > 2:
        return f"is said to {'deny' if denied else 'give'} the number"
    return "denies the number" if denied else "gives the number"


class _Writer:
    """Writes entries."""

    def __init__(self, articles: Mapping[str, FiledArticle], notes: Notes, denials: ToldDenials) -> None:
        self._articles, self._notes, self._denials = articles, notes, denials

    def write(self, moment: _Moment) -> Entry:
        """Return an entry, each with its voice and firmness."""
        day = print_interval(moment.days) or UNDATED
        if moment.told is not None:
            denials = self._denials.find(moment.told)
            line = build_line(moment.told, self._articles, self._notes, denials)
        else:
            line = self._write_figures(moment.figures)
        return Entry(day, moment.sense, line)

    def _write_figures(self, figures: Sequence[FiledFigure]) -> ClaimLine:
        first = figures[0]
        kind = f" ({first.kind})" if first.kind in TOLD_ALONE else ""
        counted = f" {first.counted}" if first.counted and first.counted not in first.span.text else ""
        return ClaimLine(
            teller=tell_chain(first.chain),
            verb=_choose_verb(first),
            firmness=mark_firmness(first.firmness, Stance.DENY),
            words=f"{quote(show_words(first.span.text))}{show_words(counted)}{kind}",
            said=print_interval(first.counted_at) or print_published(self._articles[first.article]),
            cites=self._notes.cite_figures(figures),
        )
