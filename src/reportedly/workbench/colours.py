"""The colours of voices in one article: those that say most have one of their own."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.domain.filed import FiledArticle, FiledClaim
from reportedly.domain.folding import fold_name
from reportedly.domain.saying import find_key
from reportedly.workbench.addresses import find_voice

MOST = 7
"""Voices that have a colour; the others share that of number 0."""


@dataclass(frozen=True, slots=True)
class VoiceKey:
    """A voice of the article with the number of its colour, and how many claims are its own."""

    name: str
    address: str
    colour: int
    claims: int


def choose_colours(article: FiledArticle, identity_of: Mapping[str, str]) -> dict[str, int]:
    """Return the number of the colour of each claim's voice, by the claim's id."""
    keys = {one.id: _find_key(one, article, identity_of) for one in article.claims}
    heard = Counter(keys.values())
    order = sorted(heard, key=lambda key: (-heard[key], list(keys.values()).index(key)))
    numbers = {key: number for number, key in enumerate(order[:MOST], start=1)}
    return {claim: numbers.get(key, 0) for claim, key in keys.items()}


def list_voices(
    article: FiledArticle, identity_of: Mapping[str, str], colours: Mapping[str, int]
) -> tuple[VoiceKey, ...]:
    """Return the voices that claims of an article are of, those that say most first."""
    voices: dict[str, list[FiledClaim]] = {}
    for claim in article.claims:
        voices.setdefault(_find_key(claim, article, identity_of), []).append(claim)
    found = []
    for claims in voices.values():
        voice = claims[0].chain[-1].voices[0]
        address = find_voice(voice, article.id, identity_of)
        found.append(VoiceKey(voice.called, address, colours.get(claims[0].id, 0), len(claims)))
    return tuple(sorted(found, key=lambda one: (-one.claims, one.colour or MOST + 1, fold_name(one.name))))


def _find_key(claim: FiledClaim, article: FiledArticle, identity_of: Mapping[str, str]) -> str:
    return find_key(claim.chain[-1].voices[0], article.id, identity_of)
