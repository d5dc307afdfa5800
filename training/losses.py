"""What each batch teaches."""

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from training.network import Network
from training.windows import IGNORED, Batch, around


def find_loss(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Return the loss of each head for which the batch has labels, weighted against each other."""
    states = network.trunk(batch.pieces, batch.mask, batch.features, batch.first_pieces).float()
    losses: dict[str, Tensor] = {}
    if batch.cue is not None:
        count = (batch.cue == 1).sum().clamp(min=1)
        losses["cue"] = _entropy(network.tagger.cue(states), batch.cue, "sum") / count
        if batch.cues is not None:
            losses |= _role_losses(network, batch, states)
    if batch.mention is not None:
        losses["mention"] = 3.0 * _entropy(network.tagger.mention(states), batch.mention)
    if batch.heads is not None:
        losses |= _parse_losses(network, batch, states)
    return losses


def _role_losses(network: Network, batch: Batch, states: Tensor) -> dict[str, Tensor]:
    at, distances, mask = around(batch.cues, (batch.sentences >= 0).sum(1))
    narrow = network.roles.narrow(states)
    words = narrow[batch.cues[:, 0].unsqueeze(1), at]
    tags, spans, absent = network.roles(words, distances, mask)
    scores = torch.cat([spans.flatten(2), absent.unsqueeze(2)], 2)
    return {
        "tag": _entropy(tags, batch.tags, "sum") / len(tags) / 20,
        "span": _entropy(scores, batch.spans, "sum") / len(tags) / 2,
    }


def _parse_losses(network: Network, batch: Batch, states: Tensor) -> dict[str, Tensor]:
    heads = batch.heads.clamp(min=0)
    return {
        "pos": _entropy(network.tagger.pos(states), batch.pos),
        "arc": _entropy(network.tagger.arcs(states, batch.sentences), batch.heads),
        "relation": _entropy(network.tagger.relations(states, heads), batch.relations),
    }


def _entropy(scores: Tensor, labels: Tensor, reduction: str = "mean") -> Tensor:
    return cross_entropy(scores.flatten(0, 1).float(), labels.flatten(), ignore_index=IGNORED, reduction=reduction)
