"""One claim or figure in the terminal: the exact words, the voices, how firmly, the article, and what denies it."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.cli.marks import mark_said, mark_standing
from reportedly.cli.question_view import build_quote
from reportedly.cli.sections import ID_SHOWN
from reportedly.cli.visible import make_visible
from reportedly.domain.denial import Denial
from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.domain.saying import Said
from reportedly.export.phrases import date_article, name_chain, word_figure
from reportedly.export.quotes import quote_claim

_LONGEST = 400


def build_saying(said: Said, article: FiledArticle, denials: Iterable[Denial] = ()) -> Iterator[RenderableType]:
    """Yield the lines of a claim or figure, and beneath it what denies it."""
    yield build_words(said)
    yield Padding(build_source(said, article), (0, 0, 0, 2), expand=False)
    for denial in denials:
        doubt = f" {denial.doubt}" if denial.doubt else ""
        line = Text(f"↳ denied{doubt}: ", "bold red").append_text(build_words(denial.said, plain=True))
        line.append("\n").append_text(build_source(denial.said, denial.article))
        yield Padding(line, (0, 0, 0, 4), expand=False)


def build_words(said: Said, *, plain: bool = False) -> Text:
    """Return the exact words; of a figure its number first, then its sentence."""
    if isinstance(said, FiledFigure):
        line = Text(f"{make_visible(word_figure(said))} {said.kind.replace('_', ' ')}", "bold")
        return line.append(": ", "not bold").append_text(build_quote(said))
    return Text(f"“{make_visible(quote_claim(said, _LONGEST))}”", "" if plain else "default")


def build_source(said: Said, article: FiledArticle) -> Text:
    """Return through whom something was said, how firmly, in which article, and its id."""
    chain = name_chain(said.chain)
    line = Text(make_visible(" › ".join(chain) if len(chain) > 1 else f"{chain[0]} itself"), "cyan")
    for mark in mark_said(said):
        line.append("  ").append_text(mark)
    what = "figure" if isinstance(said, FiledFigure) else "claim"
    line.append(f"  {date_article(article)} · {make_visible(article.path)} · {what} {said.id[:ID_SHOWN]}", "dim")
    if standing := mark_standing(article.standing):
        line.append(" · ").append_text(standing)
    return line
