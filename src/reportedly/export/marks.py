"""Marks in words: what stands beside a voice, a number, a verdict or an article, the same in the terminal and on pages.

Colour is never the only sign: each mark is a word, some with a sign before it.
"""

from collections.abc import Iterator, Mapping

from reportedly.domain.attribution import Attribution, Firmness, Stance
from reportedly.domain.filed import FiledClaim, FiledFigure, Standing
from reportedly.domain.judgement import JudgementKind
from reportedly.domain.question import Verdict

# What is asserted carries no mark; everything weaker says so in a word.
FIRMNESS_MARKS: Mapping[Firmness, str] = {
    Firmness.PROBABLE: "≈ probable",
    Firmness.POSSIBLE: "? possible",
    Firmness.ALLEGED: "⚠ alleged",
    Firmness.DENIED: "✗ denied",
    Firmness.HYPOTHETICAL: "◇ hypothetical",
    Firmness.PLANNED: "→ planned",
}
STANCE_MARKS: Mapping[Stance, str] = {
    Stance.CLAIM: "claims",
    Stance.CONFIRM: "confirms",
    Stance.DENY: "denies",
    Stance.ACCUSE: "accuses",
    Stance.WARN: "warns",
    Stance.DEMAND: "demands",
    Stance.PROMISE: "promises",
    Stance.ESTIMATE: "estimates",
    Stance.BELIEVE: "believes",
    Stance.DECLINE: "declines to say",
}
SAYING_THE_SAME = frozenset({(Stance.DENY, Firmness.DENIED), (Stance.CLAIM, Firmness.ALLEGED)})
"""Pairs that would say one thing twice: the firmness alone is shown."""

VERDICT_SIGNS: Mapping[Verdict, str] = {
    Verdict.CONFLICT: "✗",
    Verdict.UPDATE: "↻",
    Verdict.AGREE: "=",
    Verdict.NARROWER: "⊂",
    Verdict.WIDER: "⊃",
    Verdict.NOT_COMPARABLE: "≁",
}
STANDING_MARKS: Mapping[Standing, str] = {
    Standing.CHECKED: "article checked",
    Standing.CORRECTED: "article corrected",
    Standing.RETRACTED: "WITHDRAWN: article retracted",
}
MEANINGS: Mapping[JudgementKind, str] = {
    JudgementKind.ACCEPT: "the article says this",
    JudgementKind.REJECT: "the article does not say this",
    JudgementKind.CORRECT: "corrected",
    JudgementKind.ADD: "added",
    JudgementKind.MOVE: "moved to the question of the second",
    JudgementKind.SPLIT: "taken out into a question of their own",
    JudgementKind.JOIN: "these answer one question",
    JudgementKind.SAME: "the same",
    JudgementKind.DIFFERENT: "not the same",
    JudgementKind.STANDING: "the article as a whole",
}
DEEDS: Mapping[JudgementKind, str] = {
    JudgementKind.ACCEPT: "accepted",
    JudgementKind.CORRECT: "corrected",
    JudgementKind.ADD: "added",
    JudgementKind.MOVE: "moved",
    JudgementKind.SPLIT: "split off",
    JudgementKind.JOIN: "joined",
}
"""What was done to a figure or claim that a judgement is about."""


def name_verdict(verdict: Verdict) -> str:
    """Return the word for a verdict."""
    return verdict.replace("_", " ")


def list_marks(said: Attribution | FiledClaim | FiledFigure) -> Iterator[str]:
    """Yield what is said of a claim or figure beside its words: what its cue does, how firmly."""
    if not isinstance(said, FiledFigure) and (said.stance, said.firmness) not in SAYING_THE_SAME:
        yield from filter(None, (STANCE_MARKS.get(said.stance),))
    yield from filter(None, (FIRMNESS_MARKS.get(said.firmness),))
