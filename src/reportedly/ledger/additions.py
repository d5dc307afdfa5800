"""An article that a person makes, and the figure that a judgement adds to it: tried out before either is kept."""

from collections.abc import Callable

from reportedly.domain.judgement import Anchor, Judgement
from reportedly.domain.reading import Reading
from reportedly.domain.span import Span
from reportedly.ledger.anchoring import make_anchor
from reportedly.ledger.filing import file_reading
from reportedly.ledger.judged import apply_judgement


def try_addition(reading: Reading, path: str, words: Span, judge: Callable[[Anchor], Judgement]) -> Judgement:
    """Return the judgement that `judge` makes about words of a reading, were it filed; raise BadJudgement."""
    filed = file_reading(reading, path)
    judgement = judge(make_anchor(filed.id, reading.article.text, words))
    apply_judgement(filed, reading.article.text, judgement)
    return judgement
