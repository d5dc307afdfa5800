"""An article as it reads: its blocks in order with what is marked in them and what stands beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportedly.domain.article import Article, Block, BlockKind
from reportedly.workbench.margin import MarginNote
from reportedly.workbench.marking import Marking, Run


@dataclass(frozen=True, slots=True)
class BlockPart:
    """A block of the text with what stands beside it; `kind` is as the reading has it (heading, paragraph, quote …).

    `start` is where it begins in the text.
    """

    kind: str
    start: int
    runs: tuple[Run, ...]
    notes: tuple[MarginNote, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks in a row that are all furniture of the page, or none of it."""

    is_furniture: bool
    blocks: tuple[BlockPart, ...]


def cut_article(article: Article, marking: Marking, notes: Sequence[MarginNote]) -> tuple[Stretch, ...]:
    """Return the text of an article in stretches; each note stands beside the block in which it begins."""
    blocks = list(_fill_gaps(article))
    parts = []
    for at, block in enumerate(blocks):
        # What stands before the first block or behind the last is noted there.
        first = 0 if at == 0 else block.start
        last = blocks[at + 1].start if at + 1 < len(blocks) else len(article.text) + 1
        runs = tuple(marking.cut(article.text, block.start, block.end))
        parts.append(BlockPart(block.kind, block.start, runs, tuple(one for one in notes if first <= one.start < last)))
    runs_of = groupby(parts, key=lambda one: one.kind == BlockKind.FURNITURE)
    return tuple(Stretch(is_furniture, tuple(run)) for is_furniture, run in runs_of)


def _fill_gaps(article: Article) -> Iterator[Block]:
    """Yield the blocks, and as paragraphs what stands between them: no word of a text is left out."""
    end = 0
    for block in article.blocks:
        yield from _fill(article.text, end, block.start)
        yield block
        end = block.end
    yield from _fill(article.text, end, len(article.text))


def _fill(text: str, start: int, end: int) -> Iterator[Block]:
    if text[start:end].strip():
        yield Block(BlockKind.PARAGRAPH, start, end)
