"""Matters in the ledger: which articles are about one, kept so that a new article is compared with a few only."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, func, select, union, update

from reportedly.domain.profile import Profile
from reportedly.ledger import blocks, bulk, records
from reportedly.ledger.bulk import find_plain, insert_rows, run_once
from reportedly.ledger.schema import article_keys, matters, pending

IsAboutSame = Callable[[Profile, Profile], bool]


def set_profile(connection: Connection, article: str, profile: Profile | None) -> None:
    """Give an article its profile and keys, or none; another article of its matter awaits being compared with it."""
    held = find_plain(connection, "SELECT matter FROM matters WHERE article = ?", article)
    for (matter,) in held:
        another = "SELECT article FROM matters WHERE matter = ? AND article <> ? LIMIT 1"
        blocks.note_changed(connection, [one for (one,) in find_plain(connection, another, matter, article)])
    blocks.set_keys(connection, article, profile.keys if profile else ())
    if profile is None:
        run_once(connection, "DELETE FROM matters WHERE article = ?", article)
    elif held:
        changed = "UPDATE matters SET profile = ? WHERE article = ?"
        run_once(connection, changed, records.pack_record(profile), article)
    else:
        row = {"article": article, "matter": None, "profile": records.pack_record(profile)}
        insert_rows(connection, matters, [row])


def find_touched(connection: Connection, pending: Iterable[str], is_about_same: IsAboutSame) -> list[Profile]:
    """Return the profiles of articles that changed, and of all in matters that they were or now are about.

    What stands outside of these is linked to none of them, so that its matters stay what they are.
    """
    changed = _load(connection, sorted(pending))
    touched = {matter for _, matter in changed.values() if matter}
    sharers = _find_sharers(connection, (profile for profile, _ in changed.values()), touched)
    for profile, _ in changed.values():
        touched |= _find_linked(connection, profile, sharers, touched, is_about_same)
    members = {
        article
        for run in bulk.chunk(sorted(touched))
        for article in connection.scalars(select(matters.c.article).where(matters.c.matter.in_(run)))
    }
    loaded = changed | _load(connection, sorted(members - changed.keys()))
    return [loaded[article][0] for article in sorted(loaded)]


def count_touched(connection: Connection) -> int:
    """Return how many articles await comparison or are in a matter with one that does."""
    of_pending = select(matters.c.matter).where(matters.c.article.in_(select(pending.c.article)))
    beside = select(matters.c.article).where(matters.c.matter.in_(of_pending))
    touched = union(select(pending.c.article), beside).subquery()
    return connection.scalar(select(func.count()).select_from(touched)) or 0


Sharers = Mapping[str, Mapping[str, str]]
"""For each key the articles that have it and were compared before, each with its matter."""


def _find_linked(
    connection: Connection,
    profile: Profile,
    sharers: Sharers,
    known: Collection[str],
    is_about_same: IsAboutSame,
) -> set[str]:
    """Return the matters, beside those known, of which some article is linked to one of this profile."""
    linked: set[str] = set()
    sharing = {article: matter for key in profile.keys for article, matter in sharers.get(key, {}).items()}
    apart = sorted(article for article, matter in sharing.items() if matter not in known)
    for other, matter in _load(connection, apart).values():
        if matter and matter not in linked and is_about_same(profile, other):
            linked.add(matter)
    return linked


def _find_sharers(connection: Connection, profiles: Iterable[Profile], known: Collection[str]) -> Sharers:
    """Return who shares the keys of some profiles, but for the articles of matters that are known.

    Each key is looked up once, however many have it: a matter of thousands shares its keys.
    """
    rows = select(article_keys.c.key, matters.c.article, matters.c.matter).join(
        matters, article_keys.c.article == matters.c.article
    )
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for run in bulk.chunk(sorted({key for profile in profiles for key in profile.keys})):
        for row in connection.execute(rows.where(article_keys.c.key.in_(run), matters.c.matter.is_not(None))):
            if row.matter not in known:
                found[row.key][row.article] = row.matter
    return found


def _load(connection: Connection, articles: Sequence[str]) -> dict[str, tuple[Profile, str | None]]:
    rows = (
        row
        for run in bulk.chunk(articles)
        for row in connection.execute(select(matters).where(matters.c.article.in_(run)))
    )
    return {row.article: (records.unpack_profile(row.profile), row.matter) for row in rows}


def store_matters(connection: Connection, found: Iterable[Sequence[str]]) -> None:
    """Note which articles are about one matter; a matter goes by the least id of its articles."""
    for members in found:
        for run in bulk.chunk(members):
            connection.execute(update(matters).where(matters.c.article.in_(run)).values(matter=members[0]))
