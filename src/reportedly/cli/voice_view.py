"""One voice in the terminal: what it said over time, who gives other numbers, under which names it goes."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.cli.marks import mark_verdict
from reportedly.cli.saying_view import build_saying
from reportedly.cli.sections import ID_SHOWN, build_section
from reportedly.cli.visible import make_visible
from reportedly.domain.filed import FiledFigure
from reportedly.export.phrases import word_figure
from reportedly.views.voice import Contradiction, NameTaken, VoiceView, word_when


def build_voice(view: VoiceView) -> Iterator[RenderableType]:
    """Yield what is shown of a voice."""
    speaker = view.speaker
    yield Text(make_visible(speaker.name), "bold underline")
    told = (f"{speaker.claims} claims", f"{speaker.figures} figures", f"{speaker.articles} articles")
    yield Text(" · ".join((speaker.kind if speaker.named else "only described", *told)))
    yield from build_section("What this voice said", _build_sayings(view))
    yield from build_section("Who gives other numbers", _build_contradictions(view))
    yield from build_section("Names that were taken for this voice", _build_names(view))
    yield from build_section("May be the same as", (Text(f"  {make_visible(one.reason)}") for one in view.undecided))


def _build_sayings(view: VoiceView) -> Iterator[RenderableType]:
    last: str | None = None
    for saying in view.told.sayings:
        when = word_when(saying)
        if when != last:
            yield Text(f"  {when}", "bold")
            last = when
        for line in build_saying(saying.said, saying.article, view.told.denials.find(saying.said)):
            yield Padding(line, (0, 0, 0, 4), expand=False)
        if saying.figures:
            yield _build_figures(saying.figures)
    if view.sayings > len(view.told.sayings):
        yield Text(f"  … and {view.sayings - len(view.told.sayings)} more: --limit shows them", "italic")


def _build_figures(figures: Sequence[FiledFigure]) -> RenderableType:
    """Return the figures of a claim that are its voice's own, with their ids."""
    told = (f"{word_figure(one)} {one.kind.replace('_', ' ')} ({one.id[:ID_SHOWN]})" for one in figures)
    return Padding(Text(f"figures: {make_visible(', '.join(told))}", "dim"), (0, 0, 0, 6), expand=False)


def _build_contradictions(view: VoiceView) -> Iterator[RenderableType]:
    yield from map(_build_contradiction, view.contradictions)
    if view.more_contested:
        yield Text(f"  … and in {view.more_contested} more contested questions", "italic")


def _build_names(view: VoiceView) -> Iterator[RenderableType]:
    yield from map(_build_name, view.names)
    if view.more_names:
        yield Text(f"  … and {view.more_names} more", "italic")


def _build_contradiction(one: Contradiction) -> RenderableType:
    line = Text(f"{one.question.id[:ID_SHOWN]}  {make_visible(one.question.wording)}\n")
    line.append_text(mark_verdict(one.comparison.verdict)).append(f"  {make_visible(one.comparison.reason)}")
    return Padding(line, (0, 0, 0, 2), expand=False)


def _build_name(one: NameTaken) -> RenderableType:
    reason = f": {make_visible(one.reason)}" if one.reason else ""
    return Text(f"  {one.entity[:ID_SHOWN]}  {make_visible(one.name)}{reason}")
