"""A brief on a topic: what it is made from, gathered from a ledger, and written."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import reportedly
from reportedly.domain.errors import BadOption, NotInLedger
from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import Question, Verdict
from reportedly.export.brief import build_brief, render_html, render_markdown
from reportedly.export.brief.material import Material, Period, Selection
from reportedly.export.brief.topic import is_on_topic, tell_selection
from reportedly.export.brief.trimming import count_faults, find_fault, trim_question
from reportedly.reconcile.pairs import build_bench, compare_all
from reportedly.reconcile.verdicts import find_verdict

if TYPE_CHECKING:
    from reportedly.ledger import Ledger

_MOST = 10_000
"""Articles and claims that a topic may be found in."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a brief is wanted of, and the moment of making it; raises BadOption for no topic."""

    topic: str
    period: Period
    made: datetime

    def __post_init__(self) -> None:
        if not self.topic.strip():
            raise BadOption("expected words to find articles by, got an empty topic")


@dataclass(frozen=True, slots=True)
class Written:
    """A brief as it goes into a file, and in a line what it holds."""

    text: str
    summary: str


def write_brief(ledger: "Ledger", asked: Asked, *, as_page: bool) -> Written:
    """Return a brief as a page or as Markdown; raise NotInLedger where nothing is about its topic."""
    material = gather_material(ledger, asked)
    brief = build_brief(material)
    return Written(render_html(brief) if as_page else render_markdown(brief), summarise(material))


def summarise(material: Material) -> str:
    """Return in a line what the brief holds."""
    several = [one for one in material.questions if len(one.accounts) > 1]
    contested = sum(one.verdict is Verdict.CONFLICT for one in several)
    articles = len(material.articles)
    return f"{articles} articles, {len(several)} questions with two or more accounts, {contested} of them contested"


def gather_material(ledger: "Ledger", asked: Asked) -> Material:
    """Return the material of a brief; raise NotInLedger where nothing in the ledger is about the topic."""
    named = find_articles(ledger, asked.topic)
    held = {one.id: one for one in ledger.articles(named)}
    on_topic = frozenset(id_ for id_, article in held.items() if asked.period.holds(article))
    by_words = find_asked(ledger, asked.topic)
    every = list(ledger.load_questions(one.id for one in ledger.questions(least_accounts=1)))
    fitting = [one for one in every if is_on_topic(one, frozenset(held), by_words)]
    articles = held | _load_missing(ledger, fitting, held)
    faults: Counter[str] = Counter()
    questions = tuple(_trim(fitting, articles, asked.period, faults))
    if not on_topic and not questions:
        raise NotInLedger(_explain_nothing(asked, held))
    wanted = on_topic | {figure.article for question in questions for figure in question.figures}
    ids = [one.id for one in ledger.list_articles()]
    return Material(
        topic=asked.topic,
        made=asked.made,
        version=reportedly.__version__,
        articles={id_: articles[id_] for id_ in sorted(wanted)},
        on_topic=on_topic,
        questions=questions,
        pairs={one.id: tuple(compare_all(one, articles)) for one in questions},
        copies=tuple(ledger.copies(wanted)),
        texts={id_: text for id_ in on_topic if (text := ledger.text(id_)) is not None},
        identity_of=find_identities(ledger, articles),
        selection=Selection(
            told=tell_selection(asked.topic, asked.period, len(on_topic), len(ids)),
            articles_left=len(set(ids) - wanted - held.keys()),
            questions_left=len(every) - len(fitting),
            dated_elsewhere=len(held) - len(on_topic),
            figures_left=dict(faults),
        ),
    )


def find_articles(ledger: "Ledger", topic: str) -> frozenset[str]:
    """Return the articles in which all words of the topic stand."""
    return frozenset(hit.article for hit in ledger.search(topic, limit=_MOST))


def find_asked(ledger: "Ledger", topic: str) -> frozenset[str]:
    """Return the ids of the questions in whose own words each word of the topic stands."""
    found = [{one.id for one in ledger.find_questions(word, limit=_MOST)} for word in topic.split()]
    return frozenset(set.intersection(*found)) if found else frozenset()


def find_identities(ledger: "Ledger", articles: Mapping[str, FiledArticle]) -> dict[str, str]:
    """Return whom entities of articles are across articles."""
    entities = [one.id for article in articles.values() for one in article.entities]
    return {one.entity: one.identity for one in ledger.identities(entities)}


def _load_missing(
    ledger: "Ledger", questions: list[Question], held: Mapping[str, FiledArticle]
) -> dict[str, FiledArticle]:
    wanted = {figure.article for question in questions for figure in question.figures} - held.keys()
    loaded = {one.id: one for one in ledger.articles(wanted)}
    if wanted - loaded.keys():
        raise NotInLedger("an article was replaced or forgotten a moment ago; ask again.")
    return loaded


def _trim(
    questions: list[Question], articles: Mapping[str, FiledArticle], period: Period, faults: Counter[str]
) -> Iterator[Question]:
    """Yield questions with the figures that a brief prints, and the verdict of these; count the others in `faults`."""
    fault_of = partial(find_fault, articles=articles, period=period)
    for question in questions:
        faults.update(count_faults(question, fault_of))
        trimmed = trim_question(question, articles, fault_of)
        if trimmed is question:
            yield question
        elif trimmed is not None:
            yield replace(trimmed, verdict=find_verdict(trimmed.accounts, build_bench(trimmed, articles)))


def _explain_nothing(asked: Asked, held: Mapping[str, FiledArticle]) -> str:
    if held:
        number = len(held)
        return f"{number} articles are about {asked.topic!r}, and none of them appeared in the days asked for."
    return f"nothing in the ledger is about {asked.topic!r}; try fewer words, as `reportedly search` finds them."
