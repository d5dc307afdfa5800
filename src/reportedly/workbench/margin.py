"""What stands beside the lines of an article: each claim's chain, stance and figures, and numbers it gives itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.domain.attribution import Channel
from reportedly.domain.filed import FiledArticle, FiledClaim, FiledFigure
from reportedly.domain.question import Heading
from reportedly.export.marks import list_marks
from reportedly.export.phrases import word_days, word_figure
from reportedly.views.sayings import Told
from reportedly.workbench import addresses
from reportedly.workbench.deeds import Deeds
from reportedly.workbench.leads import Leads, build_question_line, name_kind
from reportedly.workbench.marking import find_first
from reportedly.workbench.shown import QuestionLine, SaidLine, Voiced

_TELLING_CHANNELS = frozenset(Channel) - {Channel.STATEMENT, Channel.QUOTE, Channel.DECLINED, Channel.UNKNOWN}


@dataclass(frozen=True, slots=True)
class FigureNote:
    """A figure: its number, what it counts, where and when, how firmly; the question that it answers with others."""

    id: str
    address: str
    number: str
    words: str
    kind: str
    facts: tuple[str, ...]
    marks: tuple[str, ...]
    question: QuestionLine | None
    deeds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarginNote:
    """What is to be said of a claim, or of a figure that the article gives in its own voice, as `kind` says.

    `start` is where it stands in the text, `colour` the number of its voice's colour, `facts` how and when it was said,
    `deeds` what people decided about it.
    """

    id: str
    kind: str
    anchor: str
    address: str
    start: int
    colour: int
    chain: tuple[Voiced, ...]
    cue: str
    marks: tuple[str, ...]
    facts: tuple[str, ...]
    figures: tuple[FigureNote, ...]
    denials: tuple[SaidLine, ...]
    more_denials: int
    denials_cut: bool
    deeds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the parts of an article from elsewhere, the questions by the figures that answer them.

    `told` is what denies them and whose words they are, `deeds` what people decided.
    """

    told: Told
    questions: Mapping[str, Heading]
    deeds: Deeds


class Margin:
    """Writes the notes of one article."""

    def __init__(self, article: FiledArticle, known: Known, colours: Mapping[str, int]) -> None:
        self._article, self._known, self._colours = article, known, colours
        self._leads = Leads(known.told.identity_of)
        self._names = {one.id: one.name for one in article.entities}

    def write(self) -> list[MarginNote]:
        """Return the notes in the order of the text."""
        claims = {one.id for one in self._article.claims}
        notes = [self._note_claim(one) for one in self._article.claims]
        notes += [self._note_figure(one) for one in self._article.figures if one.claim not in claims]
        return sorted(notes, key=lambda one: (one.start, one.id))

    def _note_claim(self, claim: FiledClaim) -> MarginNote:
        line = self._leads.build_said(claim, self._article, self._known.told.denials)
        own = (one for one in self._article.figures if one.claim == claim.id)
        return MarginNote(
            id=claim.id,
            kind="claim",
            anchor=f"{addresses.NOTE}{claim.id}",
            address=f"#{addresses.anchor_said(claim)}",
            start=claim.cue[0].start if claim.cue else find_first(claim),
            colour=self._colours.get(claim.id, 0),
            chain=line.chain,
            cue=" … ".join(piece.text for piece in claim.cue),
            marks=line.marks,
            facts=tuple(_list_claim_facts(claim)),
            figures=tuple(map(self._build_figure, own)),
            denials=line.denials,
            more_denials=line.more_denials,
            denials_cut=line.denials_cut,
            deeds=self._known.deeds.get(claim.id, ()),
        )

    def _note_figure(self, figure: FiledFigure) -> MarginNote:
        line = self._leads.build_said(figure, self._article, self._known.told.denials)
        return MarginNote(
            id=figure.id,
            kind="figure",
            anchor=f"{addresses.NOTE}{figure.id}",
            address=f"#{addresses.anchor_said(figure)}",
            start=figure.span.start,
            colour=0,
            chain=line.chain,
            cue="",
            marks=(),
            facts=(),
            figures=(self._build_figure(figure),),
            denials=line.denials,
            more_denials=line.more_denials,
            denials_cut=line.denials_cut,
            deeds=(),
        )

    def _build_figure(self, figure: FiledFigure) -> FigureNote:
        question = self._known.questions.get(figure.id)
        return FigureNote(
            id=figure.id,
            address=f"#{addresses.anchor_said(figure)}",
            number=word_figure(figure),
            words=figure.span.text,
            kind=name_kind(figure),
            facts=tuple(_list_figure_facts(figure, self._names)),
            marks=tuple(list_marks(figure)),
            question=build_question_line(question) if question else None,
            deeds=self._known.deeds.get(figure.id, ()),
        )


def _list_claim_facts(claim: FiledClaim) -> Iterator[str]:
    if claim.channel in _TELLING_CHANNELS:
        yield claim.channel.replace("_", " ")
    if claim.said:
        yield f"said {word_days(claim.said)}"


def _list_figure_facts(figure: FiledFigure, names: Mapping[str, str]) -> Iterator[str]:
    if figure.counted and figure.counted != name_kind(figure):
        yield figure.counted
    if figure.place:
        yield figure.place.name
    if figure.as_of:
        yield word_days(figure.as_of)
    if figure.by and figure.by in names:
        yield f"by {names[figure.by]}"
    if figure.part_of:
        yield "part of another figure"
    if figure.basis:
        yield figure.basis.value
    if figure.background:
        yield "about an earlier event"
