"""The words of a name as names are compared: lower case, without accents, marks and possessive endings."""

import re
import unicodedata
from functools import lru_cache

SMALL = frozenset("the of and for a an".split())
"""Words of names that make no difference between two."""

_WORD = re.compile(r"\w+")
_INNER = re.compile(r"\.|(?<=\w)['’](?=\w)")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")


def strip_accents(text: str) -> str:
    """Return a text in compatibility form (NFKD), without the accents and marks of its letters."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return decomposed.translate({ord(one): None for one in set(decomposed) if unicodedata.combining(one)})


@lru_cache(maxsize=1 << 16)  # the same names return in every article: a third of the time of resolving
def fold_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, without accents, marks and possessive endings."""
    return tuple(_fold(name))


@lru_cache(maxsize=1 << 16)
def fold_name(name: str) -> str:
    """Return a name in its folded words, without the small ones."""
    return " ".join(word for word in fold_words(name) if word not in SMALL)


def find_telling_words(text: str) -> frozenset[str]:
    """Return the folded words of a text without the small ones; unlike names, texts are not remembered."""
    return frozenset(_fold(text)) - SMALL


def _fold(text: str) -> list[str]:
    return _WORD.findall(_INNER.sub("", _POSSESSIVE.sub("", strip_accents(text.casefold()))))
