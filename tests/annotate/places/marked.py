"""Articles with their mentions written into the text, and the places that are found in them.

`{L Lindau}` is tagged as a place, `{G …}` as a group, `{P …}` as a person and `{O …}` as a body.
"""

import re

from reportedly.annotate.places import find_places
from reportedly.domain.annotation import Token
from reportedly.domain.article import Article
from reportedly.domain.mention import Mention
from reportedly.domain.place import Place
from tests.attribute.handmade import annotate_by_hand

WORD = re.compile(r"\w+(?:[.’'](?=\w)\w+)*|[^\w\s]")


def split_words(text: str) -> tuple[Token, ...]:
    """Return the words of a text without a parse."""
    return tuple(
        Token(match.start(), match.end(), match[0], 0, "X", i, "root") for i, match in enumerate(WORD.finditer(text))
    )


def mark(marked: str) -> tuple[Article, tuple[Mention, ...]]:
    """Return the article of a marked text and its mentions."""
    article, annotation = annotate_by_hand(marked)
    return article, annotation.mentions


def read_places(marked: str, url: str | None = None) -> tuple[Place, ...]:
    """Return the places of a marked text."""
    article, mentions = mark(marked)
    article = Article(article.text, article.blocks, url=url)
    return find_places(article, split_words(article.text), mentions)


def read_place(marked: str, wording: str, url: str | None = None) -> Place:
    """Return the last place of that wording in a marked text."""
    return next(place for place in reversed(read_places(marked, url)) if place.span.text == wording)
