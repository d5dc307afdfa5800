"""Current articles as people decided them, and where in them the words are that a judgement is about."""

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Connection

from reportedly.domain.errors import NotInLedger
from reportedly.domain.filed import FiledArticle
from reportedly.domain.judgement import Anchor
from reportedly.ledger import articles, bulk, catalogue, judgements
from reportedly.ledger.anchoring import Subject, anchor_part, find_subject
from reportedly.ledger.judged import Judged, apply_judgements
from reportedly.ledger.judgements import Orphan

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


def find_orphans(connection: Connection, ids: Collection[str] | None = None) -> list[Orphan]:
    """Return the judgements that stand and find no place in the current version of an article, of all or of `ids`."""
    judged = judgements.find_judged(connection) if ids is None else ids
    runs = bulk.chunk(catalogue.find_current(connection, judged))
    found = (one for run in runs for one in judge_articles(connection, run))
    return [Orphan(judgement, one.article.id) for one in found for judgement in one.orphans]


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


def find_subject_of(connection: Connection, about: Anchor) -> Subject | None:
    """Return the figure, claim or entity that an anchor is about, in the current version of its page."""
    for filed in load_articles(connection, catalogue.find_current_of(connection, about.article)):
        return find_subject(about, filed, articles.find_text(connection, filed.id) or "")
    return None
