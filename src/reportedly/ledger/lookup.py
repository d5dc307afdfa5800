"""What pages look up in the index: voices, what they said, outlets, denials."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row

from reportedly.domain.denial import Denying
from reportedly.domain.filed import FiledArticle, FiledEntity
from reportedly.domain.folding import fold_name
from reportedly.domain.saying import Saying, Spot
from reportedly.domain.voice import VoiceKind
from reportedly.ledger import records
from reportedly.ledger.bulk import find_rows
from reportedly.ledger.derived import NEVER
from reportedly.ledger.dialect import Database
from reportedly.ledger.heard import MOST_THROUGH, NAME
from reportedly.ledger.loading import load_entities, load_heads, load_sayings

_ENTITY = "SELECT min(entity) FROM heard WHERE voice = voices.id AND entity IS NOT NULL"
_VOICE = f"SELECT *, ({_ENTITY}) AS entity FROM voices"
_LISTED = " WHERE sayings > 0{} ORDER BY articles DESC, sayings DESC, name, id LIMIT ? OFFSET ?"
_SAID = """
SELECT DISTINCT s.article, s.id, s.said_first, s.said_last, s.start
FROM heard h CROSS JOIN spoken p ON p.heard = h.number AND p.passed = 0 CROSS JOIN sayings s ON s.number = p.saying
WHERE h.voice = ? AND (s.claim IS NULL OR NOT EXISTS (
    SELECT 1 FROM sayings c CROSS JOIN spoken q ON q.saying = c.number CROSS JOIN heard g ON g.number = q.heard
    WHERE c.id = s.claim AND q.passed = 0 AND g.voice = h.voice))
ORDER BY s.said_first, s.said_last, s.article, s.start, s.id
"""
_PASSED = """
SELECT s.article, s.id
FROM heard h CROSS JOIN spoken p ON p.heard = h.number AND p.passed = 1 CROSS JOIN sayings s ON s.number = p.saying
WHERE h.voice = ? ORDER BY h.article, h.number, p.saying LIMIT ?
"""
_COPIES = """
SELECT count(DISTINCT c.{own}) FROM heads h CROSS JOIN copies c ON c.{own} = h.article
CROSS JOIN heads o ON o.article = c.{other} WHERE h.outlet = ?
"""
_DENIED = """
SELECT d.key, d.article, s.id, s.start, (SELECT group_concat(h.voice) FROM spoken p JOIN heard h ON h.number = p.heard
    WHERE p.saying = d.saying AND p.passed = 0) AS voices
FROM json_each(?) k
CROSS JOIN denied d ON d.number IN (SELECT number FROM denied WHERE key = k.value ORDER BY article, position LIMIT ?)
CROSS JOIN sayings s ON s.number = d.saying
ORDER BY d.key, d.article, d.position
"""
_SAID_FIGURES = """
SELECT DISTINCT g.figure
FROM heard h CROSS JOIN spoken p ON p.heard = h.number AND p.passed = 0 CROSS JOIN given g ON g.saying = p.saying
WHERE h.voice = ?
"""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice across articles: what it is called, how often it is heard, on which days, after whom in chains.

    `entity` is the id of one of its entities, empty where it has none. `through` are the names most often before it;
    `more_through` says that there are others. One that only passes on what others say has no claims and figures; its
    articles are those in which it does. `passed` is how many claims those are.
    """

    id: str
    entity: str
    kind: VoiceKind
    named: bool
    name: str
    claims: int
    figures: int
    passed: int
    articles: int
    first: date | None
    last: date | None
    through: tuple[str, ...]
    more_through: bool

    @property
    def days(self) -> tuple[str, ...]:
        """The first and the last day on which it is heard, or the one; none where nothing tells."""
        return tuple(sorted({one.isoformat() for one in (self.first, self.last) if one}))


@dataclass(frozen=True, slots=True)
class VoicesCounted:
    """How many voices say something of their own, and how many of them are only described."""

    all: int
    described: int


