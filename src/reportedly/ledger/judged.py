"""An article as people decided it: what stands of their judgements applied to what the machine filed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from reportedly.domain.attribution import Stance
from reportedly.domain.errors import BadJudgement
from reportedly.domain.filed import (
    Chain,
    FiledArticle,
    FiledClaim,
    FiledFigure,
    FiledVoice,
    Link,
    Standing,
)
from reportedly.domain.judgement import Anchor, Judgement, JudgementKind
from reportedly.domain.quantity import Reach
from reportedly.domain.voice import VoiceKind
from reportedly.ledger.anchoring import find_anchored, find_part, find_subject
from reportedly.ledger.missed import begin_claim, begin_figure, list_chains
from reportedly.ledger.noun import find_head
from reportedly.ledger.values import get_value, read_value

FIGURE_FIELDS = frozenset(
    """
    low high bound unit kind counted population state place incident as_of counted_at firmness background sense basis
    voice
    """.split()
)
CLAIM_FIELDS = frozenset("stance firmness channel quotation said days voice".split())


@dataclass(frozen=True, slots=True)
class Judged:
    """An article with judgements applied, and those that found no place in it."""

    article: FiledArticle
    orphans: tuple[Judgement, ...] = ()


def apply_judgements(filed: FiledArticle, text: str, judgements: Iterable[Judgement]) -> Judged:
    """Apply the judgements that stand, in the order in which they were made; withdrawn ones do nothing.

    `judgements` have subjects in this version or in another of its page, whose words are looked for in `text`.
    """
    article, orphans = filed, []
    for judgement in sorted(judgements, key=lambda one: (one.at, one.id)):
        if judgement.withdrawn_at is not None:
            continue
        try:
            article = apply_judgement(article, text, judgement)
        except BadJudgement:
            orphans.append(judgement)
    return Judged(article, tuple(orphans))


def apply_judgement(filed: FiledArticle, text: str, judgement: Judgement) -> FiledArticle:
    """Return the article with one judgement applied; raise BadJudgement where it finds no place or sets nonsense."""
    anchor = judgement.subjects[0] if judgement.subjects else Anchor(filed.id)
    match judgement.kind:
        case JudgementKind.STANDING:
            return replace(filed, standing=read_standing(judgement))
        case JudgementKind.REJECT:
            return _drop(filed, _find(filed, text, anchor))
        case JudgementKind.CORRECT:
            part = _find(filed, text, anchor)
            return _put(filed, _correct(filed, part, judgement))
        case JudgementKind.ADD:
            return _add(filed, text, anchor, judgement)
        case _:
            if not any(find_subject(one, filed, text) for one in judgement.subjects):
                raise BadJudgement("none of the words that the judgement is about stand in the article.")
            return filed


def read_standing(judgement: Judgement) -> Standing:
    """Return the standing that a judgement gives an article."""
    value = get_value(judgement, "standing")
    try:
        return Standing(value or "")
    except ValueError as error:
        raise BadJudgement(f"expected for standing one of {', '.join(Standing)}; got {value!r}.") from error


def _find(filed: FiledArticle, text: str, anchor: Anchor) -> FiledFigure | FiledClaim:
    span = find_anchored(anchor, filed.id, text)
    part = find_part(filed, span) if span is not None else None
    if part is None:
        raise BadJudgement(f"no figure and no claim stands at {anchor.exact!r}.")
    return part


def _drop(filed: FiledArticle, part: FiledFigure | FiledClaim) -> FiledArticle:
    """Take a part out, and every mention of it by others."""
    gone = part.id
    figures = tuple(
        replace(
            one,
            part_of=None if one.part_of == gone else one.part_of,
            claim=None if one.claim == gone else one.claim,
        )
        for one in filed.figures
        if one.id != gone
    )
    claims = tuple(
        replace(
            one,
            inside=None if one.inside == gone else one.inside,
            figures=tuple(figure for figure in one.figures if figure != gone),
        )
        for one in filed.claims
        if one.id != gone
    )
    return replace(filed, figures=figures, claims=claims)


def _put(filed: FiledArticle, part: FiledFigure | FiledClaim) -> FiledArticle:
    """Put a part in the place of the one with its id, or behind those that stand before it in the text."""
    if isinstance(part, FiledFigure):
        if all(one.id != part.id for one in filed.figures):
            return replace(filed, figures=tuple(sorted((*filed.figures, part), key=lambda one: one.span)))
        return replace(filed, figures=tuple(part if one.id == part.id else one for one in filed.figures))
    if all(one.id != part.id for one in filed.claims):
        return replace(filed, claims=(*filed.claims, part))
    return replace(filed, claims=tuple(part if one.id == part.id else one for one in filed.claims))


def _correct(filed: FiledArticle, part: FiledFigure | FiledClaim, judgement: Judgement) -> FiledFigure | FiledClaim:
    """Return a part with the values of a judgement; what a person says is certain."""
    fields = FIGURE_FIELDS if isinstance(part, FiledFigure) else CLAIM_FIELDS
    changes: dict[str, Any] = {}
    for value in judgement.values:
        if value.field not in fields:
            what = "figure" if isinstance(part, FiledFigure) else "claim"
            raise BadJudgement(f"a {what} has no {value.field!r} to set; it has {', '.join(sorted(fields))}.")
        changes[value.field] = read_value(value.field, value.value, filed)
    if "voice" in changes:
        changes["chain"] = _name_voice(filed, part, changes.pop("voice"))
    if "counted" in changes:
        changes["head"] = find_head(changes["counted"]) if changes["counted"] else None
    changed = replace(part, **changes, confidence=1.0)
    if isinstance(changed, FiledFigure) and isinstance(part, FiledFigure):
        _check_bounds(changed)
        return replace(changed, as_read=part.as_read or _find_read(part, changed))
    return changed


def _find_read(read: FiledFigure, changed: FiledFigure) -> Reach | None:
    """Return what a number was before a person set it; None where nobody did, or it was none yet."""
    as_read = Reach(read.low, read.high)
    return None if as_read in (Reach(changed.low, changed.high), Reach(None, None)) else as_read


def _check_bounds(figure: FiledFigure) -> None:
    if figure.low is None and figure.high is None:
        raise BadJudgement("a figure needs a low or a high; both are empty.")
    if figure.low is not None and figure.high is not None and figure.low > figure.high:
        raise BadJudgement(f"a figure cannot run from {figure.low} to {figure.high}; set low and high together.")


def _name_voice(filed: FiledArticle, part: FiledFigure | FiledClaim, name: str | None) -> Chain:
    """Return the chain of a part with another innermost voice; without one the outlet says it itself."""
    outlet, *links = part.chain
    if name is None or name == outlet.name:
        return (outlet,)
    known = {voice.name.casefold(): voice for voice in _list_voices(filed)}
    voice = known.get(name.casefold()) or FiledVoice(VoiceKind.UNSPECIFIED, True, name)
    stance = links[-1].stance if links else Stance.STATE
    return (outlet, *links[:-1], Link((voice,), stance))


def _list_voices(filed: FiledArticle) -> Iterator[FiledVoice]:
    return (voice for chain in list_chains(filed) for link in chain for voice in link.voices)


def _add(filed: FiledArticle, text: str, anchor: Anchor, judgement: Judgement) -> FiledArticle:
    """Add what the machine missed at the words of an anchor; what it found there since is corrected."""
    span = find_anchored(anchor, filed.id, text)
    if span is None:
        raise BadJudgement(f"the words {anchor.exact!r} do not stand in the article, or in several places.")
    names = {value.field for value in judgement.values}
    part: FiledFigure | FiledClaim
    part = begin_figure(filed, text, span) if names & {"low", "high", "kind"} else begin_claim(filed, span)
    return _put(filed, _correct(filed, part, judgement))
