"""Full text: every current article and every claim in it, found by words, with the exact words around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, TextClause, bindparam, delete, select, text

from reportedly.domain.filed import FiledArticle, FiledClaim
from reportedly.ledger.bulk import find_number, insert_rows, run_each, run_once
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
_PLACE = "SELECT number, {article} AS article, {claim} AS claim FROM {rows} WHERE number IN :numbers"
_SHOW = (
    f"SELECT rowid AS number, snippet({{index}}, 1, '{_OPEN}', '{_CLOSE}', '{_CUT}', {_SNIPPET_WORDS}) AS snippet"
    " FROM {index} WHERE {index} MATCH :expression AND rowid IN :numbers"
)


@dataclass(frozen=True, slots=True)
class _Index:
    """The statements of one full-text index."""

    add: str
    remove: TextClause
    find: TextClause
    place: TextClause
    show: TextClause

    @classmethod
    def of(cls, index: str, **names: str) -> "_Index":
        """Return the statements of the index of that name; `names` are those of the rows whose words it has."""
        return cls(
            f"INSERT INTO {index}(rowid, heading, text) VALUES (?, ?, ?)",
            text(f"DELETE FROM {index} WHERE rowid = :number"),
            text(_FIND.format(index=index)),
            text(_PLACE.format(**names)).bindparams(bindparam("numbers", expanding=True)),
            text(_SHOW.format(index=index)).bindparams(bindparam("numbers", expanding=True)),
        )


_ARTICLES = _Index.of("article_words", rows="articles", article="id", claim="NULL")
_CLAIMS = _Index.of("claim_words", rows="claim_rows", article="article", claim="claim")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a snippet; `is_match` marks the words that were looked for."""

    text: str
    is_match: bool


@dataclass(frozen=True, slots=True)
class Match:
    """A row of the index that has the words: that of a claim, or (`claim` is None) of a whole article."""

    number: int
    article: str
    claim: str | None


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words stand: the article, the claim in it (None where no claim of it has them), the words around them."""

    article: str
    claim: str | None
    snippet: tuple[Piece, ...]


def add_article(connection: Connection, filed: FiledArticle, article_text: str) -> None:
    """Index the text of an article and the content of each of its claims with who says it."""
    number = find_number(connection, "SELECT number FROM articles WHERE id = ?", filed.id)
    heading = " ".join(filter(None, (filed.title, filed.outlet)))
    run_once(connection, _ARTICLES.add, number, heading, article_text.translate(_MARKS))
    # Who writes is alone, so that the next numbers are free: counting them is much faster than asking for each.
    first = 1 + find_number(connection, "SELECT max(number) FROM claim_rows")
    numbered = list(enumerate(filed.claims, start=first))
    rows = [{"number": number, "article": filed.id, "claim": claim.id} for number, claim in numbered]
    insert_rows(connection, claim_rows, rows)
    run_each(connection, _CLAIMS.add, ((number, _name_voices(claim), _say(claim)) for number, claim in numbered))


def remove_article(connection: Connection, article: str) -> None:
    """Take an article and its claims out of the index."""
    number = connection.scalar(select(articles.c.number).where(articles.c.id == article))
    connection.execute(_ARTICLES.remove, {"number": number})
    numbers = connection.scalars(select(claim_rows.c.number).where(claim_rows.c.article == article)).all()
    if numbers:
        connection.execute(_CLAIMS.remove, [{"number": number} for number in numbers])
        connection.execute(delete(claim_rows).where(claim_rows.c.article == article))


def find_hits(connection: Connection, words: str, limit: int) -> list[Hit]:
    """Return where the words stand as `find_matches` finds it, each with the words around them."""
    return quote_matches(connection, words, find_matches(connection, words, limit))


def find_matches(connection: Connection, words: str, limit: int) -> list[Match]:
    """Return where the words stand, claims first, the best match first; an article with a claim found is not repeated.

    All words have to be there; "several words" in quotation marks have to follow each other.
    """
    expression = build_expression(words)
    if expression is None:
        return []
    claims = _find(connection, _CLAIMS, expression, limit)
    found = {one.article for one in claims}
    # As many more are looked for as may be left out.
    whole = _find(connection, _ARTICLES, expression, limit + len(found)) if len(claims) < limit else []
    return [*claims, *(one for one in whole if one.article not in found)][:limit]


def quote_matches(connection: Connection, words: str, matches: Sequence[Match]) -> list[Hit]:
    """Return matches with the words around those that were found; to find a snippet takes longer than the match.

    What went meanwhile is left out.
    """
    expression = build_expression(words)
    if expression is None:
        return []
    claims = _quote(connection, _CLAIMS, expression, [one.number for one in matches if one.claim])
    whole = _quote(connection, _ARTICLES, expression, [one.number for one in matches if not one.claim])
    quoted = ((one, (claims if one.claim else whole).get(one.number)) for one in matches)
    return [Hit(one.article, one.claim, snippet) for one, snippet in quoted if snippet is not None]


def build_expression(words: str, joint: str = " AND ") -> str | None:
    """Return what people typed as an expression of FTS5 in which nothing but words and phrases is left."""
    phrases = [" ".join(_WORD.findall(phrase or word)) for phrase, word in _QUOTED.findall(words)]
    return joint.join(f'"{phrase}"' for phrase in phrases if phrase) or None


def _name_voices(claim: FiledClaim) -> str:
    return _GAP.join(link.name for link in claim.chain[1:])


def _say(claim: FiledClaim) -> str:
    return _GAP.join(piece.text for piece in claim.content).translate(_MARKS)


def _find(connection: Connection, index: _Index, expression: str, limit: int) -> list[Match]:
    numbers = connection.scalars(index.find, {"expression": expression, "limit": limit}).all()
    rows = connection.execute(index.place, {"numbers": numbers}).all() if numbers else []
    matches = {row.number: Match(row.number, row.article, row.claim) for row in rows}
    return [matches[number] for number in numbers]


def _quote(
    connection: Connection, index: _Index, expression: str, numbers: Sequence[int]
) -> dict[int, tuple[Piece, ...]]:
    rows = connection.execute(index.show, {"expression": expression, "numbers": numbers}).all() if numbers else []
    return {row.number: _read_snippet(row.snippet) for row in rows}


def _read_snippet(snippet: str) -> tuple[Piece, ...]:
    pieces = re.split(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}", snippet)
    return tuple(Piece(piece, index % 2 == 1) for index, piece in enumerate(pieces) if piece)
