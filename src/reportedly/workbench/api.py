"""The same as the pages as JSON: each answer is what a page shows, described by OpenAPI."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import AwareDatetime, BeforeValidator

from reportedly.ledger import Ledger
from reportedly.views.tables import What
from reportedly.workbench import (
    exports,
    front,
    happened,
    history,
    job,
    placed,
    question,
    questions,
    search,
    sources,
    timeline,
    voice,
    voices,
)
from reportedly.workbench.adding import BODY, begin_reading, find_jobs
from reportedly.workbench.article import ArticlePage, gather_article
from reportedly.workbench.failures import EVERYWHERE, FORGED, NOT_THERE, describe_failures
from reportedly.workbench.jobs import Job
from reportedly.workbench.news import gather_news
from reportedly.workbench.part import PartPage, gather_part


def refuse_number(given: object) -> object:
    """Return what was given for a moment, unless it is a number, which could be seconds as well as a year."""
    try:
        float(str(given))
    except ValueError:
        return given
    raise ValueError("expected a moment such as 2026-03-01T12:00:00Z")


router = APIRouter(prefix="/api", responses=EVERYWHERE)

SENT = {
    **FORGED,
    **describe_failures(
        {
            413: "It is too large.",
            415: "It is neither a page nor a text.",
            503: "Another program is writing to the ledger, or too much work waits: ask again.",
            507: "There is no room on the disk; nothing was kept.",
        }
    ),
}

Moment = Annotated[AwareDatetime, BeforeValidator(refuse_number)]
"""A moment such as 2026-03-01T12:00:00Z."""
Number = Annotated[int, Query(alias="page", ge=1, description="Which page of a long list, counted from 1.")]
Every = Annotated[bool, Query(alias="all", description="Also voices that are only described.")]


def find_ledger(request: Request) -> Ledger:
    """Return the ledger that the workbench shows."""
    ledger: Ledger = request.app.state.ledger
    return ledger


@router.get("/front")
def read_front(
    request: Request,
    since: Annotated[Moment | None, Query(description="From when on what came is news.")] = None,
) -> front.FrontPage:
    """Contested questions first, then the others, then articles by day; before them what is new, if that is asked."""
    ledger = find_ledger(request)
    return front.gather_front(ledger, gather_news(ledger, since, datetime.now(UTC)) if since else None)


@router.post("/articles", status_code=202, openapi_extra=BODY, responses=SENT)
async def add_articles(request: Request, response: Response) -> job.JobPage:
    """Read pages or texts, sent as JSON or as a form with files; the answer says where to ask how far that is."""
    return _accept(request, response, await begin_reading(request, is_page=False))


@router.post("/compare", status_code=202, responses=SENT)
def compare(request: Request, response: Response) -> job.JobPage:
    """Compare articles that were added and are not compared yet."""
    return _accept(request, response, find_jobs(request).compare())


@router.get("/job/{name}", responses=NOT_THERE)
def read_job(request: Request, name: str) -> job.JobPage:
    """One piece of long work by its id: how far it is, and what became of each file."""
    return job.gather_job(find_jobs(request), name)


@router.get("/jobs")
def read_jobs(request: Request) -> job.JobsPage:
    """List the long work that was asked for, the last first."""
    return job.gather_jobs(find_jobs(request))


@router.get("/questions")
def read_questions(request: Request, asked: Annotated[questions.Asked, Depends()]) -> questions.QuestionsPage:
    """List questions, the contested ones first."""
    return questions.gather_questions(find_ledger(request), asked)


@router.get("/question/{name}", responses=NOT_THERE)
def read_question(request: Request, name: str, asked: Annotated[question.Asked, Depends()]) -> question.QuestionPage:
    """One question by its id or the beginning of one: accounts with their exact words, verdicts, origins, estimate."""
    return question.gather_question_page(find_ledger(request), name, asked)


@router.get("/article/{name}", responses=NOT_THERE)
def read_article(request: Request, name: str) -> ArticlePage:
    """One article: its text with what is marked in it, and each claim's chain, stance and figures."""
    return gather_article(find_ledger(request), name)


@router.get("/part/{name}", responses=NOT_THERE)
def read_part(request: Request, name: str) -> PartPage:
    """One figure or claim: its words, the fields that may be corrected, what was decided about it."""
    return gather_part(find_ledger(request), name)


@router.get("/voices")
def read_voices(request: Request, every: Every = False, number: Number = 1) -> voices.VoicesPage:
    """List who speaks, how often, through whom."""
    return voices.gather_voices(find_ledger(request), every=every, page=number)


@router.get("/voice/{name}", responses=NOT_THERE)
def read_voice(request: Request, name: str, number: Number = 1) -> voice.VoicePage:
    """One voice by its id: what it said over time, who gives other numbers, which names were taken for it."""
    return voice.gather_voice_page(find_ledger(request), name, number)


@router.get("/search")
def read_search(request: Request, asked: Annotated[search.Asked, Depends()]) -> search.SearchPage:
    """Find words in claims, articles and questions, narrowed by facets."""
    return search.gather_search(find_ledger(request), asked)


@router.get("/timeline", responses=NOT_THERE)
def read_timeline(request: Request, asked: Annotated[happened.Asked, Depends()]) -> timeline.TimelinePage:
    """Claims and figures in the order of their dates; what no text dates comes last."""
    return timeline.gather_timeline(find_ledger(request), asked)


@router.get("/map", responses=NOT_THERE)
def read_map(
    request: Request, asked: Annotated[happened.Asked, Depends()], framed: Annotated[placed.Framed, Depends()]
) -> placed.MapPage:
    """Claims and figures by place, in the part of the world that is asked for; what nothing places comes last."""
    return placed.gather_map(find_ledger(request), asked, framed)


@router.get("/question/{name}/accounts.{form}", response_class=Response, responses={**exports.FILE, **NOT_THERE})
def save_accounts(request: Request, name: str, form: exports.Form) -> Response:
    """The accounts of one question as a file."""
    return exports.save_accounts(find_ledger(request), name, form)


@router.get("/export/{what}.{form}", response_class=Response, responses=exports.FILE)
def save_table(
    request: Request,
    what: What,
    form: exports.Form,
    redact: Annotated[bool, Query(description="Withhold the names of minors, victims and private persons.")] = False,
) -> Response:
    """All claims, figures, accounts or questions as a file."""
    return exports.save_table(find_ledger(request), what, form, redact=redact)


@router.get("/brief", response_class=Response, responses={**exports.FILE, **NOT_THERE})
def save_brief(request: Request, asked: Annotated[exports.AskedBrief, Depends()]) -> Response:
    """A sourced briefing on a topic as a file: a page that stands alone, or Markdown."""
    return exports.save_brief(find_ledger(request), asked)


@router.get("/sources")
def read_sources(request: Request, number: Number = 1) -> sources.SourcesPage:
    """List outlets with their articles, and which of these hold another's report."""
    return sources.gather_sources(find_ledger(request), number)


@router.get("/history")
def read_history(request: Request, number: Number = 1) -> history.HistoryPage:
    """List what people decided, also what was withdrawn."""
    return history.gather_history(find_ledger(request), number)


def _accept(request: Request, response: Response, asked: Job) -> job.JobPage:
    page = job.gather_job(find_jobs(request), asked.id)
    response.headers["location"] = f"{router.prefix}{page.line.address}"
    return page
