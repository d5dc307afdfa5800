"""One question in the terminal: each account with its exact words, the verdicts, the origins, what is near."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.cli.judgement_view import build_judgement
from reportedly.cli.marks import mark_firmness, mark_standing, mark_verdict
from reportedly.cli.sections import ID_SHOWN, build_section
from reportedly.cli.visible import make_visible
from reportedly.domain.filed import FiledArticle, FiledFigure, Standing
from reportedly.domain.question import Account, Heading, Verdict
from reportedly.export.phrases import (
    UNDATED,
    date_article,
    name_account,
    name_article,
    name_chain,
    word_account,
    word_answers,
    word_days,
    word_figure,
)
from reportedly.export.quotes import quote_figure
from reportedly.export.steps import Step, find_steps
from reportedly.views.question import QuestionView

_PAIRS_SHOWN = 12
_ACCOUNTS_SHOWN = 15
_LINKS_SHOWN = 8


def build_question(view: QuestionView) -> RenderableType:
    """Return a question with all that is known of it."""
    labels = {account.id: str(number) for number, account in enumerate(view.accounts, start=1)}
    parts: list[RenderableType] = [*_build_heading(view)]
    parts += build_section("Accounts", _build_accounts(view, labels))
    if len(view.question.accounts) > 1:
        parts += build_section("Verdicts", _build_verdicts(view, labels))
    parts += build_section("Origins", _build_origins(view))
    parts += build_section("Narrower questions", _build_links(view.narrower, full=view.full))
    parts += build_section("Wider questions", _build_links(view.wider, full=view.full))
    parts += build_section("What people decided", map(build_judgement, view.judgements))
    return Group(*parts)


def _build_heading(view: QuestionView) -> Iterator[RenderableType]:
    question = view.question
    yield Text(make_visible(question.wording), "bold underline")
    counts = (
        (len(question.accounts), "account"),
        (len(question.origins), "origin"),
        (len({figure.article for figure in question.figures}), "article"),
    )
    facts = " · ".join(f"{number} {word}{'s' * (number != 1)}" for number, word in counts)
    line = Text(f"{question.id}  ")
    if len(question.accounts) > 1:
        line.append_text(mark_verdict(question.verdict)).append(" · ")
    yield line.append(facts)
    yield Text(f"Answers: {make_visible(word_answers(question.heading))}")


def _build_accounts(view: QuestionView, labels: Mapping[str, str]) -> Iterator[RenderableType]:
    shown = view.accounts if view.full else view.accounts[:_ACCOUNTS_SHOWN]
    for account in shown:
        yield _build_account_line(account, labels[account.id])
        steps = list(find_steps(account, view.articles))
        for step in steps:
            yield from _build_step(step, view, told=len(steps) > 1)
    if len(shown) < len(view.accounts):
        yield Text(f"… and {len(view.accounts) - len(shown)} more accounts: --full shows them", "italic")


def _build_account_line(account: Account, label: str) -> RenderableType:
    line = Text(f"{label:>2}  ").append(make_visible(word_account(account)), "bold")
    line.append(f"  {make_visible(name_account(account))}")
    if mark := mark_firmness(account.firmness):
        line.append("  ").append_text(mark)
    if account.withdrawn:
        line.append("  WITHDRAWN", "bold red")
    return line


def _build_step(step: Step, view: QuestionView, *, told: bool) -> Iterator[RenderableType]:
    """Yield a number of a voice: since when, in which words, through whom; in the articles that have it too."""
    heading = Text(f"counted {word_days(step.counted)}" if step.counted else UNDATED, "dim")
    if told:
        heading = Text(make_visible(word_figure(step.first))).append(" · ").append_text(heading)
        if mark := mark_firmness(step.first.firmness):
            heading.append("  ").append_text(mark)
    yield Padding(heading, (0, 0, 0, 4), expand=False)
    shown = step.figures if view.full else step.figures[:1]
    for figure in shown:
        yield Padding(_build_words(figure, view.articles[figure.article]), (0, 0, 0, 6), expand=False)
    if rest := step.figures[len(shown) :]:
        places = (f"{name_article(view.articles[one.article])} ({one.id[:ID_SHOWN]})" for one in rest)
        yield Padding(Text(f"also {', '.join(map(make_visible, places))}", "dim"), (0, 0, 0, 6), expand=False)


def _build_words(figure: FiledFigure, article: FiledArticle) -> Text:
    """Return the sentence of a figure with its words marked, the chain, the article, and the figure's id."""
    line = build_quote(figure)
    chain = name_chain(figure.chain)
    through = " › ".join(chain) if len(chain) > 1 else f"{chain[0]} itself"
    line.append(f"\n{make_visible(through)} · {date_article(article)} · {make_visible(article.path)}", "dim")
    line.append(f" · figure {figure.id[:ID_SHOWN]}", "dim")
    if figure.basis:
        line.append(f" · {figure.basis}", "yellow")
    if figure.background:
        line.append(" · about an earlier event", "yellow")
    if standing := mark_standing(article.standing):
        line.append(" · ").append_text(standing)
    return line


