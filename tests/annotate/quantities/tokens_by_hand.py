"""Tokens without an encoder: plain guesses at parts of speech, and what a test says of single words."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from reportedly.annotate.quantities import VagueTable, find_quantities
from reportedly.annotate.words import find_words
from reportedly.domain.annotation import Token
from reportedly.domain.date_mention import DateMention
from reportedly.domain.quantity import Quantity
from reportedly.domain.span import Span

CLASSES = {
    "ADP": "of in at by on to from with for after before between about around over under into during among including",
    "DET": "a an the this that no some any every each another both all",
    "AUX": "is was were are be been had has have will",
    "CCONJ": "and or but",
    "PRON": "he she it they who them we i us one none",
    "VERB": "said say says died killed wounded voted hit fled left met saw ran went fell rose lives won",
    "ADJ": "other least dead new small young old wounded",
}
POS = {word: pos for pos, words in CLASSES.items() for word in words.split()}

# A word's part of speech, the word that governs it and the relation; the governor "" is the root.
Parse = Mapping[str, tuple[str, str, str]]


def build_tokens(text: str, parse: Parse | None = None) -> tuple[Token, ...]:
    """Build the tokens of one sentence; words that `parse` leaves out hang on the word before them."""
    words = find_words(text)
    places = {word.text: place for place, word in reversed(list(enumerate(words)))}
    tokens = []
    for place, word in enumerate(words):
        pos, head, relation = _guess_pos(word.text), max(place - 1, 0), "dep"
        if parse and word.text in parse:
            pos, governor, relation = parse[word.text]
            head = places[governor] if governor else place
        tokens.append(Token(word.start, word.end, word.text, 0, pos, head, relation))
    return tuple(tokens)


def _guess_pos(word: str) -> str:
    if not word.isalpha():
        return "NUM" if word[:1].isdigit() else "PUNCT"
    return POS.get(word.lower(), "PROPN" if word[0].isupper() else "NOUN")


def find(
    text: str, parse: Parse | None = None, dates: Sequence[str] = (), vague: VagueTable | None = None
) -> tuple[Quantity, ...]:
    """Find the quantities of one sentence; `dates` are wordings in it that name dates."""
    mentions = [
        DateMention(f"d{number}", Span.of(text, text.index(date), text.index(date) + len(date)), None, "by hand")
        for number, date in enumerate(dates, start=1)
    ]
    return find_quantities(text, build_tokens(text, parse), mentions, vague)


def show(quantity: Quantity) -> str:
    """Write a quantity as "wording: low..high bound unit"."""
    ends = "..".join("" if end is None else _write(end) for end in (quantity.low, quantity.high))
    return f"{quantity.span.text}: {ends} {quantity.bound} {quantity.unit or ''}".rstrip()


def _write(end: Decimal) -> str:
    return f"{end:f}"


def shown(text: str, parse: Parse | None = None, dates: Sequence[str] = ()) -> list[str]:
    """Find the quantities of one sentence and write each."""
    return [show(quantity) for quantity in find(text, parse, dates)]
