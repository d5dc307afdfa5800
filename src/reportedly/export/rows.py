"""What is exported: claims, figures, accounts and questions as rows, in an order that is the same on every run."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from reportedly.domain.filed import FiledArticle, FiledClaim, FiledFigure
from reportedly.domain.interval import Interval
from reportedly.domain.question import Account, Question
from reportedly.domain.saying import find_start
from reportedly.export.phrases import name_chain
from reportedly.export.table import Cell, Row, Table, name_columns

ARTICLE = "article outlet:words path:words published_from published_to published_inferred:truth standing"
CLAIMS = name_columns(
    f"claim {ARTICLE} voice:words chain:words stance firmness channel quotation said_from said_to days_from days_to "
    "places:words entities:words source:words cue:words content:words start:integer inside confidence:number"
)
FIGURES = name_columns(
    f"figure {ARTICLE} words:words low:number high:number bound unit counted:words kind population place:words "
    "country latitude:number longitude:number as_of_from as_of_to counted_at_from counted_at_to voice:words "
    "chain:words firmness background:truth sense basis by:words incident:words part_of claim confidence:number "
    "start:integer sentence:words"
)
ACCOUNTS = name_columns(
    "account question wording:words kind place:words verdict voice:words chain:words low:number high:number bound unit "
    "counted_at_from counted_at_to firmness withdrawn:truth figures articles:integer origins:integer"
)
QUESTIONS = name_columns(
    "question wording:words kind unit population:words incident:words place:words days_from days_to verdict "
    "accounts:integer figures:integer articles:integer origins:integer narrower wider"
)
PARTED = " › "
LISTED = "; "


def tabulate_claims(articles: Iterable[FiledArticle]) -> Table:
    """Return a row for each claim, article by article, in the order of the text."""
    rows = [row for article in sorted(articles, key=_order) for row in _list_claims(article)]
    return Table(CLAIMS, rows)


def tabulate_figures(articles: Iterable[FiledArticle]) -> Table:
    """Return a row for each figure, article by article, in the order of the text."""
    rows = [row for article in sorted(articles, key=_order) for row in _list_figures(article)]
    return Table(FIGURES, rows)


def tabulate_accounts(questions: Iterable[Question]) -> Table:
    """Return a row for each account, question by question."""
    return Table(ACCOUNTS, [_build_account(question, one) for question in questions for one in question.accounts])


def tabulate_questions(questions: Iterable[Question]) -> Table:
    """Return a row for each question."""
    return Table(QUESTIONS, [_build_question(question) for question in questions])


def _order(article: FiledArticle) -> tuple[str, str]:
    return article.appeared.isoformat() if article.appeared else "9999", article.id


def _list_claims(article: FiledArticle) -> Iterator[Row]:
    names = {entity.id: entity.name for entity in article.entities}
    for claim in sorted(article.claims, key=lambda one: (find_start(one), one.id)):
        yield {**build_article(article), **_build_claim(claim, names)}


def _build_claim(claim: FiledClaim, names: Mapping[str, str]) -> Row:
    return {
        "claim": claim.id,
        "voice": claim.chain[-1].name,
        "chain": PARTED.join(name_chain(claim.chain)),
        "stance": claim.stance,
        "firmness": claim.firmness,
        "channel": claim.channel,
        "quotation": claim.quotation,
        **build_days("said", claim.said),
        **build_days("days", claim.days),
        "places": LISTED.join(dict.fromkeys(place.name for place in claim.places)),
        "entities": LISTED.join(names[one] for one in claim.entities if one in names),
        "source": " … ".join(piece.text for piece in claim.source),
        "cue": " … ".join(piece.text for piece in claim.cue),
        "content": " … ".join(piece.text for piece in claim.content),
        "start": find_start(claim),
        "inside": claim.inside,
        "confidence": Decimal(str(round(claim.confidence, 4))),
    }


def _list_figures(article: FiledArticle) -> Iterator[Row]:
    names = {entity.id: entity.name for entity in article.entities}
    incidents = {incident.id: incident.kind for incident in article.incidents}
    for figure in sorted(article.figures, key=lambda one: (one.span.start, one.id)):
        by, incident = names.get(figure.by or ""), incidents.get(figure.incident or "")
        yield {**build_article(article), **_build_figure(figure), "by": by, "incident": incident}


def _build_figure(figure: FiledFigure) -> Row:
    place = figure.place
    return {
        "figure": figure.id,
        "words": figure.span.text,
        "low": figure.low,
        "high": figure.high,
        "bound": figure.bound,
        "unit": figure.unit,
        "counted": figure.counted,
        "kind": figure.kind,
        "population": figure.population,
        "place": place.name if place else None,
        "country": place.country if place else None,
        "latitude": round_degrees(place.latitude) if place else None,
        "longitude": round_degrees(place.longitude) if place else None,
        **build_days("as_of", figure.as_of),
        **build_days("counted_at", figure.counted_at),
        "voice": figure.voice.name,
        "chain": PARTED.join(name_chain(figure.chain)),
        "firmness": figure.firmness,
        "background": figure.background,
        "sense": figure.sense,
        "basis": figure.basis,
        "part_of": figure.part_of,
        "claim": figure.claim,
        "confidence": Decimal(str(round(figure.confidence, 4))),
        "start": figure.span.start,
        "sentence": figure.sentence.text,
    }


def build_article(article: FiledArticle) -> Row:
    """Return the cells of `ARTICLE`."""
    return {
        "article": article.id,
        "outlet": article.outlet,
        "path": article.path,
        **build_days("published", article.published),
        "published_inferred": article.inferred,
        "standing": article.standing,
    }


def _build_account(question: Question, account: Account) -> Row:
    figures = {figure.id for figure in account.figures}
    return {
        "account": account.id,
        "question": question.id,
        "wording": question.wording,
        "kind": question.scope.kind,
        "place": question.scope.place.name if question.scope.place else None,
        "verdict": question.verdict,
        "voice": account.chain[-1].name if account.chain else account.voice,
        "chain": PARTED.join(name_chain(account.chain)),
        "low": account.low,
        "high": account.high,
        "bound": account.bound,
        "unit": question.scope.unit,
        **build_days("counted_at", account.counted_at),
        "firmness": account.firmness,
        "withdrawn": account.withdrawn,
        "figures": " ".join(figure.id for figure in account.figures),
        "articles": len({figure.article for figure in account.figures}),
        "origins": sum(not figures.isdisjoint(origin.figures) for origin in question.origins),
    }


def _build_question(question: Question) -> Row:
    scope = question.scope
    return {
        "question": question.id,
        "wording": question.wording,
        "kind": scope.kind,
        "unit": scope.unit,
        "population": scope.population,
        "incident": scope.incident,
        "place": scope.place.name if scope.place else None,
        **build_days("days", scope.days),
        "verdict": question.verdict,
        "accounts": len(question.accounts),
        "figures": len(question.figures),
        "articles": len({figure.article for figure in question.figures}),
        "origins": len(question.origins),
        "narrower": " ".join(question.narrower),
        "wider": " ".join(question.wider),
    }


def build_days(name: str, interval: Interval | None) -> dict[str, Cell]:
    """Return the cells for the first and the last day of an interval; empty without one."""
    first, last = (interval.first.isoformat(), interval.last.isoformat()) if interval else (None, None)
    return {f"{name}_from": first, f"{name}_to": last}


def round_degrees(degrees: float | None) -> Decimal | None:
    """Return degrees to about a metre."""
    return None if degrees is None else Decimal(str(round(degrees, 5)))
