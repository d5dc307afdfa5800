"""What is decided about the same words, and what of it is new to someone who decides about them too."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from reportedly.domain.errors import BadOption, DecidedMeanwhile
from reportedly.domain.judgement import Anchor, Judgement, JudgementKind
from reportedly.domain.span import Span
from reportedly.ledger import articles, catalogue, decided, records
from reportedly.ledger.anchoring import Subject, anchor_part, find_anchored
from reportedly.ledger.judgements import list_on_pages
from reportedly.ledger.schema import judgements

_SEEN = re.compile(r"([0-9]{1,15})\.([0-9]{1,15})")


@dataclass(frozen=True, slots=True)
class Seen:
    """How far the judgements of a ledger went when someone looked: how many there were, and how many withdrawn.

    Both only grow. `watched` are figures beside those decided about that nobody else may have decided about since:
    those of a question that is split.
    """

    made: int
    withdrawn: int
    watched: frozenset[str] = frozenset()

    @classmethod
    def read(cls, written: str) -> "Seen":
        """Read what `str` writes; raise BadOption for anything else."""
        found = _SEEN.fullmatch(written)
        if found is None:
            raise BadOption(f"expected for seen what the page or answer had that was looked at, got {written[:40]!r}.")
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.made}.{self.withdrawn}"


def look(connection: Connection) -> Seen:
    """Return how far the judgements go now."""
    made, withdrawn = connection.execute(
        select(func.max(judgements.c.number), func.count(judgements.c.withdrawn_at))
    ).one()
    return Seen(made or 0, withdrawn)


def check_seen(connection: Connection, judgement: Judgement, seen: Seen) -> None:
    """Raise DecidedMeanwhile where someone decided about the same since, or took back what was decided."""
    unseen = {one.id: one for one in find_since(connection, seen)}
    if unseen:
        about = {one.id for run in find_decided(connection, judgement.subjects) for one in run}
        told = [one for one in unseen.values() if one.id in about or _is_watched(connection, one, seen.watched)]
        if told:
            raise DecidedMeanwhile(told)


def find_since(connection: Connection, seen: Seen) -> list[Judgement]:
    """Return what was decided or taken back since, in the order of deciding."""
    now = look(connection)
    made = select(judgements.c.judgement).where(judgements.c.number > seen.made).order_by(judgements.c.number)
    # All programs that write to a ledger run on one machine, so that their clocks are one.
    last = select(judgements.c.judgement).order_by(judgements.c.withdrawn_at.desc(), judgements.c.number.desc())
    taken_back = connection.scalars(last.limit(max(0, now.withdrawn - seen.withdrawn))).all()
    return [records.unpack_judgement(one) for one in (*connection.scalars(made), *reversed(taken_back))]


def _is_watched(connection: Connection, judgement: Judgement, watched: Collection[str]) -> bool:
    subjects = decided.find_subjects(connection, judgement.subjects) if watched else {}
    return any(one.id in watched for one in subjects.values())


def find_decided(connection: Connection, anchors: Sequence[Anchor]) -> list[list[Judgement]]:
    """Return for each anchor the judgements about the same words in any version of its page, also withdrawn ones."""
    pages = {article: _Page(connection, article) for article in {one.article for one in anchors}}
    return [pages[one.article].find_about(one) for one in anchors]


def find_rejections(connection: Connection, part: str) -> list[Judgement]:
    """Return the judgements that keep a figure or claim out of its article; none where it is no part of one."""
    article = catalogue.find_article_of(connection, part)
    for filed in articles.find_filed(connection, [article] if article else []):
        text = articles.find_text(connection, filed.id) or ""
        parts: list[Subject] = [*filed.figures, *filed.claims]
        anchors = [anchor_part(one, text) for one in parts if one.id == part]
        about = (one for run in find_decided(connection, anchors) for one in run)
        return [one for one in about if one.kind is JudgementKind.REJECT and one.withdrawn_at is None]
    return []


class _Page:
    """The judgements on the versions of one page, asked for by words of one of them."""

    def __init__(self, connection: Connection, article: str) -> None:
        self._article = article
        self._versions = frozenset(catalogue.find_versions(connection, article))
        self._made = list_on_pages(connection, (article,))
        self._text = (articles.find_text(connection, article) or "") if self._made else ""

    def find_about(self, anchor: Anchor) -> list[Judgement]:
        return [one for one in self._made if any(self._is_same(anchor, other) for other in self._own(one))]

    def _own(self, judgement: Judgement) -> Iterable[Anchor]:
        return (one for one in judgement.subjects if one.article in self._versions)

    def _is_same(self, anchor: Anchor, other: Anchor) -> bool:
        """Say whether two anchors are about the same words, the same name, or both about the article as a whole."""
        if not (anchor.exact and other.exact) or _is_name(anchor) or _is_name(other):
            return anchor.exact == other.exact and _is_name(anchor) == _is_name(other)
        found = find_anchored(other, self._article, self._text)
        return found is not None and found.overlaps(Span.of(self._text, anchor.start, anchor.end))


def _is_name(anchor: Anchor) -> bool:
    """Say whether an anchor is about a name wherever it stands, and not about words in one place."""
    return not (anchor.prefix or anchor.suffix)
