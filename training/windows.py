"""Windows of documents, and batches of windows as tensors."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from reportedly.annotate.features import Shape, without_case
from reportedly.annotate.pieces import Pieces
from training.corpora import Document, Labelled
from training.network import CONTEXT, REACH

IGNORED = -100


@dataclass(slots=True)
class Window:
    """Words `first` to `last` (exclusive) of a document, with one annotator's attributions."""

    document: Document
    first: int
    last: int
    attributions: list[Labelled] | None
    without_case: bool = False


def cut(document: Document, longest: int, chance: random.Random) -> Iterator[Window]:
    """Cut a document at sentence ends into windows of at most `longest` words, the first one shorter by chance."""
    attributions = chance.choice(document.attributions) if document.attributions else None
    if document.alone:
        yield Window(document, 0, len(document.words), attributions, chance.random() < 0.12)
        return
    starts = [i for i, n in enumerate(document.sentences) if i == 0 or n != document.sentences[i - 1]]
    starts.append(len(document.words))
    first, room = 0, chance.randint(longest // 4, longest)
    if chance.random() < 0.2:
        longest = chance.randint(longest // 5, longest)
    for sentence, start in enumerate(starts[:-1]):
        end = starts[sentence + 1]
        while end - first > room:
            stop = start if start > first else first + room
            yield Window(document, first, stop, attributions, chance.random() < 0.12)
            first, room = stop, longest
    yield Window(document, first, len(document.words), attributions, chance.random() < 0.12)


@dataclass(slots=True)
class Labels:
    """Numbers of the labels."""

    mentions: dict[str, int]
    pos: dict[str, int]
    relations: dict[str, int]


@dataclass(slots=True)
class Batch:
    """Windows as tensors; B windows, P pieces, W words, K cues, C words of context. Absent labels are None."""

    pieces: Tensor  # [B, P]
    mask: Tensor  # [B, P]
    features: Tensor  # [B, P, 3]
    first_pieces: Tensor  # [B, W]
    sentences: Tensor  # [B, W], -1 for padding
    cue: Tensor | None = None
    mention: Tensor | None = None
    pos: Tensor | None = None
    heads: Tensor | None = None
    relations: Tensor | None = None
    cues: Tensor | None = None  # [K, 3] window, first, last
    tags: Tensor | None = None  # [K, C]
    spans: Tensor | None = None  # [K, 3]: first * C + last, or C * C for an absent one


def build_batch(windows: Sequence[Window], pieces: Pieces, labels: Labels, chance: random.Random) -> Batch:
    """Build the tensors of some windows of one set."""
    rows = [_rows(window, pieces) for window in windows]
    long = max(len(row[0]) for row in rows)
    wide = max(window.last - window.first for window in windows)
    batch = Batch(
        pieces=torch.zeros(len(rows), long, dtype=torch.long),
        mask=torch.zeros(len(rows), long, dtype=torch.long),
        features=torch.zeros(len(rows), long, 3, dtype=torch.long),
        first_pieces=torch.zeros(len(rows), wide, dtype=torch.long),
        sentences=torch.full((len(rows), wide), -1),
    )
    for i, (ids, features, firsts) in enumerate(rows):
        batch.pieces[i, : len(ids)] = torch.tensor(ids)
        batch.mask[i, : len(ids)] = 1
        batch.features[i, : len(ids)] = torch.tensor(features)
        batch.first_pieces[i, : len(firsts)] = torch.tensor(firsts)
        window = windows[i]
        batch.sentences[i, : len(firsts)] = torch.tensor(window.document.sentences[window.first : window.last])
    _add_tags(batch, windows, labels, wide)
    if windows[0].attributions is not None:
        _add_attributions(batch, windows, wide, chance)
    return batch


def _rows(window: Window, pieces: Pieces) -> tuple[list[int], list[tuple[int, int, int]], list[int]]:
    document = window.document
    ids, features, firsts = [pieces.first], [(Shape.MARK, 0, 0)], []
    for i in range(window.first, window.last):
        shape = document.shapes[i]
        if window.without_case:
            shape = without_case(shape)
        firsts.append(len(ids))
        found = pieces.find(document.words[i])
        ids += found
        features += [(shape, document.layout[i], document.quoted[i])] * len(found)
    return [*ids, pieces.last], [*features, (Shape.MARK, 0, 0)], firsts


def _add_tags(batch: Batch, windows: Sequence[Window], labels: Labels, wide: int) -> None:
    first = windows[0].document
    if first.mentions is not None:
        batch.mention = _fill(windows, wide, lambda d, i, _: labels.mentions[d.mentions[i]])
    if first.heads is not None:
        batch.pos = _fill(windows, wide, lambda d, i, _: labels.pos[d.pos[i]])
        batch.heads = _fill(windows, wide, _head)
        batch.relations = _fill(windows, wide, lambda d, i, _: labels.relations.get(d.relations[i], IGNORED))


def _head(document: Document, i: int, window: Window) -> int:
    head = document.heads[i] - window.first
    return head if 0 <= head < window.last - window.first else IGNORED


def _fill(windows: Sequence[Window], wide: int, label: Callable[[Document, int, Window], int]) -> Tensor:
    filled = torch.full((len(windows), wide), IGNORED)
    for row, window in enumerate(windows):
        values = [label(window.document, i, window) for i in range(window.first, window.last)]
        filled[row, : len(values)] = torch.tensor(values)
    return filled


def _add_attributions(batch: Batch, windows: Sequence[Window], wide: int, chance: random.Random) -> None:
    batch.cue = torch.full((len(windows), wide), IGNORED)
    cues, tags, spans = [], [], []
    for row, window in enumerate(windows):
        batch.cue[row, : window.last - window.first] = 0
        for attribution in window.attributions or ():
            first, last = (i - window.first for i in attribution.cue)
            if first < 0 or last >= window.last - window.first:
                continue
            batch.cue[row, first] = 1
            batch.cue[row, first + 1 : last + 1] = 2
            shaken = _shake((first, last), chance)
            labelled = label_roles(attribution, window, shaken)
            if labelled:
                cues.append((row, *shaken))
                tags.append(labelled[0])
                spans.append(labelled[1])
    if cues:
        batch.cues, batch.tags, batch.spans = torch.tensor(cues), torch.stack(tags), torch.tensor(spans)


def _shake(cue: tuple[int, int], chance: random.Random) -> tuple[int, int]:
    """Now and then take one word of a long cue for the whole, as a cue found by the machine may be shorter."""
    first, last = cue
    if last > first and chance.random() < 0.1:
        last = first = chance.randint(first, last)
    return first, last


def label_roles(attribution: Labelled, window: Window, cue: tuple[int, int]) -> tuple[Tensor, list[int]] | None:
    """Return the tags of the words around a cue and the numbers of its three spans.

    None where the window or the reach cuts one.
    """
    base = window.first + cue[0] - REACH
    tags = torch.full((CONTEXT,), IGNORED)
    low = max(0, window.first - base)
    high = min(CONTEXT, window.last - base)
    tags[low:high] = 0
    pieces = [
        (role, first - base, last - base)
        for role, runs in ((1, attribution.source), (2, attribution.content))
        for first, last in runs
    ]
    for role, first, last in pieces:
        if first < low or last >= high:
            return None
        tags[first : last + 1] = role
    source = [(last - first, first, last) for role, first, last in pieces if role == 1]
    left = [(last - first, first, last) for role, first, last in pieces if role == 2 and last < REACH]
    right = [
        (last - first, first, last) for role, first, last in pieces if role == 2 and first > REACH + cue[1] - cue[0]
    ]
    return tags, [_number(max(slot, default=None)) for slot in (source, left, right)]


def _number(piece: tuple[int, int, int] | None) -> int:
    return CONTEXT * CONTEXT if piece is None else piece[1] * CONTEXT + piece[2]


def around(cues: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """For cues [K, 3] in windows of so many words [B] return what stands around each.

    Word indexes [K, C], their distances [K, C] to the cue, and the mask [K, C] of those in the window.
    """
    at = cues[:, 1:2] - REACH + torch.arange(CONTEXT, device=cues.device)
    wide = lengths[cues[:, 0]].unsqueeze(1)
    mask = (at >= 0) & (at < wide)
    before = (at - cues[:, 1:2]).clamp(max=0)
    after = (at - cues[:, 2:3]).clamp(min=0)
    return at.clamp(min=0).minimum(wide - 1), before + after, mask
