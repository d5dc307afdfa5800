"""Which of the claims that a brief prints deny which, by the rules of `export/denials.py`."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.domain.filed import FiledArticle
from reportedly.export.brief.claims import Against, Told
from reportedly.export.denials import Denials


class ToldDenials:
    """Finds for a claim of a brief what denies it."""

    def __init__(self, told: Sequence[Told], articles: Iterable[FiledArticle], identity_of: Mapping[str, str]) -> None:
        self._told = {claim.id: one for one in told for claim in (one.claim, *one.copies)}
        self._denials = Denials(articles, identity_of)

    def find(self, accusation: Told) -> list[Against]:
        """Return the denials of a claim and of its copies, each once, those that leave no doubt first."""
        found: dict[str, Against] = {}
        against = [one for claim in (accusation.claim, *accusation.copies) for one in self._denials.find(claim)]
        for denial in sorted(against, key=lambda one: bool(one.doubt)):
            told = self._told.get(denial.said.id)
            if told is not None and told.voice != accusation.voice:
                found.setdefault(told.claim.id, Against(told, denial.doubt))
        return list(found.values())
