"""What forms send: each decides something, and leads back to its page, where it can be undone at once."""

from collections.abc import Callable
from enum import StrEnum

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from reportedly.decisions import Wanted
from reportedly.decisions.fields import read_changes, read_given
from reportedly.domain.errors import BadJudgement, BadOption, DecidedMeanwhile, NotInLedger
from reportedly.domain.judgement import JudgementKind, Value
from reportedly.ledger import Seen
from reportedly.workbench import addresses
from reportedly.workbench.api import find_ledger
from reportedly.workbench.article import gather_article
from reportedly.workbench.conflict import INSTEAD, SEEN, build_conflict_page
from reportedly.workbench.desk import Asked, Desk
from reportedly.workbench.notice import Trouble
from reportedly.workbench.pages import show
from reportedly.workbench.part import gather_part
from reportedly.workbench.question import gather_question_page
from reportedly.workbench.sent import Sent, SentForm, clean_name, find_who, remember_who
from reportedly.workbench.sizes import SmallRoute
from reportedly.workbench.voice import gather_voice_page

router = APIRouter(route_class=SmallRoute, default_response_class=HTMLResponse, include_in_schema=False)


class PartAct(StrEnum):
    """What may be decided about a figure or claim."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MOVE = "move"


class QuestionAct(StrEnum):
    """What may be decided about a question."""

    MOVE = "move"
    SPLIT = "split"
    JOIN = "join"


class VoiceAct(StrEnum):
    """What may be decided about who is who."""

    SAME = "same"
    DIFFERENT = "different"


class AddAct(StrEnum):
    """What may be added to an article."""

    FIGURE = "add-figure"
    CLAIM = "add-claim"


@router.post("/part/{name}/{act}")
def decide_part(request: Request, name: str, act: PartAct, sent: SentForm) -> Response:
    """Accept, reject, correct or move a figure or claim."""

    def want() -> Wanted:
        target = (_name_question(sent),) if act is PartAct.MOVE else ()
        values = read_changes(sent.single) if act is PartAct.CORRECT else ()
        return Wanted(JudgementKind(act), (name, *target), values)

    return _answer(request, sent, want, lambda: gather_part(find_ledger(request), name), addresses.find_part(name))


@router.post("/article/{name}/mark")
def mark_article(request: Request, name: str, sent: SentForm) -> Response:
    """Say what became of an article."""

    def want() -> Wanted:
        return Wanted(JudgementKind.STANDING, (name,), (Value("standing", sent.get("standing")),))

    return _answer_article(request, name, sent, want)


@router.post("/article/{name}/{act}")
def add_to_article(request: Request, name: str, act: AddAct, sent: SentForm) -> Response:
    """Add a figure or claim that was missed."""

    def want() -> Wanted:
        values = read_given(sent.single)
        if act is AddAct.FIGURE and not sent.get("number"):
            raise BadJudgement("expected a number: 12, at least 12, up to 40, about 300, or 200-300.")
        return Wanted(JudgementKind.ADD, (name,), values, sent.get("words"), sent.get("within"))

    return _answer_article(request, name, sent, want)


@router.post("/question/{name}/{act}")
def decide_question(request: Request, name: str, act: QuestionAct, sent: SentForm) -> Response:
    """Move a figure away from a question, take some out of it, or join it with another."""

    def want() -> Wanted:
        match act:
            case QuestionAct.SPLIT:
                return Wanted(JudgementKind.SPLIT, (name, *sent.list("figure")))
            case QuestionAct.JOIN:
                return Wanted(JudgementKind.JOIN, (name, _name_question(sent)))
            case QuestionAct.MOVE:
                return Wanted(JudgementKind.MOVE, (*sent.list("figure"), _name_question(sent)))

    page = addresses.find_question(name)
    return _answer(request, sent, want, lambda: gather_question_page(find_ledger(request), name), page)


@router.post("/voice/{name}/{act}")
def decide_voice(request: Request, name: str, act: VoiceAct, sent: SentForm) -> Response:
    """Say that two names are one and the same, or are not."""

    def want() -> Wanted:
        return Wanted(JudgementKind(act), (sent.get("one"), sent.get("other")))

    return _answer(request, sent, want, lambda: gather_voice_page(find_ledger(request), name), f"/voice/{name}")


@router.post("/judgement/{name}/withdraw")
def withdraw(request: Request, name: str, sent: SentForm) -> Response:
    """Take a judgement back."""
    find_desk(request).withdraw(name, find_who(request))
    return RedirectResponse(sent.find_back(name), 303)


@router.post("/who")
def change_who(request: Request, sent: SentForm) -> Response:
    """Say who decides from now on, in this browser."""
    answer = RedirectResponse(sent.find_back(), 303)
    remember_who(answer, clean_name(sent.get("who")) or find_desk(request).by)
    return answer


def find_desk(request: Request) -> Desk:
    """Return where decisions are kept."""
    desk: Desk = request.app.state.desk
    return desk


def _answer_article(request: Request, name: str, sent: Sent, want: Callable[[], Wanted]) -> Response:
    page = addresses.find_article(name)
    return _answer(request, sent, want, lambda: gather_article(find_ledger(request), name), page)


def _answer(
    request: Request, sent: Sent, want: Callable[[], Wanted], gather: Callable[[], object], page: str
) -> Response:
    """Keep what is wanted and lead back; else show what others decided, or the page again with what was typed."""
    try:
        wanted = want()
        asked = Asked(wanted, find_who(request), Seen.read(sent.get(SEEN)), sent.note, sent.list(INSTEAD))
        try:
            kept = find_desk(request).decide(asked)
        except DecidedMeanwhile as error:
            told = build_conflict_page(find_ledger(request), error, wanted, sent, request.url.path)
            return show(request, told, status=409, here=told.back)
    except (BadJudgement, BadOption, NotInLedger) as error:
        trouble = Trouble(request.url.path, str(error), dict(sent.fields))
        return show(request, gather(), status=400, trouble=trouble, here=page)
    return RedirectResponse(sent.find_back(kept.id, request.query_params.get("at", "")), 303)


def _name_question(sent: Sent) -> str:
    """Return the id of the question that was typed, or chosen: the address of its page will do."""
    typed = sent.get("question") or sent.get("target")
    return typed.partition("?")[0].partition("#")[0].rstrip("/").rpartition("/")[2]
