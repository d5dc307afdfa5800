"""Which denials stand against which accusations and numbers, so that the one is never shown without the other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.filed import FiledArticle, FiledClaim, FiledEntity, FiledFigure
from reportedly.domain.folding import fold_name
from reportedly.domain.mention import MentionKind

_HEDGED = frozenset((Firmness.ALLEGED, Firmness.PROBABLE, Firmness.POSSIBLE))


@dataclass(frozen=True, slots=True)
class Denial:
    """A claim or figure that denies something, in its article.

    `sure` is False where only the name says that it is about the same person: whether it is was left open.
    """

    said: FiledClaim | FiledFigure
    article: FiledArticle
    sure: bool = True


class Denials:
    """The denials of many articles, found by the people whom they are about and by the numbers that they deny."""

    def __init__(self, articles: Iterable[FiledArticle], identity_of: Mapping[str, str]) -> None:
        self._identity_of = identity_of
        self._people: dict[str, FiledEntity] = {}
        self._about: defaultdict[str, list[Denial]] = defaultdict(list)
        self._numbers: defaultdict[tuple[object, ...], list[Denial]] = defaultdict(list)
        for article in articles:
            self._people.update({one.id: one for one in article.entities if one.kind is MentionKind.PERSON})
            self._read(article)

    def _read(self, article: FiledArticle) -> None:
        for claim in article.claims:
            if claim.stance is Stance.DENY or claim.firmness is Firmness.DENIED:
                voices = (voice.entity for voice in claim.chain[-1].voices if voice.entity)
                for person in {*claim.entities, *voices} & self._people.keys():
                    for key in self._list_keys(person):
                        self._about[key].append(Denial(claim, article))
        for figure in article.figures:
            if figure.firmness is Firmness.DENIED:
                self._numbers[_number(figure)].append(Denial(figure, article))

    def find(self, said: FiledClaim | FiledFigure) -> list[Denial]:
        """Return what denies the number of a figure, or a claim about people that accuses or is hedged."""
        if isinstance(said, FiledFigure):
            return [] if said.firmness is Firmness.DENIED else self._numbers.get(_number(said), [])
        if said.stance is Stance.DENY or not (said.stance is Stance.ACCUSE or said.firmness in _HEDGED):
            return []
        found: dict[str, Denial] = {}
        for person in sorted(set(said.entities) & self._people.keys()):
            for key in self._list_keys(person):
                for denial in self._about.get(key, ()):
                    sure = key == self._identify(person)
                    found.setdefault(denial.said.id, Denial(denial.said, denial.article, sure))
        found.pop(said.id, None)
        return list(found.values())

    def _list_keys(self, person: str) -> Iterator[str]:
        """Yield the keys under which a person is looked for: the identity, then the full name."""
        yield self._identify(person)
        name = fold_name(self._people[person].name)
        if " " in name:
            yield f"called {name}"

    def _identify(self, person: str) -> str:
        return self._identity_of.get(person, person)


def _number(figure: FiledFigure) -> tuple[object, ...]:
    return figure.kind, figure.unit, figure.low, figure.high, figure.head, figure.place.name if figure.place else None
