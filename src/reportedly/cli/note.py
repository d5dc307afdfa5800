"""An account that no article has, given by hand: filed as an article of one line, whose number a judgement adds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from reportedly.domain.article import BY_HAND, Article, Block, BlockKind, DateRule, OutletRule, Published
from reportedly.domain.attribution import Attribution, Channel, Firmness, Quotation, Stance
from reportedly.domain.errors import BadJudgement
from reportedly.domain.figure import MEASURES, FigureKind
from reportedly.domain.filed import make_id
from reportedly.domain.interval import Precision
from reportedly.domain.judgement import Value
from reportedly.domain.mention import Entity, Mention, MentionKind
from reportedly.domain.quantity import Bound
from reportedly.domain.reading import ModelCard, Reading
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice, VoiceKind
from reportedly.export.phrases import word_number
from reportedly.ledger.values import NUMBERS, read_number

HAND = ModelCard("by hand", "1", "0" * 64)
_SILENT = MEASURES | {FigureKind.PEOPLE, FigureKind.OBJECTS, FigureKind.OTHER}
"""Kinds that a statement does not name: "12 people" says enough."""
_KINDS: Mapping[VoiceKind, MentionKind] = {
    VoiceKind.PERSON: MentionKind.PERSON,
    VoiceKind.ORGANIZATION: MentionKind.ORGANIZATION,
    VoiceKind.MEDIA: MentionKind.ORGANIZATION,
}


@dataclass(frozen=True, slots=True)
class Note:
    """What a person was told or read elsewhere: by whom, where, when it was said, and what was counted.

    `source` says how it came ("phone call, 3 May"). `values` are the fields of the figure, as a judgement sets them.
    `words` are those of the voice, where they are known.
    """

    voice: str
    source: str
    values: tuple[Value, ...]
    voice_kind: VoiceKind = VoiceKind.PERSON
    day: date | None = None
    words: str | None = None

    def find(self, name: str) -> str | None:
        """Return the value of a field."""
        return next((one.value for one in self.values if one.field == name), None)


@dataclass(frozen=True, slots=True)
class Written:
    """A note as an article: its reading, and where in its text the number stands."""

    reading: Reading
    number: Span
    bytes: bytes = field(repr=False)


def write_note(note: Note) -> Written:
    """Return a note as an article of one line: "Coastguard: at least 12 people killed".

    Raise BadJudgement where it has no number.
    """
    number = _word_number(note)
    statement = note.words or _word_statement(note, number)
    if number not in statement:
        number = statement
    text = f"{note.voice}: {statement}"
    start = len(note.voice) + 2
    held = Span.of(text, start, len(text))
    at = start + statement.index(number)
    return Written(
        _build_reading(note, text, held), Span.of(text, at, at + len(number)), text.encode("utf-8", "replace")
    )


def _word_number(note: Note) -> str:
    ends = ((name, note.find(name)) for name in NUMBERS)
    low, high = (None if value is None else read_number(name, value) for name, value in ends)
    if low is None and high is None:
        raise BadJudgement("expected a number: give number, or low, high or both.")
    bound = note.find("bound")
    return word_number(low, high, Bound(bound) if bound in set(Bound) else Bound.EXACT)


def _word_statement(note: Note, number: str) -> str:
    kind = note.find("kind")
    named = kind.replace("_", " ") if kind and kind not in _SILENT else None
    place = note.find("place")
    parts: Sequence[str | None] = (number, note.find("unit"), note.find("counted"), named, place and f"in {place}")
    return " ".join(filter(None, parts))


def _build_reading(note: Note, text: str, held: Span) -> Reading:
    """Return a reading with the voice and what it says, and no figure: that is for the judgement to add."""
    source = Span.of(text, 0, len(note.voice))
    cue = Span.of(text, source.end, source.end + 1)
    kind = _KINDS.get(note.voice_kind, MentionKind.GROUP)
    article = Article(
        text=text,
        blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),),
        title=f"By hand: {note.source}",
        outlet=note.source,
        outlet_rule=OutletRule.GIVEN,
        published=Published(note.day, note.day, Precision.DAY, DateRule.GIVEN) if note.day else None,
        url=f"{BY_HAND}{make_id('note', note.source, text, note.day, [[one.field, one.value] for one in note.values])}",
    )
    says = (Stance.STATE, Firmness.ASSERTED, Channel.UNKNOWN, Quotation.INDIRECT, 1.0)
    return Reading(
        article=article,
        sentences=(Span.of(text, 0, len(text)),),
        mentions=(Mention(kind, source),),
        entities=(Entity("e1", kind, note.voice, mentions=(source,)),),
        voices=(Voice("v1", VoiceKind.MEDIA, True, note.source), Voice("v2", note.voice_kind, True, note.voice, "e1")),
        attributions=(Attribution("a1", (source,), (cue,), (held,), None, ("v2",), *says),),
        model=HAND,
    )


def read_day(value: str) -> date:
    """Read the day of a note; raise BadJudgement."""
    try:
        return date.fromisoformat(value.strip())
    except ValueError as error:
        raise BadJudgement(f"expected a day like 2023-05-03, got {value!r}.") from error
