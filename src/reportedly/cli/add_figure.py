"""`reportedly add-figure`: a figure that the machine missed, or one that no article has."""

from dataclasses import dataclass
from typing import Annotated

import typer

from reportedly.cli.deciding import EXIT_CODES, Desk, open_desk
from reportedly.cli.deciding import Note as Why
from reportedly.cli.ledger_file import DEFAULT_LEDGER, ByName, LedgerFile
from reportedly.cli.note import Note, read_day
from reportedly.cli.noting import Kept, find_noted, keep_note, try_note
from reportedly.cli.settings import read_settings
from reportedly.decisions.grouping import place_figure
from reportedly.decisions.number import complete_bound, read_number
from reportedly.decisions.quoting import Quoted, add_quoted
from reportedly.domain.errors import BadJudgement, BadOption
from reportedly.domain.figure import FigureKind
from reportedly.domain.judgement import Value
from reportedly.domain.voice import VoiceKind

HELP = f"""Add a figure that was not found: by the words of an article, or by hand.

Of an article quote the words of the number exactly; where they stand in it more than once, --within quotes a longer
stretch around the right ones. The voices are those of the claim that the words stand in, unless --voice names another.
Without --article the figure is by hand: it needs the voice and a source note, and stands in questions as an account
like any other, with the note in the place of an outlet.

\b
  reportedly add-figure --article saved/page.html --words "a dozen" --number 12 --kind killed
  reportedly add-figure --voice "Vesmark Coastguard" --source "phone call, 3 May" --date 2023-05-03
                        --number "at least 12" --kind killed --counted people --place Teln

--set FIELD=VALUE sets any other field that `reportedly correct --help` names. --question says which question the figure
answers; without it that is found out.

{EXIT_CODES}"""

Source = Annotated[str | None, typer.Option(metavar="TEXT", help="By hand: how it came, “phone call, 3 May”.")]
Words = Annotated[str | None, typer.Option(metavar="WORDS", help="The exact words of the number, or of the voice.")]
Number = Annotated[str | None, typer.Option(metavar="NUMBER", help="12, at least 12, up to 40, about 300, 200-300.")]
Kind = Annotated[FigureKind | None, typer.Option(metavar="KIND", help="What is counted: killed, injured, money …")]
Speaker = Annotated[VoiceKind, typer.Option(metavar="KIND", help="By hand: person, organization, group, document …")]
Day = Annotated[str | None, typer.Option("--date", metavar="DAY", help="By hand: the day on which it was said.")]
Settings = Annotated[list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help="Another field.")]
Target = Annotated[str | None, typer.Option(metavar="QUESTION", help="The id of the question that it answers.")]


@dataclass(frozen=True, slots=True)
class AddFigureOptions:
    """What `reportedly add-figure` can be told; each field is an option."""

    article: Annotated[str | None, typer.Option(metavar="ARTICLE", help="Whose words these are.")] = None
    words: Words = None
    within: Annotated[str | None, typer.Option(metavar="WORDS", help="A longer stretch around the words.")] = None
    number: Number = None
    low: Annotated[str | None, typer.Option(metavar="N", help="The lower end; without it that is open.")] = None
    high: Annotated[str | None, typer.Option(metavar="N", help="The upper end; without it that is open.")] = None
    kind: Kind = None
    counted: Annotated[str | None, typer.Option(metavar="WORDS", help="Who or what is counted: passengers.")] = None
    place: Annotated[str | None, typer.Option(metavar="PLACE", help="Where.")] = None
    as_of: Annotated[str | None, typer.Option(metavar="DAYS", help="When it happened or held.")] = None
    voice: Annotated[str | None, typer.Option(metavar="NAME", help="Who says so.")] = None
    voice_kind: Speaker = VoiceKind.PERSON
    source: Source = None
    day: Day = None
    settings: Settings = None
    question: Target = None
    note: Why = None
    by: ByName = None
    ledger: LedgerFile = DEFAULT_LEDGER


def add_figure(_: typer.Context, options: AddFigureOptions) -> None:
    """Add a figure that was not found."""
    with open_desk(options.ledger, options.by, options.note) as desk:
        values = gather_values(options)
        if options.article:
            spoken = (Value("voice", options.voice),) if options.voice else ()
            if not options.words:
                raise BadOption("expected --words with the exact words of the number in the article.")
            quoted = Quoted(options.article, options.words, options.within or "")
            added = add_quoted(desk.ledger, quoted, (*values, *spoken))
            target = desk.ledger.question(options.question) if options.question else None
            desk.decide(added)
            if target:
                desk.decide(place_figure(desk.ledger, added.subjects[0], target))
        elif options.voice and options.source:
            day = read_day(options.day) if options.day else None
            said = Note(options.voice, options.source, values, options.voice_kind, day, options.words)
            _keep(desk, said, options.question)
        else:
            raise BadOption("expected --article with --words, or, for a figure by hand, --voice and --source.")


def gather_values(options: AddFigureOptions) -> tuple[Value, ...]:
    """Return the fields of a figure as a judgement sets them."""
    given = {name: getattr(options, name) for name in ("low", "high", "kind", "counted", "place", "as_of")}
    values = [Value(field, value) for field, value in given.items() if value is not None]
    number = read_number(options.number) if options.number else ()
    return complete_bound((*number, *values, *read_settings(options.settings or ())))


def _keep(desk: Desk, said: Note, question: str | None) -> None:
    target = desk.ledger.question(question) if question else None
    path = f"by hand: {said.source}"
    kept = keep_note(desk, said, path, find_noted(desk.ledger))
    if kept is not Kept.ADDED:
        raise BadJudgement(f"this note is {kept}; nothing was added.")
    if target:
        desk.decide(place_figure(desk.ledger, try_note(desk, said, path).subjects[0], target))
