"""The words of a cue: lower-cased, with what negates them, and the words that follow."""

import re
from dataclasses import dataclass

from reportedly.attribute.lexicon import read_words, stance_lexicon
from reportedly.domain.span import Span

WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
NEGATIVE = read_words("negative")
NEGATED_BEFORE = re.compile(
    r"(?:\b(?:not|never|cannot|unable to)|n't)(?:\s+(?:\w+ly|yet|even|be able to|been able to|want to)){0,2}\s+\Z", re.I
)
FOLLOWING = 48  # characters of content read with the cue: "declined" + "to comment"
BE = read_words("be")
SEEN_BEFORE = 48  # characters before the cue in which a negation may stand


@dataclass(frozen=True, slots=True)
class Cue:
    """`words` are those of the cue, `following` the first few of the content where it stands right after the cue.

    `opening` are the first few of the content wherever it stands; `negated` tells of a "not" in or before the cue.
    """

    words: tuple[str, ...]
    following: tuple[str, ...]
    opening: tuple[str, ...]
    negated: bool

    @property
    def lemmas(self) -> tuple[str, ...]:
        """Return the verb of each word that is a form of one, and the word itself of any other."""
        lemmas = stance_lexicon().lemmas
        return tuple(lemmas.get(word, word) for word in self.words)

    @property
    def passive(self) -> bool:
        """Say whether a form of "be" stands before the last word: "is believed", "was said"."""
        return any(word in BE for word in self.words[:-1])


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of `text` in lower case, apostrophes straight, marks left out."""
    return tuple(WORD.findall(text.lower().replace("’", "'")))


def read_cue(text: str, cue: tuple[Span, ...], content: tuple[Span, ...]) -> Cue:
    """Read the words of a cue, and the first of the content where it follows at once."""
    words = tuple(word for piece in cue for word in split_words(piece.text))
    end = cue[-1].end
    follows = any(0 <= piece.start - end <= 1 for piece in content)
    following = split_words(text[end : end + FOLLOWING]) if follows else ()
    opening = split_words(content[0].text[:FOLLOWING]) if content else ()
    before = text[max(0, cue[0].start - SEEN_BEFORE) : cue[0].start].replace("’", "'")
    negated = any(word in NEGATIVE or word.endswith("n't") for word in words) or bool(NEGATED_BEFORE.search(before))
    return Cue(words, following, opening, negated)
