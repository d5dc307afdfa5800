"""The program: its commands, its version, and the exit codes of them all."""

import sys
from io import TextIOWrapper

import typer

import reportedly
from reportedly.cli.add import HELP as ADD_HELP
from reportedly.cli.add import AddOptions, add
from reportedly.cli.add_figure import HELP as ADD_FIGURE_HELP
from reportedly.cli.add_figure import AddFigureOptions, add_figure
from reportedly.cli.articles import HELP as ARTICLES_HELP
from reportedly.cli.articles import articles
from reportedly.cli.brief import HELP as BRIEF_HELP
from reportedly.cli.brief import brief
from reportedly.cli.demo import HELP as DEMO_HELP
from reportedly.cli.demo import demo
from reportedly.cli.estimate import HELP as ESTIMATE_HELP
from reportedly.cli.estimate import estimate
from reportedly.cli.export_table import HELP as EXPORT_HELP
from reportedly.cli.export_table import ExportOptions, export
from reportedly.cli.figures import HELP as FIGURES_HELP
from reportedly.cli.figures import FiguresOptions, figures
from reportedly.cli.forget import HELP as FORGET_HELP
from reportedly.cli.forget import forget
from reportedly.cli.identity import DIFFERENT_HELP, SAME_HELP, different, same
from reportedly.cli.import_figures import HELP as IMPORT_HELP
from reportedly.cli.import_figures import ImportOptions, import_figures
from reportedly.cli.judgements import JUDGEMENTS_HELP, WITHDRAW_HELP, judgements, withdraw
from reportedly.cli.judging import ACCEPT_HELP, CORRECT_HELP, MARK_HELP, REJECT_HELP, accept, correct, mark, reject
from reportedly.cli.options import take_options
from reportedly.cli.question import HELP as QUESTION_HELP
from reportedly.cli.question import question
from reportedly.cli.questions import HELP as QUESTIONS_HELP
from reportedly.cli.questions import questions
from reportedly.cli.read import HELP as READ_HELP
from reportedly.cli.read import ReadOptions, read
from reportedly.cli.regrouping import JOIN_HELP, MOVE_HELP, SPLIT_HELP, join, move, split
from reportedly.cli.reread import HELP as REREAD_HELP
from reportedly.cli.reread import reread
from reportedly.cli.search import HELP as SEARCH_HELP
from reportedly.cli.search import search
from reportedly.cli.serve import HELP as SERVE_HELP
from reportedly.cli.serve import serve
from reportedly.cli.timeline import HELP as TIMELINE_HELP
from reportedly.cli.timeline import TimelineOptions, timeline
from reportedly.cli.voices import HELP as VOICES_HELP
from reportedly.cli.voices import voices

HELP = """Read the news and keep track of who said what.

Finds every attributed claim in saved news pages and texts, and shows it with its source, its cue, its content and the
chain of voices through which it reached the page. Nothing leaves this computer.

\b
  reportedly demo                        see what it does, on articles that come with it
  reportedly read page.html              read one saved page
  reportedly figures page.html           show its numbers: what they count, where, when, who says so
  reportedly read --help                 all about reading
  reportedly add saved-pages/            keep many articles in a ledger, to search and compare them
  reportedly brief ferry -o brief.html   write a sourced briefing of what the ledger holds on a topic
"""

app = typer.Typer(
    help=HELP,
    no_args_is_help=True,
    add_completion=False,
    # A traceback with the values of variables would show the text of the article.
    pretty_exceptions_enable=False,
    # Plain help: it loads faster and reads well in a pipe.
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(help=READ_HELP, short_help="Show who said what in pages and texts.")(take_options(read, ReadOptions))
app.command(help=FIGURES_HELP, short_help="Show every number with what it counts and who says so.")(
    take_options(figures, FiguresOptions)
)
app.command(help=ADD_HELP, short_help="Read articles and keep them in the ledger.")(take_options(add, AddOptions))
app.command(help=ARTICLES_HELP, short_help="List the articles of the ledger.")(articles)
app.command(help=QUESTIONS_HELP, short_help="List what several accounts answer, contested ones first.")(questions)
app.command(help=QUESTION_HELP, short_help="Show one question: each account in its exact words.")(question)
app.command(help=ESTIMATE_HELP, short_help="Read the accounts of a question as one, by a named policy.")(estimate)
app.command(help=VOICES_HELP, short_help="Show who speaks, or what one voice said over time.")(voices)
app.command(help=TIMELINE_HELP, short_help="Show claims and figures in the order of their dates.")(
    take_options(timeline, TimelineOptions)
)
app.command(help=SEARCH_HELP, short_help="Find words in the claims and articles of the ledger.")(search)
app.command(help=EXPORT_HELP, short_help="Write claims, figures, accounts or questions to a file.")(
    take_options(export, ExportOptions)
)
app.command(help=BRIEF_HELP, short_help="Write a sourced briefing on a topic, as a page or Markdown.")(brief)
app.command(help=SERVE_HELP, short_help="Open the ledger in the browser.")(serve)
app.command(help=ACCEPT_HELP, short_help="Say that an article says what was read from it.")(accept)
app.command(help=REJECT_HELP, short_help="Say that an article does not say what was read from it.")(reject)
app.command(help=CORRECT_HELP, short_help="Correct a figure or a claim.")(correct)
app.command("add-figure", help=ADD_FIGURE_HELP, short_help="Add a figure that was not found, or by hand.")(
    take_options(add_figure, AddFigureOptions)
)
app.command("import", help=IMPORT_HELP, short_help="Turn the rows of a spreadsheet into accounts.")(
    take_options(import_figures, ImportOptions)
)
app.command(help=MOVE_HELP, short_help="Move a figure to the question that it answers.")(move)
app.command(help=SPLIT_HELP, short_help="Split a question in two.")(split)
app.command(help=JOIN_HELP, short_help="Join questions that are one.")(join)
app.command(help=SAME_HELP, short_help="Say that two names are one and the same.")(same)
app.command(help=DIFFERENT_HELP, short_help="Say that two names are not the same.")(different)
app.command(help=MARK_HELP, short_help="Mark an article as checked, corrected or retracted.")(mark)
app.command(help=JUDGEMENTS_HELP, short_help="List what people decided.")(judgements)
app.command(help=WITHDRAW_HELP, short_help="Withdraw a judgement.")(withdraw)
app.command(help=REREAD_HELP, short_help="Read articles of the ledger again with this version.")(reread)
app.command(help=FORGET_HELP, short_help="Purge an article from the ledger for good.")(forget)
app.command(help=DEMO_HELP, short_help="Show what it finds in articles that come with it.")(demo)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"reportedly {reportedly.__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(False, "--version", is_eager=True, callback=_show_version, help="Show the version."),
) -> None:
    pass


def main() -> None:
    """Run the program; a terminal that lacks a character shows "?" in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    app()
