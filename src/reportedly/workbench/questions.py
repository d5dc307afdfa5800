"""The page of all questions: the contested ones first, narrowed by facets."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from reportedly.export.marks import name_verdict
from reportedly.ledger import Ledger, QuestionSummary
from reportedly.workbench.facets import Property, build_facets, narrow
from reportedly.workbench.leads import build_question_line
from reportedly.workbench.shown import Facet, QuestionLine

PATH = "/questions"
MOST_SHOWN = 60
_ONE = "one account"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the list is narrowed to; all of it stands in the address."""

    verdict: str = ""
    kind: str = ""
    place: str = ""

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
    listed = sorted(ledger.questions(least_accounts=1), key=lambda one: one.accounts == 1)
    kept = narrow(listed, _PROPERTIES, asked.given)
    return QuestionsPage(
        questions=tuple(map(build_question_line, ledger.load_headings(one.id for one in kept[:MOST_SHOWN]))),
        facets=build_facets(listed, _PROPERTIES, asked.given, PATH),
        total=len(kept),
        more=max(0, len(kept) - MOST_SHOWN),
    )


def _find_verdict(one: QuestionSummary) -> Iterator[str]:
    yield name_verdict(one.verdict) if one.accounts > 1 else _ONE


def _find_kind(one: QuestionSummary) -> Iterator[str]:
    yield one.kind.replace("_", " ")


def _find_place(one: QuestionSummary) -> Iterator[str]:
    if one.place:
        yield one.place


_PROPERTIES: tuple[Property[QuestionSummary], ...] = (
    Property("verdict", "Verdict", _find_verdict),
    Property("kind", "Counts", _find_kind),
    Property("place", "Place", _find_place),
)
