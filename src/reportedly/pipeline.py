"""The table of contents: what is done with an article, in order."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from reportedly.annotate import Encoder, VagueTable, annotate, infer_published
from reportedly.attribute import attribute
from reportedly.claims import find_claims
from reportedly.domain.annotation import Annotation
from reportedly.domain.article import Article
from reportedly.domain.errors import KnownArticle
from reportedly.domain.figures import Figures
from reportedly.domain.filed import FiledArticle
from reportedly.domain.kept import Outcome
from reportedly.domain.profile import Profile
from reportedly.domain.reading import ModelCard, Reading
from reportedly.export import build_reading_line
from reportedly.export.figure_rows import build_rows
from reportedly.intake import Document, read_stored
from reportedly.ledger import Added, Ledger, make_article_id
from reportedly.reconcile import build_profile, find_copies, find_matters, is_about_same
from reportedly.reconcile.questions import find_questions
from reportedly.resolve import name_voice, resolve_entities
from reportedly.rulings import NO_RULINGS, Reconciled, Rulings, find_rulings, store_resolutions

ARTICLES_AT_ONCE = 500
"""Articles whose questions are stored in one transaction, unless a matter has more: one is never cut."""


class Annotator(Protocol):
    """What finds sentences, words, mentions and attributions: the model, or a small fake in tests."""

    @property
    def card(self) -> ModelCard:
        """Which weights give the answers."""

    def annotate(self, article: Article) -> Annotation:
        """Return what stands in the article."""


@dataclass(frozen=True, slots=True)
class Model:
    """The annotator of this package: the neural encoder and the rules around it.

    `vague` says what "dozens" and the like are taken for; None is the table inside the package.
    """

    encoder: Encoder
    vague: VagueTable | None = None

    @classmethod
    def load(cls, path: Path | None = None, vague: Path | None = None) -> "Model":
        """Load the weights at `path` and the table at `vague`, else those inside the package.

        Raise BrokenModel where the weights, BadOption where the table cannot be used.
        """
        table = VagueTable.load(vague) if vague else None
        return cls(Encoder.load(path), table)

    @property
    def card(self) -> ModelCard:
        """Which weights give the answers."""
        return self.encoder.card

    def annotate(self, article: Article) -> Annotation:
        """Return what the encoder and its rules see in the article."""
        return annotate(article, self.encoder, self.vague)


@dataclass(frozen=True, slots=True)
class NewOnly:
    """An annotator that leaves alone what a ledger holds: reading is what takes the time."""

    annotator: Annotator
    ledger: Ledger

    @property
    def card(self) -> ModelCard:
        """Which weights give the answers."""
        return self.annotator.card

    def annotate(self, article: Article) -> Annotation:
        """Return what stands in the article; raise KnownArticle for one that is in the ledger."""
        if self.ledger.holds(article):
            raise KnownArticle(make_article_id(article))
        return self.annotator.annotate(article)


def read_article(document: Document, annotator: Annotator) -> Reading:
    """Read one article: annotate it, find who says what through whom, and bind its figures to all of that."""
    article = document.article
    annotation = annotator.annotate(article)
    attributed = attribute(article, annotation)
    claims = find_claims(article, annotation, attributed.entities, attributed.attributions)
    reading = Reading(
        article=replace(article, published=article.published or infer_published(annotation.dates)),
        sentences=annotation.sentences,
        mentions=annotation.mentions,
        entities=attributed.entities,
        voices=attributed.voices,
        attributions=claims.attributions,
        dates=annotation.dates,
        places=annotation.places,
        quantities=annotation.quantities,
        incidents=claims.incidents,
        figures=Figures(claims.figures),
        problems=(*document.problems, *annotation.problems),
        model=annotator.card,
        page=document.page,
    )
    return replace(reading, figures=Figures.of(claims.figures, build_rows(reading)))


def open_ledger(path: str | os.PathLike[str], *, create: bool = False) -> Ledger:
    """Open a ledger to change it: what is filed in it is given the profile by which articles are compared."""
    return Ledger.open(path, build_profile, create=create)


def reread_article(ledger: Ledger, article: str, annotator: Annotator, at: datetime) -> Added:
    """Read an article of the ledger again, from what the ledger holds; raise NotInLedger.

    A note by hand stays as it is: it holds no more than the person who made it put in.
    """
    held = ledger.load_original(article)
    document = read_stored(held.written, held.data, held.path)
    if document.article.is_by_hand:
        return Added(article, Outcome.UNCHANGED)
    reading = read_article(document, annotator)
    return ledger.refile(reading, held.path, at, build_reading_line(reading, held.path))


def add_reading(ledger: Ledger, reading: Reading, original: bytes, path: str, at: datetime) -> Added:
    """Keep a reading in the ledger, whole or not at all; comparing it with others is a step of its own."""
    return ledger.add(reading, original, path, at, build_reading_line(reading, path))


def reconcile_matter(articles: Sequence[FiledArticle], rulings: Rulings = NO_RULINGS) -> Reconciled:
    """Set the accounts of one matter side by side: who is who in its articles, which are copies, and its questions.

    The order of the articles changes nothing; what people decided wins over the machine.
    """
    return reconcile_matters((articles,), rulings)


def reconcile_matters(matters: Sequence[Sequence[FiledArticle]], rulings: Rulings) -> Reconciled:
    """Do so for matters in which people found the same person or body: each has its own questions and copies."""
    copied = [find_copies(articles) for articles in matters]
    copies = tuple(copy for found in copied for copy in found)
    resolution = resolve_entities([article for matter in matters for article in matter], copies, rulings.entities)
    questions = (
        find_questions(
            articles,
            found,
            resolution.identity_of,
            rulings.figures,
            lambda voice, article: name_voice(voice, article, resolution).key,
            resolution.judged,
        )
        for articles, found in zip(matters, copied, strict=True)
    )
    return Reconciled(tuple(question for found in questions for question in found), copies, resolution)


def reconcile(
    ledger: Ledger,
    report: Callable[[int, int], None] = lambda _done, _all: None,
    at_once: int = ARTICLES_AT_ONCE,
) -> int:
    """Set side by side the accounts of each matter that articles were added to, changed in or left; return how many.

    Only those matters are made anew, and the outcome is what making all of them would give. What was done stays done
    where this is interrupted; calling it again does the rest. What changes meanwhile awaits comparison afterwards.
    `report` is told how many articles of how many are done.
    """
    since = ledger.count_changes()
    pending = ledger.pending()
    rulings = find_rulings(ledger) if pending else NO_RULINGS
    profiles = {profile.article: profile for profile in ledger.find_touched(is_about_same, rulings.together)}
    gone = pending.difference(profiles)
    found = find_matters(profiles.values(), rulings.together)
    if len(profiles) > at_once:
        ledger.await_comparison(profiles)
    done = 0
    for batch in _gather(found, at_once) if found else ([],) if gone else ():
        made = [
            reconcile_matters([tuple(ledger.articles(matter)) for matter in _part(company, profiles, rulings)], rulings)
            for company in batch
        ]
        store_resolutions(ledger, [one.resolution for one in made])
        ledger.store_questions(
            gone.union(*batch),
            [question for one in made for question in one.questions],
            [copy for one in made for copy in one.copies],
            batch,
            since,
        )
        done += sum(map(len, batch))
        report(done, len(profiles))
    return len(found)


def _part(company: tuple[str, ...], profiles: Mapping[str, Profile], rulings: Rulings) -> tuple[tuple[str, ...], ...]:
    """Return the matters that people brought together no further than by saying who speaks in them."""
    if rulings.met and not all(together.isdisjoint(company) for together in rulings.met):
        return find_matters([profiles[article] for article in company], rulings.bound)
    return (company,)


def _gather(found: Iterable[tuple[str, ...]], at_once: int) -> Iterator[list[tuple[str, ...]]]:
    """Yield matters in batches that one transaction takes."""
    batch: list[tuple[str, ...]] = []
    for matter in found:
        batch.append(matter)
        if sum(map(len, batch)) >= at_once:
            yield batch
            batch = []
    if batch:
        yield batch
