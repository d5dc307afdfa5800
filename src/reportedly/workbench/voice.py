"""The page of a voice: what it said over time, who gives other numbers, and which names were taken for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportedly.domain.errors import NotInLedger
from reportedly.domain.filed import FiledArticle
from reportedly.domain.judgement import Judgement, JudgementKind
from reportedly.domain.saying import Saying
from reportedly.ledger import Ledger
from reportedly.views.sayings import Told, gather_sayings
from reportedly.views.voice import Contradiction, NameTaken, Part, VoiceView, gather_voice, word_when
from reportedly.workbench.addresses import add_query, find_speaker
from reportedly.workbench.history import build_judgements
from reportedly.workbench.leads import (
    MOST_DENIALS,
    Leads,
    build_article_line,
    build_question_line,
    build_values,
    build_verdict,
)
from reportedly.workbench.paging import Paging, count_page
from reportedly.workbench.shown import Answer, JudgementLine, QuestionLine, SaidLine, VerdictMark
from reportedly.workbench.voices import VoiceLine, build_voice_line

AT_ONCE, MOST_PASSED, MOST_MAYBES, MOST_REASONS = 40, 20, 40, 6


@dataclass(frozen=True, slots=True)
class SayingPart:
    """A claim or figure of the voice; `figures` are those that stand in the claim."""

    said: SaidLine
    figures: tuple[SaidLine, ...]


@dataclass(frozen=True, slots=True)
class WhenPart:
    """What the voice said on certain days; "(appeared)" where only the day of the article is known."""

    when: str
    sayings: tuple[SayingPart, ...]


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """Why two numbers cannot both be right, and the two with where their words stand."""

    reason: str
    values: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class ContradictionLine:
    """A question to which others give numbers that cannot be right as well, and why; `more` numbers are not shown."""

    question: QuestionLine
    verdict: VerdictMark
    reasons: tuple[ReasonLine, ...]
    more: int


@dataclass(frozen=True, slots=True)
class NamePlace:
    """An article that has a name, and the id of the name in it; `words` name the outlet."""

    words: str
    day: str
    address: str
    entity: str


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name that was taken for the voice, why, and the articles that have it."""

    name: str
    reason: str
    articles: tuple[NamePlace, ...]


@dataclass(frozen=True, slots=True)
class MaybeLine:
    """A name that may be the voice: its id and that of the voice's own name it is like, its page, and what speaks."""

    one: str
    other: str
    name: str
    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class VoicePage:
    """A voice; `names` were taken for it, each with the reason, `undecided` may be it.

    `passed` are what others say that reached an article through it. `more_passed`, `more_contested` and `more_names`
    are not shown. `main` is the id of the name that others are told apart from, empty for a voice without one. `seen`
    is how far the judgements went; whoever decides sends it back.
    """

    line: VoiceLine
    times: tuple[WhenPart, ...]
    paging: Paging
    passed: tuple[SaidLine, ...]
    more_passed: int
    contradictions: tuple[ContradictionLine, ...]
    more_contested: int
    names: tuple[NameLine, ...]
    more_names: int
    undecided: tuple[MaybeLine, ...]
    main: str
    judgements: tuple[JudgementLine, ...]
    seen: str


def gather_voice_page(ledger: Ledger, name: str, page: int = 1) -> VoicePage:
    """Return the page of a voice by its id, or by that of an entity that is it; raise NotInLedger."""
    seen = str(ledger.look())
    speaker = ledger.lookup.find_voice(name)
    if speaker is None:
        raise NotInLedger(f"no voice goes by the id {name!r}; the page of voices lists them.")
    view = gather_voice(ledger, speaker, Part(AT_ONCE, page), MOST_DENIALS)
    passed = gather_sayings(ledger, ledger.lookup.find_passed(speaker.id, limit=MOST_PASSED), MOST_DENIALS)
    own = find_speaker(speaker.id)
    return VoicePage(
        line=build_voice_line(speaker),
        times=tuple(_group_times(view.told)),
        paging=Paging.of(page, view.sayings, AT_ONCE, lambda other: add_query(own, {"page": count_page(other)})),
        passed=tuple(_build_said(passed)),
        more_passed=speaker.passed - len(passed.sayings),
        contradictions=tuple(_group_contradictions(view.contradictions)),
        more_contested=view.more_contested,
        names=tuple(_group_names(view.names, ledger.lookup.heads(one.article for one in view.names))),
        more_names=view.more_names,
        undecided=tuple(_build_maybes(ledger, view)),
        main=next((one.entity for one in view.names if speaker.name in one.name), ""),
        judgements=build_judgements(ledger, _find_judgements(ledger, view)),
        seen=seen,
    )


