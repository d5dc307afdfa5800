"""The ledger: one file with every article that was added, what was read from it, and what people decided."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from reportedly.domain.article import Article, DateRule
from reportedly.domain.errors import BusyLedger, NotInLedger
from reportedly.domain.filed import FiledArticle
from reportedly.domain.interval import Interval
from reportedly.domain.judgement import Anchor, Judgement, JudgementKind
from reportedly.domain.kept import Outcome
from reportedly.domain.profile import Profile
from reportedly.domain.question import CopyLink, Heading, Question, Verdict
from reportedly.domain.reading import ModelCard, Reading
from reportedly.domain.span import Span
from reportedly.ledger import (
    additions,
    articles,
    blocks,
    bulk,
    catalogue,
    decided,
    dialect,
    forgetting,
    identities,
    index,
    judgements,
    matters,
    meanwhile,
    questions,
    search,
)
from reportedly.ledger.anchoring import Subject, make_anchor
from reportedly.ledger.articles import Added, Entry, Original
from reportedly.ledger.catalogue import ArticleSummary
from reportedly.ledger.chronicle import Chronicle
from reportedly.ledger.copies import list_copies, replace_copies
from reportedly.ledger.dialect import Database
from reportedly.ledger.filing import file_reading, make_article_id
from reportedly.ledger.forgetting import Tombstone
from reportedly.ledger.identities import Identity, Undecided
from reportedly.ledger.judged import apply_judgement
from reportedly.ledger.judgements import Orphan
from reportedly.ledger.lookup import Lookup
from reportedly.ledger.meanwhile import Seen
from reportedly.ledger.migrations import migrate
from reportedly.ledger.narrowing import Narrowed
from reportedly.ledger.questions import QuestionSummary
from reportedly.ledger.search import Hit, Match

FindProfile = Callable[[FiledArticle], Profile]
"""What tells what an article is about, and by which keys it is compared with others."""

SHOWN = 20


class Ledger:
    """A ledger that is open; close it, or use it in a `with`. `lookup`, `chronicle`, `narrowed` find what pages show.

        with Ledger.open("reportedly.db") as ledger:
            for question in ledger.questions():
                print(question.wording, question.verdict)

    Each call that changes something does so wholly or not at all.
    """

    def __init__(self, database: Database, find_profile: FindProfile | None = None) -> None:
        self._database = database
        self._find_profile = find_profile
        self.lookup = Lookup(database)
        self.chronicle = Chronicle(database)
        self.narrowed = Narrowed(database)

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str],
        find_profile: FindProfile | None = None,
        *,
        create: bool = True,
        wait: float = dialect.WAIT,
    ) -> "Ledger":
        """Open the ledger at `path`, or make one there for its owner alone.

        `find_profile` tells by what articles are compared; who only looks needs none. `wait` is for how many seconds
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
        return cls(database, find_profile)

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

        `written` is the reading as JSON. Where the page is there with another text, this is a new version of it. A
        date that the user gives wins over the one that an article has in the ledger.
        """
        entry = Entry.of(file_reading(reading, path), reading, written, at)
        article = entry.filed.id
        with self._database.writing() as connection:
            if articles.is_forgotten(connection, article):
                return Added(article, Outcome.FORGOTTEN)
            held = next(articles.find_filed(connection, (article,)), None)
            if held is None:
                outcome = articles.insert_article(connection, entry, original)
            elif _is_dated_anew(reading.article, held):
                outcome = articles.replace_filing(connection, entry)
            else:
                return Added(article, Outcome.UNCHANGED)
            self._note_changed(connection, (article,))
        return Added(article, outcome)

    def holds(self, article: Article) -> bool:
        """Say whether adding an article would change nothing, before anything in it is read."""
        with self._database.reading() as connection:
            held = next(articles.find_filed(connection, (make_article_id(article),)), None)
        return held is not None and not _is_dated_anew(article, held)

    def refile(self, reading: Reading, path: str, at: datetime, written: str = "") -> Added:
        """Keep another reading of an article that is there, beside the ones before; raise NotInLedger for another.

        Where the same model and rules found the same, nothing changes.
        """
        entry = Entry.of(file_reading(reading, path), reading, written, at)
        article = entry.filed.id
        with self._database.writing() as connection:
            held = next(articles.find_filed(connection, (article,)), None)
            if held is None:
                raise NotInLedger(f"there is no article {article} to read again; add {path} first.")
            if held == entry.filed and articles.is_made_by(connection, article, reading.model):
                return Added(article, Outcome.UNCHANGED)
            outcome = articles.replace_filing(connection, entry)
            self._note_changed(connection, (article,))
        return Added(article, outcome)

    def find_outdated(self, model: ModelCard | None) -> list[str]:
        """Return the versions of articles that other weights or rules than these read last."""
        with self._database.reading() as connection:
            return articles.find_made_otherwise(connection, model)

    def articles(self, ids: Collection[str] | None = None, *, raw: bool = False) -> Iterator[FiledArticle]:
        """Yield the current articles, or those among `ids`, in the order of their ids.

        What people decided is applied to them, unless they are wanted `raw`.
        """
        with self._database.reading() as connection:
            current = catalogue.find_current(connection, ids)
        for run in bulk.chunk(current):
            with self._database.reading() as connection:
                filed = list(articles.find_filed(connection, run) if raw else decided.load_articles(connection, run))
            yield from filed

    def count_articles(self) -> int:
        """Return how many current articles there are."""
        with self._database.reading() as connection:
            return catalogue.count_current(connection)

    def find_article(self, name: str) -> str:
        """Return the id of the article that a path, an address, an id or the beginning of one names.

        Of several versions of a page it is the current one. Raise NotInLedger where none or several are named so.
        """
        with self._database.reading() as connection:
            return catalogue.choose_matching(connection, name)

    def find_version(self, name: str) -> str:
        """Return the id of an article version, also of one that a newer one replaced, by that id or its beginning.

        Raise NotInLedger where none or several have it.
        """
        with self._database.reading() as connection:
            return catalogue.choose_version(connection, name)

    def find_forgettable(self, name: str) -> str:
        """Return the id that `name` names as `find_article` does, or that of a tombstone."""
        gone = [one.article for one in self.tombstones() if name and one.article.startswith(name.lower())]
        return gone[0] if len(gone) == 1 and len(name) >= catalogue.LEAST_PREFIX else self.find_article(name)

    def list_articles(self, *, every_version: bool = False) -> Iterator[ArticleSummary]:
        """Yield what lists show of the current articles, or of every version."""
        with self._database.reading() as connection:
            return catalogue.list_summaries(connection, every_version=every_version)

    def find_added(self, since: datetime) -> list[ArticleSummary]:
        """Return the current articles that were added after a moment, the last added first."""
        with self._database.reading() as connection:
            return catalogue.list_added(connection, since)

    def list_latest(self, limit: int) -> list[ArticleSummary]:
        """Return what lists show of current articles: those of the latest day first, those without a date last."""
        with self._database.reading() as connection:
            return catalogue.list_latest(connection, limit)

    def find_summaries(self, articles: Iterable[str]) -> dict[str, ArticleSummary]:
        """Return what lists show of some article versions, and of the current versions of their pages, by id."""
        with self._database.reading() as connection:
            return catalogue.find_summaries(connection, articles)

    def text(self, article: str) -> str | None:
        """Return the text of an article version."""
        with self._database.reading() as connection:
            return articles.find_text(connection, article)

    def load_original(self, article: str) -> Original:
        """Return the bytes of an article version with its path and its last reading as JSON; raise NotInLedger."""
        with self._database.reading() as connection:
            found = articles.find_original(connection, article)
        if found is None:
            raise NotInLedger(f"there is no article {article}; `reportedly articles` lists what the ledger holds.")
        return found

    def pending(self) -> frozenset[str]:
        """Return the articles that changed or went since questions were last stored."""
        with self._database.reading() as connection:
            return blocks.find_pending(connection)

    def count_pending(self) -> int:
        """Return how many articles changed or went since questions were last stored."""
        with self._database.reading() as connection:
            return blocks.count_pending(connection)

    def count_touched(self) -> int:
        """Return how many articles comparing takes in: those that await it, and all in matters with one of them."""
        with self._database.reading() as connection:
            return matters.count_touched(connection)

    def count_changes(self) -> int:
        """Return how far the changes go that comparisons hang on, for `store_questions` to tell what is newer."""
        with self._database.reading() as connection:
            return blocks.count_changes(connection)

    def await_comparison(self, articles: Iterable[str]) -> None:
        """Note that articles are about to be compared, so that a program killed meanwhile leaves none behind."""
        with self._database.writing() as connection:
            blocks.await_comparison(connection, articles)

    def find_touched(self, is_about_same: matters.IsAboutSame, bound: Iterable[Collection[str]] = ()) -> list[Profile]:
        """Return the profiles of the articles that changed and of all in matters that they were or now are about.

        `bound` are articles that people brought together: where one of them changed, all are looked at.
        """
        with self._database.reading() as connection:
            pending = blocks.find_pending(connection)
            beside = (together for together in bound if not pending.isdisjoint(together))
            return matters.find_touched(connection, pending.union(*beside), is_about_same)

    def store_questions(
        self,
        touched_articles: Iterable[str],
        made: Iterable[Question],
        copies: Iterable[CopyLink] = (),
        found: Iterable[Sequence[str]] = (),
        since: int | None = None,
    ) -> None:
        """Put questions and copy links in the place of those that these articles had; they await nothing more.

        `found` are the matters of these articles, each by the ids of its articles in order. `since` is how far the
        changes went before the articles were loaded (`count_changes`): those that changed later still await comparison,
        and where one was forgotten meanwhile nothing is stored.
        """
        touched = frozenset(touched_articles)
        with self._database.writing() as connection:
            changed = touched & blocks.find_changed(connection, since) if since is not None else frozenset()
            if any(articles.is_forgotten(connection, one) for one in changed):
                return
            matters.store_matters(connection, found)
            questions.replace_questions(connection, touched, tuple(made))
            replace_copies(connection, touched, copies)
            blocks.end_pending(connection, touched - changed)
            # Another comparison may have come first that knew of the change; this one has undone what it stored.
            blocks.await_comparison(connection, changed)

    def rekey(self) -> None:
        """Give every current article its keys anew, after the rules that make them have changed."""
        with self._database.writing() as connection:
            for run in bulk.chunk(catalogue.find_current(connection)):
                self._note_changed(connection, run)

    def questions(self, *, limit: int | None = None, least_accounts: int = 2) -> Iterator[QuestionSummary]:
        """Yield the questions that have enough accounts: contested ones first, then those with the most accounts."""
        with self._database.reading() as connection:
            return questions.list_questions(connection, limit, least_accounts)

    def questions_about(self, articles: Collection[str], *, least_accounts: int = 2) -> list[QuestionSummary]:
        """Return the questions that hold a figure of these articles, in the order of `questions`."""
        with self._database.reading() as connection:
            return questions.list_of_articles(connection, articles, least_accounts)

    def count_questions(self, least_accounts: int = 2) -> int:
        """Return how many questions have enough accounts."""
        with self._database.reading() as connection:
            return questions.count_questions(connection, least_accounts)

    def question(self, id_or_prefix: str) -> Question:
        """Return the question that `find_question` finds; raise NotInLedger."""
        with self._database.reading() as connection:
            return questions.find_by_id(connection, id_or_prefix)

    def find_question(self, id_or_prefix: str) -> str:
        """Return the id of a question by that id, an id that it had, or the beginning of one; raise NotInLedger."""
        with self._database.reading() as connection:
            return questions.choose_id(connection, id_or_prefix)

    def load_questions(self, ids: Iterable[str]) -> Iterator[Question]:
        """Yield questions with all their figures."""
        for run in bulk.chunk(ids):
            with self._database.reading() as connection:
                loaded = list(questions.load_questions(connection, run))
            yield from loaded

    def load_headings(self, ids: Iterable[str]) -> list[Heading]:
        """Return what lists show of questions, in the order of the ids; one that went a moment ago is left out."""
        found: list[Heading] = []
        for run in bulk.chunk(ids):
            with self._database.reading() as connection:
                found += questions.load_headings(connection, run)
        return found

    def find_questions(self, words: str, *, limit: int = SHOWN) -> list[QuestionSummary]:
        """Return the questions that fit the words best."""
        with self._database.reading() as connection:
            return questions.find_by_words(connection, words, limit)

    def copies(self, article_ids: Iterable[str] | None = None) -> Iterator[CopyLink]:
        """Yield the copy links, all or those of some articles."""
        with self._database.reading() as connection:
            return list_copies(connection, article_ids)

    def search(self, words: str, *, limit: int = SHOWN) -> list[Hit]:
        """Return where words stand in claims and articles, the best match first."""
        with self._database.reading() as connection:
            return search.find_hits(connection, words, limit)

    def find_matches(self, words: str, *, limit: int) -> list[Match]:
        """Return where words stand as `search` does, without the words around them."""
        with self._database.reading() as connection:
            return search.find_matches(connection, words, limit)

    def quote_matches(self, words: str, matches: Sequence[Match]) -> list[Hit]:
        """Return matches with the words around those that were found."""
        with self._database.reading() as connection:
            return search.quote_matches(connection, words, matches)

    def judge(self, judgement: Judgement, seen: Seen | None = None) -> None:
        """Keep what a person decided; raise BadJudgement or NotInLedger where it is about something that is not there.

        Raise DecidedMeanwhile where others decided about the same since that person looked (`seen`).
        """
        with self._database.writing() as connection:
            if judgements.is_held(connection, judgement):
                return
            if seen is not None:
                meanwhile.check_seen(connection, judgement, seen)
            # An anchor repeats words of its article, which must not come back once that is forgotten.
            if any(articles.is_forgotten(connection, one.article) for one in judgement.subjects):
                raise NotInLedger("an article that the judgement is about was forgotten; decide about the others.")
            current = judgements.find_judged_articles(connection, judgement)
            if not current:
                raise NotInLedger("the article that the judgement is about is not in the ledger; add it first.")
            for article in decided.load_articles(connection, current):
                apply_judgement(article, articles.find_text(connection, article.id) or "", judgement)
            judgements.insert_judgement(connection, judgement)
            if judgement.kind is not JudgementKind.ACCEPT:
                # That an article says what was read changes nothing in it.
                self._note_changed(connection, current)

    def withdraw(self, judgement_id: str, by: str, at: datetime) -> None:
        """Let a judgement stand no more; it is kept, with who withdrew it and when."""
        with self._database.writing() as connection:
            judgement = judgements.withdraw_judgement(connection, judgement_id, by, at)
            self._note_changed(connection, judgements.find_judged_articles(connection, judgement))

    def judgements(self, articles: Iterable[str] | None = None) -> list[Judgement]:
        """Return all judgements, or those on the pages of articles, also withdrawn ones, in the order of deciding."""
        with self._database.reading() as connection:
            if articles is not None:
                return judgements.list_on_pages(connection, articles)
            return judgements.list_judgements(connection)

    def judgement(self, id_: str) -> Judgement:
        """Return a judgement by its id; raise NotInLedger."""
        with self._database.reading() as connection:
            return judgements.find_judgement(connection, id_)

    def look(self) -> Seen:
        """Return how far the judgements go, for `judge` to tell what is new to who looks now."""
        with self._database.reading() as connection:
            return meanwhile.look(connection)

    def find_decided(self, anchors: Sequence[Anchor]) -> list[list[Judgement]]:
        """Return for each anchor what is decided about the same words, also what was withdrawn."""
        with self._database.reading() as connection:
            return meanwhile.find_decided(connection, anchors)

    def find_rejections(self, part: str) -> list[Judgement]:
        """Return the judgements that keep the figure or claim with this id out of its article."""
        with self._database.reading() as connection:
            return meanwhile.find_rejections(connection, part)

    def orphans(self, articles: Collection[str] | None = None) -> list[Orphan]:
        """Return the judgements that stand and whose words are found no more, or that can set their values no more.

        All of them, or those about current articles among `articles`.
        """
        with self._database.reading() as connection:
            return judgements.list_orphans(connection, articles)

    def anchor(self, part_id: str) -> Anchor:
        """Return the anchor of a figure, claim or entity of a current article; raise NotInLedger."""
        with self._database.reading() as connection:
            return decided.anchor(connection, part_id)

    def quote(self, article: str, words: Span) -> Anchor:
        """Return the anchor of a stretch of an article version's text; raise NotInLedger."""
        text = self.text(article)
        if text is None:
            raise NotInLedger(f"there is no article {article} to quote.")
        return make_anchor(article, text, words)

    def try_addition(self, reading: Reading, path: str, words: Span, judge: Callable[[Anchor], Judgement]) -> Judgement:
        """Return what `judge` decides about words of a reading that is not kept yet; raise BadJudgement."""
        return additions.try_addition(reading, path, words, judge)

    def find_part(self, name: str) -> Subject:
        """Return the figure, claim or entity whose id begins so; raise NotInLedger where there is none, or several."""
        with self._database.reading() as connection:
            return decided.find_part(connection, name)

    def find_questions_of(self, figures: Collection[str], verdict: Verdict | None = None) -> list[str]:
        """Return the ids of the questions that figures answer, of all or of those with a verdict."""
        with self._database.reading() as connection:
            return questions.find_of_figures(connection, figures, verdict)

    def find_answered(self, figures: Iterable[str]) -> dict[str, str]:
        """Return which question each of some figures answers, by their ids."""
        with self._database.reading() as connection:
            return questions.find_answered(connection, figures)

    def find_subjects(self, anchors: Iterable[Anchor]) -> dict[Anchor, Subject]:
        """Return the figures, claims or entities that anchors are about, in the current versions of their pages.

        What an anchor is about and what is there no more is left out.
        """
        with self._database.reading() as connection:
            return decided.find_subjects(connection, anchors)

    def forget(self, article: str, by: str, at: datetime) -> tuple[str, ...]:
        """Purge all versions of an article's page, with everything that holds their words; return their ids.

        Only the ids stay, with who and when, and keep the articles from being added again. Raise NotInLedger where
        there is none; BusyLedger where another program keeps the file from being written anew: then forget it again.
        """
        with self._database.writing() as connection:
            versions = catalogue.find_versions(connection, article)
            if not versions and not articles.is_forgotten(connection, article):
                raise NotInLedger(f"there is no article {article} to forget.")
            for version in versions:
                forgetting.forget_version(connection, version, by, at)
        try:
            self._database.erase()
        except BusyLedger as error:
            raise BusyLedger(f"{error} What to name then: `reportedly forget {article}`.") from error
        return tuple(versions)

    def tombstones(self) -> list[Tombstone]:
        """Return what is left of the articles that were forgotten."""
        with self._database.reading() as connection:
            return forgetting.list_tombstones(connection)

    def store_identities(
        self, entities: Iterable[str], found: Iterable[Identity], left_open: Iterable[Undecided] = ()
    ) -> None:
        """Put what resolving found of some entities in the place of what it found of them before.

        An identity or pair is left out with an entity of an article that was forgotten, read again or replaced since it
        was loaded: what is left of these awaits comparison.
        """
        with self._database.writing() as connection:
            changed = identities.replace_identities(connection, entities, found, left_open)
            index.rekey(connection, changed)

    def identities(self, entities: Iterable[str] | None = None) -> list[Identity]:
        """Return which identity each entity, or each of some, belongs to."""
        with self._database.reading() as connection:
            return identities.list_identities(connection, entities)

    def undecided(self, entities: Iterable[str] | None = None) -> list[Undecided]:
        """Return the pairs of entities that resolving left open, all or those with one of some."""
        with self._database.reading() as connection:
            return identities.list_undecided(connection, entities)

    def _note_changed(self, connection: Connection, ids: Sequence[str]) -> None:
        """Index current articles as people let them stand, and give them profiles; they await being compared."""
        current = catalogue.find_current(connection, ids)
        blocks.note_changed(connection, current)
        for judged in decided.judge_articles(connection, current):
            index.index_article(connection, judged)
            if self._find_profile is not None:
                matters.set_profile(connection, judged.article.id, self._find_profile(judged.article))


def _is_dated_anew(article: Article, held: FiledArticle) -> bool:
    published = article.published
    if published is None or published.rule is not DateRule.GIVEN:
        return False
    return held.published != Interval(published.first, published.last, published.precision)
