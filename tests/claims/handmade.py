"""Parses written by hand, and a reading with figures, in place of the model.

`parse("Twelve/NUM/nummod>miners miners/NOUN/nsubj>died died/VERB/root")`: each word with its part of speech, its
relation and the word that governs it, which is the nearest one of that wording in the sentence. A line is a sentence.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from reportedly.claims.counted import find_counted
from reportedly.claims.draft import Draft
from reportedly.claims.kind import find_kind
from reportedly.claims.syntax import Syntax
from reportedly.domain.annotation import Token
from reportedly.domain.article import Article, DateRule, Published
from reportedly.domain.attribution import Attribution, Channel, Firmness, Quotation, Stance
from reportedly.domain.date_mention import DateMention
from reportedly.domain.figure import Basis, Figure, FigureKind, Incident, Population, Sense
from reportedly.domain.figures import Figures
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.mention import Entity, MentionKind
from reportedly.domain.place import Place, PlacePrecision
from reportedly.domain.quantity import Bound, Quantity
from reportedly.domain.reading import Reading
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice, VoiceKind
from reportedly.export.figure_rows import build_rows


def parse(marked: str) -> Syntax:
    """Return the parse that a marked text spells out."""
    tokens: list[Token] = []
    text = ""
    for number, line in enumerate(marked.strip().split("\n")):
        parts = [word.split("/") for word in line.split()]
        words = [word for word, _, _ in parts]
        base = len(tokens)
        for i, (word, pos, hung) in enumerate(parts):
            relation, _, governor = hung.partition(">")
            head = base + (_find_nearest(words, i, governor) if governor else i)
            start = len(text) + (1 if text else 0)
            text += ("\n" if text and i == 0 else " " if text else "") + word
            tokens.append(Token(start, len(text), word, number, pos, head, relation))
    return Syntax(text, tokens)


def _find_nearest(words: Sequence[str], i: int, governor: str) -> int:
    return min((j for j, word in enumerate(words) if word == governor and j != i), key=lambda j: abs(j - i))


def place_of(syntax: Syntax, wording: str) -> int:
    """Return the index of the first token of that wording."""
    return next(i for i, token in enumerate(syntax.tokens) if token.text == wording)


def span_of(syntax: Syntax, wording: str) -> Span:
    """Return the first place of a wording in the text."""
    start = syntax.text.index(wording)
    return Span.of(syntax.text, start, start + len(wording))


def count(syntax: Syntax, wording: str, unit: str | None = None) -> Quantity:
    """Return the quantity of that wording; where that is no numeral, its value is of no account here."""
    value = Decimal(wording) if wording.isdecimal() else Decimal(12)
    return Quantity("q1", span_of(syntax, wording), value, value, Bound.EXACT, unit)


def draft(syntax: Syntax, wording: str, unit: str | None = None) -> Draft:
    """Return what is known of a number before it is bound to the rest of its article."""
    quantity = count(syntax, wording, unit)
    counted = find_counted(syntax, quantity)
    return Draft(quantity, counted, find_kind(syntax, quantity, counted), None)


def say(
    syntax: Syntax,
    content: str,
    cue: str = "said",
    source: str | None = None,
    firmness: Firmness = Firmness.ASSERTED,
    stance: Stance = Stance.STATE,
) -> Attribution:
    """Return an attribution with the parts of that wording."""
    return Attribution(
        id="a1",
        source=(span_of(syntax, source),) if source else (),
        cue=(span_of(syntax, cue),),
        content=(span_of(syntax, content),),
        inside=None,
        voices=("v1",),
        stance=stance,
        firmness=firmness,
        channel=Channel.STATEMENT,
        quotation=Quotation.INDIRECT,
        confidence=0.9,
    )


def on(day: str) -> Interval:
    """Return the interval of one day."""
    return Interval(date.fromisoformat(day), date.fromisoformat(day), Precision.DAY)


def dated(syntax: Syntax, wording: str, day: str | None) -> DateMention:
    """Return a date that means that day, or none that is known."""
    return DateMention("d1", span_of(syntax, wording), on(day) if day else None, "given by hand")


def located(
    syntax: Syntax, wording: str, precision: PlacePrecision = PlacePrecision.CITY, *, demonym: bool = False
) -> Place:
    """Return a place of that name."""
    span = span_of(syntax, wording)
    return Place(wording.lower(), span, wording, None, None, None, precision, None, "given by hand", demonym)


LEDGER_TEXT = "The mayor said on 6 March that 12 miners, among them 3½ crews, had died in Tavel. It cost €1.50."


def build_ledger() -> Reading:
    """Return a reading with a count, its part, and a sum without anything that the text tells of it."""

    def find(wording: str) -> Span:
        start = LEDGER_TEXT.index(wording)
        return Span.of(LEDGER_TEXT, start, start + len(wording))

    counts = (
        Quantity("q1", find("12"), Decimal(12), Decimal(12), Bound.EXACT),
        Quantity("q2", find("3½"), Decimal("3.5"), None, Bound.AT_LEAST),
        Quantity("q3", find("€1.50"), Decimal("1.50"), Decimal("1.50"), Bound.EXACT, "EUR"),
    )
    figures = (
        Figure(
            id="f1",
            quantity="q1",
            counted=find("miners"),
            kind=FigureKind.KILLED,
            attribution="a2",
            firmness=Firmness.ALLEGED,
            confidence=0.912345,
            incident="i1",
            place="p1",
            as_of=Interval(date(2016, 3, 1), date(2016, 3, 5), Precision.INTERVAL),
            counted_at=on("2016-03-06"),
            background=True,
            sense=Sense.CUMULATIVE,
            basis=Basis.CONFIRMED,
            by="e1",
            population=Population.CIVILIAN,
        ),
        Figure("f2", "q2", find("crews"), FigureKind.KILLED, "a2", Firmness.ASSERTED, 0.8, place="p2", part_of="f1"),
        Figure("f3", "q3", None, FigureKind.MONEY, None, Firmness.ASSERTED, 0.5),
    )
    outer = Attribution(
        "a1", (), (find("said"),), (find("12 miners, among them 3½ crews, had died in Tavel"),), None, ("v2", "v3"),
        Stance.STATE, Firmness.ASSERTED, Channel.STATEMENT, Quotation.INDIRECT, 0.9, said=on("2016-03-06"),
    )  # fmt: skip
    inner = Attribution(
        "a2", (), (find("said"),), (find("12 miners, among them 3½ crews, had died in Tavel"),), "a1", ("v4",),
        Stance.STATE, Firmness.ASSERTED, Channel.STATEMENT, Quotation.INDIRECT, 0.9,
    )  # fmt: skip
    city = PlacePrecision.CITY
    reading = Reading(
        article=Article(
            LEDGER_TEXT,
            title="Mine",
            published=Published(date(2016, 3, 7), date(2016, 3, 7), Precision.DAY, DateRule.GIVEN),
        ),
        sentences=(find(LEDGER_TEXT[: LEDGER_TEXT.index(" It")]), find("It cost €1.50.")),
        entities=(Entity("e1", MentionKind.ORGANIZATION, "Orrin Mining"),),
        voices=(
            Voice("v1", VoiceKind.MEDIA, True, "Valley Blog"),
            Voice("v2", VoiceKind.PERSON, False, "the mayor"),
            Voice("v3", VoiceKind.PERSON, True, "Ann Lee"),
            Voice("v4", VoiceKind.GROUP, False, "rescuers"),
        ),
        attributions=(outer, inner),
        dates=(
            DateMention("d1", find("6 March"), on("2016-03-06"), "The year of the article."),
            DateMention("d2", find("It"), None, "Nothing tells which."),
        ),
        places=(
            Place("p1", find("Tavel"), "Tavel", "FR", 44.0118, 4.6991, city, "p2", "The only one of the name."),
            Place("p2", find("in"), "Nowhere", None, None, None, PlacePrecision.UNKNOWN, None, "No gazetteer has it."),
        ),
        quantities=counts,
        incidents=(Incident("i1", "crash", (find("died"),), "p1", on("2016-03-05")),),
    )
    return with_figures(reading, figures)


def with_figures(reading: Reading, figures: Sequence[Figure]) -> Reading:
    """Return the reading with these figures and their rows."""
    reading = replace(reading, figures=Figures(figures))
    return replace(reading, figures=Figures.of(figures, build_rows(reading)))
