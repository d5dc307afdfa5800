"""The page of one figure or claim: its words, what was decided about it, and the forms to decide more."""

from dataclasses import dataclass

from reportedly.decisions.fields import Field, list_fields
from reportedly.domain.errors import NotInLedger
from reportedly.domain.filed import FiledEntity, FiledFigure
from reportedly.domain.saying import Spot
from reportedly.export.phrases import word_figure
from reportedly.ledger import Ledger
from reportedly.views.sayings import gather_sayings
from reportedly.workbench import addresses
from reportedly.workbench.history import build_judgements
from reportedly.workbench.leads import MOST_DENIALS, Leads, build_question_line
from reportedly.workbench.shown import JudgementLine, QuestionLine, SaidLine
from reportedly.workbench.targets import Target, find_targets


@dataclass(frozen=True, slots=True)
class PartPage:
    """A figure or claim, as `kind` says. `seen` is how far the judgements went; whoever decides sends it back.

    `question` is the one that a figure answers, `targets` are others that it may answer instead.
    """

    id: str
    kind: str
    said: SaidLine
    fields: tuple[Field, ...]
    question: QuestionLine | None
    targets: tuple[Target, ...]
    judgements: tuple[JudgementLine, ...]
    address: str
    seen: str


def gather_part(ledger: Ledger, name: str) -> PartPage:
    """Return the page of a figure or claim by its id or the beginning of one; raise NotInLedger."""
    seen = str(ledger.look())
    part = ledger.find_part(name)
    if isinstance(part, FiledEntity):
        raise NotInLedger(f"{name!r} is the id of a name, and this page is for figures and claims.")
    told = gather_sayings(ledger, (Spot(part.article, part.id),), MOST_DENIALS)
    (saying,) = told.sayings
    (decided,) = ledger.find_decided([ledger.anchor(part.id)])
    figure = part if isinstance(part, FiledFigure) else None
    own = ledger.load_headings(ledger.find_questions_of({part.id})) if figure else []
    words = own[0].wording if own else f"{word_figure(figure)} {figure.kind} {figure.counted or ''}" if figure else ""
    return PartPage(
        id=part.id,
        kind="figure" if figure else "claim",
        said=Leads(told.identity_of).build_said(saying.said, saying.article, told.denials),
        fields=list_fields(part, saying.article),
        question=build_question_line(own[0]) if own else None,
        targets=find_targets(ledger, words, own) if figure else (),
        judgements=build_judgements(ledger, decided),
        address=addresses.find_part(part.id),
        seen=seen,
    )
