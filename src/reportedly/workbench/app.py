"""The application: pages, API and static files behind the guard, and what a failure looks like."""

import json
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

import reportedly
from reportedly.domain.errors import (
    BadJudgement,
    BadOption,
    BusyLedger,
    DecidedMeanwhile,
    FullDisk,
    InputTooLarge,
    NotInLedger,
    ReportedlyError,
    TooManyJobs,
    UnsupportedInput,
)
from reportedly.ledger import Ledger
from reportedly.reader import Reader
from reportedly.workbench import acts, api, judgements, pages
from reportedly.workbench.adding import SCHEMAS
from reportedly.workbench.desk import Desk
from reportedly.workbench.failures import answer_failure
from reportedly.workbench.guard import Access, Guard
from reportedly.workbench.jobs import Jobs

NOBODY = "unnamed"
STATIC = Path(__file__).parent / "static"
STATUSES = (
    (NotInLedger, 404),
    (BadOption, 400),
    (BadJudgement, 400),
    (DecidedMeanwhile, 409),
    (InputTooLarge, 413),
    (UnsupportedInput, 415),
    (BusyLedger, 503),
    (TooManyJobs, 503),
    (FullDisk, 507),
)
"""The status of errors that have one of their own; of all others it is 500."""


class Workbench(FastAPI):
    """An application whose description names what it takes in as it comes, too."""

    def openapi(self) -> dict[str, Any]:
        """Return the description of the API."""
        if self.openapi_schema is None:
            described = super().openapi()
            for operation in (one for methods in described["paths"].values() for one in methods.values()):
                # FastAPI's own answer to what cannot be asked for; ours is 400 with a `Failure`.
                operation["responses"].pop("422", None)
            parts = described["components"]
            parts["schemas"].update(SCHEMAS)
            _drop_unused(described, parts["schemas"])
            if self.state.access.token is not None:
                parts["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
                described["security"] = [{"token": []}]
        return self.openapi_schema or {}


def _drop_unused(described: dict[str, Any], records: dict[str, Any]) -> None:
    """Take out the records that nothing names, then those that only these named."""
    told = json.dumps(described)
    while unused := [name for name in records if f'"#/components/schemas/{name}"' not in told]:
        for name in unused:
            del records[name]
        told = json.dumps(described)


def build_app(
    ledger: Ledger,
    path: Path,
    access: Access,
    by: str = NOBODY,
    build_reader: Callable[[], Reader] | None = None,
) -> FastAPI:
    """Return the workbench of an open ledger, the file at `path`; `by` decides where a browser names nobody else.

    `build_reader` gives what reads articles that are sent, when the first one is; without it that of the package does.
    """
    jobs = Jobs(path, build_reader)

    @asynccontextmanager
    async def run(_: FastAPI) -> AsyncIterator[None]:
        if ledger.pending():
            jobs.compare()
        yield
        jobs.close()

    app = Workbench(
        title="Reportedly",
        version=reportedly.__version__,
        description="Who said what: the ledger of one newsroom, as JSON.",
        openapi_url="/api/openapi.json",
        # Both of FastAPI's pages fetch scripts from elsewhere; /api is ours.
        docs_url=None,
        redoc_url=None,
        lifespan=run,
    )
    app.state.ledger = ledger
    app.state.access = access
    app.state.jobs = jobs
    app.state.desk = Desk(ledger, by, jobs)
    app.state.seal = secrets.token_urlsafe(24)
    # Taken as they are: including a router makes each of its routes, with the models of what it answers, once more.
    for router in (pages.router, acts.router, api.router, judgements.router):
        app.router.routes.extend(router.routes)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_exception_handler(ReportedlyError, _answer_error)
    app.add_exception_handler(RequestValidationError, _answer_error)
    app.add_exception_handler(HTTPException, _answer_error)
    app.add_middleware(Guard, access=access)
    return app


async def _answer_error(request: Request, error: Exception) -> Response:
    """Return what went wrong, as JSON to who asked for that."""
    if isinstance(error, DecidedMeanwhile):
        return judgements.answer_conflict(request, error)
    status, message = _explain(error)
    # Among them which methods an address knows.
    headers = error.headers if isinstance(error, HTTPException) else None
    return answer_failure(request.url.path, status, message, headers)


def _explain(error: Exception) -> tuple[int, str]:
    match error:
        case ReportedlyError():
            status = next((one for kind, one in STATUSES if isinstance(error, kind)), 500)
            return status, str(error)
        case RequestValidationError():
            told = "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in error.errors())
            return 400, f"This asks for what cannot be: {told}"
        case HTTPException(status_code=404):
            return 404, "No page has this address."
        case HTTPException():
            return error.status_code, str(error.detail)
    raise error
