"""Paragraphs as copies are found by them: hashes of each five words in a row, and of what is quoted."""

import hashlib
import re
from collections.abc import Iterator

from reportedly.domain.article import Article
from reportedly.domain.filed import Paragraph
from reportedly.domain.folding import strip_accents

RUN = 5
"""Words in a row that one hash stands for, and the fewest of a quotation."""

_HASH_BITS = 60
_WORD = re.compile(r"[^\W_]+(?:['’‘][^\W_]+)*")
_APOSTROPHES = re.compile(r"['’‘]")
_QUOTATIONS = (
    re.compile(r"“([^“”]+)(?:”|\Z)"),
    re.compile(r'"([^"]+)(?:"|\Z)'),
    # A single mark opens only behind a space and closes only before what is no letter, else it is an apostrophe.
    re.compile(r"(?<![^\s(\[])‘((?:[^‘’]|’(?=\w))+)(?:’|\Z)"),
)


def find_paragraphs(article: Article) -> Iterator[Paragraph]:
    """Yield the blocks that are read and have five words in a row, with the hashes of what stands in them."""
    for block in article.read_blocks:
        text = article.text[block.start : block.end]
        shingles = frozenset(_hash_runs(fold_words(text)))
        if shingles:
            yield Paragraph(block.start, block.end, shingles, frozenset(map(hash_words, _find_quotes(text))))


def fold_words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, without accents and apostrophes."""
    return tuple(_APOSTROPHES.sub("", " ".join(_WORD.findall(strip_accents(text).lower()))).split())


def hash_words(words: tuple[str, ...]) -> int:
    """Return a number of 60 bits that is the same for the same words everywhere."""
    return _hash(" ".join(words).encode("utf-8", "surrogatepass"))


def _hash_runs(words: tuple[str, ...]) -> Iterator[int]:
    """Yield the hash of each run; each word is encoded once, not in each of the runs that it is in."""
    encoded = [word.encode("utf-8", "surrogatepass") for word in words]
    return (_hash(b" ".join(encoded[start : start + RUN])) for start in range(len(words) - RUN + 1))


def _hash(words: bytes) -> int:
    digest = hashlib.blake2b(words, digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - _HASH_BITS)


def _find_quotes(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each quotation; one that the next paragraph goes on with ends with its own."""
    for pattern in _QUOTATIONS:
        for found in pattern.finditer(text):
            words = fold_words(found[1])
            if len(words) >= RUN:
                yield words
