"""What a failure looks like: a page, or the same as JSON where the API was asked; and how OpenAPI describes it."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response

from reportedly.workbench.addresses import is_api
from reportedly.workbench.messages import MessagePage
from reportedly.workbench.rendering import render

Answers = dict[int | str, dict[str, Any]]
"""What a request may be answered with, by status, in the form that FastAPI takes."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong, and what to do."""

    detail: str


def describe_failures(told: Mapping[int, str]) -> Answers:
    """Return the failures of a request, by status, in words."""
    return {status: {"model": Failure, "description": words} for status, words in told.items()}


EVERYWHERE = describe_failures(
    {
        400: "Asked for what cannot be, or at a host that is not the workbench's.",
        401: "A token is needed.",
        500: "The ledger cannot be read.",
        503: "Another program is writing to the ledger: ask again.",
    }
)
NOT_THERE = describe_failures({404: "Nothing in the ledger goes by that id, or is about that."})
FORGED = describe_failures({403: "What changes something has to say that it is JSON, or to come from these pages."})


def answer_failure(path: str, status: int, message: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return what went wrong at an address."""
    if is_api(path):
        return JSONResponse({"detail": message}, status, headers)
    return HTMLResponse(render(MessagePage(status, HTTPStatus(status).phrase, message)), status, headers)


def answer_refusal(path: str, status: int, message: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return why who asks is not let in; no page, whose style would be refused as well."""
    if is_api(path):
        return JSONResponse({"detail": message}, status, headers)
    return PlainTextResponse(message, status, headers)
