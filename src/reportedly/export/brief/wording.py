"""The words of a brief: numbers, days, voices, and how firmly something is said; never more firmly than the text."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.filed import Chain, FiledArticle, Link
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.quantity import Bound
from reportedly.export.brief.context import Teller
from reportedly.export.phrases import UNDATED, word_number
from reportedly.export.visible import make_visible

ARROW = " › "
_EDGE = "|"
_QUOTES = "“”\"‘’'«»„"

HEDGES = {
    Firmness.ASSERTED: "",
    Firmness.PROBABLE: "probably",
    Firmness.POSSIBLE: "possibly",
    Firmness.ALLEGED: "allegedly",
    Firmness.DENIED: "denied",
    Firmness.HYPOTHETICAL: "hypothetically",
    Firmness.PLANNED: "as planned",
}
"""What a sentence says of words that the text does not assert."""
_VERBS = {
    Stance.STATE: ("says", "say"),
    Stance.CLAIM: ("claims", "claim"),
    Stance.CONFIRM: ("confirms", "confirm"),
    Stance.DENY: ("denies", "deny"),
    Stance.ACCUSE: ("accuses", "accuse"),
    Stance.WARN: ("warns", "warn"),
    Stance.DEMAND: ("demands", "demand"),
    Stance.PROMISE: ("promises", "promise"),
    Stance.ESTIMATE: ("estimates", "estimate"),
    Stance.BELIEVE: ("believes", "believe"),
    Stance.DECLINE: ("declines to say", "decline to say"),
}


def show_words(text: str) -> str:
    """Return words on one line without control characters, blanks at their ends kept as one."""
    return make_visible(f"{_EDGE}{text}{_EDGE}")[1:-1]


def tell_chain(chain: Chain) -> Teller:
    """Return the innermost voice, and the voices that passed its words on, the outlet first."""
    return Teller(_name(chain[-1]), ARROW.join(map(_name, chain[:-1])))


def _name(link: Link) -> str:
    return make_visible(link.name)


def print_teller(teller: Teller) -> str:
    """Return a voice and through whom it reached the page, within a sentence."""
    return f"{teller.voice} ({teller.through})" if teller.through else f"{teller.voice} (in its own voice)"


def quote(words: str) -> str:
    """Return words in quotation marks, unless they have their own at both ends."""
    own = words[:1] in _QUOTES and words[-1:] in _QUOTES and len(words) > 1
    return words if own else f"“{words}”"


def mark_firmness(firmness: Firmness, stance: Stance = Stance.STATE) -> str:
    """Return the mark of what the text does not assert; nothing where it does, or where the verb already denies."""
    if firmness is Firmness.ASSERTED or (firmness is Firmness.DENIED and stance is Stance.DENY):
        return ""
    return firmness


def choose_verb(stance: Stance, chain: Chain) -> str:
    """Return what a voice does; of one that another voice quotes only that it is said to do so."""
    says, say = _VERBS[stance]
    return f"is said to {say}" if len(chain) > 2 else says


def print_value(low: Decimal | None, high: Decimal | None, bound: Bound, unit: str | None = None) -> str:
    """Return a number with its bounds and its unit: "about 140", "at least 161", "150 to 190 kilometres"."""
    return make_visible(word_number(low, high, bound, unit))


def print_day(day: date) -> str:
    """Return a day in words."""
    return f"{day.day} {day:%B %Y}"


def print_interval(interval: Interval | None) -> str:
    """Return as much of a time as is known; nothing where nothing is."""
    if interval is None:
        return ""
    match interval.precision:
        case Precision.MONTH:
            return f"{interval.first:%B %Y}"
        case Precision.YEAR:
            return str(interval.first.year)
        case _ if interval.first == interval.last:
            return print_day(interval.first)
        case _:
            return f"{print_day(interval.first)} to {print_day(interval.last)}"


def print_published(article: FiledArticle) -> str:
    """Return when an article appeared, and whether that is a guess."""
    if article.published is None:
        return UNDATED
    day = print_interval(article.published)
    return f"{day} (inferred from its text)" if article.inferred else day


def name_outlet(article: FiledArticle) -> str:
    """Return what to call where an article appeared."""
    return make_visible(article.outlet or "") or "outlet unknown"


def join_words(words: Sequence[str]) -> str:
    """Return words as a list within a sentence."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""


def count_things(number: int, thing: str, things: str | None = None) -> str:
    """Return a number of things: "1 article", "12 articles"."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"
