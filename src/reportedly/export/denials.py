"""Which denials stand against which accusations and numbers, so that the one is never shown without the other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.filed import FiledArticle, FiledClaim, FiledFigure
from reportedly.domain.mention import MentionKind

_HEDGED = frozenset((Firmness.ALLEGED, Firmness.PROBABLE, Firmness.POSSIBLE))


@dataclass(frozen=True, slots=True)
class Denial:
    """A claim or figure that denies something, in its article."""

    said: FiledClaim | FiledFigure
    article: FiledArticle


class Denials:
    """The denials of many articles, found by the people whom they are about and by the numbers that they deny."""

    def __init__(self, articles: Iterable[FiledArticle], identity_of: Mapping[str, str]) -> None:
        self._identity_of = identity_of
        self._people: set[str] = set()
        self._about: defaultdict[str, list[Denial]] = defaultdict(list)
        self._numbers: defaultdict[tuple[object, ...], list[Denial]] = defaultdict(list)
        for article in articles:
            people = [one for one in article.entities if one.kind is MentionKind.PERSON]
            self._people.update(identity_of.get(one.id, one.id) for one in people)
            self._read(article)

    def _read(self, article: FiledArticle) -> None:
        for claim in article.claims:
            if claim.stance is Stance.DENY or claim.firmness is Firmness.DENIED:
                for person in self._find_people(claim, with_voice=True):
                    self._about[person].append(Denial(claim, article))
        for figure in article.figures:
            if figure.firmness is Firmness.DENIED:
                self._numbers[_number(figure)].append(Denial(figure, article))

    def find(self, said: FiledClaim | FiledFigure) -> list[Denial]:
        """Return what is denied of a claim about people that accuses or is hedged, or of the number of a figure."""
        if isinstance(said, FiledFigure):
            return [] if said.firmness is Firmness.DENIED else self._numbers.get(_number(said), [])
        if said.stance is Stance.DENY or not (said.stance is Stance.ACCUSE or said.firmness in _HEDGED):
            return []
        found = {
            denial.said.id: denial
            for person in self._find_people(said, with_voice=False)
            for denial in self._about.get(person, ())
            if denial.said.id != said.id
        }
        return list(found.values())

    def _find_people(self, claim: FiledClaim, *, with_voice: bool) -> set[str]:
        named = set(claim.entities)
        if with_voice:
            named.update(voice.entity for voice in claim.chain[-1].voices if voice.entity)
        return {self._identity_of.get(one, one) for one in named} & self._people


def _number(figure: FiledFigure) -> tuple[object, ...]:
    return figure.kind, figure.unit, figure.low, figure.high, figure.head, figure.place.name if figure.place else None
