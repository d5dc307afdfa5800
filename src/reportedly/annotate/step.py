"""The step: one pass of the encoder, a second over contents that hold a cue, and rules for the rest."""

from functools import partial
from itertools import pairwise

from reportedly.annotate.dates import find_dates
from reportedly.annotate.detections import Runs, build_detections, cut_wording, detect, detect_nested, find_holders
from reportedly.annotate.encoder import Encoder, Parse, Seen
from reportedly.annotate.numbers import embed_quantities
from reportedly.annotate.parse import build_tokens, find_mentions
from reportedly.annotate.places import find_places
from reportedly.annotate.quantities import VagueTable, find_quantities
from reportedly.annotate.window import Window
from reportedly.annotate.wording import Wording, find_wording
from reportedly.domain.annotation import Annotation
from reportedly.domain.article import Article
from reportedly.domain.span import Span


def annotate(article: Article, encoder: Encoder, vague: VagueTable | None = None) -> Annotation:
    """Return what stands in an article; `vague` says what "dozens" and the like are taken for."""
    wording = find_wording(article)
    windows = cut_wording(wording, encoder)
    read = encoder.spread(partial(_read_window, encoder=encoder), windows)
    parses = [parse for _, parse, _ in read]
    outer = find_holders([runs for _, _, found in read for runs in found])
    found = detect_nested(outer, wording.words, encoder)
    tokens = build_tokens(windows, parses, encoder.labels)
    mentions = tuple(find_mentions(windows, parses, encoder.labels, article.text))
    dates = find_dates(article.text, tokens, article.published)
    quantities = find_quantities(article.text, tokens, dates, vague)
    looks = [(window, seen) for window, (seen, _, _) in zip(windows, read, strict=True)]
    return Annotation(
        sentences=_find_sentences(wording, article.text),
        tokens=tokens,
        mentions=mentions,
        detections=build_detections(found, wording.words, article.text),
        dates=dates,
        places=find_places(article, tokens, mentions),
        quantities=embed_quantities(quantities, looks, encoder),
    )


def _read_window(window: Window, encoder: Encoder) -> tuple[Seen, Parse, list[Runs]]:
    """Return what is seen in a window, its parse and the attributions found there."""
    seen = encoder.look(window)
    return seen, encoder.parse(seen, window), detect(window, seen, encoder)


def _find_sentences(wording: Wording, text: str) -> tuple[Span, ...]:
    words = wording.words
    return tuple(
        Span.of(text, words[first].start, words[last - 1].end)
        for first, last in pairwise([*wording.starts, len(words)])
    )
