"""The network as the graphs that the package runs: one for a window, one each for its parse, its cues and its numbers.

They give what `training.network` gives, for one window or cue at a time: nothing has a batch's axis and nothing is
padded, so that no mask is needed. What reads numbers is trained as the graph that it is.
"""

from collections.abc import Sequence
from copy import deepcopy

import torch
from torch import Tensor, nn

from training.network import CONTEXT, SLOTS, Network, RoleLayer

MARGIN = 2.0
"""A word's say in the choice of a span: the distance of its role's score to the next best, at most this much."""
SOFTNESS = 2.0
"""What scores of kinds are divided by: they are too sure of themselves. Chosen on matters that were left out."""
LOWER = 1
"""Layers that the reading of numbers has in common with all else."""
_MIXED, _QUESTION, _INCIDENT, _DROPOUT = 256, 64, 32, 0.1
NEVER = -1e4
"""Added to the score of what is ruled out."""


class WindowGraph(nn.Module):
    """Word pieces → the words' states, their cue chances, and states from which roles and numbers are read."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        trunk = network.trunk
        embeddings, heads = trunk.transformer.embeddings, trunk.transformer.config.num_attention_heads
        self.pieces = embeddings.word_embeddings
        self.features = nn.ModuleList([trunk.shape, trunk.layout, trunk.quoted])
        self.places = (embeddings.position_embeddings.weight + embeddings.token_type_embeddings.weight[0]).detach()
        self.norm = embeddings.LayerNorm
        self.layers = nn.ModuleList(Layer(layer, heads) for layer in trunk.transformer.encoder.layer)
        self.cue, self.narrow = network.tagger.cue, network.roles.narrow

    def forward(self, pieces: Tensor, features: Tensor, first_pieces: Tensor) -> tuple[Tensor, ...]:
        """Pieces [P], features [P, 3], first pieces of words [W] → see `annotate.encoder.Seen`, but for `lengths`."""
        lower = states = self.look(pieces, features)
        for layer in self.layers[LOWER:-1]:
            states = layer(states, states)
        words = self.layers[-1](states[first_pieces], states)
        return self.cue(words).softmax(-1), self.narrow(words), words, lower

    def look(self, pieces: Tensor, features: Tensor) -> Tensor:
        """Return the states [P, H] of the pieces as they leave the lower layers."""
        states = self.pieces(pieces)
        for table, feature in zip(self.features, features.unbind(-1), strict=True):
            states = states + table(feature)
        states = self.norm(states + self.places[: pieces.shape[0]])
        for layer in self.layers[:LOWER]:
            states = layer(states, states)
        return states


class Layer(nn.Module):
    """A layer of BERT. Of the last one only the words' first pieces are asked for, an eighth less than all."""

    def __init__(self, layer: nn.Module, heads: int, dropout: float = 0.0) -> None:
        super().__init__()
        attention = layer.attention.self
        self.attention = Attention([attention.query, attention.key, attention.value], heads)
        self.out, self.norm = layer.attention.output.dense, layer.attention.output.LayerNorm
        self.up, self.down, self.last_norm = layer.intermediate.dense, layer.output.dense, layer.output.LayerNorm
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, context: Tensor) -> Tensor:
        """States [W, H] and the states [P, H] that they may look at → states [W, H]."""
        states = self.norm(self.dropout(self.out(self.attention(states, context))) + states)
        return self.last_norm(self.dropout(self.down(nn.functional.gelu(self.up(states)))) + states)


class Attention(nn.Module):
    """What each state gathers from a context. The scale is in the weights of the queries."""

    def __init__(self, parts: Sequence[nn.Linear], heads: int) -> None:
        super().__init__()
        query, self.key, self.value = parts
        self.heads, self.size = heads, query.out_features // heads
        self.query = join([query], self.size**-0.5)

    def forward(self, states: Tensor, context: Tensor) -> Tensor:
        """States [W, H], context [P, H] → what is gathered [W, H]."""
        query, key, value = (
            part.view(-1, self.heads, self.size)
            for part in (self.query(states), self.key(context), self.value(context))
        )
        weights = (query.transpose(0, 1) @ key.permute(1, 2, 0)).softmax(-1)
        return (weights @ value.transpose(0, 1)).transpose(0, 1).reshape(-1, self.heads * self.size)


