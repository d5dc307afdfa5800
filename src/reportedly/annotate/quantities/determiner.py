"""Small words that count where they stand before what is counted: "no", "none", "both", "one", "zero", "double"."""

from decimal import Decimal

from reportedly.annotate.quantities.amount import Amount, exact
from reportedly.annotate.quantities.line import HYPHENS, Line
from reportedly.annotate.quantities.table import read_sections

_MULTIPLES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_KILLINGS = frozenset("murder murders homicide homicides killing killings shooting stabbing fatality suicide".split())
_IRREGULAR = frozenset("people men women children police personnel troops casualties policemen gunmen".split())
STARTS = frozenset({"no", "none", "nobody", "both", *_MULTIPLES})
_BEFORE_ONE = frozenset("no the this that any every each which some another number first last next only single".split())
_CASUALTY_AFTER = 6


def read_determiner(line: Line, index: int) -> Amount | None:
    """Read the counting word at `index`."""
    word = line.words[index]
    if word == "no":
        return _read_no(line, index)
    if word in ("none", "nobody"):
        return _read_none(line, index, word)
    if word in ("both", "pair"):
        return _read_both(line, index)
    if word in _MULTIPLES and line.word(index + 1) in _KILLINGS:
        return exact(index, index + 1, Decimal(_MULTIPLES[word]))
    return None


def _read_no(line: Line, index: int) -> Amount | None:
    if line.word(index - 1) in ("say", "said", "says", "voted", "vote", "with") or line.word(index + 1) in (
        "",
        ",",
        ".",
    ):
        return None
    if line.word(index + 1) == "one":
        return exact(index, index + 2, Decimal(0)) if _is_harmed(line, index + 2) else None
    for at in range(index + 1, index + 5):
        word = line.word(at)
        if word in read_sections()["no count of no"] - {"other", "further", "more"}:
            return None
        if _is_counted(line, at):
            return exact(index, index + 1, Decimal(0))
        if not word.isalpha() or line.pos(at) in ("VERB", "ADP", "AUX", "PRON", "CCONJ", "SCONJ", "DET"):
            return None
    return None


def _is_counted(line: Line, at: int) -> bool:
    """Say whether a noun that things or people are counted by stands here, and no noun that it belongs to follows."""
    word = line.word(at)
    if word in read_sections()["singular nouns of no"]:
        return line.pos(at + 1) != "NOUN"
    if line.pos(at) not in ("NOUN", "PROPN"):
        return False
    return word in _IRREGULAR or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def _is_harmed(line: Line, index: int) -> bool:
    """Say whether a verb of harm follows soon: "no one was hurt"."""
    harm = read_sections()["harm"]
    for at in range(index, index + _CASUALTY_AFTER):
        if line.word(at) in harm:
            return True
        if not line.word(at).isalpha():
            return False
    return False


def _read_none(line: Line, index: int, word: str) -> Amount | None:
    if line.word(index - 1) in ("to", "bar", "and") or line.word(index + 1) in ("other", "too", "the"):
        return None
    if word == "nobody" and not _is_harmed(line, index + 1):
        return None
    return exact(index, index + 1, Decimal(0))


def _read_both(line: Line, index: int) -> Amount | None:
    token = line.token(index)
    if token is not None and token.relation.startswith("cc"):
        return None
    after = line.pos(index + 1)
    if line.word(index + 1) == "of":
        return exact(index, index + 1, Decimal(2))
    is_plural = any(_is_counted(line, at) for at in range(index + 1, index + 4))
    has_and = "and" in line.words[index + 1 : index + 4]
    if (after in ("NOUN", "ADJ", "PROPN", "DET", "PRON") and is_plural and not has_and) or after in ("AUX", "VERB"):
        return exact(index, index + 1, Decimal(2))
    return None


def is_pronoun_one(line: Line, amount: Amount) -> bool:
    """Say whether "one" (or "zero") stands for someone or something and counts nothing."""
    word = line.words[amount.core]
    if word not in ("one", "zero") or (amount.last != amount.core + 1 and amount.unit is None) or amount.scale > 1:
        return False
    if word == "zero":
        return line.pos(amount.last) not in ("NOUN", "ADJ") or not _is_plural_ahead(line, amount.last)
    return _is_idle_one(line, amount)


def _is_plural_ahead(line: Line, index: int) -> bool:
    return any(_is_counted(line, at) for at in range(index, index + 3))


def _is_idle_one(line: Line, amount: Amount) -> bool:
    at, after = amount.core, line.word(amount.core + 1)
    sections = read_sections()
    has_modifier = amount.first < amount.core
    if after in ("of", "’", "'", *HYPHENS) and amount.unit is None:
        return True
    if not has_modifier and (line.word(at - 1) in _BEFORE_ONE or line.pos(at - 1) in ("ADJ", "DET")):
        return True
    if line.word(at - 1) in HYPHENS and line.is_glued(at):
        return True
    if amount.unit is not None:
        return not has_modifier and after in ("day", "night", "week", "year", "month", "second", "minute")
    if has_modifier and amount.bound.value != "exact":
        return False
    return _counts_nothing(line, at, after in sections["no count of one"])


def _counts_nothing(line: Line, at: int, is_idle: bool) -> bool:
    harm = read_sections()["harm"]
    if line.word(at - 1) in harm and not is_idle:
        return False
    if line.word(at + 1) in harm or (line.word(at + 2) in harm and line.pos(at + 1) in ("AUX", "ADV")):
        return False
    if line.word(at + 1) in read_sections()["person"]:
        return False
    if is_idle or line.word(at + 1) == "more" or line.pos(at + 1) in ("VERB", "AUX", "PRON", "ADP"):
        return True
    return not _has_head_after(line, at)


def _has_head_after(line: Line, at: int) -> bool:
    """Say whether the parse makes it count a noun after it."""
    token = line.token(at)
    place = line.places.get(line.starts[at])
    return token is not None and place is not None and token.head > place and token.relation in ("nummod", "det")