def _group_times(told: Told) -> Iterator[WhenPart]:
    leads = Leads(told.identity_of)
    for when, run in groupby(told.sayings, key=word_when):
        yield WhenPart(when, tuple(_build_saying(one, told, leads) for one in run))


def _build_saying(saying: Saying, told: Told, leads: Leads) -> SayingPart:
    figures = (leads.build_said(one, saying.article) for one in saying.figures)
    return SayingPart(leads.build_said(saying.said, saying.article, told.denials), tuple(figures))


def _build_said(told: Told) -> Iterator[SaidLine]:
    leads = Leads(told.identity_of)
    return (leads.build_said(one.said, one.article, told.denials) for one in told.sayings)


def _group_contradictions(found: Sequence[Contradiction]) -> Iterator[ContradictionLine]:
    for _, run in groupby(found, key=lambda one: one.question.id):
        same = list(run)
        different = list({one.comparison.reason: one for one in same}.values())
        question, verdict = build_question_line(same[0].question.heading), build_verdict(same[0].comparison.verdict)
        reasons = tuple(map(_build_reason, different[:MOST_REASONS]))
        yield ContradictionLine(question, verdict, reasons, len(different) - len(reasons))


def _build_reason(one: Contradiction) -> ReasonLine:
    accounts = (one.comparison.one, one.comparison.other)
    return ReasonLine(one.comparison.reason, build_values(one.question, accounts))


def _group_names(names: Sequence[NameTaken], articles: Mapping[str, FiledArticle]) -> Iterator[NameLine]:
    """Yield each name once for each reason, with all articles that have it so."""
    together: dict[tuple[str, str], dict[str, NamePlace]] = {}
    for one in names:
        article = build_article_line(articles[one.article])
        same = together.setdefault((one.name, one.reason), {})
        same[article.id] = NamePlace(article.outlet, article.day, article.address, one.entity)
    for (name, reason), places in together.items():
        yield NameLine(name, reason, tuple(places.values()))


def _build_maybes(ledger: Ledger, view: VoiceView) -> Iterator[MaybeLine]:
    """Yield the names that may be the voice."""
    pairs = [
        (pair.one, pair.other, pair.reason) if pair.one in view.entities else (pair.other, pair.one, pair.reason)
        for pair in view.undecided[:MOST_MAYBES]
    ]
    homes = ledger.lookup.find_homes(other for _, other, _ in pairs)
    articles = ledger.lookup.heads(homes.values())
    names = {entity.id: entity for entity in ledger.lookup.entities(homes.values())}
    voices = ledger.lookup.find_voices_of(homes)
    for one, other, reason in pairs:
        if other in names and homes[other] in articles:
            line = build_article_line(articles[homes[other]])
            address = find_speaker(voices[other]) if other in voices else line.address
            yield MaybeLine(one, other, f"{names[other].name} ({line.outlet})", address, reason)


def _find_judgements(ledger: Ledger, view: VoiceView) -> Iterator[Judgement]:
    """Yield what people decided about whether names are this voice."""
    about = [
        one
        for one in ledger.judgements(view.entities.values())
        if one.kind in (JudgementKind.SAME, JudgementKind.DIFFERENT)
    ]
    subject_of = ledger.find_subjects(anchor for one in about for anchor in one.subjects)
    for judgement in about:
        if any(anchor in subject_of and subject_of[anchor].id in view.entities for anchor in judgement.subjects):
            yield judgement
