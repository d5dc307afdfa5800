"""Voices across articles, kept up as articles and identities change: what was heard is taken away, what is, added."""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from reportedly.domain.filed import FiledVoice
from reportedly.domain.folding import fold_name
from reportedly.domain.saying import identify_voice
from reportedly.ledger.bulk import find_number, find_plain_for, find_rows, insert_rows, run_each, run_for, run_once
from reportedly.ledger.derived import heard
from reportedly.ledger.deriving import Heard

NAME, PASSING, THROUGH = "name", "passing", "through"
MOST_THROUGH = 4
"""Names kept of those through whom a voice is heard: what lists show, and one more."""

Row = dict[str, Any]

_COUNTED = ("claims", "figures", "sayings", "articles", "passed_claims", "passed", "passed_articles")
_ADD_COUNTS = (
    f"INSERT INTO voices (id, {', '.join(_COUNTED)}, kind, named, name, first, last, through)"
    f" VALUES (?, {', '.join('?' * len(_COUNTED))}, '', 0, '', '', '', '[]')"
    f" ON CONFLICT (id) DO UPDATE SET {', '.join(f'{one} = {one} + excluded.{one}' for one in _COUNTED)}"
)
_ADD_TIMES = (
    "INSERT INTO tallies (voice, what, name, folded, times) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (voice, what, name) DO UPDATE SET times = times + excluded.times"
)
# What a voice is called is the name that most have for it, the longest of equals; what it is, what its first row says.
_FIRST = (
    "(SELECT {column} FROM heard WHERE heard.voice = voices.id AND (voices.sayings = 0 OR claims + figures > 0)"
    " ORDER BY article, number LIMIT 1)"
)
_DESCRIBE = (
    f"UPDATE voices SET kind = {_FIRST.format(column='kind')}, named = {_FIRST.format(column='named')},"
    " name = (SELECT name FROM tallies WHERE tallies.voice = voices.id AND"
    f" what = CASE WHEN voices.sayings > 0 THEN '{NAME}' ELSE '{PASSING}' END"
    " ORDER BY times DESC, length(name) DESC, name LIMIT 1),"
    " first = (SELECT min(first) FROM heard WHERE heard.voice = voices.id),"
    " last = (SELECT max(last) FROM heard WHERE heard.voice = voices.id),"
    " through = (SELECT json_group_array(name) FROM (SELECT name FROM tallies WHERE tallies.voice = voices.id AND"
    f" what = '{THROUGH}' ORDER BY times DESC, name LIMIT {MOST_THROUGH})) WHERE id IN {{}}"
)


def replace_heard(connection: Connection, article: str, made: Iterable[Heard]) -> dict[FiledVoice, int]:
    """Put the voices of an article in the place of those that it had; return the numbers of their rows."""
    listed = list(made)
    rows: list[Row] = [one.describe(article) for one in listed]
    identity_of = find_identities(connection, {row["entity"] for row in rows if row["entity"]})
    first = 1 + find_number(connection, "SELECT max(number) FROM heard")
    for number, row in enumerate(rows, start=first):
        row["number"], row["voice"] = number, _identify(row, identity_of)
    change = Change()
    change.add(_load_rows(connection, (article,)), -1)
    change.add(rows, +1)
    run_once(connection, "DELETE FROM heard WHERE article = ?", article)
    insert_rows(connection, heard, rows)
    change.store(connection)
    return {one.voice: row["number"] for one, row in zip(listed, rows, strict=True)}


def rekey_heard(connection: Connection, entities: Collection[str]) -> None:
    """Give the voices that are some entities the keys that these have now."""
    named: dict[int, Any] = {
        row.number: row for row in find_rows(connection, "SELECT * FROM heard WHERE entity IN {}", entities)
    }
    identity_of = find_identities(connection, {row.entity for row in named.values()})
    now = {number: _identify(dict(row._mapping), identity_of) for number, row in named.items()}
    moved = {number: voice for number, voice in now.items() if voice != named[number].voice}
    if not moved:
        return
    before = _load_rows(connection, {named[number].article for number in moved})
    change = Change()
    change.add(before, -1)
    change.add([{**row, "voice": moved.get(row["number"], row["voice"])} for row in before], +1)
    run_each(connection, "UPDATE heard SET voice = ? WHERE number = ?", ((to, one) for one, to in moved.items()))
    change.store(connection)


def find_identities(connection: Connection, entities: Collection[str]) -> dict[str, str]:
    """Return the identity of each of some entities that has one."""
    rows = "SELECT entity, identity FROM identities WHERE entity IN {}"
    return dict(find_plain_for(connection, rows, entities))


class Change:
    """What some articles add to the voices that are heard in them, and take away from them."""

    def __init__(self) -> None:
        self._counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._times: Counter[tuple[str, str, str]] = Counter()
        self._rows: Counter[tuple[str, ...]] = Counter()

    def add(self, rows: Sequence[Row], sign: int) -> None:
        """Count rows of `heard`: all that some articles have."""
        together: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for row in rows:
            self._add_row(row, together[row["article"], row["voice"]], sign)
        for (_, voice), counts in together.items():
            counts["articles"], counts["passed_articles"] = int(counts["sayings"] > 0), int(counts["passed"] > 0)
            for name, number in counts.items():
                self._counts[voice][name] += sign * number

    def _add_row(self, row: Row, counts: Counter[str], sign: int) -> None:
        said = row["claims"] + row["figures"]
        counts.update(sayings=said, **{one: row[one] for one in ("claims", "figures", "passed_claims", "passed")})
        voice, name = row["voice"], row["name"]
        self._times[voice, NAME, name] += sign * said
        self._times[voice, PASSING, name] += sign * row["passed"]
        for through, times in json.loads(row["through"]).items():
            self._times[voice, THROUGH, through] += sign * times
        self._rows[voice, row["article"], row["kind"], str(row["named"]), row["first"], row["last"]] += sign

    def store(self, connection: Connection) -> None:
        """Add it to what is kept of voices, and remove the voices that are heard no more."""
        times = {key: number for key, number in self._times.items() if number}
        touched = {key[0] for key, number in self._rows.items() if number} | {voice for voice, _, _ in times}
        if not touched:
            return
        counts = ((one, *(self._counts[one][name] for name in _COUNTED)) for one in sorted(touched))
        run_each(connection, _ADD_COUNTS, counts)
        run_each(connection, _ADD_TIMES, ((*key, fold_name(key[2]), number) for key, number in sorted(times.items())))
        if any(number < 0 for number in self._rows.values()) or any(number < 0 for number in times.values()):
            run_for(connection, "DELETE FROM tallies WHERE times <= 0 AND voice IN {}", touched)
            run_for(connection, "DELETE FROM voices WHERE sayings + passed <= 0 AND id IN {}", touched)
        run_for(connection, _DESCRIBE, touched)


def _load_rows(connection: Connection, articles: Collection[str]) -> list[Row]:
    found = find_rows(connection, "SELECT * FROM heard WHERE article IN {}", articles)
    return [dict(row._mapping) for row in found]


def _identify(row: Mapping[Any, Any], identity_of: Mapping[str, str]) -> str:
    return identify_voice(identity_of.get(row["entity"] or "", row["plain"]))
