"""Which place names of an article tell where something is."""

from collections.abc import Sequence

from reportedly.claims.landmarks import Landmarks
from reportedly.claims.lexicon import read_words
from reportedly.claims.syntax import Syntax
from reportedly.domain.place import Place, PlacePrecision


def gather_places(syntax: Syntax, places: Sequence[Place]) -> list[Place]:
    """Return the places that tell where, in the order of the text; ships are none, nor what stands in no sentence."""
    read = [place for place in places if syntax.cover(place.span)]
    vessels = _find_vessels(syntax, read)
    return [place for place in read if place.name not in vessels and is_where(syntax, place)]


def build_landmarks(syntax: Syntax, places: Sequence[Place]) -> Landmarks[Place]:
    """Return the places to look among for where something is: of "Orrin, Ardland" in one sentence only Orrin."""
    names = {place.id: place.name for place in places}
    held = {(names.get(one.container or ""), _find_sentence(syntax, one)) for one in places}
    kept = [place for place in places if (place.name, _find_sentence(syntax, place)) not in held]
    return Landmarks(syntax, [(place.span, place) for place in kept])


def _find_sentence(syntax: Syntax, place: Place) -> int:
    return syntax.tokens[syntax.cover(place.span).start].sentence


def is_where(syntax: Syntax, place: Place) -> bool:
    """Say whether a place name tells where, and not whose, as in "U.S. officials" and "Tajik police"."""
    if place.demonym:
        return False
    if place.precision not in (PlacePrecision.COUNTRY, PlacePrecision.CONTINENT):
        return True
    tokens = syntax.cover(place.span)
    top = syntax.top(tokens)
    following = tokens.stop
    if syntax.relation(top) in ("nsubj", "nsubj:pass", "obj") or syntax.head(top) == following:
        return False
    if following in syntax.sentence(top) and syntax.head(following) == top and syntax.relation(following) == "flat":
        return False
    return syntax.relation(top) not in ("compound", "amod", "nmod:poss") or syntax.head(top) < top


def _find_vessels(syntax: Syntax, places: Sequence[Place]) -> set[str]:
    """Return the names of ships, each of which bears an article, a word for a ship, or what ships do, somewhere."""
    return {
        place.name
        for place in places
        if place.precision in (PlacePrecision.UNKNOWN, PlacePrecision.SITE, PlacePrecision.CITY)
        and _is_vessel(syntax, place)
    }


def _is_vessel(syntax: Syntax, place: Place) -> bool:
    """Say whether it reads as "the Saint Orla", "the ferry Orla", "aboard Orla", "Orla sank".

    What a gazetteer has is a ship only where a word for one says so: "the Bronx" and "the Hague" are places.
    """
    tokens = syntax.cover(place.span)
    before = syntax.word(tokens.start - 1) if tokens.start > 0 else ""
    if before in read_words("vessels"):
        return True
    top = syntax.top(tokens)
    if syntax.relation(top) in ("nsubj", "nsubj:pass") and syntax.word(syntax.head(top)) in read_words("sailing"):
        return True
    after = syntax.tokens[tokens.stop].pos if tokens.stop < len(syntax.tokens) else ""
    return place.precision is PlacePrecision.UNKNOWN and before == "the" and after != "NOUN"
