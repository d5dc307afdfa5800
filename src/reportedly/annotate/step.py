"""The step: one pass of the encoder over an article, and a second over contents that hold a cue."""

from itertools import chain, pairwise

from reportedly.annotate.detections import build_detections, cut_wording, detect, detect_nested, find_holders
from reportedly.annotate.encoder import Encoder
from reportedly.annotate.parse import build_tokens, find_mentions
from reportedly.annotate.wording import Wording, find_wording
from reportedly.domain.annotation import Annotation
from reportedly.domain.article import Article
from reportedly.domain.span import Span


def annotate(article: Article, encoder: Encoder) -> Annotation:
    """Return the sentences, tokens, mentions and detections of an article."""
    wording = find_wording(article)
    windows = cut_wording(wording, encoder)
    seen = encoder.look(windows)
    outer = find_holders(list(chain.from_iterable(detect(windows, seen, encoder))))
    found = detect_nested(outer, wording.words, encoder)
    return Annotation(
        sentences=_find_sentences(wording, article.text),
        tokens=build_tokens(windows, seen, encoder.labels),
        mentions=tuple(find_mentions(windows, seen, encoder.labels, article.text)),
        detections=build_detections(found, wording.words, article.text),
    )


def _find_sentences(wording: Wording, text: str) -> tuple[Span, ...]:
    words = wording.words
    return tuple(
        Span.of(text, words[first].start, words[last - 1].end)
        for first, last in pairwise([*wording.starts, len(words)])
    )