@dataclass(frozen=True, slots=True)
class Trait:
    """What a claim is found by beside its words."""

    voice: str
    stance: str
    firmness: str
    figures: int


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet, "" where none is told, with the number of its articles."""

    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class Copied:
    """How many articles of an outlet hold an earlier report of another, and how many others hold later."""

    copied: int
    taken: int


@dataclass(frozen=True, slots=True)
class Printed:
    """An article without what stands in it, with how many claims and figures that are, as people let them stand."""

    article: FiledArticle
    claims: int
    figures: int


class Lookup:
    """Looks things up in one ledger; each answer is of what is current, as people decided it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def voices(self, *, every: bool, limit: int, at: int = 0) -> list[Speaker]:
        """Return voices from place `at` on, those heard in the most articles first; `every` one, or those named."""
        with self._database.reading() as connection:
            rows = _VOICE + _LISTED.format("" if every else " AND named = 1")
            return [_read_speaker(row) for row in connection.exec_driver_sql(rows, (limit, at))]

    def count_voices(self) -> VoicesCounted:
        """Return how many voices there are."""
        counted = "SELECT count(*), coalesce(sum(NOT named), 0) FROM voices WHERE sayings > 0"
        with self._database.reading() as connection:
            return VoicesCounted(*connection.exec_driver_sql(counted).one())

    def find_voice(self, name: str) -> Speaker | None:
        """Return the voice of an id, or of an entity."""
        with self._database.reading() as connection:
            own = connection.exec_driver_sql(f"{_VOICE} WHERE id = ?", (name,)).first()
            of = " WHERE id = (SELECT voice FROM heard WHERE entity = ? ORDER BY number LIMIT 1)"
            row = own or connection.exec_driver_sql(_VOICE + of, (name,)).first()
        return _read_speaker(row) if row else None

    def find_called(self, name: str) -> list[Speaker]:
        """Return the voices of a name: those called just so, else those one of whose names has all of its words."""
        wanted = fold_name(name)
        with self._database.reading() as connection:
            ids = _find_called(connection, "folded = ?", (wanted,))
            words = wanted.split()
            if not ids and words:
                within = " AND ".join("' ' || folded || ' ' LIKE '% ' || ? || ' %' ESCAPE '\\'" for _ in words)
                ids = _find_called(connection, within, tuple(one.replace("_", "\\_") for one in words))
            found = [
                _read_speaker(row) for row in find_rows(connection, f"{_VOICE} WHERE sayings > 0 AND id IN {{}}", ids)
            ]
        return sorted(found, key=lambda one: (-one.articles, -one.claims - one.figures, one.name, one.id))

    def find_said(self, voice: str) -> list[Spot]:
        """Return what a voice said, the earliest first and what has no date last; a figure in its own claim is not."""
        with self._database.reading() as connection:
            return [Spot(row.article, row.id) for row in connection.exec_driver_sql(_SAID, (voice,))]

    def find_figures_of(self, voice: str) -> set[str]:
        """Return the figures that a voice gave, also within its claims."""
        with self._database.reading() as connection:
            return set(connection.exec_driver_sql(_SAID_FIGURES, (voice,)).scalars())

    def find_passed(self, voice: str, *, limit: int) -> list[Spot]:
        """Return the first claims that a voice passed on, in the order of their articles."""
        with self._database.reading() as connection:
            return [Spot(*row) for row in connection.exec_driver_sql(_PASSED, (voice, limit))]

    def find_entities(self, voice: str) -> list[Spot]:
        """Return the entities that are a voice, in their articles."""
        rows = (
            "SELECT DISTINCT article, entity FROM heard WHERE voice = ? AND entity IS NOT NULL ORDER BY article, entity"
        )
        with self._database.reading() as connection:
            return [Spot(row.article, row.entity) for row in connection.exec_driver_sql(rows, (voice,))]

    def find_homes(self, entities: Iterable[str]) -> dict[str, str]:
        """Return in which articles some entities are."""
        with self._database.reading() as connection:
            rows = find_rows(connection, "SELECT id, article FROM parts WHERE id IN {}", set(entities))
        return {row.id: row.article for row in rows}

    def find_voices_of(self, entities: Iterable[str]) -> dict[str, str]:
        """Return which voices some entities are, those that are heard."""
        rows = "SELECT entity, min(voice) AS voice FROM heard WHERE entity IN {} GROUP BY entity"
        with self._database.reading() as connection:
            return {row.entity: row.voice for row in find_rows(connection, rows, set(entities))}

    def entities(self, articles: Iterable[str]) -> list[FiledEntity]:
        """Return the entities of articles."""
        with self._database.reading() as connection:
            return load_entities(connection, articles)

    def find_denied(self, keys: Iterable[str], most: int | None = None) -> dict[str, list[Denying]]:
        """Return what denies something that has these marks (`Mark.find_key`), in the order of the articles.

        `most` is how many are looked up under one key.
        """
        found: dict[str, list[Denying]] = {}
        with self._database.reading() as connection:
            for row in connection.exec_driver_sql(
                _DENIED, (json.dumps(sorted(set(keys))), -1 if most is None else most)
            ):
                voices = frozenset(row.voices.split(",")) if row.voices else frozenset()
                found.setdefault(row.key, []).append(Denying(Spot(row.article, row.id), row.start, voices))
        return found

    def sayings(self, spots: Collection[Spot]) -> list[Saying]:
        """Return claims and figures in the order of `spots`; of each article only its entities are with them."""
        with self._database.reading() as connection:
            return load_sayings(connection, spots)

    def heads(self, articles: Iterable[str]) -> dict[str, FiledArticle]:
        """Return current articles by id without what stands in them: what lists show, and verdicts look at."""
        with self._database.reading() as connection:
            return load_heads(connection, articles)

    def traits(self, claims: Iterable[str]) -> dict[str, Trait]:
        """Return what claims are found by, those that people let stand."""
        rows = "SELECT id, voice, stance, firmness, figures FROM sayings WHERE id IN {}"
        with self._database.reading() as connection:
            found = find_rows(connection, rows, set(claims))
        return {row.id: Trait(row.voice, row.stance, row.firmness, row.figures) for row in found}

    def list_outlets(self) -> list[Outlet]:
        """Return the outlets, those with the most articles first."""
        rows = "SELECT outlet, count(*) AS articles FROM heads GROUP BY outlet ORDER BY articles DESC, outlet"
        with self._database.reading() as connection:
            return [Outlet(row.outlet, row.articles) for row in connection.exec_driver_sql(rows)]

    def list_printed(self, outlet: str, *, limit: int, at: int = 0) -> list[Printed]:
        """Return articles of an outlet from place `at` on, the first that appeared first."""
        rows = "SELECT head, claims, figures FROM heads WHERE outlet = ? ORDER BY appeared, article LIMIT ? OFFSET ?"
        with self._database.reading() as connection:
            found = connection.exec_driver_sql(rows, (outlet, limit, at)).all()
        return [Printed(records.unpack_head(row.head), row.claims, row.figures) for row in found]

    def count_links(self) -> int:
        """Return how many pairs of articles there are of which one holds the other's report."""
        with self._database.reading() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM copies").scalar_one())

    def count_copies(self, outlet: str) -> Copied:
        """Return how many articles of an outlet hold another's earlier report, and how many others hold later."""
        with self._database.reading() as connection:
            numbers = (
                connection.exec_driver_sql(_COPIES.format(own=own, other=other), (outlet,)).scalar_one()
                for own, other in (("later", "earlier"), ("earlier", "later"))
            )
            return Copied(*numbers)


def _find_called(connection: Connection, clause: str, values: tuple[str, ...]) -> set[str]:
    rows = f"SELECT DISTINCT voice FROM tallies WHERE what = '{NAME}' AND {clause}"
    return set(connection.exec_driver_sql(rows, values).scalars())


def _read_speaker(row: Row[Any]) -> Speaker:
    own = row.sayings > 0
    through = json.loads(row.through)
    return Speaker(
        id=row.id,
        entity=row.entity or "",
        kind=records.read_column(VoiceKind, row.kind),
        named=bool(row.named),
        name=row.name,
        claims=row.claims,
        figures=row.figures,
        passed=row.passed_claims,
        articles=row.articles if own else row.passed_articles,
        first=None if row.first == NEVER else records.read_column(date.fromisoformat, row.first),
        last=records.read_column(date.fromisoformat, row.last) if row.last else None,
        through=tuple(through[: MOST_THROUGH - 1]),
        more_through=len(through) == MOST_THROUGH,
    )
