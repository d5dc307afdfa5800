"""A reading as JSON: the form that docs/reference/reading.md describes, and everything downstream reads."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias, Union

from reportedly.domain.article import Article, Published
from reportedly.domain.attribution import Attribution
from reportedly.domain.date_mention import DateMention
from reportedly.domain.figure import Figure, Incident
from reportedly.domain.interval import Interval
from reportedly.domain.mention import Entity, Mention
from reportedly.domain.place import Place
from reportedly.domain.problem import Problem
from reportedly.domain.quantity import Quantity
from reportedly.domain.reading import ModelCard, Reading
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice

# UP007 would have "|", which cannot join a name to one that is not defined yet.
Json: TypeAlias = Union[bool, int, float, str, Sequence["Json"], Mapping[str, "Json"], None]  # noqa: UP007

# A ten-thousandth of a confidence says nothing, and its last digits differ between processors.
CONFIDENCE_DIGITS = 4


def build_reading_line(reading: Reading, path: str | None = None) -> str:
    r"""Return `reading` on one line of ASCII, ended by "\n"; `path` is where the article was read from."""
    return json.dumps(build_reading(reading, path), ensure_ascii=True, separators=(",", ":"), allow_nan=False) + "\n"


def build_reading(reading: Reading, path: str | None = None) -> dict[str, Json]:
    """Return `reading` as JSON values."""
    entity_of = {span: entity.id for entity in reading.entities for span in entity.mentions}
    return {
        "article": _build_article(reading.article, path),
        "sentences": [{"start": span.start, "end": span.end} for span in reading.sentences],
        "mentions": [
            _build_mention(number, mention, entity_of.get(mention.span))
            for number, mention in enumerate(reading.mentions, start=1)
        ],
        "entities": [_build_entity(entity) for entity in reading.entities],
        "voices": [_build_voice(voice) for voice in reading.voices],
        "attributions": [_build_attribution(attribution) for attribution in reading.attributions],
        "dates": [_build_date(date) for date in reading.dates],
        "places": [_build_place(place) for place in reading.places],
        "quantities": [_build_quantity(quantity) for quantity in reading.quantities],
        "incidents": [_build_incident(incident) for incident in reading.incidents],
        "figures": [_build_figure(figure) for figure in reading.figures],
        "problems": [_build_problem(problem) for problem in reading.problems],
        "model": _build_model(reading.model) if reading.model else None,
    }


def _build_article(article: Article, path: str | None) -> Json:
    return {
        "id": article.id,
        "path": path,
        "url": article.url,
        "title": article.title,
        "byline": article.byline,
        "outlet": article.outlet,
        "outlet_rule": article.outlet_rule,
        "published": _build_published(article.published) if article.published else None,
        "language": article.language,
        "text": article.text,
        "blocks": [{"kind": block.kind, "start": block.start, "end": block.end} for block in article.blocks],
    }


def _build_published(published: Published) -> Json:
    return {
        "from": published.first.isoformat(),
        "to": published.last.isoformat(),
        "precision": published.precision,
        "rule": published.rule,
    }


def _build_span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}


def _build_spans(spans: Sequence[Span]) -> Json:
    return [_build_span(span) for span in spans]


def _build_mention(number: int, mention: Mention, entity: str | None) -> Json:
    return {"id": f"m{number}", "kind": mention.kind, "span": _build_span(mention.span), "entity": entity}


def _build_entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "aliases": entity.aliases,
        "roles": entity.roles,
    }


def _build_voice(voice: Voice) -> Json:
    return {
        "id": voice.id,
        "kind": voice.kind,
        "named": voice.named,
        "name": voice.name,
        "entity": voice.entity,
    }


def _build_attribution(attribution: Attribution) -> Json:
    return {
        "id": attribution.id,
        "source": _build_spans(attribution.source),
        "cue": _build_spans(attribution.cue),
        "content": _build_spans(attribution.content),
        "inside": attribution.inside,
        "voices": attribution.voices,
        "stance": attribution.stance,
        "firmness": attribution.firmness,
        "channel": attribution.channel,
        "quotation": attribution.quotation,
        "said": build_interval(attribution.said),
        "confidence": round(attribution.confidence, CONFIDENCE_DIGITS),
        "resolved_by": attribution.resolved_by,
    }


def build_interval(interval: Interval | None) -> Json:
    """Return the first and the last day of an interval."""
    return {"from": interval.first.isoformat(), "to": interval.last.isoformat()} if interval else None


def _build_date(date: DateMention) -> Json:
    interval = date.interval
    return {
        "id": date.id,
        "span": _build_span(date.span),
        "from": interval.first.isoformat() if interval else None,
        "to": interval.last.isoformat() if interval else None,
        "precision": interval.precision if interval else None,
        "reason": date.reason,
    }


def _build_place(place: Place) -> Json:
    return {
        "id": place.id,
        "span": _build_span(place.span),
        "name": place.name,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "precision": place.precision,
        "container": place.container,
        "demonym": place.demonym,
        "reason": place.reason,
    }


def _build_quantity(quantity: Quantity) -> Json:
    return {
        "id": quantity.id,
        "span": _build_span(quantity.span),
        "low": build_number(quantity.low),
        "high": build_number(quantity.high),
        "bound": quantity.bound,
        "unit": quantity.unit,
    }


def build_number(value: Decimal | None) -> int | float | None:
    """Return a number as JSON has it: whole ones exactly, however large."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _build_incident(incident: Incident) -> Json:
    interval = incident.interval
    return {
        "id": incident.id,
        "kind": incident.kind,
        "mentions": _build_spans(incident.mentions),
        "place": incident.place,
        "from": interval.first.isoformat() if interval else None,
        "to": interval.last.isoformat() if interval else None,
    }


def _build_figure(figure: Figure) -> Json:
    return {
        "id": figure.id,
        "quantity": figure.quantity,
        "counted": _build_span(figure.counted) if figure.counted else None,
        "kind": figure.kind,
        "incident": figure.incident,
        "place": figure.place,
        "as_of": build_interval(figure.as_of),
        "counted_at": build_interval(figure.counted_at),
        "attribution": figure.attribution,
        "firmness": figure.firmness,
        "background": figure.background,
        "part_of": figure.part_of,
        "sense": figure.sense,
        "basis": figure.basis,
        "by": figure.by,
        "population": figure.population,
        "state": figure.state,
        "confidence": round(figure.confidence, CONFIDENCE_DIGITS),
    }


def _build_problem(problem: Problem) -> Json:
    return {
        "step": problem.step,
        "message": problem.message,
        "span": _build_span(problem.span) if problem.span else None,
    }


def _build_model(model: ModelCard) -> Json:
    return {"name": model.name, "version": model.version, "sha256": model.sha256}
