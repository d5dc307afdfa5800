"""The matters that are marked by hand as a set to train on: what their numbers count, and which answer one question.

Nobody has marked attributions, names and grammar in them. An encoder that learns nothing of those from such articles
unlearns it there, so they have the labels that the model inside the package gives them.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportedly.annotate.wording import Wording, find_wording
from reportedly.domain.annotation import Annotation
from reportedly.domain.span import Span
from reportedly.intake import Hints, read_text
from reportedly.pipeline import Annotator
from training.corpora import Document, Labelled, Number, cover
from training.marks import MarkedText, read_marks

_KINDS = {"share": "percent", "rate": "other", "measure": "other"}
"""The program's names for kinds that it has none of its own for."""


def read_numbers(folder: Path, annotator: Annotator) -> Iterator[Document]:
    """Yield the articles of the matters of a folder."""
    for matter in read_marks(folder):
        for marked in matter.texts:
            article = read_text(marked.text, Hints(published=marked.published, outlet=marked.outlet)).article
            wording = find_wording(article)
            document = _build_document(wording, annotator.annotate(article))
            document.matter = matter.name
            document.numbers = list(_find_numbers(wording, marked, matter.kinds))
            yield document


def _find_numbers(wording: Wording, marked: MarkedText, kinds: dict[str, str]) -> Iterator[Number]:
    for mark in marked.marks:
        kind = kinds.get(mark.question or "")
        for run in cover(wording.words, [(mark.start, mark.end)]):
            yield Number(*run, mark.question, _KINDS.get(kind or "", kind))


def _build_document(wording: Wording, annotation: Annotation) -> Document:
    document = Document(
        words=[word.text for word in wording.words],
        shapes=list(wording.shapes),
        layout=list(wording.layout),
        quoted=list(wording.quoted),
        sentences=list(wording.sentences),
        pos=[token.pos for token in annotation.tokens],
        heads=[token.head for token in annotation.tokens],
        relations=[token.relation for token in annotation.tokens],
    )
    document.mentions = ["O"] * len(wording.words)
    for mention in annotation.mentions:
        for first, last in _cover(wording, [mention.span]):
            document.mentions[first : last + 1] = [f"B-{mention.kind}", *[f"I-{mention.kind}"] * (last - first)]
    outermost = (one for one in annotation.detections if one.inside is None)
    pieces = ([_cover(wording, part) for part in (one.cue, one.source, one.content)] for one in outermost)
    document.attributions = [[Labelled(cue[0], source, content) for cue, source, content in pieces if cue and content]]
    return document


def _cover(wording: Wording, spans: Sequence[Span]) -> tuple[tuple[int, int], ...]:
    return cover(wording.words, [(span.start, span.end) for span in spans])
