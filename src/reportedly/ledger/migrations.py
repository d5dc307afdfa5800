"""From an empty file, or an older ledger, to a ledger of this version; and the refusal of what is neither."""

from collections.abc import Callable

from sqlalchemy import Connection, insert, select

from reportedly.domain.errors import BrokenLedger, NewerLedger
from reportedly.ledger import derived, dialect, index, schema
from reportedly.ledger.dialect import Database


def _begin_ledger(connection: Connection) -> None:
    """Make the tables of the first version."""
    dialect.mark_application(connection)
    schema.metadata.create_all(connection)
    dialect.create_indexes(connection, *_FIRST_INDEXES)


def _begin_index(connection: Connection) -> None:
    """Make the tables by which pages find things, and fill them from the articles that are there."""
    derived.metadata.create_all(connection)
    dialect.create_indexes(connection, dialect.SAYING_WORDS)
    for statement in _MORE_INDEXES:
        connection.exec_driver_sql(statement)
    index.rebuild(connection)


def _begin_changes(connection: Connection) -> None:
    """Make the table by which a comparison sees what changed since it began."""
    schema.later.create_all(connection)


def _widen_index(connection: Connection) -> None:
    """Make the index anew, with where places are and in which order denials stand; questions can be narrowed by it."""
    derived.metadata.drop_all(connection)
    derived.metadata.create_all(connection)
    index.rebuild(connection)
    connection.exec_driver_sql(_FACETS)


_FIRST_INDEXES = ("article_words", "claim_words", "question_words")
_MORE_INDEXES = (
    "CREATE INDEX articles_by_day ON articles (current, first_day DESC, outlet, id)",
    "CREATE INDEX undecided_by_other ON undecided (other)",
)

_FACETS = "CREATE INDEX questions_by_facet ON questions (accounts, verdict, kind, place, rank, id)"

MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_begin_ledger, _begin_index, _begin_changes, _widen_index)
"""What leads from each version to the next, in order: the first makes version 1 of nothing.

Once released, one is never changed: what comes later is added behind it, and `schema` shows the end.
"""

VERSION = len(MIGRATIONS)


def migrate(database: Database) -> None:
    """Bring a ledger to this version; raise BrokenLedger for a file that is none, NewerLedger for one of the future."""
    with database.reading() as connection:
        version = _read_version(connection, database)
    if version == VERSION:
        return
    database.keep_log()
    with database.writing() as connection:
        # Another program may have done it meanwhile.
        version = _read_version(connection, database)
        for number, step in enumerate(MIGRATIONS[version:], start=version + 1):
            step(connection)
            connection.execute(insert(schema.migrations).values(number=number))


def _read_version(connection: Connection, database: Database) -> int:
    """Return the number of the last migration, 0 for an empty file.

    Nothing of the file is used before it is known to hold tables and indexes only: a trigger or a view of a stranger
    would run with our rights.
    """
    objects = dialect.list_objects(connection)
    if not objects:
        return 0
    if dialect.read_application(connection) != dialect.APPLICATION:
        raise BrokenLedger(
            f"{database.path} is a database of another program and no ledger; name another file with --ledger."
        )
    _refuse_programs(objects, database)
    version = max(connection.scalars(select(schema.migrations.c.number)), default=0)
    if version > VERSION:
        raise NewerLedger(
            f"{database.path} was written by a newer version of Reportedly (form {version}; this one knows {VERSION}); "
            "install the newer one: `pip install --upgrade reportedly`."
        )
    _refuse_indexes(objects, database)
    _refuse_missing(objects, database, version)
    return version


def _refuse_programs(objects: list[tuple[str, str, str]], database: Database) -> None:
    for kind, name, _ in objects:
        if kind not in ("table", "index"):
            raise _explain_strange(f"the {kind} {name!r}", database)


def _refuse_indexes(objects: list[tuple[str, str, str]], database: Database) -> None:
    """Refuse virtual tables that are not ours: each is a program that reads what it is told to."""
    for _, name, definition in objects:
        if "VIRTUAL" in definition[:40].upper().split() and dialect.INDEXES.get(name) != definition:
            raise _explain_strange(f"the virtual table {name!r}", database)


def _explain_strange(what: str, database: Database) -> BrokenLedger:
    return BrokenLedger(
        f"{database.path} holds {what}, which no ledger has: it could run commands of a stranger. "
        "Open only ledgers from people whom you trust."
    )


def _refuse_missing(objects: list[tuple[str, str, str]], database: Database, version: int) -> None:
    names = {name for kind, name, _ in objects if kind == "table"}
    missing = sorted(_list_tables(version) - names)
    if missing:
        raise BrokenLedger(f"{database.path} is damaged: it lacks the table {missing[0]!r}; bring back a copy of it.")


def _list_tables(version: int) -> set[str]:
    """Return the tables that a ledger of a version has."""
    tables, indexes = set(schema.metadata.tables), set(_FIRST_INDEXES)
    if version > 1:
        tables.update(derived.metadata.tables)
        indexes.add(dialect.SAYING_WORDS)
    if version > 2:
        tables.update(schema.later.tables)
    return {*tables, *indexes, *(shadow for one in indexes for shadow in dialect.list_shadows(one))}
