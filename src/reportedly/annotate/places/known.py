"""What a gazetteer does not have: abbreviations, common and older names, parts of the world, names of peoples."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly.annotate.places.gazetteer import Entry, find_entries
from reportedly.annotate.places.names import fold
from reportedly.domain.place import PlacePrecision
from reportedly.wordlist import read_wordlist

_AREA_POPULATION = 20_000_000
"""People taken to live in an area of `known.txt`: enough for it to be preferred to a town of that name."""
_UNINFLECTED = ("ese", "ish", "ch", "sh", "ss", "ois", "sotho", "tswana", "balkan")
_WITH_MEN = ("ish", "ch", "sh")

Names = dict[str, tuple[Entry, ...]]
Sections = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Known:
    """The tables of `known.txt`: abbreviations and peoples as printed, names and areas by key.

    `postal` are the codes that are read only after the name of a town. `first_words` are what names of peoples begin
    with.
    """

    abbreviations: dict[str, Entry]
    postal: dict[str, Entry]
    names: Names
    peoples: dict[str, Entry]
    first_words: frozenset[str]


@cache
def load_known() -> Known:
    """Read `known.txt`."""
    sections = read_wordlist("reportedly.annotate.places", "data/known.txt", separator="\n")
    names = _read_names(sections)
    peoples = dict(_read_peoples(sections, names))
    peoples |= {form.upper(): entry for form, entry in peoples.items()}
    return Known(
        abbreviations=_read_table(sections["abbreviations"], names),
        postal=_read_table(sections["postal"], names),
        names=names,
        peoples=peoples,
        first_words=frozenset(form.split()[0] for form in peoples),
    )


def find_named(key: str) -> tuple[Entry, ...]:
    """Return all places under a key, those of `known.txt` first."""
    return load_known().names.get(key, ()) + find_entries(key)


def _read_names(sections: Sections) -> Names:
    names: Names = {}
    for line in sections["areas"]:
        area = _read_area(line)
        names[fold(area.name)] = (area,)
    for line in sections["names"]:
        name, _, target = line.partition(" = ")
        names[fold(name)] = (*names.get(fold(name), ()), *_find_target(target, names))
    return names


def _read_area(line: str) -> Entry:
    name, kind, country, latitude, longitude = (field.strip() for field in line.split("|"))
    return Entry(name, PlacePrecision(kind), country or None, name, float(latitude), float(longitude), _AREA_POPULATION)


def _read_table(lines: Sequence[str], names: Names) -> dict[str, Entry]:
    return {
        short: entry
        for short, _, target in (line.partition(" = ") for line in lines)
        for entry in _find_target(target, names)
    }


def _find_target(target: str, names: Names) -> tuple[Entry, ...]:
    """Return the largest place that a line of `known.txt` means: "Washington, US, District of Columbia"."""
    name, country, region = (*(part.strip() for part in target.split(",")), "", "")[:3]
    listed = [e for e in names.get(fold(name), ()) if (e.country or "") == country and fold(e.name) == fold(name)]
    found = listed or [
        entry
        for entry in find_entries(fold(name))
        if (entry.country or "") == country and (not region or fold(entry.region) == fold(region))
    ]
    if not found:
        return ()
    best = max(found, key=lambda e: (e.kind is PlacePrecision.COUNTRY, not e.alternate, e.population))
    return (replace(best, alternate=False, preferred=True),)


def _read_peoples(sections: Sections, names: Names) -> Iterator[tuple[str, Entry]]:
    for line in sections["demonyms"]:
        code, _, forms = line.partition(": ")
        for country in find_entries(f"iso {code.lower()}"):
            yield from ((inflected, country) for form in forms.split(", ") for inflected in _inflect(form))
    for line in sections["people"]:
        target, _, forms = line.partition(": ")
        for entry in _find_target(target, names):
            yield from ((inflected, entry) for form in forms.split(", ") for inflected in _inflect(form))


def _inflect(form: str) -> Iterator[str]:
    yield form
    if form.endswith(_WITH_MEN):
        yield from (form + ending for ending in ("man", "men", "woman", "women"))
    if not form.lower().endswith(_UNINFLECTED):
        yield form + "s"
