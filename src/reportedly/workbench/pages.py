"""The pages: each address gathers what its page shows and renders it; nothing is changed by looking."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import AwareDatetime

from reportedly.workbench import (
    addresses,
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
from reportedly.workbench.adding import begin_reading, find_jobs
from reportedly.workbench.api import Every, Number, find_ledger
from reportedly.workbench.article import gather_article
from reportedly.workbench.exports import gather_exports, save
from reportedly.workbench.forgery import Sealed
from reportedly.workbench.messages import describe_api
from reportedly.workbench.news import gather_news
from reportedly.workbench.notice import Trouble, build_notice
from reportedly.workbench.part import gather_part
from reportedly.workbench.rendering import Frame, render
from reportedly.workbench.sent import KEPT, find_who
from reportedly.workbench.visits import KEPT_FOR, VISIT, Visit, come, read_visit, see_all

router = APIRouter(default_response_class=HTMLResponse, include_in_schema=False)


def show(
    request: Request,
    page: object,
    search: str = "",
    *,
    status: int = 200,
    trouble: Trouble | None = None,
    here: str = "",
) -> HTMLResponse:
    """Return a page as HTML; `here` is its address where it is shown in answer to a form, with what is the trouble."""
    ledger, kept = find_ledger(request), request.query_params.get(KEPT, "")
    current = find_jobs(request).find_current()
    frame = Frame(
        pending=ledger.count_pending(),
        search=search,
        seal=request.app.state.seal,
        who=find_who(request),
        here=here or f"{request.url.path}?{request.url.query}",
        notice=build_notice(ledger, kept) if kept else None,
        trouble=trouble,
        job=job.build_job_line(current) if current else None,
    )
    return HTMLResponse(render(page, frame), status)


@router.get("/")
def show_front(request: Request) -> HTMLResponse:
    """The front page, with what is new to who has been here before."""
    ledger, now = find_ledger(request), datetime.now(UTC)
    visit = come(read_visit(request.cookies.get(VISIT)), now)
    answer = show(request, front.gather_front(ledger, gather_news(ledger, visit.since, now)))
    _remember(answer, visit)
    return answer


@router.post("/seen")
def mark_seen(_: Sealed, until: Annotated[AwareDatetime, Form()]) -> RedirectResponse:
    """Take all that was there at a moment as seen."""
    answer = RedirectResponse("/", 303)
    _remember(answer, see_all(until, datetime.now(UTC)))
    return answer


@router.post("/articles")
async def send_articles(request: Request) -> RedirectResponse:
    """Read files or a text; the form is taken apart as it comes, so that its seal is checked within."""
    return RedirectResponse(addresses.find_job((await begin_reading(request, is_page=True)).id), 303)


@router.post("/compare")
def start_comparing(request: Request, _: Sealed) -> RedirectResponse:
    """Compare what is not compared yet."""
    return RedirectResponse(addresses.find_job(find_jobs(request).compare().id), 303)


@router.get("/job/{name}")
def show_job(request: Request, name: str) -> HTMLResponse:
    """How far a piece of long work is."""
    return show(request, job.gather_job(find_jobs(request), name))


@router.get("/jobs")
def show_jobs(request: Request) -> HTMLResponse:
    """All long work."""
    return show(request, job.gather_jobs(find_jobs(request)))


@router.get("/questions")
def show_questions(request: Request, asked: Annotated[questions.Asked, Depends()]) -> HTMLResponse:
    """All questions."""
    return show(request, questions.gather_questions(find_ledger(request), asked))


@router.get("/question/{name}")
def show_question(request: Request, name: str, asked: Annotated[question.Asked, Depends()]) -> HTMLResponse:
    """One question."""
    return show(request, question.gather_question_page(find_ledger(request), name, asked))


@router.get("/article/{name}")
def show_article(request: Request, name: str) -> HTMLResponse:
    """One article."""
    return show(request, gather_article(find_ledger(request), name))


@router.get("/part/{name}")
def show_part(request: Request, name: str) -> HTMLResponse:
    """One figure or claim, to decide about it."""
    return show(request, gather_part(find_ledger(request), name))


@router.get("/voices")
def show_voices(request: Request, every: Every = False, number: Number = 1) -> HTMLResponse:
    """Who speaks."""
    return show(request, voices.gather_voices(find_ledger(request), every=every, page=number))


@router.get("/voice/{name}")
def show_voice(request: Request, name: str, number: Number = 1) -> HTMLResponse:
    """One voice."""
    return show(request, voice.gather_voice_page(find_ledger(request), name, number))


@router.get("/search")
def show_search(request: Request, asked: Annotated[search.Asked, Depends()]) -> HTMLResponse:
    """What words are found in."""
    return show(request, search.gather_search(find_ledger(request), asked), asked.q)


@router.get("/timeline")
def show_timeline(request: Request, asked: Annotated[happened.Asked, Depends()]) -> HTMLResponse:
    """What is dated."""
    return show(request, timeline.gather_timeline(find_ledger(request), asked))


@router.get("/timeline.csv")
def save_timeline(request: Request, asked: Annotated[happened.Asked, Depends()]) -> Response:
    """What is dated, as a table."""
    return save(timeline.write_timeline(find_ledger(request), asked), "timeline.csv", "text/csv; charset=utf-8")


@router.get("/map")
def show_map(
    request: Request, asked: Annotated[happened.Asked, Depends()], framed: Annotated[placed.Framed, Depends()]
) -> HTMLResponse:
    """What is placed."""
    return show(request, placed.gather_map(find_ledger(request), asked, framed))


@router.get("/map.csv")
def save_map(request: Request, asked: Annotated[happened.Asked, Depends()]) -> Response:
    """What is placed and what is not, as a table."""
    return save(placed.write_table(find_ledger(request), asked), "map.csv", "text/csv; charset=utf-8")


@router.get("/map.geojson")
def save_places(request: Request, asked: Annotated[happened.Asked, Depends()]) -> Response:
    """Places with what is said to be there, for programs that draw maps."""
    return save(placed.write_places(find_ledger(request), asked), "map.geojson", "application/geo+json")


@router.get("/sources")
def show_sources(request: Request, number: Number = 1) -> HTMLResponse:
    """Who printed what."""
    return show(request, sources.gather_sources(find_ledger(request), number))


@router.get("/export")
def show_exports(request: Request, topic: str = "") -> HTMLResponse:
    """What can be taken away."""
    return show(request, gather_exports(topic))


@router.get("/history")
def show_history(request: Request, number: Number = 1) -> HTMLResponse:
    """What people decided."""
    return show(request, history.gather_history(find_ledger(request), number))


@router.get("/api")
def show_api(request: Request) -> HTMLResponse:
    """What the API answers; unlike FastAPI's own page it fetches nothing."""
    return show(request, describe_api(request.app.openapi()))


def _remember(answer: Response, visit: Visit) -> None:
    answer.set_cookie(VISIT, visit.write(), max_age=int(KEPT_FOR.total_seconds()), httponly=True, samesite="strict")
