"""One article laid out for look-up by offset: sentences, tokens, mentions, quotes."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from reportedly.attribute.mending import mend_mentions
from reportedly.attribute.names import find_names
from reportedly.attribute.quotes import Quotes, find_quotes
from reportedly.domain.annotation import Annotation, Token
from reportedly.domain.article import Article, BlockKind
from reportedly.domain.mention import Mention
from reportedly.domain.span import Span

SAMPLE = 20_000  # characters by which an article is judged to be upper-case


@dataclass(frozen=True)
class Passage:
    """The text of an article with its annotation; built once, so that no question reads the article again."""

    article: Article
    annotation: Annotation

    @property
    def text(self) -> str:
        """Return the article's text."""
        return self.article.text

    @cached_property
    def shouted(self) -> bool:
        """Say whether the text is in upper case, so that capitals tell nothing."""
        sample = self.text[:SAMPLE]
        lower, upper = (sum(map(test, sample)) for test in (str.islower, str.isupper))
        return upper > 4 * lower

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Return the mentions of the encoder, made whole, or where it gave none, the capitalised names."""
        given = self.annotation.mentions
        if given:
            return mend_mentions(self.text, given, self.shouted)
        return () if self.shouted else find_names(self.text)

    def find_given(self, index: int) -> tuple[Span, ...]:
        """Return the spans of the encoder's own mentions that lie in the mention at `index`."""
        span = self.mentions[index].span
        given = self.annotation.mentions or self.mentions
        first, last = bisect_left(self._given_starts, span.start), bisect_left(self._given_starts, span.end)
        found = tuple(mention.span for mention in given[max(0, first - 1) : last] if mention.span.overlaps(span))
        return found or (span,)

    @cached_property
    def _given_starts(self) -> list[int]:
        return [mention.span.start for mention in self.annotation.mentions or self.mentions]

    @cached_property
    def mention_starts(self) -> list[int]:
        """Return where each mention starts."""
        return [mention.span.start for mention in self.mentions]

    @cached_property
    def quotes(self) -> Quotes:
        """Return the paired quotation marks."""
        return find_quotes(self.text)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.annotation.sentences]

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.annotation.tokens]

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence at `offset`."""
        return bisect_right(self._sentence_starts, offset) - 1

    def sentence_start(self, offset: int) -> int:
        """Return where the sentence at `offset` starts, 0 where there is none."""
        at = self.sentence_at(offset)
        return self._sentence_starts[at] if at >= 0 else 0

    def opens_sentence(self, offset: int) -> bool:
        """Say whether `offset` is where a sentence, a line or a quote starts, so that its capital tells nothing."""
        before = self.text[max(0, offset - 3) : offset].rstrip(" \t\xa0")
        if not before or before[-1] in ".!?:\n“\"”'":
            return True
        starts = self._sentence_starts
        at = bisect_left(starts, offset)
        return at < len(starts) and starts[at] == offset

    def in_heading(self, offset: int) -> bool:
        """Say whether `offset` lies in a headline: a block that is one, or the first line where blocks are unknown."""
        blocks = self.article.blocks
        if not blocks:
            return "\n" not in self.text[:offset].lstrip() and "\n" in self.text
        at = bisect_right(self._block_starts, offset) - 1
        return at >= 0 and blocks[at].kind is BlockKind.HEADING and offset < blocks[at].end

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.article.blocks]

    def token_at(self, offset: int) -> Token | None:
        """Return the token that starts at `offset`."""
        at = bisect_left(self._token_starts, offset)
        tokens = self.annotation.tokens
        return tokens[at] if at < len(tokens) and tokens[at].start == offset else None

    def mention_at(self, offset: int) -> int | None:
        """Return the index of the mention that covers `offset`."""
        at = bisect_right(self.mention_starts, offset) - 1
        return at if at >= 0 and self.mentions[at].span.end > offset else None

    def mentions_within(self, start: int, end: int) -> range:
        """Return the indexes of the mentions that start between `start` and `end`."""
        return range(bisect_left(self.mention_starts, start), bisect_left(self.mention_starts, end))
