"""Tokens with part of speech and dependencies, and mentions, read off what the encoder saw."""

from collections.abc import Iterator, Sequence

from reportedly.annotate.encoder import Seen
from reportedly.annotate.model import Labels
from reportedly.annotate.window import Window
from reportedly.annotate.words import Word
from reportedly.domain.annotation import Token
from reportedly.domain.mention import Mention, MentionKind
from reportedly.domain.span import Span


def build_tokens(windows: Sequence[Window], seen: Sequence[Seen], labels: Labels) -> tuple[Token, ...]:
    """Build the tokens of an article; a governor that lies outside the sentence's part in the window is the root."""
    tokens: list[Token] = []
    for window, sight in zip(windows, seen, strict=True):
        wording = window.wording
        heads, pos, relations = sight.heads.tolist(), sight.pos.tolist(), sight.relations.tolist()
        for i in range(window.core, window.last):
            at = i - window.first
            head = window.first + heads[at]
            if head < window.core or wording.sentences[head] != wording.sentences[i]:
                head = i
            word = wording.words[i]
            relation = "root" if head == i else labels.relations[relations[at]]
            tokens.append(Token(word.start, word.end, word.text, wording.sentences[i], labels.pos[pos[at]], head, relation))
    return tuple(tokens)


def find_mentions(windows: Sequence[Window], seen: Sequence[Seen], labels: Labels, text: str) -> Iterator[Mention]:
    """Yield the mentions of an article in order. A tag that goes on where nothing began begins a mention."""
    for window, sight in zip(windows, seen, strict=True):
        words = window.wording.words[window.core : window.last]
        tags = [labels.mentions[tag] for tag in sight.mentions.tolist()[window.core - window.first :]]
        yield from _read_tags(tags, words, text)


def _read_tags(tags: Sequence[str], words: Sequence[Word], text: str) -> Iterator[Mention]:
    first = 0
    for i in range(1, len(tags) + 1):
        goes_on = i < len(tags) and tags[i] == f"I-{tags[first][2:]}" and tags[first] != "O"
        if not goes_on:
            if tags[first] != "O":
                yield Mention(MentionKind(tags[first][2:]), Span.of(text, words[first].start, words[i - 1].end))
            first = i
