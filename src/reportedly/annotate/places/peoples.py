"""Places named by their people: "Tajik officials", "the French"."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reportedly.annotate.places.known import find_named, load_known
from reportedly.annotate.places.names import fold
from reportedly.annotate.places.spot import Stretch
from reportedly.domain.annotation import Token
from reportedly.domain.mention import Mention, MentionKind

_OUTSIDE = frozenset({MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.FACILITY, MentionKind.PRODUCT})
"""What has its nationality in its name: "Russian Railways", "Scot Young"."""
_ELSEWHERE = frozenset({"African", "Native", "AFRICAN", "NATIVE"})
"""Before "American", they name people of the United States and no other place."""
_SPEAKING = frozenset({"speak", "speaks", "speaking", "spoke", "spoken"})
_TONGUES = frozenset({"language", "speaking"})
_AMBIGUOUS = frozenset("Pole Finn Finns Dane Kiwi Kiwis Brit Scot Turk Lao Thai Swazi Mongol Polish English".split())
"""Words that are as often something else: read as a people only where the encoder saw one."""


def find_peoples(tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[Stretch]:
    """Yield the stretches that name a people, and with it a place, or a place that begins so: "Saudi Arabia"."""
    first_words = load_known().first_words
    at = [i for i, token in enumerate(tokens) if token.text in first_words]
    if not at:
        return
    tagged = sorted(mentions, key=lambda m: (m.span.start, m.span.end, m.kind))
    starts = [mention.span.start for mention in tagged]
    taken = -1
    for i in at:
        last = _find_last(tokens, i)
        if i <= taken or last is None:
            continue
        before = bisect_right(starts, tokens[i].start) - 1
        holder = tagged[before] if before >= 0 and tagged[before].span.end >= tokens[last].end else None
        if _is_people(tokens, i, holder):
            taken = last
            yield Stretch(tokens[i].start, tokens[last].end)


def _find_last(tokens: Sequence[Token], i: int) -> int | None:
    """Return the last word of the people whose first word this is: "South" leads to "Korean"."""
    peoples = load_known().peoples
    if i + 1 < len(tokens) and tokens[i + 1].text[:1].isupper():
        both = f"{tokens[i].text} {tokens[i + 1].text}"
        if both in peoples or find_named(fold(both)):
            return i + 1
    return i if tokens[i].text in peoples else None


def _is_people(tokens: Sequence[Token], i: int, holder: Mention | None) -> bool:
    """Say whether a word that can name a people does; `holder` is the mention that it stands in."""
    word = tokens[i].text
    if holder is None:
        before = tokens[i - 1].text if i else ""
        after = [token.text for token in tokens[i + 1 : i + 3]]
        hyphened = (after[:1] == ["-"] and "American" in after) or after[:1] == ["American"]
        if after[:1] == ["language"] or (after[:1] == ["-"] and after[-1] in _TONGUES):
            return False
        return not (
            word in _AMBIGUOUS or before in _SPEAKING or before in _ELSEWHERE or (word in _ELSEWHERE and hyphened)
        )
    if holder.kind in _OUTSIDE:
        return holder.kind is MentionKind.ORGANIZATION and holder.span.text == word
    return True
