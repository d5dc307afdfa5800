"""What a page says of its article in JSON-LD, the vocabulary of schema.org."""

import html
import json
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from lxml.html import HtmlElement

# JSON as the standard library reads it: objects, arrays, strings, numbers, true, false, null.
Json: TypeAlias = "dict[str, Json] | list[Json] | str | float | bool | None"

_ARTICLE_ENDS = ("article", "posting", "report", "newspaper")
_PAGE_TYPES = ("webpage", "itempage")
_LARGEST = 2_000_000
_MOST_NODES = 50_000


@dataclass(frozen=True, slots=True)
class StructuredArticle:
    """The fields of an article that JSON-LD gives; None for what it leaves out."""

    headline: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    body: str | None = None
    is_article: bool = False


def read_structured(root: HtmlElement) -> StructuredArticle:
    """Return what the page's JSON-LD says of its article, else of the page itself.

    Of several articles that is the one whose headline the page shows: others stand there because they are related.
    """
    objects = [
        item for script in root.iter("script") if _is_json_ld(script) for item in _find_objects(_load(script.text))
    ]
    ids = {name: item for item in objects if isinstance(name := item.get("@id"), str) and len(item) > 1}
    articles = [
        item
        for item in objects
        if _has_type(item, _ARTICLE_ENDS) and (item.get("headline") or item.get("datePublished"))
    ]
    pages = [item for item in objects if _has_type(item, _PAGE_TYPES)]
    for found, is_article in ((articles, True), (pages, False)):
        if found:
            return _read_object(_choose_shown(root, found), ids, is_article)
    return StructuredArticle()


def _choose_shown(root: HtmlElement, found: Sequence[dict[str, Json]]) -> dict[str, Json]:
    """Return the object whose headline stands in the page's title or main heading, else the first."""
    if len(found) == 1:
        return found[0]
    shown = [_fold(element.text_content()) for element in root.iter("h1", "title")]
    headlines = [(item, _fold(text)) for item in found for text in _strings(item.get("headline"))]
    return next((item for item, text in headlines if any(text in one for one in shown)), found[0])


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


def _is_json_ld(script: HtmlElement) -> bool:
    return "ld+json" in (script.get("type") or "").lower() and bool(script.text)


def _load(text: str | None) -> Json:
    """Return the object, or nothing where a script holds no JSON: pages with broken scripts are common."""
    if not text or len(text) > _LARGEST:
        return None
    try:
        return json.loads(text.strip().removeprefix("<!--").removesuffix("-->").rstrip(" \t\r\n;"), strict=False)  # type: ignore[no-any-return]
    except (ValueError, RecursionError):
        return None


def _find_objects(value: Json) -> Iterator[dict[str, Json]]:
    """Yield the objects in `value`, outer before inner."""
    waiting = deque([value])
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        item = waiting.popleft()
        if isinstance(item, dict):
            yield item
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


def _has_type(item: dict[str, Json], ends: tuple[str, ...]) -> bool:
    return any(name.lower().endswith(ends) for name in _strings(item.get("@type")))


def _read_object(item: dict[str, Json], ids: dict[str, dict[str, Json]], is_article: bool) -> StructuredArticle:
    dates = (*_strings(item.get("datePublished")), *_strings(item.get("dateCreated")))
    return StructuredArticle(
        headline=_first(_strings(item.get("headline")) or _strings(item.get("name"))),
        published=_first(dates),
        authors=tuple(dict.fromkeys(_names(item.get("author"), ids) or _names(item.get("creator"), ids))),
        publisher=_first(_names(item.get("publisher"), ids)),
        language=_first(_strings(item.get("inLanguage"))),
        url=_first(_strings(item.get("url"))),
        body=_first(_strings(item.get("articleBody"))),
        is_article=is_article,
    )


def _strings(value: Json) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for item in values if isinstance(item, str) and (text := html.unescape(item).strip())]


def _names(value: Json, ids: dict[str, dict[str, Json]]) -> list[str]:
    """Return the names of persons or organizations, given as strings, objects, or references to objects."""
    names: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            reference = item.get("@id")
            known = ids.get(reference, item) if isinstance(reference, str) and "name" not in item else item
            names.extend(_strings(known.get("name")))
        else:
            names.extend(name for name in _strings(item) if not name.startswith("http"))
    return names


def _first(values: "list[str] | tuple[str, ...]") -> str | None:
    return values[0] if values else None
