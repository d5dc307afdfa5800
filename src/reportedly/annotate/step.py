"""The step: one pass of the encoder over an article, and a second over contents that hold a cue."""

from functools import partial
from itertools import pairwise

from reportedly.annotate.detections import Runs, build_detections, cut_wording, detect, detect_nested, find_holders
from reportedly.annotate.encoder import Encoder, Seen
from reportedly.annotate.parse import build_tokens, find_mentions
from reportedly.annotate.window import Window
from reportedly.annotate.wording import Wording, find_wording
from reportedly.domain.annotation import Annotation
from reportedly.domain.article import Article
from reportedly.domain.span import Span


def annotate(article: Article, encoder: Encoder) -> Annotation:
    """Return the sentences, tokens, mentions and detections of an article."""
    wording = find_wording(article)
    windows = cut_wording(wording, encoder)
    read = encoder.spread(partial(_read_window, encoder=encoder), windows)
    seen = [sight for sight, _ in read]
    outer = find_holders([runs for _, found in read for runs in found])
    found = detect_nested(outer, wording.words, encoder)
    return Annotation(
        sentences=_find_sentences(wording, article.text),
        tokens=build_tokens(windows, seen, encoder.labels),
        mentions=tuple(find_mentions(windows, seen, encoder.labels, article.text)),
        detections=build_detections(found, wording.words, article.text),
    )


def _read_window(window: Window, encoder: Encoder) -> tuple[Seen, list[Runs]]:
    """Return what is seen in a window and the attributions found there."""
    seen = encoder.look(window)
    return seen, detect(window, seen, encoder)


def _find_sentences(wording: Wording, text: str) -> tuple[Span, ...]:
    words = wording.words
    return tuple(
        Span.of(text, words[first].start, words[last - 1].end)
        for first, last in pairwise([*wording.starts, len(words)])
    )
