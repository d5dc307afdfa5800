"""Checks that the graphs of one window and one cue give what the network that was trained gives for a batch."""

import torch

from training.graphs import RoleGraph, WindowGraph
from training.network import Network


@torch.no_grad()
def check_agreement(network: Network) -> None:
    """Raise AssertionError where a graph and the network differ by more than rounding."""
    _check_window(network)
    _check_roles(network)


def _check_window(network: Network) -> None:
    pieces, features = torch.randint(1000, 2000, (24,)), torch.randint(0, 3, (24, 3))
    first_pieces = torch.arange(1, 23, 2)
    cue, narrow, words, _ = WindowGraph(network).eval()(pieces, features, first_pieces)
    batch = [each.unsqueeze(0) for each in (pieces, torch.ones_like(pieces), features, first_pieces)]
    states = network.trunk(*batch)[0]
    _compare(words, states)
    _compare(cue, network.tagger.cue(states).softmax(-1))
    _compare(narrow, network.roles.narrow(states))


def _check_roles(network: Network) -> None:
    """The words' own margins are no part of the network: they weigh nothing here."""
    words = torch.randn(50, network.roles.narrow.out_features)
    distances = torch.cat([torch.arange(-20, 0), torch.zeros(2, dtype=torch.long), torch.arange(1, 29)])
    _, margins, chances = RoleGraph(network, 0.0).eval()(words, distances)
    mask = torch.ones(1, len(words), dtype=torch.bool)
    tags, spans, absent = network.roles(words.unsqueeze(0), distances.unsqueeze(0), mask)
    _compare(chances, tags[0].softmax(-1))
    _compare(margins, spans[0].flatten(1).amax(-1) - absent[0])


def _compare(given: torch.Tensor, wanted: torch.Tensor) -> None:
    torch.testing.assert_close(given, wanted, atol=1e-3, rtol=1e-3)
