"""The visible text of a page, and where each stretch of the article stands in it."""

from bisect import bisect_right
from dataclasses import dataclass

from reportedly.domain.span import Span

_LEAST_CONTEXT = 32


@dataclass(frozen=True, slots=True)
class Selector:
    """A W3C text quote selector: `exact` with as much before and after as makes it unique in the page's text."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """`length` characters that read the same in the article, from `article`, and in the page, from `visible`."""

    article: int
    visible: int
    length: int

    def __post_init__(self) -> None:
        if self.article < 0 or self.visible < 0 or self.length <= 0:
            raise ValueError(f"a stretch cannot be {self.length} characters from {self.article} and {self.visible}")


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader of the page sees, as text, and the stretches of the article in it.

    `stretches` are in the order of both texts; between two of them the article has only line breaks, while the page may
    have furniture that the article left out.
    """

    visible: str
    stretches: tuple[Stretch, ...] = ()

    def __post_init__(self) -> None:
        for before, after in zip(self.stretches, self.stretches[1:], strict=False):
            if before.article + before.length > after.article or before.visible + before.length > after.visible:
                raise ValueError(f"the stretches of a page overlap: {before} and {after}")

    @classmethod
    def of_text(cls, text: str) -> "Page":
        """Return the page of a plain text: what is visible is the text itself."""
        return cls(text, (Stretch(0, 0, len(text)),) if text else ())

    def locate(self, span: Span) -> Selector:
        """Return a selector of `span`, a span of the article's text, that is unique in the visible text.

        A span that runs over furniture that the article left out has that furniture in its `exact`.
        """
        start, end = self._place(span.start), self._place(span.end - 1) + 1
        exact = self.visible[start:end]
        context = _LEAST_CONTEXT
        while True:
            first, last = max(0, start - context), min(len(self.visible), end + context)
            if self._is_unique(self.visible[first:last]):
                return Selector(exact, self.visible[first:start], self.visible[end:last])
            context *= 2

    def _place(self, offset: int) -> int:
        """Return where the article's character at `offset` stands in the visible text."""
        index = bisect_right(self.stretches, offset, key=lambda stretch: stretch.article) - 1
        if index < 0:
            raise ValueError(f"the article has no character at {offset} that stands in this page")
        stretch = self.stretches[index]
        inside = offset - stretch.article
        if inside < stretch.length:
            return stretch.visible + inside
        if index + 1 == len(self.stretches):
            raise ValueError(f"the article has no character at {offset} that stands in this page")
        return min(stretch.visible + inside, self.stretches[index + 1].visible - 1)

    def _is_unique(self, wording: str) -> bool:
        """Say whether `wording`, which the visible text holds, stands there once."""
        return self.visible.find(wording, self.visible.find(wording) + 1) < 0
