"""Who may ask, by host, token and origin; and what every answer forbids the browser."""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.workbench.failures import answer_refusal
from reportedly.workbench.forgery import is_forged

COOKIE = "reportedly"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # Not "no-referrer": forms would then name no origin. No other site is told anything.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    # What is in the ledger is not left on the disk by the browser.
    "cache-control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Access:
    """Who may ask: the names that the workbench goes by, and the token, None where none is demanded.

    With `any_number` a host that is written as an address in numbers is let in too: no name server can lend it to
    another's page.
    """

    hosts: tuple[str, ...] = LOOPBACK
    token: str | None = None
    any_number: bool = False

    def knows(self, host: str) -> bool:
        """Say whether a request may name this host."""
        name = _strip_port(host).lower()
        return name in self.hosts or (self.any_number and _is_number(name))

    def admits(self, given: Iterable[str]) -> bool:
        """Say whether one of what a request brings is the token."""
        wanted = (self.token or "").encode()
        return self.token is None or any(hmac.compare_digest(one.encode(), wanted) for one in given)


class Guard:
    """Lets through what may ask, and sets the headers of every answer."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app, self._access = app, access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        refusal = self._refuse(scope)
        await (refusal or self._app)(scope, receive, send_guarded)

    def _refuse(self, scope: Scope) -> Response | None:
        headers, path = Headers(scope=scope), scope["path"]
        if not self._access.knows(headers.get("host", "")):
            return answer_refusal(path, 400, "This host is not the workbench's. Use the address that it printed.")
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        asked = [value for name, value in query if name == "token"]
        if not self._access.admits((*asked, *_read_tokens(headers))):
            needed = "A token is needed: use the address that the workbench printed."
            return answer_refusal(path, 401, needed, {"www-authenticate": "Bearer"})
        if is_forged(scope["method"], path, headers):
            return answer_refusal(path, 403, "What changes something has to come from the workbench's own pages.")
        return self._keep_token(scope, query) if asked and self._access.token else None

    def _keep_token(self, scope: Scope, query: list[tuple[str, str]]) -> Response:
        """Put the token of an address into a cookie, and lead to the same address without it."""
        rest = urlencode([(name, value) for name, value in query if name != "token"])
        # One slash only: two would lead to another host.
        path = "/" + scope["raw_path"].decode("latin-1").lstrip("/\\")
        answer = RedirectResponse(f"{path}?{rest}" if rest else path, 303)
        answer.set_cookie(COOKIE, self._access.token or "", httponly=True, samesite="strict")
        return answer


def _read_tokens(headers: Headers) -> Iterable[str]:
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        yield token.strip()
    try:
        cookies = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return
    if COOKIE in cookies:
        yield cookies[COOKIE].value


def _strip_port(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
