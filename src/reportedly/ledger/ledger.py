"""The ledger: one file with every article that was added, what was read from it, and what people decided."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import CopyLink, Question
from reportedly.domain.reading import Reading
from reportedly.ledger import articles, blocks, dialect, questions, search
from reportedly.ledger.articles import Added, ArticleSummary, Entry, Outcome
from reportedly.ledger.dialect import Database
from reportedly.ledger.filing import file_reading
from reportedly.ledger.migrations import migrate
from reportedly.ledger.questions import QuestionSummary

FindKeys = Callable[[FiledArticle], Iterable[str]]
"""What names the blocks of an article: two that share a key may hold answers to one question."""

SHOWN = 20


class Ledger:
    """A ledger that is open; close it, or use it in a `with`.

        with Ledger.open("reportedly.db") as ledger:
            for question in ledger.questions():
                print(question.wording, question.verdict)

    Each call that changes something does so wholly or not at all.
    """

    def __init__(self, database: Database, find_keys: FindKeys | None = None) -> None:
        self._database = database
        self._find_keys = find_keys

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str],
        find_keys: FindKeys | None = None,
        *,
        create: bool = True,
        wait: float = dialect.WAIT,
    ) -> "Ledger":
        """Open the ledger at `path`, or make one there for its owner alone.

        `find_keys` tells by what articles are compared; who only looks needs none. `wait` is for how many seconds
        another program may keep it from writing. Raise MissingFile without `create` where there is none, BrokenLedger,
        NewerLedger, BusyLedger or UnreadableFile.
        """
        file = Path(path)
        if create:
            dialect.create_file(file)
        dialect.check_file(file)
        database = Database(file, wait)
        try:
            migrate(database)
        except BaseException:
            database.close()
            raise
        return cls(database, find_keys)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, reading: Reading, original: bytes, path: str, at: datetime, written: str = "") -> Added:
        """Keep an article: its bytes, its reading and what is filed of it; one that is there stays as it is.

        `written` is the reading as JSON. Where the page is there with another text, this is a new version of it.
        """
        entry = Entry.of(file_reading(reading, path), reading, written, at)
        filed = entry.filed
        with self._database.writing() as connection:
            if articles.is_forgotten(connection, filed.id):
                return Added(filed.id, Outcome.FORGOTTEN)
            if articles.find_text(connection, filed.id) is not None:
                return Added(filed.id, Outcome.UNCHANGED)
            outcome = articles.insert_article(connection, entry, original)
            self._set_keys(connection, filed.id)
        return Added(filed.id, outcome)

    def articles(self, ids: Collection[str] | None = None, *, raw: bool = False) -> Iterator[FiledArticle]:
        """Yield the current articles, or those among `ids`, in the order of their ids.

        What people decided is applied to them, unless they are wanted `raw`.
        """
        with self._database.reading() as connection:
            current = articles.find_current(connection, ids)
        for run in blocks.chunk(current):
            with self._database.reading() as connection:
                filed = list(articles.find_filed(connection, run))
            yield from filed

    def list_articles(self, *, every_version: bool = False) -> Iterator[ArticleSummary]:
        """Yield what lists show of the current articles, or of every version."""
        with self._database.reading() as connection:
            return articles.list_summaries(connection, every_version=every_version)

    def text(self, article: str) -> str | None:
        """Return the text of an article version."""
        with self._database.reading() as connection:
            return articles.find_text(connection, article)

    def original(self, article: str) -> bytes | None:
        """Return the bytes that an article version was read from."""
        with self._database.reading() as connection:
            return articles.find_original(connection, article)

    def pending(self) -> frozenset[str]:
        """Return the articles that changed or went since questions were last stored."""
        with self._database.reading() as connection:
            return blocks.find_pending(connection)

    def find_touched(self, article_ids: Iterable[str]) -> frozenset[str]:
        """Return these articles and all that are connected to them by the keys that they share."""
        with self._database.reading() as connection:
            return blocks.find_connected(connection, article_ids)

    def store_questions(
        self, touched_articles: Iterable[str], made: Iterable[Question], copies: Iterable[CopyLink] = ()
    ) -> None:
        """Put questions and copy links in the place of those that these articles had; they await nothing more."""
        touched = frozenset(touched_articles)
        with self._database.writing() as connection:
            questions.replace_questions(connection, touched, tuple(made))
            questions.replace_copies(connection, touched, copies)
            blocks.end_pending(connection, touched)

    def questions(self, *, limit: int | None = None, least_accounts: int = 2) -> Iterator[QuestionSummary]:
        """Yield the questions that have enough accounts: contested ones first, then those with the most accounts."""
        with self._database.reading() as connection:
            return questions.list_questions(connection, limit, least_accounts)

    def question(self, id_or_prefix: str) -> Question:
        """Return a question by its id, an id that it had, or the beginning of one; raise NotInLedger."""
        with self._database.reading() as connection:
            return questions.find_by_id(connection, id_or_prefix)

    def load_questions(self, ids: Iterable[str]) -> Iterator[Question]:
        """Yield questions with all their figures."""
        for run in blocks.chunk(ids):
            with self._database.reading() as connection:
                loaded = list(questions.load_questions(connection, run))
            yield from loaded

    def find_questions(self, words: str, *, limit: int = SHOWN) -> list[QuestionSummary]:
        """Return the questions that fit the words best."""
        with self._database.reading() as connection:
            return questions.find_by_words(connection, words, limit)

    def copies(self, article_ids: Iterable[str] | None = None) -> Iterator[CopyLink]:
        """Yield the copy links, all or those of some articles."""
        with self._database.reading() as connection:
            return questions.list_copies(connection, article_ids)

    def search(self, words: str, *, limit: int = SHOWN) -> list[search.Hit]:
        """Return where words stand in claims and articles, the best match first."""
        with self._database.reading() as connection:
            return search.find_hits(connection, words, limit)

    def _set_keys(self, connection: Connection, article: str) -> None:
        """Give a current article the keys of what is filed of it; another has none."""
        if articles.find_current(connection, (article,)):
            (filed,) = articles.find_filed(connection, (article,))
            keys = self._find_keys(filed) if self._find_keys else ()
            blocks.set_keys(connection, article, keys)