def build_quote(figure: FiledFigure) -> Text:
    """Return the exact words of a figure in their sentence, which is cut where it is very long."""
    quote = quote_figure(figure)
    line = Text("“").append(make_visible(f"|{quote.before}|")[1:-1])
    line.append(make_visible(quote.words), "bold underline")
    return line.append(make_visible(f"|{quote.after}|")[1:-1]).append("”")


def _build_verdicts(view: QuestionView, labels: Mapping[str, str]) -> Iterator[RenderableType]:
    """Yield all verdicts where they are few, else the contested ones first and how many there are of each."""
    contested = [one for one in view.pairs if one.verdict in (Verdict.CONFLICT, Verdict.UPDATE)]
    if view.full or len(view.pairs) <= _PAIRS_SHOWN:
        shown = list(view.pairs)
    else:
        shown = list(islice(sorted(contested, key=lambda one: one.verdict is not Verdict.CONFLICT), _PAIRS_SHOWN))
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for one in shown:
        first, second = sorted((labels[one.one], labels[one.other]), key=int)
        table.add_row(Text(f"  {first} – {second}"), mark_verdict(one.verdict), Text(make_visible(one.reason)))
    yield table
    if len(shown) < len(view.pairs):
        counts = Counter(one.verdict for one in view.pairs)
        told = ", ".join(f"{counts[verdict]} {verdict.replace('_', ' ')}" for verdict in Verdict if counts[verdict])
        yield Text(f"  of {len(view.pairs)} pairs: {told}; --full shows them all", "italic")


def _build_origins(view: QuestionView) -> Iterator[RenderableType]:
    for number, origin in enumerate(view.question.origins, start=1):
        line = Text(f"{number:>2}  {make_visible(origin.root)}")
        articles = [view.articles[one] for one in origin.articles if one in view.articles]
        named = [f"{name_article(one)}, {date_article(one)}{_tell_standing(one)}" for one in articles]
        yield line
        yield Padding(Text(make_visible("; ".join(named)), "dim"), (0, 0, 0, 4), expand=False)


def _tell_standing(article: FiledArticle) -> str:
    return "" if article.standing is Standing.PRINTED else f" ({article.standing})"


def _build_links(questions: Sequence[Heading], *, full: bool) -> Iterator[RenderableType]:
    """Yield questions, those that several accounts answer first, and how many more there are."""
    ordered = sorted(questions, key=lambda one: (-len(one.accounts), one.id))
    shown = ordered if full else ordered[:_LINKS_SHOWN]
    table = Table.grid(padding=(0, 2, 0, 0))
    for one in shown:
        answers = Text(make_visible(word_answers(one)), "bold")
        table.add_row(Text(f"  {one.id[:ID_SHOWN]}"), Text(make_visible(one.wording)), answers)
    if shown:
        yield table
    if len(shown) < len(ordered):
        yield Text(f"  … and {len(ordered) - len(shown)} more: --full shows them", "italic")
