"""Keys: by which of them two articles share it is told whether they need to be compared."""

from itertools import combinations, product

from reportedly.domain.profile import Profile

_MOST_NAMES = 20
_MOST_PAIRED = 6
"""Names of an article that go into its keys, and that are paired."""
_MOST_DAYS = 3
"""Days that an article names that go into its keys, those it names most."""
_LEAST = 1.0
"""Weight from which a name is in a key: a president and a capital stand in articles of all matters."""
_TELLING = 1.5
"""Weight above which a name says much: of people, buildings, ships."""
_MONTH = 30


def find_matter_keys(profile: Profile) -> frozenset[str]:
    """Return the keys of an article: two are compared only where they share one.

    A key is a name at a time (articles up to a month apart share one), a name with a day that the article is about, or
    two names that say much, at any time: of a trial years later the names and the day are left.
    """
    named = [name for name, weight in profile.names.items() if weight >= _LEAST]
    names = sorted(named, key=lambda name: (-profile.names[name], name))[:_MOST_NAMES]
    keys = {f"{name}@{month}" for name in names for month in _find_months(profile)}
    keys.update(f"{name}@{day}" for name in names[:_MOST_PAIRED] for day in profile.days[:_MOST_DAYS])
    telling = [name for name in names if profile.names[name] > _TELLING][:_MOST_PAIRED]
    places = [name for name in names if profile.names[name] <= _TELLING][: _MOST_PAIRED // 2]
    keys.update("&".join(sorted(pair)) for pair in combinations(telling, 2))
    keys.update("&".join(sorted(pair)) for pair in product(telling, places))
    return frozenset(keys)


def _find_months(profile: Profile) -> tuple[int, ...]:
    day = profile.published.first if profile.published else profile.day
    return () if day is None else (day.toordinal() // _MONTH, day.toordinal() // _MONTH + 1)
