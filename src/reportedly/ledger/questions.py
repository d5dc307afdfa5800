"""Questions in the ledger: the last answers that were made, found without loading their figures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, delete, func, insert, select, text, update

from reportedly.domain.errors import NotInLedger
from reportedly.domain.figure import FigureKind
from reportedly.domain.question import Heading, Question, Verdict
from reportedly.ledger import records
from reportedly.ledger.blocks import delete_where
from reportedly.ledger.bulk import CHUNK, chunk
from reportedly.ledger.derived import headings
from reportedly.ledger.dialect import begins_with
from reportedly.ledger.schema import question_figures, questions, redirects
from reportedly.ledger.search import build_expression

_CONTESTED_FIRST = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.AGREE)
_LEAST_PREFIX = 4

_IN_MOST = frozenset("how many much people a an the in of on at by and to were was are is had have".split())
"""Words that stand in most questions and tell none from another."""

_ADD_WORDS = text("INSERT INTO question_words(rowid, words) VALUES (:number, :words)")
_REMOVE_WORDS = text("DELETE FROM question_words WHERE rowid = :number")
_FIND_WORDS = text(
    "SELECT rowid FROM question_words WHERE question_words MATCH :expression"
    " ORDER BY bm25(question_words), rowid LIMIT :limit"
)


@dataclass(frozen=True, slots=True)
class QuestionSummary:
    """A question as lists show it: what it asks, how its answers stand to each other, how many there are."""

    id: str
    wording: str
    kind: FigureKind
    place: str | None
    incident: str | None
    verdict: Verdict
    accounts: int
    figures: int
    origins: int


def replace_questions(connection: Connection, touched: Iterable[str], made: Sequence[Question]) -> None:
    """Put questions in the place of all that had a figure of the articles `touched`; their ids lead on."""
    before = _find_figures(connection, touched)
    ids = {question.id for question in made}
    _remove(connection, {*before, *ids})
    _insert(connection, made)
    _lead_on(connection, before, made)


def remove_questions_of(connection: Connection, article: str) -> frozenset[str]:
    """Remove all questions that hold a figure of an article; return the articles whose figures they held."""
    ids = set(_find_figures(connection, (article,)))
    others = {
        one
        for run in chunk(ids)
        for one in connection.scalars(select(question_figures.c.article).where(question_figures.c.question.in_(run)))
    }
    _remove(connection, ids)
    return frozenset(others - {article})


def list_questions(connection: Connection, limit: int | None, least_accounts: int) -> Iterator[QuestionSummary]:
    """Yield questions, contested ones first, then those with the most accounts."""
    order = (questions.c.rank, questions.c.accounts.desc(), questions.c.id)
    rows = select(*_SUMMARY).where(questions.c.accounts >= least_accounts).order_by(*order).limit(limit)
    return map(_read_summary, connection.execute(rows).mappings().all())


def count_questions(connection: Connection, least_accounts: int) -> int:
    """Return how many questions have enough accounts."""
    return connection.scalar(select(func.count()).where(questions.c.accounts >= least_accounts)) or 0


def find_by_words(connection: Connection, words: str, limit: int) -> list[QuestionSummary]:
    """Return the questions that fit the words best; not every word has to be there."""
    telling = " ".join(one for one in words.split() if one.casefold() not in _IN_MOST)
    expression = build_expression(telling or words, joint=" OR ")
    if expression is None:
        return []
    numbers = connection.scalars(_FIND_WORDS, {"expression": expression, "limit": min(limit, CHUNK)}).all()
    rows = connection.execute(select(*_SUMMARY).where(questions.c.number.in_(numbers))).mappings().all()
    found = {row["number"]: _read_summary(row) for row in rows}
    return [found[number] for number in numbers]


def find_by_id(connection: Connection, name: str) -> Question:
    """Return the question that `choose_id` chooses; raise NotInLedger."""
    return next(load_questions(connection, (choose_id(connection, name),)))


def choose_id(connection: Connection, name: str) -> str:
    """Return the id of the question of an id, or of the beginning of one, also of one that leads on to another.

    Raise NotInLedger where there is none, or more than one.
    """
    ids = _match_ids(connection, name.strip().lower())
    if not ids:
        raise NotInLedger(f"no question goes by the id {name!r}; `reportedly questions` lists them.")
    if len(ids) > 1:
        raise NotInLedger(f"{len(ids)} questions have an id that begins with {name!r}; give more of it.")
    (found,) = ids
    if connection.scalar(select(questions.c.number).where(questions.c.id == found)) is None:
        raise NotInLedger(f"the question {name!r} is no more: its figures went; `reportedly questions` lists others.")
    return found


def load_questions(connection: Connection, ids: Sequence[str]) -> Iterator[Question]:
    """Yield questions with their figures, in the order of their ids."""
    rows = select(questions.c.question).where(questions.c.id.in_(ids)).order_by(questions.c.id)
    return map(records.unpack_question, connection.scalars(rows).all())


def load_headings(connection: Connection, ids: Sequence[str]) -> list[Heading]:
    """Return what lists show of questions, in the order of the ids; one that is no more is left out."""
    rows = select(headings).where(headings.c.question.in_(set(ids)))
    found = {row.question: row.heading for row in connection.execute(rows)}
    return [records.unpack_heading(found[one]) for one in ids if one in found]


def write_headings(connection: Connection) -> None:
    """Make anew what lists show of all questions."""
    connection.execute(delete(headings))
    for run in chunk(list(connection.scalars(select(questions.c.id)))):
        _insert_headings(connection, list(load_questions(connection, run)))


def find_of_figures(connection: Connection, figures: Iterable[str], verdict: Verdict | None) -> list[str]:
    """Return the ids of the questions that figures answer, of all or of those with a verdict, in order."""
    rows = select(question_figures.c.question).distinct()
    if verdict is not None:
        rows = rows.join(questions, questions.c.id == question_figures.c.question).where(questions.c.verdict == verdict)
    runs = (connection.scalars(rows.where(question_figures.c.figure.in_(run))) for run in chunk(figures))
    return sorted({one for run in runs for one in run})


def find_answered(connection: Connection, figures: Iterable[str]) -> dict[str, str]:
    """Return which question each of some figures answers."""
    rows = select(question_figures.c.figure, question_figures.c.question).order_by(question_figures.c.question.desc())
    return {
        figure: question
        for run in chunk(figures)
        for figure, question in connection.execute(rows.where(question_figures.c.figure.in_(run)))
    }


def list_of_articles(connection: Connection, touched: Iterable[str], least_accounts: int) -> list[QuestionSummary]:
    """Return the questions that hold a figure of these articles, in the order of `list_questions`."""
    of_articles = select(question_figures.c.question).distinct()
    runs = (connection.scalars(of_articles.where(question_figures.c.article.in_(run))) for run in chunk(touched))
    ids = {one for run in runs for one in run}
    rows = select(*_SUMMARY).where(questions.c.accounts >= least_accounts)
    found = [
        row
        for run in chunk(sorted(ids))
        for row in connection.execute(rows.where(questions.c.id.in_(run))).mappings().all()
    ]
    found.sort(key=lambda row: (row["rank"], -row["accounts"], row["id"]))
    return list(map(_read_summary, found))


_SUMMARY = [column for column in questions.c if column.name != "question"]


def _match_ids(connection: Connection, wanted: str) -> set[str]:
    """Return the ids now of questions whose id is, or was, `wanted` or, with four letters or more, begins with it."""
    if not wanted.isalnum():
        return set()
    exact = connection.scalar(select(questions.c.id).where(questions.c.id == wanted))
    if exact is not None:
        return {exact}
    led = connection.scalar(select(redirects.c.new).where(redirects.c.old == wanted))
    if led is not None:
        return {led}
    if len(wanted) < _LEAST_PREFIX:
        return set()
    now = connection.scalars(select(questions.c.id).where(begins_with(questions.c.id, wanted))).all()
    once = connection.scalars(select(redirects.c.new).where(begins_with(redirects.c.old, wanted))).all()
    return {*now, *once}


def _find_figures(connection: Connection, articles: Iterable[str]) -> dict[str, set[str]]:
    """Return the figures of each question that holds one of these articles."""
    rows = select(question_figures.c.question, question_figures.c.figure)
    of_articles = select(question_figures.c.question).distinct()
    ids = {
        one
        for run in chunk(articles)
        for one in connection.scalars(of_articles.where(question_figures.c.article.in_(run)))
    }
    figures: dict[str, set[str]] = {}
    for run in chunk(sorted(ids)):
        for question, figure in connection.execute(rows.where(question_figures.c.question.in_(run))):
            figures.setdefault(question, set()).add(figure)
    return figures


def _remove(connection: Connection, ids: Iterable[str]) -> None:
    for run in chunk(sorted(ids)):
        numbers = connection.scalars(select(questions.c.number).where(questions.c.id.in_(run))).all()
        if numbers:
            connection.execute(_REMOVE_WORDS, [{"number": number} for number in numbers])
        connection.execute(delete(question_figures).where(question_figures.c.question.in_(run)))
        connection.execute(delete(headings).where(headings.c.question.in_(run)))
        connection.execute(delete(questions).where(questions.c.id.in_(run)))


def _insert(connection: Connection, made: Sequence[Question]) -> None:
    """Insert all in a few statements: one after the other takes several times as long."""
    if not made:
        return
    first = (connection.scalar(select(func.max(questions.c.number))) or 0) + 1
    numbered = list(enumerate(made, start=first))
    connection.execute(insert(questions), [{"number": number, **_describe(one)} for number, one in numbered])
    connection.execute(
        _ADD_WORDS, [{"number": number, "words": _find_words(question)} for number, question in numbered]
    )
    rows = {
        (question.id, figure.id): {"question": question.id, "figure": figure.id, "article": figure.article}
        for question in made
        for figure in question.figures
    }
    if rows:
        connection.execute(insert(question_figures), list(rows.values()))
    _insert_headings(connection, made)


def _insert_headings(connection: Connection, made: Iterable[Question]) -> None:
    rows = [{"question": one.id, "heading": records.pack_record(one.heading)} for one in made]
    connection.execute(insert(headings), rows)


def _describe(question: Question) -> dict[str, str | int | bytes | None]:
    scope = question.scope
    return {
        "id": question.id,
        "wording": question.wording,
        "kind": scope.kind,
        "place": scope.place.name if scope.place else None,
        "incident": scope.incident,
        "verdict": question.verdict,
        "rank": _rank(question.verdict),
        "accounts": len(question.accounts),
        "figures": len(question.figures),
        "origins": len(question.origins),
        "question": records.pack_record(question),
    }


def _rank(verdict: Verdict) -> int:
    return _CONTESTED_FIRST.index(verdict) if verdict in _CONTESTED_FIRST else len(_CONTESTED_FIRST)


def _find_words(question: Question) -> str:
    """Return what a question is found by: its wording, where, what happened, and the words for what is counted."""
    scope, place = question.scope, question.scope.place
    counted = sorted({figure.counted for figure in question.figures if figure.counted})
    places = (place.name, *place.containers) if place else ()
    return " ".join(filter(None, (question.wording, scope.kind, scope.population, scope.incident, *places, *counted)))


def _lead_on(connection: Connection, before: dict[str, set[str]], made: Sequence[Question]) -> None:
    """Let each id that went lead to where most of its figures are now; an id that is back leads nowhere."""
    home = {figure.id: question.id for question in made for figure in question.figures}
    ids = {question.id for question in made}
    delete_where(connection, redirects, "old", ids)
    for old, figures in sorted(before.items()):
        if old in ids:
            continue
        homes = Counter(home[figure] for figure in figures if figure in home)
        if not homes:
            continue
        new = min(homes, key=lambda one: (-homes[one], one))
        connection.execute(update(redirects).where(redirects.c.new == old).values(new=new))
        connection.execute(delete(redirects).where(redirects.c.old == old))
        connection.execute(insert(redirects).values(old=old, new=new))


def _read_summary(row: RowMapping) -> QuestionSummary:
    return QuestionSummary(
        id=row["id"],
        wording=row["wording"],
        kind=records.read_column(FigureKind, row["kind"]),
        place=row["place"],
        incident=row["incident"],
        verdict=records.read_column(Verdict, row["verdict"]),
        accounts=row["accounts"],
        figures=row["figures"],
        origins=row["origins"],
    )
