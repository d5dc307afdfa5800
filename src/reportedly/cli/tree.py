"""A reading in the terminal: the outlet, and below it who said what, each voice inside the one that passed it on."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.text import Text
from rich.tree import Tree

from reportedly.cli.heading import build_heading
from reportedly.cli.marks import build_mark, mark_said
from reportedly.cli.visible import make_visible
from reportedly.domain.attribution import Attribution, Channel
from reportedly.domain.mention import Entity
from reportedly.domain.problem import Problem
from reportedly.domain.reading import Reading
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice, VoiceKind

# The others are what any "said" is.
_TELLING_CHANNELS = frozenset(Channel) - {Channel.STATEMENT, Channel.QUOTE, Channel.DECLINED, Channel.UNKNOWN}

_WORD = re.compile(r"\w")


def build_tree(reading: Reading, path: str | None = None) -> RenderableType:
    """Return the heading of the article at `path`, its claims as a tree of voices, and what could not be read."""
    claims = _Claims.of(reading)
    parts: list[RenderableType] = [build_heading(reading.article, path)]
    if reading.attributions:
        outlet = reading.voices[0].name if reading.voices else "This article"
        tree = Tree(Text(make_visible(outlet), "bold cyan"), guide_style="dim")
        claims.add_to(tree, None)
        parts.append(tree)
    else:
        parts.append(Text("No attributed claim found.", "italic"))
    parts.extend(_build_problem(problem) for problem in reading.problems)
    return Group(*parts)


@dataclass(frozen=True, slots=True)
class _Claims:
    """The attributions of a reading by what they stand inside, and who its voices are."""

    inner: Mapping[str | None, Sequence[Attribution]]
    voices: Mapping[str, Voice]
    entities: Mapping[str, Entity]

    @classmethod
    def of(cls, reading: Reading) -> "_Claims":
        inner: defaultdict[str | None, list[Attribution]] = defaultdict(list)
        for attribution in reading.attributions:
            inner[attribution.inside].append(attribution)
        return cls(
            inner,
            {voice.id: voice for voice in reading.voices},
            {entity.id: entity for entity in reading.entities},
        )

    def add_to(self, tree: Tree, outer: str | None) -> None:
        """Add the attributions that stand inside the one with the id `outer` as branches of `tree`."""
        for attribution in self.inner.get(outer, ()):
            self.add_to(tree.add(self._build_label(attribution)), attribution.id)

    def _build_label(self, attribution: Attribution) -> RenderableType:
        lines = [self._build_voice_line(attribution)]
        content = find_own_words(attribution, self.inner.get(attribution.id, ()))
        if content:
            lines.append(Text(content))
        if attribution.resolved_by:
            lines.append(Text(make_visible(attribution.resolved_by), "dim"))
        return Group(*lines)

    def _build_voice_line(self, attribution: Attribution) -> Text:
        known = [id_ for id_ in attribution.voices if self.voices[id_].kind is not VoiceKind.UNSPECIFIED]
        line = Text(" and ").join(map(self._build_voice, known)) if known else Text("source not named:", "italic dim")
        line.append(f" {join_wording(attribution.cue)}", "cyan")
        for mark in _build_marks(attribution):
            line.append("  ").append_text(mark)
        return line

    def _build_voice(self, id_: str) -> Text:
        voice = self.voices[id_]
        line = Text(make_visible(voice.name), "bold" if voice.named else "italic")
        entity = self.entities.get(voice.entity) if voice.entity else None
        if entity and entity.roles:
            line.append(f" ({make_visible(entity.roles[0])})", "not bold dim")
        return line


def find_own_words(attribution: Attribution, inner: Sequence[Attribution]) -> str:
    """Return the content with "…" for what `inner` attributions repeat, so that a chain is told once, step by step.

    An inner one without a source ("allegedly") is a hedge in the outer's words and hides nothing of them.
    """
    hidden = [span for one in inner if one.source and _stands_within(one, attribution) for span in one.content]
    pieces = [piece for span in attribution.content for piece in _cut(span, hidden)]
    shown = re.sub(r"(?:… *)+", "… ", " … ".join(map(make_visible, pieces))).strip()
    return shown if _WORD.search(shown) else join_wording(attribution.content)


def join_wording(spans: Sequence[Span]) -> str:
    """Return the wording of several pieces, with "…" between them."""
    return " … ".join(make_visible(span.text) for span in spans)


def _stands_within(inner: Attribution, outer: Attribution) -> bool:
    return all(any(piece.holds(span) for piece in outer.content) for span in (*inner.source, *inner.cue))


def _cut(span: Span, hidden: Sequence[Span]) -> list[str]:
    """Return what is left of the wording of `span`, "…" in the place of each hidden stretch."""
    pieces, start = [], span.start
    for cut in sorted(hidden):
        if cut.overlaps(span):
            pieces.append(span.text[start - span.start : max(cut.start, start) - span.start] + "…")
            start = max(start, min(cut.end, span.end))
    pieces.append(span.text[start - span.start :])
    return [piece for piece in pieces if piece]


def _build_marks(attribution: Attribution) -> Iterator[Text]:
    yield from mark_said(attribution)
    if attribution.channel in _TELLING_CHANNELS:
        yield build_mark(f"({attribution.channel.replace('_', ' ')})", "dim")


def _build_problem(problem: Problem) -> Text:
    line = Text("Problem", "bold red").append(f" ({make_visible(problem.step)}): ", "not bold")
    line.append(make_visible(problem.message), "not bold default")
    if problem.span:
        line.append(f" “{make_visible(problem.span.text)}”", "not bold dim")
    return line
