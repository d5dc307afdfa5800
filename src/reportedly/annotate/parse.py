"""Tokens with part of speech and dependencies, and mentions, read off what the encoder saw."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportedly.annotate.encoder import Parse
from reportedly.annotate.model import Labels
from reportedly.annotate.window import Window
from reportedly.domain.annotation import Token
from reportedly.domain.mention import Mention, MentionKind
from reportedly.domain.span import Span


def build_tokens(windows: Sequence[Window], parses: Sequence[Parse], labels: Labels) -> tuple[Token, ...]:
    """Build the tokens of an article, each sentence a tree."""
    tokens: list[Token] = []
    for window, parse in zip(windows, parses, strict=True):
        wording = window.wording
        heads = mend_trees(
            (parse.heads + window.first).tolist()[window.core - window.first :], wording.sentences, window.core
        )
        pos, relations = parse.pos.tolist(), parse.relations.tolist()
        for i, head in enumerate(heads, window.core):
            at = i - window.first
            word = wording.words[i]
            relation = find_relation(labels.relations[relations[at]], is_root=head == i)
            tokens.append(
                Token(word.start, word.end, word.text, wording.sentences[i], labels.pos[pos[at]], head, relation)
            )
    return tuple(tokens)


def find_relation(label: str, *, is_root: bool) -> str:
    """Return the relation of a word to its governor; the encoder chooses each word by itself, so the two can differ."""
    if is_root:
        return "root"
    return "dep" if label == "root" else label


def mend_trees(heads: Sequence[int], sentences: Sequence[int], base: int) -> list[int]:
    """Make trees of the governors of words from `base` on, chosen one by one: one root in each sentence, no circle.

    The first word that governs itself is the root, or the first of the sentence where none does; other roots hang on
    it, and so does the first word of every circle.
    """
    mended: list[int] = []
    for _, group in groupby(range(base, base + len(heads)), key=sentences.__getitem__):
        places = list(group)
        inside = range(places[0], places[-1] + 1)
        tree = {i: heads[i - base] if heads[i - base] in inside else i for i in places}
        root = next((i for i in places if tree[i] == i), places[0])
        tree = {i: root if head == i else head for i, head in tree.items()}
        tree[root] = root
        _break_circles(tree, root)
        mended += tree.values()
    return mended


def _break_circles(tree: dict[int, int], root: int) -> None:
    reaches_root = {root}
    for start in tree:
        path: list[int] = []
        at = start
        while at not in reaches_root and at not in path:
            path.append(at)
            at = tree[at]
        if at not in reaches_root:
            tree[min(path[path.index(at) :])] = root
        reaches_root.update(path)


def find_mentions(windows: Sequence[Window], parses: Sequence[Parse], labels: Labels, text: str) -> Iterator[Mention]:
    """Yield the mentions of an article in order. A tag that goes on where nothing began begins a mention."""
    for window, parse in zip(windows, parses, strict=True):
        words = window.wording.words[window.core : window.last]
        tags = [labels.mentions[tag] for tag in parse.mentions.tolist()[window.core - window.first :]]
        for first, last, kind in find_tagged(tags):
            yield Mention(MentionKind(kind), Span.of(text, words[first].start, words[last].end))


def find_tagged(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the first word, last word and kind of each tagged name; one that goes on where nothing began begins one."""
    first = 0
    for i in range(1, len(tags) + 1):
        if i == len(tags) or tags[first] == "O" or tags[i] != f"I-{tags[first][2:]}":
            if tags and tags[first] != "O":
                yield first, i - 1, tags[first][2:]
            first = i
