"""A question as JSON: the form that docs/reference/questions.md describes."""

import json
from collections.abc import Mapping, Sequence

from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.domain.question import Account, Comparison, Question
from reportedly.export.reading_json import Json, build_interval, build_number


def build_question_line(question: Question, pairs: Sequence[Comparison], articles: Mapping[str, FiledArticle]) -> str:
    r"""Return a question on one line of ASCII, ended by "\n"; `pairs` are the verdicts between its accounts."""
    written = build_question(question, pairs, articles)
    return json.dumps(written, ensure_ascii=True, separators=(",", ":"), allow_nan=False) + "\n"


def build_question(
    question: Question, pairs: Sequence[Comparison], articles: Mapping[str, FiledArticle]
) -> dict[str, Json]:
    """Return a question as JSON values; `articles` are those that its figures stand in, by id."""
    scope = question.scope
    return {
        "id": question.id,
        "question": question.wording,
        "kind": scope.kind,
        "unit": scope.unit,
        "population": scope.population,
        "incident": scope.incident,
        "place": scope.place.name if scope.place else None,
        "days": build_interval(scope.days),
        "figures": [
            _build_figure(figure, account, articles[figure.article])
            for account in question.accounts
            for figure in account.figures
        ],
        "accounts": [_build_account(account) for account in question.accounts],
        "pairs": [{"a": one.one, "b": one.other, "verdict": one.verdict, "reason": one.reason} for one in pairs],
        "verdict": question.verdict,
        "origins": [origin.articles for origin in question.origins],
        "roots": [origin.root for origin in question.origins],
        "narrower": question.narrower,
        "wider": question.wider,
    }


def _build_figure(figure: FiledFigure, account: Account, article: FiledArticle) -> Json:
    return {
        "figure": figure.id,
        "article": {"id": article.id, "path": article.path, "sha256": article.sha256},
        "span": {"start": figure.span.start, "end": figure.span.end, "text": figure.span.text},
        "account": account.id,
        "sentence": figure.sentence.text,
    }


def _build_account(account: Account) -> Json:
    return {
        "id": account.id,
        "voice": account.voice,
        "chain": [link.name for link in account.chain],
        "low": build_number(account.low),
        "high": build_number(account.high),
        "bound": account.bound,
        "counted_at": build_interval(account.counted_at),
        "firmness": account.firmness,
        "withdrawn": account.withdrawn,
        "figures": [figure.id for figure in account.figures],
    }
