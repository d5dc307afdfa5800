"""The words of an article as the encoder needs them: columns, one entry a word."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.annotate.features import Layout, Quoted, Shape, find_quoted, find_shape, lacks_case, without_case
from reportedly.annotate.quotations import Quotation, find_quotations
from reportedly.annotate.sentences import find_sentence_starts
from reportedly.annotate.words import Word, find_words
from reportedly.domain.article import Article


@dataclass(frozen=True, slots=True)
class Wording:
    """Words with their features.

    `sentences` numbers the sentence of each word, `starts` is each sentence's first word, `quotations` are in order.
    """

    words: tuple[Word, ...]
    shapes: tuple[Shape, ...]
    layout: tuple[Layout, ...]
    quoted: tuple[Quoted, ...]
    sentences: tuple[int, ...]
    starts: tuple[int, ...]
    quotations: tuple[Quotation, ...]


def find_wording(article: Article) -> Wording:
    """Split the blocks of an article that are read into sentences and words."""
    words: list[Word] = []
    layout: list[Layout] = []
    for block in article.read_blocks:
        found = find_words(article.text, block.start, block.end)
        marks = [Layout.INSIDE] * len(found)
        for start in find_sentence_starts(found):
            marks[start] = Layout.SENTENCE if start else Layout.PARAGRAPH
        words += found
        layout += marks
    return build_wording(words, layout)


def find_wording_alone(words: Sequence[Word]) -> Wording:
    """Make a wording of words to be read on their own, as one paragraph."""
    layout = [Layout.INSIDE] * len(words)
    for start in find_sentence_starts(words):
        layout[start] = Layout.SENTENCE if start else Layout.PARAGRAPH
    return build_wording(words, layout)


def build_wording(words: Sequence[Word], layout: Sequence[Layout]) -> Wording:
    """Build the columns of words that are split already; `layout` says which open a sentence or a paragraph."""
    shapes = [find_shape(word.text) for word in words]
    if lacks_case(shapes):
        shapes = [without_case(shape) for shape in shapes]
    spaced = [True, *(before.end < word.start for before, word in pairwise(words))]
    paragraphs = [i for i, mark in enumerate(layout) if mark is Layout.PARAGRAPH]
    quoted = find_quoted([word.text for word in words], spaced, paragraphs)
    starts = [i for i, mark in enumerate(layout) if mark is not Layout.INSIDE]
    sentences = [
        number for number, (first, last) in enumerate(pairwise([*starts, len(words)])) for _ in range(first, last)
    ]
    return Wording(
        tuple(words),
        tuple(shapes),
        tuple(layout),
        tuple(quoted),
        tuple(sentences),
        tuple(starts),
        tuple(find_quotations(quoted, layout)),
    )
