"""Claims as a brief prints them, and which of them it prints."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.domain.denial import is_accusation, is_denial
from reportedly.domain.filed import FiledArticle, FiledClaim, FiledVoice, Standing, make_id
from reportedly.domain.folding import fold_name
from reportedly.domain.voice import VoiceKind
from reportedly.export.brief.context import ClaimLine
from reportedly.export.brief.material import LEAST_CONFIDENCE
from reportedly.export.brief.notes import Notes, join_pieces
from reportedly.export.brief.wording import (
    choose_verb,
    mark_firmness,
    print_interval,
    print_published,
    quote,
    show_words,
    tell_chain,
)

_FEW_WORDS = 3
"""A content of fewer words ("it", "the charges") is printed with all words of its claim."""
_LONGEST = 320
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with everything else that tells the same: copies of it in other articles."""

    claim: FiledClaim
    voice: str
    copies: tuple[FiledClaim, ...]

    @property
    def is_accusation(self) -> bool:
        """Say whether it says something against someone, or is only alleged."""
        return is_accusation(self.claim)

    @property
    def is_denial(self) -> bool:
        """Say whether it denies something."""
        return is_denial(self.claim)

    @property
    def is_named(self) -> bool:
        """Say whether whoever vouches is named."""
        return all(one.named and one.kind is not VoiceKind.UNSPECIFIED for one in self.claim.chain[-1].voices)


@dataclass(frozen=True, slots=True)
class Against:
    """A denial beside what it denies; `doubt` is why it may be about something else."""

    told: Told
    doubt: str


def gather_claims(articles: Iterable[FiledArticle], identity_of: Mapping[str, str]) -> tuple[Told, ...]:
    """Return the claims of articles that stand and that the reading is sure of, earliest first; the same ones once."""
    same: dict[str, list[FiledClaim]] = {}
    voices: dict[str, str] = {}
    for article in order_by_day(articles):
        for claim in filter(is_sure, article.claims if article.standing is not Standing.RETRACTED else ()):
            voice = " & ".join(sorted(_key(one, claim, identity_of) for one in claim.chain[-1].voices))
            key = make_id(voice, claim.stance, claim.firmness, fold_name(join_pieces(claim.content)))
            same.setdefault(key, []).append(claim)
            voices[key] = voice
    return tuple(Told(claims[0], voices[key], tuple(claims[1:])) for key, claims in same.items())


def is_sure(claim: FiledClaim) -> bool:
    """Say whether the reading is sure enough of a claim for a brief to print it."""
    return claim.confidence >= LEAST_CONFIDENCE


def order_by_day(articles: Iterable[FiledArticle]) -> list[FiledArticle]:
    """Return articles by the first day on which they can have appeared, those without a date last."""
    return sorted(articles, key=lambda one: (one.appeared is None, one.appeared or 0, one.outlet or "", one.id))


def _key(voice: FiledVoice, claim: FiledClaim, identity_of: Mapping[str, str]) -> str:
    """Return what tells a voice from others: one that is not named is another in each article."""
    if voice.entity and voice.entity in identity_of:
        return identity_of[voice.entity]
    name = fold_name(voice.name)
    named = voice.named and voice.kind is not VoiceKind.UNSPECIFIED and name
    return f"{voice.kind}:{name}" if named else f"{claim.article}:{name}"


def build_line(
    told: Told, articles: Mapping[str, FiledArticle], notes: Notes, denials: Sequence[Against] = ()
) -> ClaimLine:
    """Return a claim as it is printed, its denials beside it."""
    claim = told.claim
    return ClaimLine(
        teller=tell_chain(claim.chain),
        verb=choose_verb(claim.stance, claim.chain),
        firmness=mark_firmness(claim.firmness, claim.stance),
        words=quote(_shorten(show_words(_choose_words(claim, notes)).strip())),
        said=print_interval(claim.said) or print_published(articles[claim.article]),
        cites=tuple(notes.cite_claim(one) for one in (claim, *told.copies)),
        denials=tuple(replace(build_line(one.told, articles, notes), doubt=one.doubt) for one in denials),
    )


def _choose_words(claim: FiledClaim, notes: Notes) -> str:
    content = join_pieces(sorted(claim.content))
    return content if len(content.split()) >= _FEW_WORDS else notes.quote_claim(claim)


def _shorten(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    return f"{words[:_LONGEST].rsplit(maxsplit=1)[0]} {_CUT}"


def find_ids(told: Iterable[Told]) -> Iterator[str]:
    """Yield the ids of claims, copies too."""
    for one in told:
        yield one.claim.id
        yield from (copy.id for copy in one.copies)
