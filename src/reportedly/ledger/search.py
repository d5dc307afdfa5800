"""Full text: every current article and every claim in it, found by words, with the exact words around them."""

import re
from dataclasses import dataclass

from sqlalchemy import Connection, TextClause, bindparam, delete, func, insert, select, text

from reportedly.domain.filed import FiledArticle, FiledClaim
from reportedly.ledger.schema import articles, claim_rows

# Marks that no text holds after the index has taken it in: private use, and taken out of what is indexed.
_OPEN, _CLOSE = "\ue000", "\ue001"
_MARKS = str.maketrans("", "", _OPEN + _CLOSE)
_CUT = "…"
_SNIPPET_WORDS = 40
_GAP = " … "

_QUOTED = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w+")

# What counts how often words occur looks at every row that has them; no more than these, the newest, are ranked. Then
# only those that are shown are looked at for a snippet.
_RANKED = 20_000
_FIND = (
    "SELECT number FROM (SELECT rowid AS number, bm25({index}, 2.0, 1.0) AS score FROM {index}"
    f" WHERE {{index}} MATCH :expression ORDER BY rowid DESC LIMIT {_RANKED}) ORDER BY score, number LIMIT :limit"
)
_SHOW = (
    "SELECT {rows}.number AS number, {rows}.{article} AS article, {claim} AS claim,"
    f" snippet({{index}}, 1, '{_OPEN}', '{_CLOSE}', '{_CUT}', {_SNIPPET_WORDS}) AS snippet"
    " FROM {index} JOIN {rows} ON {rows}.number = {index}.rowid"
    " WHERE {index} MATCH :expression AND {index}.rowid IN :numbers"
)


@dataclass(frozen=True, slots=True)
class _Index:
    """The statements of one full-text index."""

    add: TextClause
    remove: TextClause
    find: TextClause
    show: TextClause

    @classmethod
    def of(cls, index: str, **names: str) -> "_Index":
        """Return the statements of the index of that name; `names` are those of the rows whose words it has."""
        return cls(
            text(f"INSERT INTO {index}(rowid, heading, text) VALUES (:number, :heading, :text)"),
            text(f"DELETE FROM {index} WHERE rowid = :number"),
            text(_FIND.format(index=index)),
            text(_SHOW.format(index=index, **names)).bindparams(bindparam("numbers", expanding=True)),
        )


_ARTICLES = _Index.of("article_words", rows="articles", article="id", claim="NULL")
_CLAIMS = _Index.of("claim_words", rows="claim_rows", article="article", claim="claim")


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
    number = connection.scalar(select(articles.c.number).where(articles.c.id == filed.id))
    heading = " ".join(filter(None, (filed.title, filed.outlet)))
    connection.execute(_ARTICLES.add, {"number": number, "heading": heading, "text": article_text.translate(_MARKS)})
    if not filed.claims:
        return
    # Who writes is alone, so that the next numbers are free: counting them is much faster than asking for each.
    first = (connection.scalar(select(func.max(claim_rows.c.number))) or 0) + 1
    numbered = list(enumerate(filed.claims, start=first))
    rows = [{"number": number, "article": filed.id, "claim": claim.id} for number, claim in numbered]
    connection.execute(insert(claim_rows), rows)
    words = [{"number": number, "heading": _name_voices(claim), "text": _say(claim)} for number, claim in numbered]
    connection.execute(_CLAIMS.add, words)


def remove_article(connection: Connection, article: str) -> None:
    """Take an article and its claims out of the index."""
    number = connection.scalar(select(articles.c.number).where(articles.c.id == article))
    connection.execute(_ARTICLES.remove, {"number": number})
    numbers = connection.scalars(select(claim_rows.c.number).where(claim_rows.c.article == article)).all()
    if numbers:
        connection.execute(_CLAIMS.remove, [{"number": number} for number in numbers])
        connection.execute(delete(claim_rows).where(claim_rows.c.article == article))


def find_hits(connection: Connection, words: str, limit: int) -> list[Hit]:
    """Return where the words stand, claims first, the best match first; an article with a claim found is not repeated.

    All words have to be there; "several words" in quotation marks have to follow each other.
    """
    expression = build_expression(words)
    if expression is None:
        return []
    claims = _find(connection, _CLAIMS, expression, limit)
    found = {hit.article for hit in claims}
    # As many more are looked for as may be left out.
    whole = _find(connection, _ARTICLES, expression, limit + len(found)) if len(claims) < limit else []
    return [*claims, *(hit for hit in whole if hit.article not in found)][:limit]


def build_expression(words: str, joint: str = " AND ") -> str | None:
    """Return what people typed as an expression of FTS5 in which nothing but words and phrases is left."""
    phrases = [" ".join(_WORD.findall(phrase or word)) for phrase, word in _QUOTED.findall(words)]
    return joint.join(f'"{phrase}"' for phrase in phrases if phrase) or None


def _name_voices(claim: FiledClaim) -> str:
    return _GAP.join(link.name for link in claim.chain[1:])


def _say(claim: FiledClaim) -> str:
    return _GAP.join(piece.text for piece in claim.content).translate(_MARKS)


def _find(connection: Connection, index: _Index, expression: str, limit: int) -> list[Hit]:
    numbers = connection.scalars(index.find, {"expression": expression, "limit": limit}).all()
    rows = connection.execute(index.show, {"expression": expression, "numbers": numbers}).all() if numbers else []
    hits = {row.number: Hit(row.article, row.claim, _read_snippet(row.snippet)) for row in rows}
    return [hits[number] for number in numbers]


def _read_snippet(snippet: str) -> tuple[Piece, ...]:
    pieces = re.split(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}", snippet)
    return tuple(Piece(piece, index % 2 == 1) for index, piece in enumerate(pieces) if piece)
