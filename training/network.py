"""The encoder: one transformer, and on its states the heads for cues, roles, mentions and the parse."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from transformers import AutoModel

from reportedly.annotate.features import Layout, Quoted, Shape

REACH = 80
"""Words before and after the first word of a cue among which its source and content are looked for."""
CONTEXT = 2 * REACH
SLOTS = ("source", "left", "right")
"""The spans that a cue is given: its source, the content before the cue and the content after it."""


@dataclass(frozen=True)
class Sizes:
    """Widths of the heads and the numbers of their labels."""

    mentions: int
    pos: int
    relations: int
    arc: int = 192
    relation: int = 96
    role: int = 192
    role_layers: int = 2
    role_heads: int = 4
    pointer: int = 48
    feed: int | None = None
    """Neurons in the middle of each layer of the transformer; None for as many as it started with."""


class Trunk(nn.Module):
    """The transformer: word pieces with what an uncased vocabulary cannot see → one state a word."""

    def __init__(self, name: str, feed: int | None = None) -> None:
        super().__init__()
        self.transformer = AutoModel.from_pretrained(
            name, add_pooling_layer=False, attn_implementation="sdpa", attention_probs_dropout_prob=0.0
        )
        if feed is not None:
            narrow_feed(self.transformer, feed)
        self.width: int = self.transformer.config.hidden_size
        self.shape = nn.Embedding(len(Shape), self.width)
        self.layout = nn.Embedding(len(Layout), self.width)
        self.quoted = nn.Embedding(len(Quoted), self.width)
        for table in (self.shape, self.layout, self.quoted):
            nn.init.normal_(table.weight, std=0.01)
        self.dropout = nn.Dropout(0.1)

    def forward(self, pieces: Tensor, mask: Tensor, features: Tensor, first_pieces: Tensor) -> Tensor:
        """pieces, mask [B, P]; features [B, P, 3]; first_pieces [B, W] → states [B, W, H] for the heads."""
        return self.dropout(self.look(pieces, mask, features, first_pieces))

    def look(self, pieces: Tensor, mask: Tensor, features: Tensor, first_pieces: Tensor) -> Tensor:
        """Return the states [B, W, H] of the words as they leave the transformer."""
        embedded = self.transformer.get_input_embeddings()(pieces)
        embedded = (
            embedded + self.shape(features[..., 0]) + self.layout(features[..., 1]) + self.quoted(features[..., 2])
        )
        states = self.transformer(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        index = first_pieces.unsqueeze(-1).expand(-1, -1, self.width)
        return states.gather(1, index)


def narrow_feed(transformer: nn.Module, feed: int) -> None:
    """Give each layer of a BERT `feed` neurons in its middle, with weights that are still to be filled in."""
    width = transformer.config.hidden_size
    for layer in transformer.encoder.layer:
        layer.intermediate.dense = nn.Linear(width, feed)
        layer.output.dense = nn.Linear(feed, width)
    transformer.config.intermediate_size = feed


class Tagger(nn.Module):
    """One linear layer for each kind of tag, and the biaffine parser of Dozat and Manning (2017)."""

    def __init__(self, width: int, sizes: Sizes) -> None:
        super().__init__()
        self.cue = nn.Linear(width, 3)
        self.mention = nn.Linear(width, sizes.mentions)
        self.pos = nn.Linear(width, sizes.pos)
        self.dependent = nn.Sequential(nn.Linear(width, sizes.arc), nn.GELU(), nn.Dropout(0.2))
        self.governor = nn.Sequential(nn.Linear(width, sizes.arc), nn.GELU(), nn.Dropout(0.2))
        self.bilinear = nn.Linear(sizes.arc, sizes.arc, bias=False)
        self.governor_bias = nn.Linear(sizes.arc, 1)
        self.self_bias = nn.Linear(sizes.arc, 1)
        self.below = nn.Linear(width, sizes.relation)
        self.above = nn.Linear(width, sizes.relation)
        self.relation = nn.Sequential(nn.GELU(), nn.Dropout(0.2), nn.Linear(sizes.relation, sizes.relations))

    def arcs(self, states: Tensor, sentences: Tensor) -> Tensor:
        """States [B, W, H], sentences [B, W] (-1 for padding) → scores [B, W, W] of governors, itself = root."""
        dependent, governor = self.dependent(states), self.governor(states)
        scores = self.bilinear(dependent) @ governor.transpose(1, 2) / dependent.shape[-1] ** 0.5
        scores = scores + self.governor_bias(governor).transpose(1, 2)
        own = torch.eye(states.shape[1], device=states.device, dtype=scores.dtype)
        scores = scores + own * self.self_bias(dependent)
        together = sentences.unsqueeze(1) == sentences.unsqueeze(2)
        return scores.masked_fill(~together, -1e4)

    def relations(self, states: Tensor, heads: Tensor) -> Tensor:
        """States [B, W, H], heads [B, W] → scores [B, W, R] of the relation to that governor."""
        above = self.above(states)
        index = heads.unsqueeze(-1).expand(-1, -1, above.shape[-1])
        return self.relation(self.below(states) + above.gather(1, index))


class Roles(nn.Module):
    """For each cue, the role of every word around it: a small transformer that is told where the cue stands."""

    def __init__(self, width: int, sizes: Sizes) -> None:
        super().__init__()
        self.narrow = nn.Linear(width, sizes.role)
        self.distance = nn.Embedding(2 * CONTEXT + 1, sizes.role)
        self.layers = nn.ModuleList(RoleLayer(sizes.role, sizes.role_heads) for _ in range(sizes.role_layers))
        self.norm = nn.LayerNorm(sizes.role)
        self.tag = nn.Linear(sizes.role, 3)
        self.edges = nn.Linear(sizes.role, 2 * len(SLOTS))
        self.starts = nn.Linear(sizes.role, sizes.pointer * len(SLOTS))
        self.ends = nn.Linear(sizes.role, sizes.pointer * len(SLOTS))
        self.absent = nn.Linear(sizes.role, len(SLOTS))
        nn.init.normal_(self.distance.weight, std=0.02)

    def forward(self, words: Tensor, distances: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Words [K, C, D] narrowed states around each cue, distances [K, C] to it (0 inside), mask [K, C].

        Returns tags [K, C, 3], spans [K, 3, C, C] by first and last word, absent [K, 3].
        """
        states = self.look(words, distances, mask)
        starts, ends = self.pointers(states, distances, mask)
        return self.tag(states), ordered(starts @ ends), self.find_absent(states, distances, mask)

    def look(self, words: Tensor, distances: Tensor, mask: Tensor) -> Tensor:
        """Return the states [K, C, D] of the words around a cue, with the cue in view."""
        states = words + self.distance(distances + CONTEXT)
        for layer in self.layers:
            states = layer(states, mask)
        return self.norm(states)

    def find_absent(self, states: Tensor, distances: Tensor, mask: Tensor) -> Tensor:
        """Return the scores [K, 3] for there being no such span."""
        cue = ((distances == 0) & mask).to(states.dtype)
        return self.absent((states * cue.unsqueeze(-1)).sum(1) / cue.sum(1, keepdim=True).clamp(min=1))

    def pointers(self, states: Tensor, distances: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return starts [K, 3, C, E] and ends [K, 3, E, C] whose product scores the span from the one to the other.

        Two of the E elements carry what depends on one edge alone, so that one product gives the whole score.
        """
        count, context, _ = states.shape
        starts = self.starts(states).view(count, context, len(SLOTS), -1).permute(0, 2, 1, 3)
        ends = self.ends(states).view(count, context, len(SLOTS), -1).permute(0, 2, 3, 1)
        edges = self.edges(states).view(count, context, len(SLOTS), 2).permute(0, 2, 1, 3)
        before, after = (distances < 0) & mask, (distances > 0) & mask
        allowed = torch.stack([mask & (distances != 0), before, after], 1)
        edges = edges + (allowed.to(edges.dtype).unsqueeze(-1) - 1.0) * 1e4
        ones = torch.ones_like(edges[..., :1])
        starts = torch.cat([starts / starts.shape[-1] ** 0.5, edges[..., :1], ones], -1)
        ends = torch.cat([ends, ones.transpose(2, 3), edges[..., 1:].transpose(2, 3)], 2)
        return starts, ends


def ordered(spans: Tensor) -> Tensor:
    """Rule out spans [..., C, C] that end before they start."""
    return spans + torch.full_like(spans[0, 0], -1e4).tril(-1)


class RoleLayer(nn.Module):
    """A transformer layer, normalised first."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.before_attention = nn.LayerNorm(width)
        self.mix = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.before_feed = nn.LayerNorm(width)
        self.feed = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))
        self.dropout = nn.Dropout(0.1)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """States [K, C, D] and mask [K, C] → states [K, C, D]."""
        count, context, width = states.shape
        mixed = self.mix(self.before_attention(states)).view(count, context, 3, self.heads, width // self.heads)
        query, key, value = mixed.permute(2, 0, 3, 1, 4).unbind(0)
        weights = query @ key.transpose(2, 3) / (width // self.heads) ** 0.5
        weights = weights.masked_fill(~mask[:, None, None, :], -1e4).softmax(-1)
        gathered = (weights @ value).transpose(1, 2).reshape(count, context, width)
        states = states + self.dropout(self.out(gathered))
        return states + self.dropout(self.feed(self.before_feed(states)))


class Network(nn.Module):
    """Trunk and heads."""

    def __init__(self, name: str, sizes: Sizes) -> None:
        super().__init__()
        self.trunk = Trunk(name, sizes.feed)
        self.tagger = Tagger(self.trunk.width, sizes)
        self.roles = Roles(self.trunk.width, sizes)
