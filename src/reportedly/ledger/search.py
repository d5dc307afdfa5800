"""Full text: every current article and every claim in it, found by words, with the exact words around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, TextClause, delete, func, insert, select, text

from reportedly.domain.filed import FiledArticle, FiledClaim
from reportedly.ledger.schema import indexed

# Marks that no text holds after the index has taken it in: private use, and taken out of what is indexed.
_OPEN, _CLOSE = "\ue000", "\ue001"
_MARKS = str.maketrans("", "", _OPEN + _CLOSE)
_CUT = "…"
_SNIPPET_WORDS = 40
_GAP = " … "

_QUOTED = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w+")

_ADD = text("INSERT INTO words(rowid, voice, text) VALUES (:number, :voice, :text)")
_REMOVE = text("DELETE FROM words WHERE rowid = :number")
_FIND = (
    "SELECT indexed.article AS article, indexed.claim AS claim,"
    f" snippet(words, 1, '{_OPEN}', '{_CLOSE}', '{_CUT}', {_SNIPPET_WORDS}) AS snippet"
    " FROM words JOIN indexed ON indexed.number = words.rowid"
    " WHERE words MATCH :expression AND indexed.claim IS {null} NULL"
    " ORDER BY bm25(words, 2.0, 1.0), words.rowid LIMIT :limit"
)
_FIND_CLAIMS, _FIND_ARTICLES = text(_FIND.format(null="NOT")), text(_FIND.format(null=""))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a snippet; `is_match` marks the words that were looked for."""

    text: str
    is_match: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words stand: the article, the claim in it (None where no claim of it has them), the words around them."""

    article: str
    claim: str | None
    snippet: tuple[Piece, ...]


def add_article(connection: Connection, filed: FiledArticle, article_text: str) -> None:
    """Index the text of an article and the content of each of its claims with who says it."""
    # Who writes is alone, so that the next numbers are free: counting them is much faster than asking for each.
    first = (connection.scalar(select(func.max(indexed.c.number))) or 0) + 1
    heading = " ".join(filter(None, (filed.title, filed.outlet)))
    claims = ((one.id, _name_voices(one), _GAP.join(piece.text for piece in one.content)) for one in filed.claims)
    rows = list(enumerate([(None, heading, article_text), *claims], start=first))
    connection.execute(
        insert(indexed), [{"number": number, "article": filed.id, "claim": claim} for number, (claim, _, _) in rows]
    )
    connection.execute(
        _ADD,
        [{"number": number, "voice": voice, "text": words.translate(_MARKS)} for number, (_, voice, words) in rows],
    )


def remove_article(connection: Connection, article: str) -> None:
    """Take an article and its claims out of the index."""
    numbers = connection.scalars(select(indexed.c.number).where(indexed.c.article == article)).all()
    if numbers:
        connection.execute(_REMOVE, [{"number": number} for number in numbers])
        connection.execute(delete(indexed).where(indexed.c.article == article))


def find_hits(connection: Connection, words: str, limit: int) -> list[Hit]:
    """Return where the words stand, claims first, the best match first; an article with a claim found is not repeated.

    All words have to be there; "several words" in quotation marks have to follow each other.
    """
    expression = build_expression(words)
    if expression is None:
        return []
    claims = list(_find(connection, _FIND_CLAIMS, expression, limit))
    found = {hit.article for hit in claims}
    whole = (hit for hit in _find(connection, _FIND_ARTICLES, expression, limit) if hit.article not in found)
    return [*claims, *whole][:limit]


def build_expression(words: str, joint: str = " AND ") -> str | None:
    """Return what people typed as an expression of FTS5 in which nothing but words and phrases is left."""
    phrases = [" ".join(_WORD.findall(phrase or word)) for phrase, word in _QUOTED.findall(words)]
    return joint.join(f'"{phrase}"' for phrase in phrases if phrase) or None


def _name_voices(claim: FiledClaim) -> str:
    return _GAP.join(link.name for link in claim.chain[1:])


def _find(connection: Connection, statement: TextClause, expression: str, limit: int) -> Iterator[Hit]:
    rows = connection.execute(statement, {"expression": expression, "limit": limit}).all()
    return (Hit(row.article, row.claim, _read_snippet(row.snippet)) for row in rows)


def _read_snippet(snippet: str) -> tuple[Piece, ...]:
    pieces = re.split(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}", snippet)
    return tuple(Piece(piece, index % 2 == 1) for index, piece in enumerate(pieces) if piece)
