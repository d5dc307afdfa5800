"""Addresses: where on the workbench each thing is found, down to its words in an article."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote, urlencode

from reportedly.domain.filed import FiledClaim, FiledFigure, FiledVoice
from reportedly.domain.question import Stated
from reportedly.domain.saying import Said, find_key, identify_voice

FIGURE, CLAIM, NOTE = "f-", "c-", "n-"
"""What anchors of an article's page begin with: the words of a figure or claim, and what stands beside them."""


def is_api(path: str) -> bool:
    """Say whether a program asks at this path, and is answered in JSON."""
    return path.startswith("/api/")


def find_article(article: str) -> str:
    """Return the address of an article."""
    return f"/article/{quote(article, safe='')}"


def find_said(said: Said) -> str:
    """Return the address of the words of a claim or figure."""
    return f"{find_article(said.article)}#{anchor_said(said)}"


def find_stated(stated: Stated) -> str:
    """Return the address of the words of a number that an account stands by."""
    return f"{find_article(stated.article)}#{FIGURE}{stated.figure}"


def find_words(article: str, words: Sequence[str]) -> str:
    """Return the address of words in an article that no claim has, by their wording: browsers look for it."""
    fragments = "&".join(f"text={quote(one, safe='').replace('-', '%2D')}" for one in dict.fromkeys(words))
    return f"{find_article(article)}#:~:{fragments}" if fragments else find_article(article)


def anchor_said(said: Said) -> str:
    """Return the anchor of the words of a claim or figure within its article's page."""
    match said:
        case FiledFigure():
            return f"{FIGURE}{said.id}"
        case FiledClaim():
            return f"{CLAIM}{said.id}"


def find_part(part: str) -> str:
    """Return the address of the page on which a figure or claim is decided about."""
    return f"/part/{quote(part, safe='')}"


def find_question(question: str, **asked: str | None) -> str:
    """Return the address of a question, with what is asked of its page."""
    return add_query(f"/question/{quote(question, safe='')}", asked)


def find_speaker(voice: str) -> str:
    """Return the address of a voice by its id."""
    return f"/voice/{quote(voice, safe='')}"


def find_voice(voice: FiledVoice, article: str, identity_of: Mapping[str, str]) -> str:
    """Return the address of a voice that an article names."""
    return find_speaker(identify_voice(find_key(voice, article, identity_of)))


def find_job(job: str) -> str:
    """Return the address of a piece of long work."""
    return f"/job/{quote(job, safe='')}"


def add_query(address: str, asked: Mapping[str, str | None]) -> str:
    """Return an address with a query of what is asked; what is empty is left out."""
    given = {name: value for name, value in asked.items() if value}
    return f"{address}?{urlencode(given)}" if given else address
