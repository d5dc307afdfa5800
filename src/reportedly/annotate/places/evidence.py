"""What else tells where an article is at home: names of bodies, the outlet, the page's address."""

import re
from collections.abc import Iterator, Sequence

from reportedly.annotate.places.gazetteer import Entry, find_entries
from reportedly.annotate.places.names import fold
from reportedly.annotate.places.spot import find_candidates
from reportedly.domain.article import Article
from reportedly.domain.mention import Mention, MentionKind
from reportedly.domain.place import PlacePrecision

_BODIES = frozenset({MentionKind.ORGANIZATION, MentionKind.FACILITY})
_LONGEST_NAME = 3
"""Words of a place's name at the head of a body's: "Santa Clara County Court"."""
_LEAST_POPULATION = 20_000
_HOST = re.compile(r"^(?:[a-z]+://)?(?:www\.)?([^/:?#]+)")
_NATIONS = {"uk": "gb"}


def find_hints(article: Article, mentions: Sequence[Mention]) -> list[tuple[Entry, ...]]:
    """Return the places that each hint can mean; none of them is a place that the article names."""
    hints = [_find_in_body(mention.span.text) for mention in mentions if mention.kind in _BODIES]
    hints += [_find_in_outlet(article.outlet or ""), tuple(_find_by_address(article.url or ""))]
    return [hint for hint in hints if hint]


def _find_in_body(name: str) -> tuple[Entry, ...]:
    """Return the places that open the name of a body, the longest: "Leeds City Council"."""
    words = name.split(None, _LONGEST_NAME + 1)[: _LONGEST_NAME + 1]
    for length in range(min(_LONGEST_NAME, len(words) - 1), 0, -1):
        found = find_candidates(" ".join(words[:length]))
        if found:
            return tuple(entry for entry in found if not entry.alternate)
    return ()


def _find_in_outlet(outlet: str) -> tuple[Entry, ...]:
    """Return the places of some size that a newspaper has in its name."""
    for words in (outlet.split()[start : start + length] for length in (3, 2, 1) for start in range(3)):
        found = tuple(entry for entry in find_entries(fold(" ".join(words))) if _is_home(entry))
        if found:
            return found
    return ()


def _find_by_address(url: str) -> Iterator[Entry]:
    """Yield what the host of a page tells: its country's ending, and a place that opens its name."""
    host = _HOST.match(url.lower())
    if not host:
        return
    name, _, ending = host[1].rpartition(".")
    if len(ending) == 2:
        yield from find_entries(f"iso {_NATIONS.get(ending, ending)}")
    label = name.rpartition(".")[2] if len(name.rpartition(".")[2]) > 3 else name.partition(".")[0]
    for length in range(min(len(label), 20), 4, -1):
        found = [entry for entry in find_entries(label[:length]) if _is_home(entry)]
        if found:
            yield from found
            return


def _is_home(entry: Entry) -> bool:
    large = entry.population >= _LEAST_POPULATION or entry.kind is PlacePrecision.REGION
    return large and not entry.alternate
