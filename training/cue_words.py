"""Words that can be part of a cue: a content that holds none is not read a second time."""

from collections import Counter
from pathlib import Path

from training.corpora import EXAMPLES, Document, read_examples, read_polnear

_FEWEST = 2
_LEAST_SHARE = 0.2


def find_cue_words(data: Path) -> list[str]:
    """Return the words that stand in cues often enough, and are not so common elsewhere that they tell nothing."""
    inside: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    for document in (*read_polnear(data / "polnear/train.jsonl.gz"), *read_examples(EXAMPLES)):
        _count(document, inside, everywhere)
    return sorted(
        word
        for word, count in inside.items()
        if count >= _FEWEST and count / everywhere[word] >= _LEAST_SHARE and word.isalpha()
    )


def _count(document: Document, inside: Counter[str], everywhere: Counter[str]) -> None:
    everywhere.update(word.lower() for word in document.words)
    for attribution in document.attributions[0]:
        first, last = attribution.cue
        inside.update(word.lower() for word in document.words[first : last + 1])
