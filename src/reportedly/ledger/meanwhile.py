"""What is decided about the same words, and what of it someone had seen who decides about them too."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from reportedly.domain.errors import DecidedMeanwhile
from reportedly.domain.judgement import Anchor, Judgement, JudgementKind
from reportedly.domain.span import Span
from reportedly.ledger import articles, catalogue
from reportedly.ledger.anchoring import Subject, anchor_part, find_anchored
from reportedly.ledger.judgements import find_made_on

_MARK = 8


@dataclass(frozen=True, slots=True)
class Seen:
    """What someone had seen decided: the marks of those judgements.

    `about` are further words than those decided about that nobody else may have decided about meanwhile: the figures
    of a question that is joined with another.
    """

    marks: frozenset[str]
    about: tuple[Anchor, ...] = ()


def mark_judgement(judgement: Judgement) -> str:
    """Return a mark by which a judgement is known to have been seen as it is; withdrawing it makes another of it."""
    return f"{judgement.id[:_MARK]}{'-' if judgement.withdrawn_at else ''}"


def check_seen(connection: Connection, judgement: Judgement, seen: Seen) -> None:
    """Raise DecidedMeanwhile where someone decided about the same, and who makes a judgement has not seen it."""
    about = find_decided(connection, (*judgement.subjects, *seen.about))
    unseen = {one.id: one for run in about for one in run if mark_judgement(one) not in seen.marks}
    if unseen:
        raise DecidedMeanwhile(unseen.values())


def find_decided(connection: Connection, anchors: Sequence[Anchor]) -> list[list[Judgement]]:
    """Return for each anchor the judgements about the same words in any version of its page, also withdrawn ones."""
    pages = {article: _Page(connection, article) for article in {one.article for one in anchors}}
    return [pages[one.article].find_about(one) for one in anchors]


def find_on_page(connection: Connection, article: str) -> list[Judgement]:
    """Return the judgements made on any version of an article's page, also withdrawn ones, in the order of deciding."""
    made = {
        one.id: one
        for version in catalogue.find_versions(connection, article)
        for one in find_made_on(connection, version)
    }
    return sorted(made.values(), key=lambda one: (one.at, one.id))


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
        self._made = find_on_page(connection, article)
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
