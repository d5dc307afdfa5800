"""Claims and figures from the ledger without the articles around them, each as people decided it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from sqlalchemy import Connection

from reportedly.domain.filed import FiledArticle, FiledEntity, FiledFigure
from reportedly.domain.saying import Saying, Spot, list_said
from reportedly.ledger import decided, judgements, records
from reportedly.ledger.bulk import find_rows
from reportedly.ledger.records import Parts


def load_heads(connection: Connection, articles: Iterable[str]) -> dict[str, FiledArticle]:
    """Return current articles by id, without what stands in them."""
    rows = find_rows(connection, "SELECT article, head FROM heads WHERE article IN {}", set(articles))
    return {row.article: records.unpack_head(row.head) for row in rows}


def load_entities(connection: Connection, articles: Iterable[str]) -> list[FiledEntity]:
    """Return the entities of articles: people's judgements leave them as they are."""
    rows = find_rows(connection, "SELECT filed FROM filings WHERE article IN {}", set(articles))
    return [entity for row in rows for entity in records.unpack_parts(row.filed, ()).entities]


def load_sayings(connection: Connection, spots: Collection[Spot]) -> list[Saying]:
    """Return claims and figures in the order of `spots`; each article has its entities, but nothing else in it.

    What went meanwhile is left out.
    """
    wanted: dict[str, set[str]] = {}
    for spot in spots:
        wanted.setdefault(spot.article, set()).add(spot.id)
    loaded = dict(_load_parts(connection, wanted))
    heads = load_heads(connection, loaded)
    articles = {one: replace(head, entities=loaded[one].entities) for one, head in heads.items()}
    return [
        _build(loaded[spot.article], spot.id, articles[spot.article])
        for spot in spots
        if spot.article in articles and spot.id in loaded[spot.article].said
    ]


def _load_parts(connection: Connection, wanted: Mapping[str, Collection[str]]) -> Iterator[tuple[str, Parts]]:
    """Yield the parts of articles: those that people judged have to be read whole."""
    judged = set(judgements.find_about(connection, list(wanted)))
    for article in decided.load_articles(connection, sorted(judged)):
        yield article.id, Parts({one.id: one for one in list_said(article)}, article.entities)
    rows = find_rows(connection, "SELECT article, filed FROM filings WHERE article IN {}", wanted.keys() - judged)
    for row in rows:
        yield row.article, records.unpack_parts(row.filed, wanted[row.article])


def _build(parts: Parts, id_: str, article: FiledArticle) -> Saying:
    said = parts.said[id_]
    if isinstance(said, FiledFigure):
        return Saying(said, article)
    own = (parts.said.get(one) for one in said.figures)
    return Saying(said, article, tuple(one for one in own if isinstance(one, FiledFigure) and one.claim == said.id))
