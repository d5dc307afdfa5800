"""Numbers and years in words: "three", "twenty-one", "nineteen ninety-six"."""

from collections.abc import Sequence

from reportedly.annotate.dates.lexicon import LEXICON, Entry
from reportedly.domain.annotation import Token

_BEFORE_THOUSANDS = frozenset("in since until by year from january february march april may june july august".split())
_MOST = 999_999


def read_spelled(tokens: Sequence[Token], at: int, last: int) -> tuple[Entry, int]:
    """Read the number that starts at `at`, and return it with the token where it ends."""
    words, end = _collect(tokens, at, last)
    if year := _find_year(words):
        return Entry("Y", year), end
    value = min(_add_up(words), _MOST)
    before = tokens[at - 1].text.lower() if at else ""
    is_year = words[:2] == [2, 1000] and value < 2100 and before in _BEFORE_THOUSANDS
    return Entry("Y" if is_year else "N", value), end


def _collect(tokens: Sequence[Token], at: int, last: int) -> tuple[list[int], int]:
    words: list[int] = []
    end = at
    while at < last:
        word = tokens[at].text.lower()
        entry = LEXICON.get(word)
        if entry and entry.symbol == "N" and (word not in ("a", "an") or not words):
            words.append(entry.value)
            end = at + 1
        elif not (word == "-" or (word == "and" and words and words[-1] in (100, 1000))):
            break
        at += 1
    return words, end


def _find_year(words: Sequence[int]) -> int | None:
    """Return the year in "nineteen ninety-six" or "twenty fifteen": two pairs of figures."""
    if len(words) < 2 or not 10 <= words[0] <= 20 or {100, 1000} & set(words):
        return None
    rest = sum(words[1:])
    pair = words[1] >= 10 and (len(words) == 2 or (len(words) == 3 and words[1] >= 20 and words[2] < 10))
    return 100 * words[0] + rest if pair else None


def _add_up(words: Sequence[int]) -> int:
    total, group = 0, 0
    for value in words:
        if value == 1000:
            total, group = total + max(group, 1) * 1000, 0
        elif value == 100:
            group = max(group, 1) * 100
        else:
            group += value
    return total + group