def join(parts: Sequence[nn.Linear], scale: float = 1.0) -> nn.Linear:
    """Return one linear layer that gives what `parts` give, one after another, times `scale`."""
    joined = nn.Linear(parts[0].in_features, sum(part.out_features for part in parts))
    with torch.no_grad():
        joined.weight.copy_(torch.cat([part.weight for part in parts]) * scale)
        joined.bias.copy_(torch.cat([part.bias for part in parts]) * scale)
    return joined


class ParseGraph(nn.Module):
    """The words' states → their mention tags, parts of speech, governors and relations."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.tagger = network.tagger

    def forward(self, words: Tensor, sentences: Tensor) -> tuple[Tensor, ...]:
        """Words [W, H] and the number of each one's sentence [W] → label numbers [W]."""
        states = words.unsqueeze(0)
        heads = self.tagger.arcs(states, sentences.unsqueeze(0)).argmax(-1)
        return (
            self.tagger.mention(words).argmax(-1),
            self.tagger.pos(words).argmax(-1),
            heads[0],
            self.tagger.relations(states, heads)[0].argmax(-1),
        )


class RoleGraph(nn.Module):
    """States around a cue → its source, the content before and the content after it.

    A span's score is its log probability and `weight` times the summed margins of its words for that role, which keeps
    a span from running over words that are plainly none of it. The second piece of content, on the other side of the
    cue, is judged as the first is.
    """

    def __init__(self, network: Network, weight: float) -> None:
        super().__init__()
        roles = network.roles
        self.weight = weight
        self.distance, self.norm = roles.distance, roles.norm
        self.layers = nn.ModuleList(map(NormedLayer, roles.layers))
        parts = [roles.starts, roles.ends, roles.edges, roles.tag, roles.absent]
        self.sizes = [part.out_features for part in parts]
        self.size = roles.starts.out_features // len(SLOTS)
        self.heads = join([join([roles.starts], self.size**-0.5), *parts[1:]])
        distances = torch.arange(-CONTEXT, CONTEXT + 1)
        self.ruled_out = torch.stack([distances == 0, distances >= 0, distances <= 0], 1) * NEVER
        self.unordered = torch.full((CONTEXT, CONTEXT), NEVER).tril(-1)

    def forward(self, words: Tensor, distances: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Words [C, D] → best spans [3], by how much they beat none [3], tag chances [C, 3]."""
        place = distances + CONTEXT
        states = words + self.distance(place)
        for layer in self.layers:
            states = layer(states)
        starts, ends, edges, tags, absent = self.heads(self.norm(states)).split(self.sizes, -1)
        starts, ends, edges = (
            part.view(-1, len(SLOTS), part.shape[-1] // len(SLOTS)) for part in (starts, ends, edges)
        )
        spans = starts.transpose(0, 1) @ ends.permute(1, 2, 0)
        margins = self.margins(tags)
        until = margins.cumsum(0)
        ruled_out = self.ruled_out[place]
        start = edges[..., 0] + ruled_out - until + margins
        end = edges[..., 1] + ruled_out + until
        spans = (
            spans + start.t().unsqueeze(-1) + end.t().unsqueeze(1) + self.unordered[: words.shape[0], : words.shape[0]]
        )
        best, index = spans.flatten(1).max(-1)
        cue = (distances == 0).to(absent.dtype)
        return index, best - cue @ absent / cue.sum(), tags.softmax(-1)

    def margins(self, tags: Tensor) -> Tensor:
        """Return the words' margins [C, 3] for each slot."""
        none, source, content = tags.unbind(-1)
        for_source = source - torch.maximum(none, content)
        for_content = content - torch.maximum(none, source)
        return self.weight * torch.stack([for_source, for_content, for_content], 1).clamp(-MARGIN, MARGIN)


class NumberGraph(nn.Module):
    """The lower states of a window → of each number in it the chances of kinds, and its vectors.

    Its layers start as the window's own upper ones, and learn nothing but numbers. They read only the sentences that
    hold a number, a fifth of the words of news; the first of them still looks at the whole window.
    """

    def __init__(self, network: Network, kinds: int) -> None:
        super().__init__()
        transformer, width = network.trunk.transformer, network.trunk.width
        heads = transformer.config.num_attention_heads
        self.layers = nn.ModuleList(
            Layer(layer, heads, _DROPOUT) for layer in deepcopy(transformer.encoder.layer[LOWER:])
        )
        self.mix = nn.Sequential(nn.Linear(3 * width, _MIXED), nn.GELU(), nn.Dropout(_DROPOUT))
        self.kind = nn.Linear(_MIXED, kinds)
        self.question, self.incident = Likeness(_MIXED, _QUESTION), Likeness(_MIXED, _INCIDENT)

    def forward(
        self, lower: Tensor, at: Tensor, sentences: Tensor, firsts: Tensor, lasts: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """What `look` takes → chances of kinds [N, L], vectors of questions [N, Q] and of incidents [N, I]."""
        mixed = self.look(lower, at, sentences, firsts, lasts)
        return (self.kind(mixed) / SOFTNESS).softmax(-1), self.question(mixed), self.incident(mixed)

    def look(self, lower: Tensor, at: Tensor, sentences: Tensor, firsts: Tensor, lasts: Tensor) -> Tensor:
        """Return what numbers are judged by [N, D].

        `lower` [P, H] are the states of a window, `at` [S] the pieces that are read, `sentences` [S] numbers the
        sentence of each of these, and `firsts` and `lasts` [N] say which of these a number begins and ends with.
        """
        states, context = lower[at], lower
        for layer in self.layers:
            states = context = layer(states, context)
        return self.mix(_pool(states, sentences, firsts, lasts))


class Likeness(nn.Module):
    """Vectors whose products tell how alike two things are."""

    def __init__(self, width: int, size: int) -> None:
        super().__init__()
        self.vector = nn.Linear(width, size)
        self.scale = nn.Parameter(torch.tensor(1.0))
        self.bias = nn.Parameter(torch.tensor(-1.0))

    def forward(self, states: Tensor) -> Tensor:
        """States [N, D] → vectors [N, V]."""
        vectors = self.vector(states)
        return vectors * (self.scale / vectors.shape[-1] ** 0.5).clamp(min=0.01).sqrt()

    def compare(self, vectors: Tensor) -> Tensor:
        """Return the logarithm of the odds [N, N] that two are of one thing."""
        return vectors @ vectors.t() + self.bias


def _pool(states: Tensor, sentences: Tensor, firsts: Tensor, lasts: Tensor) -> Tensor:
    """States [S, H] → the means [N, 3H] of each number's own, of its sentence's, and of all."""
    at = torch.arange(states.shape[0], device=states.device)
    own = (at >= firsts.unsqueeze(1)) & (at <= lasts.unsqueeze(1))
    within = sentences == sentences[firsts].unsqueeze(1)
    masks = torch.stack([own, within, torch.ones_like(own)], 1).to(states.dtype)
    return (masks / masks.sum(2, keepdim=True) @ states).flatten(1)


class NormedLayer(nn.Module):
    """A layer that is normalised first, as `RoleLayer`."""

    def __init__(self, layer: RoleLayer) -> None:
        super().__init__()
        self.attention = Attention(split(layer.mix, 3), layer.heads)
        self.before_attention, self.out, self.before_feed = layer.before_attention, layer.out, layer.before_feed
        self.feed = layer.feed

    def forward(self, states: Tensor) -> Tensor:
        """States [C, D] → states [C, D]."""
        normed = self.before_attention(states)
        states = states + self.out(self.attention(normed, normed))
        return states + self.feed(self.before_feed(states))


def split(joined: nn.Linear, count: int) -> list[nn.Linear]:
    """Return `count` linear layers that give a part each of what `joined` gives."""
    parts = []
    for weight, bias in zip(joined.weight.chunk(count), joined.bias.chunk(count), strict=True):
        part = nn.Linear(joined.in_features, len(weight))
        with torch.no_grad():
            part.weight.copy_(weight)
            part.bias.copy_(bias)
        parts.append(part)
    return parts
