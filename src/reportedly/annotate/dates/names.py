"""Words of the calendar that are names: "Theresa May", "June Carter", “This Week”."""

from collections.abc import Sequence

from reportedly.annotate.dates.lexicon import AMBIGUOUS_MONTHS, LEXICON, WEEKDAYS, WEEKDAYS_SHORT
from reportedly.domain.annotation import Token

_TITLES = frozenset("mr mrs ms miss dr sir lady lord dame minister secretary president sen rep gov aunt".split())
_BEFORE_TITLE = frozenset({'"', "“", "‘", "``", "''", "'s", "’s"})


class Names:
    """The month words that are names of people somewhere in a text ("Theresa May"), looked for when first asked."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._found: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._found is None:
            self._found = _find_names(self._tokens)
        return word in self._found


def _find_names(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(
        word
        for i, token in enumerate(tokens)
        if (word := token.text.lower()) in AMBIGUOUS_MONTHS
        and token.text[0].isupper()
        and (is_surname(tokens, i) or is_name(tokens, i + 1))
    )


def is_title(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Say whether words are the name of a programme or paper (“This Week”, "USA TODAY")."""
    words = [token.text for token in tokens[first:last]]
    before = tokens[first - 1].text if first else ""
    if words[0].lower() == "today" and before == "USA":
        return True
    return (
        before in _BEFORE_TITLE and len(words) > 1 and all(word[0].isupper() and word[1:].islower() for word in words)
    )


def is_surname(tokens: Sequence[Token], i: int) -> bool:
    """Say whether the word before makes the one at `i` a surname."""
    if i == 0 or tokens[i - 1].sentence != tokens[i].sentence:
        return False
    before, word = tokens[i - 1], tokens[i - 1].text.lower().rstrip(".")
    if word in _TITLES:
        return True
    given = before.text[0].isupper() and before.text[1:].islower() and before.pos == "PROPN" and before.text.isalpha()
    return given and not is_month_word(word) and word not in WEEKDAYS and word not in WEEKDAYS_SHORT


def is_name(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a capitalised proper noun at `i` makes the word before it a first name."""
    if i >= len(tokens) or tokens[i].sentence != tokens[i - 1].sentence:
        return False
    text, word = tokens[i].text, tokens[i].text.lower()
    known = is_month_word(word) or word in WEEKDAYS or word.rstrip(".") in _TITLES
    return tokens[i].pos == "PROPN" and text[0].isupper() and text[1:].islower() and len(text) > 1 and not known


def is_month_word(word: str) -> bool:
    """Say whether a lower-case word is spelled like a month."""
    entry = LEXICON.get(word)
    return entry is not None and entry.symbol == "M"
