"""The step: quantities in, figures out, each bound to what it counts, where, when, and who says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.claims.binding import CASUALTIES, Binder, Surroundings
from reportedly.claims.cells import Tables, draft_cell
from reportedly.claims.counted import find_counted
from reportedly.claims.draft import Draft
from reportedly.claims.ellipsis import fill_ellipses
from reportedly.claims.holder import counts_speakers, find_holder, group_by_sentence
from reportedly.claims.incidents import find_incidents
from reportedly.claims.kind import find_kind
from reportedly.claims.landmarks import Landmarks
from reportedly.claims.lexicon import read_words
from reportedly.claims.main import find_main_event
from reportedly.claims.reported import is_report_day
from reportedly.claims.scope import find_said, is_border
from reportedly.claims.story import Story
from reportedly.claims.syntax import Syntax
from reportedly.claims.where import build_landmarks, gather_places
from reportedly.domain.annotation import Annotation
from reportedly.domain.article import Article
from reportedly.domain.attribution import Attribution
from reportedly.domain.figure import OUTCOMES, UNTOLD, Figure, FigureKind, Incident
from reportedly.domain.mention import Entity
from reportedly.domain.quantity import Quantity
from reportedly.domain.span import Span

_LIKELY, _AGAINST, _SURE = 0.6, 0.7, 0.85
"""Chance from which on the encoder's kind is taken: where the text tells none, where a word tells another, and where
none is told and it would be what became of people, for nobody is dead by a guess."""
_RUNNING = frozenset("last past next coming previous recent".split())


@dataclass(frozen=True, slots=True)
class Claims:
    """Figures and incidents of one article, and its attributions with the days on which they were made."""

    figures: tuple[Figure, ...]
    incidents: tuple[Incident, ...]
    attributions: tuple[Attribution, ...]


def find_claims(
    article: Article, annotation: Annotation, entities: Sequence[Entity], attributions: Sequence[Attribution]
) -> Claims:
    """Return the figures of an article, in the order of the text.

    A number that only counts those who speak ("three officials said") is no figure.
    """
    said = tuple(replace(one, said=find_said(article.text, one, annotation.dates)) for one in attributions)
    if not annotation.quantities:
        return Claims((), (), said)
    syntax = Syntax(article.text, annotation.tokens)
    places = gather_places(syntax, annotation.places)
    dated = [date for date in annotation.dates if date.interval is not None and not is_border(syntax, date)]
    surroundings = Surroundings(
        dates=Landmarks(syntax, [(date.span, date) for date in dated]),
        places=build_landmarks(syntax, places),
        main=find_main_event(syntax, article, annotation.dates, places, said),
    )
    happened = [(date.span, date) for date in dated if not is_report_day(syntax, date)]
    named = find_incidents(syntax, Landmarks(syntax, happened), surroundings.places)
    binder = Binder(syntax, article, entities, Story(syntax, named), surroundings)
    figures = binder.bind(_draft_all(syntax, annotation.quantities, said))
    return Claims(figures, tuple(one.incident for one in named), said)


def _draft_all(syntax: Syntax, quantities: Sequence[Quantity], attributions: Sequence[Attribution]) -> list[Draft]:
    """Return what the quantities count, without those that measure nothing or count who speaks: the dead do not."""
    groups = group_by_sentence(syntax, attributions)
    tables = Tables(syntax.text)
    drafts = []
    for quantity in quantities:
        if (cell := tables.find(quantity.span)) is not None:
            drafts.append(draft_cell(syntax, quantity, cell))
            continue
        places = syntax.cover(quantity.span)
        near = groups.get(syntax.tokens[places.start].sentence, []) if places else []
        draft = _draft(syntax, quantity, near)
        if draft.kind is FigureKind.KILLED or not counts_speakers(syntax, quantity.span, near):
            drafts.append(draft)
    numbers = [quantity.span for quantity in quantities]
    kept = [_without_numbers(draft, numbers) for draft in drafts if _is_figure(syntax, draft)]
    return [_settle_kind(syntax, draft) for draft in fill_ellipses(syntax, kept)]


def _settle_kind(syntax: Syntax, draft: Draft) -> Draft:
    """Take the kind that the encoder sees where it is likely enough.

    Of those who are no more than there a word tells best what they are; and the counts of a charge are no people.
    """
    embedding = draft.quantity.embedding
    noun = draft.like if draft.counted.head is None else draft.counted.head
    is_charge = noun is not None and syntax.word(noun) in read_words("charges")
    if draft.quantity.unit is not None or embedding is None or is_charge:
        return draft
    kind, chance = embedding.likeliest
    if draft.kind in UNTOLD and kind in UNTOLD:
        return draft
    enough = _AGAINST
    if draft.kind is None or draft.kind in UNTOLD:
        enough = _SURE if kind in OUTCOMES else _LIKELY
    return replace(draft, kind=kind) if chance >= enough else draft


def _draft(syntax: Syntax, quantity: Quantity, attributions: Sequence[Attribution]) -> Draft:
    counted = find_counted(syntax, quantity)
    kind = find_kind(syntax, quantity, counted)
    return Draft(quantity, counted, kind, find_holder(syntax, quantity.span, attributions))


def _without_numbers(draft: Draft, numbers: Sequence[Span]) -> Draft:
    """Leave out counted words that are a number themselves: "25,000 crowns (2,300 euros)" does not count euros."""
    span = draft.counted.span
    if span is None or not any(number.overlaps(span) for number in numbers):
        return draft
    return replace(draft, counted=replace(draft.counted, span=None))


def _is_figure(syntax: Syntax, draft: Draft) -> bool:
    """Say whether a quantity measures something: not "both" but of victims, "None." or "in the last 24 hours"."""
    if draft.quantity.span.text.lower() == "both":
        return draft.kind in CASUALTIES
    if draft.kind is None and draft.counted.span is None and draft.quantity.high == 0:
        return False
    before = syntax.cover(draft.quantity.span).start - 1
    return draft.kind is not FigureKind.DURATION or before < 0 or syntax.word(before) not in _RUNNING
