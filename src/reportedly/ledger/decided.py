"""Current articles as people decided them, and where in them the words are that a judgement is about."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection

from reportedly.domain.errors import NotInLedger
from reportedly.domain.filed import FiledArticle
from reportedly.domain.judgement import Anchor
from reportedly.ledger import articles, bulk, catalogue, judgements
from reportedly.ledger.anchoring import Subject, anchor_part, find_subject
from reportedly.ledger.judged import Judged, apply_judgements

_LEAST_PREFIX = 4


def load_articles(connection: Connection, ids: Sequence[str]) -> Iterator[FiledArticle]:
    """Yield articles with what people decided applied to them."""
    return (one.article for one in judge_articles(connection, ids))


def judge_articles(connection: Connection, ids: Sequence[str]) -> Iterator[Judged]:
    """Yield articles as people decided them; only for those that someone judged is the text looked up."""
    about = judgements.find_about(connection, ids)
    for filed in articles.find_filed(connection, ids):
        judged = about.get(filed.id)
        if judged:
            yield apply_judgements(filed, articles.find_text(connection, filed.id) or "", judged)
        else:
            yield Judged(filed)


def anchor(connection: Connection, part_id: str) -> Anchor:
    """Return the anchor of a figure, claim or entity; raise NotInLedger."""
    article = catalogue.find_article_of(connection, part_id)
    for part in _list_parts(connection, [article] if article else judgements.find_added_to(connection)):
        if part.id == part_id:
            return anchor_part(part, articles.find_text(connection, part.article) or "")
    raise NotInLedger(f"no figure, claim or entity goes by the id {part_id!r}.")


def find_part(connection: Connection, name: str) -> Subject:
    """Return the figure, claim or entity whose id begins so; raise NotInLedger where there is none, or several."""
    wanted = name.strip().lower()
    is_id = len(wanted) >= _LEAST_PREFIX and wanted.isalnum()
    found = catalogue.find_parts(connection, wanted) if is_id else []
    if len(found) > 1:
        raise NotInLedger(f"{len(found)} ids begin with {name!r}; give more of it.")
    for one in found:
        for part in _list_parts(connection, [catalogue.find_article_of(connection, one) or ""]):
            if part.id == one:
                return part
        raise NotInLedger(f"what went by the id {name!r} was rejected; `reportedly judgements` tells by whom.")
    added = judgements.find_added_to(connection) if is_id else []
    for part in _list_parts(connection, added):
        if part.id.startswith(wanted):
            return part
    raise NotInLedger(
        f"no figure, claim or entity goes by the id {name!r} (four characters or more of it are enough); "
        "`reportedly question` and `reportedly voices` show ids."
    )


def _list_parts(connection: Connection, ids: Sequence[str]) -> Iterator[Subject]:
    for filed in load_articles(connection, ids):
        parts: list[Subject] = [*filed.figures, *filed.claims, *filed.entities]
        yield from parts


def find_subjects(connection: Connection, anchors: Iterable[Anchor]) -> dict[Anchor, Subject]:
    """Return the figures, claims or entities that anchors are about, in the current versions of their pages."""
    about: dict[str, list[Anchor]] = {}
    for one in anchors:
        about.setdefault(one.article, []).append(one)
    wanted: dict[str, list[Anchor]] = {}
    for version, its_own in about.items():
        for article in catalogue.find_current_of(connection, version):
            wanted.setdefault(article, []).extend(its_own)
    found = dict[Anchor, Subject]()
    for run in bulk.chunk(sorted(wanted)):
        for filed in load_articles(connection, run):
            text = articles.find_text(connection, filed.id) or ""
            subjects = ((one, find_subject(one, filed, text)) for one in wanted[filed.id])
            found.update((one, subject) for one, subject in subjects if subject is not None)
    return found
