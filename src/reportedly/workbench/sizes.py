"""Requests that decide something are small: what is larger is not even read."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

MOST_BYTES = 256 * 1024
"""Room for the words of a long claim with its surroundings, many times over, and for thousands of ticked figures."""

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class SmallRoute(APIRoute):
    """A route that refuses what says no size, or too large a one; the server lets nobody send more than they said."""

    def get_route_handler(self) -> Handler:
        """Return what answers a request."""
        handle = super().get_route_handler()

        async def handle_small(request: Request) -> Response:
            size = request.headers.get("content-length", "")
            if not (size.isascii() and size.isdigit()):
                raise HTTPException(411, "The request has to say how long it is (Content-Length).")
            if len(size) > len(str(MOST_BYTES)) or int(size) > MOST_BYTES:
                raise HTTPException(413, f"What decides something has at most {MOST_BYTES // 1024} KB.")
            return await handle(request)

        return handle_small
