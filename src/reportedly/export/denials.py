"""The denials of articles that are at hand, as a brief has them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from reportedly.domain.denial import (
    Denial,
    Denying,
    can_be_denied,
    choose_denials,
    is_denial,
    list_accused,
    list_denied_marks,
    list_denying_marks,
)
from reportedly.domain.filed import FiledArticle, FiledEntity
from reportedly.domain.saying import Said, Spot, find_beginning, identify_voices, list_said


class Denials:
    """Finds what denies a claim or figure among articles."""

    def __init__(self, articles: Iterable[FiledArticle], identity_of: Mapping[str, str]) -> None:
        self._identity_of = identity_of
        self._accused: dict[str, Mapping[str, FiledEntity]] = {}
        self._kept: defaultdict[str, list[Denying]] = defaultdict(list)
        self._denials: dict[Spot, Denial] = {}
        for article in articles:
            self._accused[article.id] = list_accused(article)
            for said in filter(is_denial, list_said(article)):
                self._keep(said, article)

    def _keep(self, said: Said, article: FiledArticle) -> None:
        spot = Spot(article.id, said.id)
        self._denials[spot] = Denial(said, article)
        denying = Denying(spot, find_beginning(said), identify_voices(said, self._identity_of))
        for mark in list_denying_marks(said, self._accused[article.id]):
            self._kept[mark.find_key(self._identity_of)].append(denying)

    def find(self, said: Said) -> list[Denial]:
        """Return what denies the number of a figure, or a claim that accuses, or a hedged one about people."""
        if not can_be_denied(said):
            return []
        marks = list_denied_marks(said, self._accused[said.article])
        found = choose_denials(said, marks, self._kept, self._identity_of)
        return [Denial(self._denials[spot].said, self._denials[spot].article, doubt) for spot, doubt in found.items()]
