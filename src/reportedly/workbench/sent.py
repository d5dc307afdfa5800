"""What a form sent: its fields, and where to go from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from fastapi import Depends, Request, Response

from reportedly.export.visible import make_visible
from reportedly.workbench.addresses import add_query
from reportedly.workbench.forgery import SEAL, Sealed

WHO = "reportedly-who"
"""The cookie that says who decides."""

KEPT = "kept"
"""What an address asks for that is to tell of a judgement just kept."""

LONGEST_NAME = 80
_YEAR = 365 * 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Sent:
    """The fields of a form; a field may come more than once."""

    fields: Mapping[str, tuple[str, ...]]

    def get(self, name: str) -> str:
        """Return a field, empty where it is not there."""
        return self.fields.get(name, ("",))[0].strip()

    def list(self, name: str) -> tuple[str, ...]:
        """Return all values of a field that are not empty."""
        return tuple(filter(None, map(str.strip, self.fields.get(name, ()))))

    @property
    def single(self) -> dict[str, str]:
        """The fields, each with its first value."""
        return {name: self.get(name) for name in self.fields}

    @property
    def note(self) -> str | None:
        """Why it is decided so."""
        return self.get("note") or None

    def find_back(self, kept: str = "", at: str = "") -> str:
        """Return the page of the workbench that the form stood on, with what was kept and where; else the front page.

        Nothing that a form says leads to another host.
        """
        parts = urlsplit(self.get("back").replace("\\", "/"))
        if parts.scheme or parts.netloc or not parts.path.startswith("/") or parts.path.startswith("//"):
            parts = urlsplit("/")
        asked = {name: value for name, value in parse_qsl(parts.query) if name != KEPT}
        address = add_query(quote(unquote(parts.path), safe="/"), {**asked, KEPT: kept})
        return f"{address}#{at}" if at.replace("-", "").isalnum() else address


async def read_sent(request: Request, _: Sealed) -> Sent:
    """Return the fields of a sealed form."""
    form = await request.form()
    given: dict[str, list[str]] = {}
    for name, value in form.multi_items():
        if isinstance(value, str) and name != SEAL:
            given.setdefault(name, []).append(value)
    return Sent({name: tuple(values) for name, values in given.items()})


SentForm = Annotated[Sent, Depends(read_sent)]


def find_who(request: Request) -> str:
    """Return who decides: whom the browser says, else whom the workbench was opened for."""
    by: str = request.app.state.desk.by
    return clean_name(unquote(request.cookies.get(WHO, ""))) or by


def remember_who(answer: Response, name: str) -> None:
    """Let the browser say from now on who decides."""
    answer.set_cookie(WHO, quote(name, safe=""), max_age=_YEAR, httponly=True, samesite="strict")


def clean_name(name: str) -> str:
    """Return a name in one line, none too long; empty where it is none."""
    return make_visible(name)[:LONGEST_NAME].strip()
