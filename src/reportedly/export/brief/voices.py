"""What each voice holds: its claims with stance and firmness, the ones that matter most to a desk first."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.filed import FiledArticle
from reportedly.export.brief.claims import Told, build_line
from reportedly.export.brief.context import ClaimLine, VoicePart
from reportedly.export.brief.denials import ToldDenials
from reportedly.export.brief.notes import Notes
from reportedly.export.brief.wording import tell_chain

MOST_CLAIMS = 8
"""Claims that are printed of a named voice, accusations and denials not counted."""
MOST_UNNAMED = 40
"""Claims that are printed of voices that nobody names, accusations and denials not counted."""
_TELLING = frozenset((Stance.CONFIRM, Stance.WARN, Stance.DEMAND, Stance.PROMISE, Stance.DECLINE))
_FEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """The claims that are printed, voice by voice, those of voices that nobody names apart; how many are not."""

    named: tuple[tuple[Told, ...], ...]
    more: tuple[int, ...]
    unnamed: tuple[Told, ...]
    unnamed_more: int

    @property
    def all(self) -> tuple[Told, ...]:
        """Every claim that is printed."""
        return tuple(one for voice in self.named for one in voice) + self.unnamed


def choose_claims(told: Sequence[Told], asked: frozenset[str]) -> Choice:
    """Choose what is printed; `asked` are the ids of figures of the brief's questions.

    Accusations and denials are never left out. Voices are in the order of how much they say.
    """
    voices: defaultdict[str, list[Told]] = defaultdict(list)
    for one in told:
        voices[one.voice if one.is_named else ""].append(one)
    unnamed = voices.pop("", [])
    ordered = sorted(voices, key=lambda key: (-len(voices[key]), key))
    named = [_choose(voices[key], MOST_CLAIMS, asked) for key in ordered]
    few = _choose(unnamed, MOST_UNNAMED, asked)
    more = tuple(len(voices[key]) - len(one) for key, one in zip(ordered, named, strict=True))
    return Choice(tuple(named), more, few, len(unnamed) - len(few))


def _choose(told: Sequence[Told], most: int, asked: frozenset[str]) -> tuple[Told, ...]:
    kept = {one.claim.id for one in told if one.is_accusation or one.is_denial}
    others = [one for one in told if one.claim.id not in kept]
    others.sort(key=lambda one: -_weigh(one, asked))
    kept |= {one.claim.id for one in others[:most] if _weigh(one, asked) > 0}
    return tuple(one for one in told if one.claim.id in kept)


def _weigh(told: Told, asked: frozenset[str]) -> float:
    """Return how much a claim tells a desk: numbers in question and what the cue does, then how sure the reading is."""
    claim = told.claim
    if sum(len(piece.text.split()) for piece in claim.content) < _FEW_WORDS:
        return 0.0
    weight = 3.0 * (not asked.isdisjoint(claim.figures)) + 2.0 * (claim.stance in _TELLING)
    return weight + 1.0 * (claim.firmness is Firmness.ASSERTED) + 0.5 * bool(claim.entities) + claim.confidence


def build_voices(
    choice: Choice, articles: Mapping[str, FiledArticle], notes: Notes, denials: ToldDenials
) -> tuple[VoicePart, ...]:
    """Return the parts of the voices that are named."""
    return tuple(
        VoicePart(tell_chain(told[0].claim.chain).voice, _build_lines(told, articles, notes, denials), more)
        for told, more in zip(choice.named, choice.more, strict=True)
        if told
    )


def build_unnamed(
    choice: Choice, articles: Mapping[str, FiledArticle], notes: Notes, denials: ToldDenials
) -> tuple[ClaimLine, ...]:
    """Return the claims of voices that nobody names."""
    return _build_lines(choice.unnamed, articles, notes, denials)


def _build_lines(
    told: Sequence[Told], articles: Mapping[str, FiledArticle], notes: Notes, denials: ToldDenials
) -> tuple[ClaimLine, ...]:
    return tuple(build_line(one, articles, notes, denials.find(one)) for one in told)
