"""The network as the two graphs that the package runs: one for a window, one for its cues."""

import torch
from torch import Tensor, nn

from training.network import Network, ordered

MARGIN = 2.0
"""A word's say in the choice of a span: the distance of its role's score to the next best, at most this much."""


class WindowGraph(nn.Module):
    """Words → cue probabilities, tags, parse, and the states from which roles are read."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.trunk, self.tagger, self.narrow = network.trunk, network.tagger, network.roles.narrow

    def forward(
        self, pieces: Tensor, mask: Tensor, features: Tensor, first_pieces: Tensor, sentences: Tensor
    ) -> tuple[Tensor, ...]:
        """Take what `Batch` holds; return cue chances [B, W, 3], label numbers [B, W] and states [B, W, D]."""
        states = self.trunk(pieces, mask, features, first_pieces)
        heads = self.tagger.arcs(states, sentences).argmax(-1)
        return (
            self.tagger.cue(states).softmax(-1),
            self.tagger.mention(states).argmax(-1),
            self.tagger.pos(states).argmax(-1),
            heads,
            self.tagger.relations(states, heads).argmax(-1),
            self.narrow(states),
        )


class RoleGraph(nn.Module):
    """States around each cue → its source, the content before and the content after it.

    A span's score is its log probability and `weight` times the summed margins of its words for that role, which keeps
    a span from running over words that are plainly none of it. The second piece of content, on the other side of the
    cue, is judged as the first is.
    """

    def __init__(self, network: Network, weight: float) -> None:
        super().__init__()
        self.roles, self.weight = network.roles, weight

    def forward(self, words: Tensor, distances: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Take words [K, C, D]; return the best spans [K, 3], how far they beat none, and tag chances [K, C, 3]."""
        states = self.roles.look(words, distances, mask)
        starts, ends = self.roles.pointers(states, distances, mask)
        tags = self.roles.tag(states)
        until, margin = self.margins(tags)
        starts = torch.cat(
            [starts[..., :-2], starts[..., -2:-1] - (until - margin).unsqueeze(-1), starts[..., -1:]], -1
        )
        ends = torch.cat([ends[:, :, :-1], ends[:, :, -1:] + until.unsqueeze(2)], 2)
        best, index = ordered(starts @ ends).flatten(2).max(-1)
        return index, best - self.roles.find_absent(states, distances, mask), tags.softmax(-1)

    def margins(self, tags: Tensor) -> tuple[Tensor, Tensor]:
        """Return the words' margins [K, 3, C] for each slot, and their sums up to each word."""
        none, source, content = tags.unbind(-1)
        for_source = (source - torch.maximum(none, content)).clamp(-MARGIN, MARGIN)
        for_content = (content - torch.maximum(none, source)).clamp(-MARGIN, MARGIN)
        margin = self.weight * torch.stack([for_source, for_content, for_content], 1)
        return margin.cumsum(-1), margin
