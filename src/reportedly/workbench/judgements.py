"""Deciding through the API: the same as the forms of the pages, as JSON."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Annotated, Any

from fastapi import APIRouter, Body, Request
from fastapi.responses import JSONResponse
from pydantic import AfterValidator

from reportedly.decisions import Wanted
from reportedly.decisions.number import set_field
from reportedly.domain.errors import DecidedMeanwhile
from reportedly.domain.judgement import JudgementKind
from reportedly.ledger import Seen
from reportedly.ledger.storable import make_storable
from reportedly.workbench.acts import find_desk
from reportedly.workbench.api import find_ledger
from reportedly.workbench.conflict import Conflict, build_conflict
from reportedly.workbench.desk import Asked
from reportedly.workbench.failures import EVERYWHERE, FORGED, describe_failures
from reportedly.workbench.history import build_judgements
from reportedly.workbench.sent import clean_name, find_who
from reportedly.workbench.shown import JudgementLine
from reportedly.workbench.sizes import SmallRoute

router = APIRouter(prefix="/api", route_class=SmallRoute)

Text = Annotated[str, AfterValidator(make_storable)]
"""Words that can be kept: JSON may hold halves of characters."""


@dataclass(frozen=True, slots=True)
class NewJudgement:
    """What is to be decided, as the command of the same name takes it.

    `about` are ids, or their beginnings: of one figure or claim (accept, reject, correct); of a figure, then the
    question that it answers (move); of a question, then the figures that answer another one (split); of two questions
    or more (join); of two names (same, different); of one article (standing, add). `values` are the fields that
    correct, add and standing set; null clears a field, and "number" sets both ends and the bound. `words` are those of
    an article that add quotes, `within` a longer stretch around them. `seen` comes from the answer that this rests on:
    where someone decided about the same since, nothing is kept. `instead` are judgements to withdraw for it. `by` says
    who decides, else it is who opened the workbench.
    """

    kind: JudgementKind
    about: tuple[Text, ...]
    seen: Text
    values: dict[Text, Text | None] = field(default_factory=dict)
    words: Text = ""
    within: Text = ""
    instead: tuple[Text, ...] = ()
    note: Text = ""
    by: Text = ""


@dataclass(frozen=True, slots=True)
class KeptJudgement:
    """A judgement as it stands in the ledger, and how far the judgements go with it."""

    judgement: JudgementLine
    seen: str


REFUSALS = {
    **EVERYWHERE,
    **FORGED,
    **describe_failures(
        {
            400: "It sets what cannot be set, or is about too much or too little.",
            404: "It is about nothing in the ledger.",
            413: "It is too large.",
            507: "There is no room on the disk; nothing was kept.",
        }
    ),
}
CONFLICT: Mapping[int | str, dict[str, Any]] = {
    409: {"model": Conflict, "description": "Someone decided about the same meanwhile; nothing was kept."}
}


@router.post("/judgements", status_code=201, responses={**REFUSALS, **CONFLICT})
def make_judgement(request: Request, new: NewJudgement) -> KeptJudgement:
    """Decide: accept, reject, correct, add, move, split, join, same, different, or the standing of an article."""
    values = tuple(value for name, given in new.values.items() for value in set_field(name, given))
    wanted = Wanted(new.kind, new.about, values, new.words, new.within)
    by = clean_name(new.by) or find_who(request)
    kept = find_desk(request).decide(Asked(wanted, by, Seen.read(new.seen), new.note.strip() or None, new.instead))
    return _build_kept(request, kept.id)


@router.post("/judgements/{name}/withdraw", responses=REFUSALS)
def withdraw_judgement(
    request: Request,
    name: str,
    by: Annotated[Text, Body(embed=True, description="Who withdraws it, else who opened the workbench.")] = "",
) -> KeptJudgement:
    """Withdraw a judgement by its id: it is kept, and does nothing from then on."""
    find_desk(request).withdraw(name, clean_name(by) or find_who(request))
    return _build_kept(request, name)


def answer_conflict(request: Request, error: DecidedMeanwhile) -> JSONResponse:
    """Return what others decided, to a program."""
    return JSONResponse(asdict(build_conflict(find_ledger(request), error)), 409)


def _build_kept(request: Request, name: str) -> KeptJudgement:
    ledger = find_ledger(request)
    seen = str(ledger.look())
    (line,) = build_judgements(ledger, [ledger.judgement(name)])
    return KeptJudgement(line, seen)
