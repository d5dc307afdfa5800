"""Sums of money without a currency: "an offer of 25,000", "from 25,000 to 60,000 crowns"."""

from collections.abc import Sequence

from reportedly.claims.draft import Draft
from reportedly.claims.kind import read_unit
from reportedly.claims.lexicon import read_words
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import FigureKind

_LEAST = 1000
"""Numbers below are hardly sums where nothing names a currency."""
_BEFORE = 6
"""Words before a number within which a noun says that it is a sum."""
_JOINED = frozenset("to and or - – not than".split())


def is_sum(syntax: Syntax, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Say whether a number that counts nothing is a sum: beside another with a currency, or behind a noun for sums."""
    number = draft.quantity.low or draft.quantity.high
    if draft.quantity.unit is not None or draft.counted.span is not None or number is None or number < _LEAST:
        return False
    places = syntax.cover(draft.quantity.span)
    first = max(syntax.sentence(places.start).start, places.start - _BEFORE)
    if any(syntax.word(i) in read_words("sums") for i in range(first, places.start)):
        return True
    follows = places.stop + 1
    return syntax.word(min(places.stop, len(syntax.tokens) - 1)) in _JOINED and any(
        syntax.cover(other.quantity.span).start == follows and _is_money(other) for other in drafts
    )


def _is_money(draft: Draft) -> bool:
    return draft.quantity.unit is not None and read_unit(draft.quantity.unit) is FigureKind.MONEY
