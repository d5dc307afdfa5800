"""From an article as people decided it to what it is found by; pure, and the same for the same article."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.domain.denial import Mark, is_denial, list_accused, list_denying_marks
from reportedly.domain.filed import FiledArticle, FiledClaim, FiledFigure, FiledPlace, FiledVoice
from reportedly.domain.happening import Happening, find_locality, fold_place, list_happenings, list_placed
from reportedly.domain.saying import Said, Saying, find_key, find_start, list_said
from reportedly.ledger.derived import NEVER
from reportedly.ledger.records import write_place


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """A place that something names, whether a map has it there, and by no other name of the same spot already."""

    place: FiledPlace
    mapped: bool
    own: bool

    @property
    def record(self) -> str:
        """What it is told by."""
        return write_place(self.place)

    @property
    def row(self) -> tuple[str | float | None, ...]:
        """What `places` has of it, from its record on."""
        place = self.place
        names, locality = f"|{'|'.join(fold_place(place))}|", find_locality(place)
        where = (place.precision.value, place.country, place.latitude, place.longitude)
        return (self.record, place.name, names, locality, *where)


@dataclass(frozen=True, slots=True)
class Listed:
    """A claim or figure as it is found: the row of `sayings`, and what it gives, where, in which words, of whom.

    `unplaced` is the record of the first place of what a map shows and cannot place, "" where it names none; None else.
    """

    row: dict[str, object]
    given: tuple[str, ...]
    places: tuple[ListedPlace, ...]
    unplaced: str | None
    words: str
    voices: tuple[FiledVoice, ...]
    through: tuple[FiledVoice, ...]
    denies: tuple[Mark, ...]


@dataclass(slots=True)
class Heard:
    """How often a voice is heard in one article, on which days, after which names in chains."""

    voice: FiledVoice
    claims: int = 0
    figures: int = 0
    passed_claims: int = 0
    passed: int = 0
    first: str = NEVER
    last: str = ""
    through: Counter[str] = field(default_factory=Counter)

    def describe(self, article: str) -> dict[str, object]:
        """Return the row of `heard`, without whom the voice is across articles."""
        voice = self.voice
        return {
            "article": article,
            "entity": voice.entity,
            "plain": find_key(voice, article, {}),
            "kind": voice.kind.value,
            "named": voice.named,
            "name": voice.called,
            "claims": self.claims,
            "figures": self.figures,
            "passed_claims": self.passed_claims,
            "passed": self.passed,
            "first": self.first,
            "last": self.last,
            "through": json.dumps(self.through, ensure_ascii=False, sort_keys=True),
        }


def list_sayings(article: FiledArticle) -> Iterator[Listed]:
    """Yield the claims and figures of an article as they are found."""
    dated = {one.said.id: one for one in list_happenings(article)}
    placed = {one.said.id: one for one in list_placed(article)}
    accused = list_accused(article)
    for position, said in enumerate(list_said(article)):
        happening = dated.get(said.id) or placed.get(said.id)
        places = tuple(_list_places(said, placed.get(said.id)))
        yield Listed(
            row={
                "article": article.id,
                "id": said.id,
                "claim": said.claim if isinstance(said, FiledFigure) else None,
                "position": position,
                "start": Saying(said, article).start,
                "content": find_start(said),
                "on_timeline": said.id in dated,
                "on_map": said.id in placed,
                **_date(Saying(said, article), happening),
                "voice": said.chain[-1].name,
                "stance": said.stance.value if isinstance(said, FiledClaim) else "",
                "firmness": said.firmness.value,
                "figures": len(said.figures) if isinstance(said, FiledClaim) else 0,
            },
            given=tuple(dict.fromkeys(said.figures if isinstance(said, FiledClaim) else (said.id,))),
            places=places,
            unplaced=_find_unplaced(placed[said.id]) if said.id in placed else None,
            words=" ".join(sorted(happening.words)) if happening else "",
            voices=tuple(dict.fromkeys(said.chain[-1].voices)),
            through=_list_outer(said) if isinstance(said, FiledClaim) else (),
            denies=tuple(list_denying_marks(said, accused)) if is_denial(said) else (),
        )


def count_heard(article: FiledArticle) -> dict[FiledVoice, Heard]:
    """Return how often each voice is heard in an article."""
    heard: dict[FiledVoice, Heard] = {}
    for said in list_said(article):
        for voice in _list_outer(said):
            outer = heard.setdefault(voice, Heard(voice))
            outer.passed += 1
            outer.passed_claims += isinstance(said, FiledClaim)
        for voice in said.chain[-1].voices:
            _count(heard.setdefault(voice, Heard(voice)), Saying(said, article))
    return heard


def _list_outer(said: Said) -> tuple[FiledVoice, ...]:
    """Return the voices through which a claim or figure came, each once."""
    return tuple(dict.fromkeys(voice for link in said.chain[:-1] for voice in link.voices))


def _count(heard: Heard, saying: Saying) -> None:
    heard.claims += isinstance(saying.said, FiledClaim)
    heard.figures += isinstance(saying.said, FiledFigure)
    heard.through.update(link.name for link in saying.said.chain[:-1])
    if saying.when and saying.is_dated:
        heard.first = min(heard.first, saying.when.first.isoformat())
        heard.last = max(heard.last, saying.when.last.isoformat())


def _date(saying: Saying, happening: Happening | None) -> dict[str, object]:
    said, happened = saying.when, happening.when if happening else None
    return {
        "said_first": said.first.isoformat() if said else NEVER,
        "said_last": said.last.isoformat() if said else NEVER,
        "undated": happened is None,
        "first": happened.first.isoformat() if happened else NEVER,
        "last": happened.last.isoformat() if happened else NEVER,
        "dated_by": (happening.dated_by or "") if happening else "",
    }


def _list_places(said: Said, placed: Happening | None) -> Iterator[ListedPlace]:
    """Yield the places that something names, each once."""
    named = said.places if isinstance(said, FiledClaim) else (said.place,) if said.place else ()
    mapped = placed.places if placed else ()
    taken = set[str]()
    for place in sorted(dict.fromkeys(named), key=write_place):
        is_mapped, locality = place in mapped, find_locality(place)
        yield ListedPlace(place, is_mapped, own=is_mapped and locality not in taken)
        if is_mapped:
            taken.add(locality)


def _find_unplaced(placed: Happening) -> str | None:
    if any(map(find_locality, placed.places)):
        return None
    return next(map(write_place, placed.places), "")
