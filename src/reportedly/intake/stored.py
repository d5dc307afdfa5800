"""From a reading that was kept to its article, so that it can be read again by a newer model."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from reportedly.domain.article import Article, Block, BlockKind, DateRule, OutletRule, Published
from reportedly.domain.errors import BrokenLedger, ReportedlyError
from reportedly.domain.interval import Precision
from reportedly.domain.page import Page
from reportedly.domain.problem import Problem
from reportedly.domain.span import Span
from reportedly.intake.document import Document, Hints
from reportedly.intake.page import read_page


@dataclass(frozen=True, slots=True)
class Kept:
    """What a reading that was kept says of its article, and what could not be read in it."""

    article: Article
    problems: tuple[Problem, ...]


def read_kept(written: bytes, path: str) -> Kept:
    """Return the article of a reading in JSON, exactly as it was; raise BrokenLedger for what is no reading.

    A date that was inferred is left out: it came from the reading.
    """
    try:
        record = json.loads(written)
        article = _read_article(record["article"])
        return Kept(article, tuple(map(_read_problem, record["problems"])))
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenLedger(f"the reading that is kept of {path} is damaged ({error!r}); add the file again.") from error


def read_stored(written: bytes, original: bytes, path: str) -> Document:
    """Return the article of a reading in JSON, with its place in the bytes that it came from; raise BrokenLedger."""
    kept = read_kept(written, path)
    problems = tuple(one for one in kept.problems if one.step == "intake")
    return Document(kept.article, _find_page(kept.article, original, path), problems, original)


def _read_problem(record: Mapping[str, Any]) -> Problem:
    span = record.get("span")
    return Problem(record["step"], record["message"], Span(span["start"], span["end"], span["text"]) if span else None)


def _find_page(article: Article, original: bytes, path: str) -> Page:
    """Return the page of an article, where reading its bytes today gives the same text; else that of a plain text."""
    try:
        document = read_page(original, Hints(path=path, url=article.url))
    except ReportedlyError:
        return Page.of_text(article.text)
    return document.page if document.article.text == article.text else Page.of_text(article.text)


def _read_article(record: Mapping[str, Any]) -> Article:
    rule = record["outlet_rule"]
    article = Article(
        text=record["text"],
        blocks=tuple(Block(BlockKind(one["kind"]), one["start"], one["end"]) for one in record["blocks"]),
        title=record["title"],
        byline=record["byline"],
        outlet=record["outlet"],
        outlet_rule=OutletRule(rule) if rule else None,
        url=record["url"],
        language=record["language"],
    )
    published = record["published"]
    if published is None or published["rule"] == DateRule.INFERRED:
        return article
    first, last = date.fromisoformat(published["from"]), date.fromisoformat(published["to"])
    told = Published(first, last, Precision(published["precision"]), DateRule(published["rule"]))
    return replace(article, published=told)
