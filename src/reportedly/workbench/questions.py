"""The page of all questions: the contested ones first, narrowed by facets."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from reportedly.ledger import Ledger, Narrowing, Quality
from reportedly.workbench.facets import build_facet
from reportedly.workbench.leads import build_question_line
from reportedly.workbench.shown import Facet, QuestionLine

PATH = "/questions"
MOST_SHOWN = 60
_ONE = "one account"
_HEADINGS: Mapping[Quality, str] = {Quality.VERDICT: "Verdict", Quality.KIND: "Counts", Quality.PLACE: "Place"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the list is narrowed to; all of it stands in the address."""

    verdict: str = ""
    kind: str = ""
    place: str = ""

    @property
    def wanted(self) -> Narrowing:
        """What the ledger is asked for."""
        return Narrowing(**{one.value: _read(one, self.given[one.value]) for one in Quality})

    @property
    def given(self) -> dict[str, str]:
        """What is asked, by the name of its parameter."""
        return {one.name: getattr(self, one.name) for one in fields(self)}


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """Questions, contested ones first, then those with the most accounts; `more` are not shown."""

    questions: tuple[QuestionLine, ...]
    facets: tuple[Facet, ...]
    total: int
    more: int


def gather_questions(ledger: Ledger, asked: Asked) -> QuestionsPage:
    """Return the questions that fit, also those that one account alone answers."""
    wanted = asked.wanted
    facets = (_build_facet(ledger, asked, quality) for quality in Quality)
    total = sum(ledger.narrowed.count(wanted, Quality.VERDICT).values())
    headings = ledger.load_headings(ledger.narrowed.find(wanted, limit=MOST_SHOWN))
    return QuestionsPage(
        questions=tuple(map(build_question_line, headings)),
        facets=tuple(one for one in facets if one.choices),
        total=total,
        more=max(0, total - MOST_SHOWN),
    )


def _build_facet(ledger: Ledger, asked: Asked, quality: Quality) -> Facet:
    """Return what may be chosen of a quality, whatever is chosen of it now."""
    found = ledger.narrowed.count(replace(asked.wanted, **{quality.value: None}), quality)
    counts = {_name(quality, value): number for value, number in found.items() if value or quality is Quality.VERDICT}
    return build_facet(quality.value, _HEADINGS[quality], counts, asked.given, PATH)


def _name(quality: Quality, value: str) -> str:
    if quality is Quality.PLACE:
        return value
    return value.replace("_", " ") or _ONE


def _read(quality: Quality, name: str) -> str | None:
    """Return the value that goes by a name; None where nothing is asked."""
    if quality is Quality.PLACE or not name:
        return name or None
    return "" if name == _ONE else name.replace(" ", "_")
