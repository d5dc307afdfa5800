"""Footnotes: each the exact words of an article, numbered as they are first cited."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.domain.filed import FiledArticle, FiledClaim, FiledFigure
from reportedly.domain.span import Span
from reportedly.export.brief.context import Cite, Note
from reportedly.export.brief.wording import name_outlet, print_published, show_words

GAP = " … "
_LONGEST = 700
"""Characters that a claim may reach over to be quoted with all that stands between its pieces."""


class Notes:
    """Collects what is cited; the same words of the same article are one note."""

    def __init__(
        self, articles: Mapping[str, FiledArticle], sources: Mapping[str, int], texts: Mapping[str, str]
    ) -> None:
        self._articles, self._sources, self._texts = articles, sources, texts
        self._pieces: dict[str, tuple[str, str, str]] = {}
        self._numbers: dict[str, int] = {}
        self._turns: dict[str, int] = {}
        self._home: dict[str, str] = {}

    def cite_figure(self, figure: FiledFigure) -> Cite:
        """Return a place that leads to the words of a figure, in their sentence."""
        sentence, start = figure.sentence.text, figure.span.start - figure.sentence.start
        end = start + len(figure.span.text)
        if not 0 <= start <= end <= len(sentence):
            return self._cite(figure.id, figure.article, ("", figure.span.text, ""))
        return self._cite(figure.id, figure.article, (sentence[:start], sentence[start:end], sentence[end:]))

    def cite_figures(self, figures: Iterable[FiledFigure]) -> tuple[Cite, ...]:
        """Return places that lead to the words of figures, each once."""
        unique = {figure.id: figure for figure in figures}
        return tuple(self.cite_figure(figure) for figure in unique.values())

    def cite_claim(self, claim: FiledClaim) -> Cite:
        """Return a place that leads to the words of a claim: source, cue and content as they stand in the text."""
        return self._cite(claim.id, claim.article, ("", self.quote_claim(claim), ""))

    def quote_claim(self, claim: FiledClaim) -> str:
        """Return the words of a claim from its first piece to its last, with gaps marked in very long ones."""
        pieces = sorted((*claim.source, *claim.cue, *claim.content))
        text = self._texts.get(claim.article)
        start, end = pieces[0].start, max(piece.end for piece in pieces)
        if text is not None and end - start <= _LONGEST and end <= len(text):
            return text[start:end]
        return join_pieces(pieces)

    def build(self) -> tuple[Note, ...]:
        """Return the notes in order."""
        return tuple(self._build(key, number) for key, number in self._numbers.items())

    def _cite(self, key: str, article: str, pieces: tuple[str, str, str]) -> Cite:
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        self._turns[key] = self._turns.get(key, 0) + 1
        self._pieces[key], self._home[key] = pieces, article
        return Cite(number, self._turns[key])

    def _build(self, key: str, number: int) -> Note:
        article = self._articles[self._home[key]]
        before, words, after = self._pieces[key]
        return Note(
            number=number,
            before=show_words(before),
            words=show_words(words),
            after=show_words(after),
            source=self._sources[article.id],
            outlet=name_outlet(article),
            day=print_published(article),
            turns=self._turns[key],
        )


def join_pieces(pieces: Sequence[Span]) -> str:
    """Return pieces of a text in their order, with what stands between two marked."""
    joined = ""
    for before, piece in zip((None, *pieces), pieces, strict=False):
        gap = "" if before is None else " " if piece.start - before.end <= 1 else GAP
        joined += gap + piece.text
    return joined
