"""What each batch teaches."""

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy, kl_div, mse_loss

from training.network import Network
from training.windows import IGNORED, Batch, around

STATES_WEIGHT = 8.0
"""Say of the teacher's states, whose numbers have a variance near 1, beside the heads' losses of about 1 each."""


def find_loss(network: Network, batch: Batch, teacher: Network | None = None) -> dict[str, Tensor]:
    """Return the loss of each head for which the batch has labels, weighted against each other.

    With a teacher, the states and the choice of spans are also to be like the teacher's (Hinton and others 2015).
    """
    inputs = (batch.pieces, batch.mask, batch.features, batch.first_pieces)
    states = network.trunk.look(*inputs).float()
    losses: dict[str, Tensor] = {}
    if teacher is not None:
        with torch.no_grad():
            taught = teacher.trunk.look(*inputs).float()
        losses["states"] = STATES_WEIGHT * mse_loss(states[batch.sentences >= 0], taught[batch.sentences >= 0])
    states = network.trunk.dropout(states)
    if batch.cue is not None:
        count = (batch.cue == 1).sum().clamp(min=1)
        losses["cue"] = _entropy(network.tagger.cue(states), batch.cue, "sum") / count
        if batch.cues is not None:
            scores, tags = _score_spans(network, batch, states)
            losses |= {
                "tag": _entropy(tags, batch.tags, "sum") / len(tags) / 20,
                "span": _entropy(scores, batch.spans, "sum") / len(tags) / 2,
            }
            if teacher is not None:
                with torch.no_grad():
                    goal, _ = _score_spans(teacher, batch, taught)
                losses["like"] = (
                    kl_div(scores.log_softmax(-1), goal.log_softmax(-1), reduction="sum", log_target=True)
                    / len(tags)
                    / 2
                )
    if batch.mention is not None:
        losses["mention"] = 3.0 * _entropy(network.tagger.mention(states), batch.mention)
    if batch.heads is not None:
        losses |= _parse_losses(network, batch, states)
    return losses


def _score_spans(network: Network, batch: Batch, states: Tensor) -> tuple[Tensor, Tensor]:
    """Return the scores [K, 3, C * C + 1] of spans, the last for none, and of tags [K, C, 3]."""
    at, distances, mask = around(batch.cues, (batch.sentences >= 0).sum(1))
    words = network.roles.narrow(states)[batch.cues[:, 0].unsqueeze(1), at]
    tags, spans, absent = network.roles(words, distances, mask)
    return torch.cat([spans.flatten(2), absent.unsqueeze(2)], 2), tags


def _parse_losses(network: Network, batch: Batch, states: Tensor) -> dict[str, Tensor]:
    heads = batch.heads.clamp(min=0)
    return {
        "pos": _entropy(network.tagger.pos(states), batch.pos),
        "arc": _entropy(network.tagger.arcs(states, batch.sentences), batch.heads),
        "relation": _entropy(network.tagger.relations(states, heads), batch.relations),
    }


def _entropy(scores: Tensor, labels: Tensor, reduction: str = "mean") -> Tensor:
    return cross_entropy(scores.flatten(0, 1).float(), labels.flatten(), ignore_index=IGNORED, reduction=reduction)
