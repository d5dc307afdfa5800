"""The pages: each address gathers what its page shows and renders it; nothing is changed by looking."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response

from reportedly.domain.estimate import Policy
from reportedly.workbench import (
    front,
    happened,
    history,
    placed,
    question,
    questions,
    search,
    sources,
    timeline,
    voice,
    voices,
)
from reportedly.workbench.api import Every, find_shelf
from reportedly.workbench.article import gather_article
from reportedly.workbench.messages import describe_api
from reportedly.workbench.rendering import render

router = APIRouter(default_response_class=HTMLResponse, include_in_schema=False)


def show(request: Request, page: object, search: str = "") -> HTMLResponse:
    """Return a page as HTML."""
    return HTMLResponse(render(page, len(find_shelf(request).ledger.pending()), search))


def save(data: bytes, name: str, kind: str) -> Response:
    """Return a file that the browser keeps under a name."""
    return Response(data, media_type=kind, headers={"content-disposition": f'attachment; filename="{name}"'})


@router.get("/")
def show_front(request: Request) -> HTMLResponse:
    """The front page."""
    return show(request, front.gather_front(find_shelf(request).ledger))


@router.get("/questions")
def show_questions(request: Request, asked: Annotated[questions.Asked, Depends()]) -> HTMLResponse:
    """All questions."""
    return show(request, questions.gather_questions(find_shelf(request).ledger, asked))


@router.get("/question/{name}")
def show_question(request: Request, name: str, policy: Policy | None = None, full: bool = False) -> HTMLResponse:
    """One question."""
    return show(request, question.gather_question_page(find_shelf(request).ledger, name, policy, full=full))


@router.get("/article/{name}")
def show_article(request: Request, name: str) -> HTMLResponse:
    """One article."""
    return show(request, gather_article(find_shelf(request), name))


@router.get("/voices")
def show_voices(request: Request, every: Every = False) -> HTMLResponse:
    """Who speaks."""
    return show(request, voices.gather_voices(find_shelf(request), every=every))


@router.get("/voice/{name}")
def show_voice(request: Request, name: str) -> HTMLResponse:
    """One voice."""
    return show(request, voice.gather_voice_page(find_shelf(request), name))


@router.get("/search")
def show_search(request: Request, asked: Annotated[search.Asked, Depends()]) -> HTMLResponse:
    """What words are found in."""
    return show(request, search.gather_search(find_shelf(request), asked), asked.q)


@router.get("/timeline")
def show_timeline(request: Request, asked: Annotated[happened.Asked, Depends()]) -> HTMLResponse:
    """What is dated."""
    return show(request, timeline.gather_timeline(find_shelf(request), asked))


@router.get("/timeline.csv")
def save_timeline(request: Request, asked: Annotated[happened.Asked, Depends()]) -> Response:
    """What is dated, as a table."""
    return save(timeline.write_timeline(find_shelf(request), asked), "timeline.csv", "text/csv; charset=utf-8")


@router.get("/map")
def show_map(
    request: Request, asked: Annotated[happened.Asked, Depends()], framed: Annotated[placed.Framed, Depends()]
) -> HTMLResponse:
    """What is placed."""
    return show(request, placed.gather_map(find_shelf(request), asked, framed))


@router.get("/map.csv")
def save_map(request: Request, asked: Annotated[happened.Asked, Depends()]) -> Response:
    """What is placed and what is not, as a table."""
    return save(placed.write_table(find_shelf(request), asked), "map.csv", "text/csv; charset=utf-8")


@router.get("/map.geojson")
def save_places(request: Request, asked: Annotated[happened.Asked, Depends()]) -> Response:
    """Places with what is said to be there, for programs that draw maps."""
    return save(placed.write_places(find_shelf(request), asked), "map.geojson", "application/geo+json")


@router.get("/sources")
def show_sources(request: Request) -> HTMLResponse:
    """Who printed what."""
    return show(request, sources.gather_sources(find_shelf(request)))


@router.get("/history")
def show_history(request: Request) -> HTMLResponse:
    """What people decided."""
    return show(request, history.gather_history(find_shelf(request).ledger))


@router.get("/api")
def show_api(request: Request) -> HTMLResponse:
    """What the API answers; unlike FastAPI's own page it fetches nothing."""
    return show(request, describe_api(request.app.openapi()))
