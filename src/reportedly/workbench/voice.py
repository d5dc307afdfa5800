"""The page of a voice: what it said over time, who gives other numbers, and which names were taken for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportedly.domain.errors import NotInLedger
from reportedly.domain.filed import FiledClaim
from reportedly.domain.judgement import Judgement, JudgementKind
from reportedly.export.speakers import Saying, Speaker
from reportedly.ledger import Ledger
from reportedly.views.voice import Contradiction, NameTaken, VoiceView, gather_voice, word_when
from reportedly.workbench.addresses import identify_voice
from reportedly.workbench.carriers import find_passed
from reportedly.workbench.history import build_judgements
from reportedly.workbench.leads import Leads, build_article_line, build_question_line, build_values, build_verdict
from reportedly.workbench.shelf import Contents, Shelf
from reportedly.workbench.shown import Answer, JudgementLine, QuestionLine, SaidLine, VerdictMark
from reportedly.workbench.voices import VoiceLine, build_voice_line

MOST_SAYINGS, MOST_PASSED = 300, 40


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
    """A question to which others give numbers that cannot be right as well, and of each why."""

    question: QuestionLine
    verdict: VerdictMark
    reasons: tuple[ReasonLine, ...]


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

    `passed` are what others say that reached an article through it; `more` and `more_passed` are not shown. `main` is
    the id of the name that others are told apart from, empty for a voice without one. `seen` is how far the judgements
    went; whoever decides sends it back.
    """

    line: VoiceLine
    times: tuple[WhenPart, ...]
    more: int
    passed: tuple[SaidLine, ...]
    more_passed: int
    contradictions: tuple[ContradictionLine, ...]
    names: tuple[NameLine, ...]
    undecided: tuple[MaybeLine, ...]
    main: str
    judgements: tuple[JudgementLine, ...]
    seen: str


def gather_voice_page(shelf: Shelf, name: str) -> VoicePage:
    """Return the page of a voice by its id, or by that of an entity that is it; raise NotInLedger."""
    seen = str(shelf.ledger.look())
    contents = shelf.open()
    speaker = find_speaker(contents, name)
    passed = list(find_passed(contents.articles.values(), speaker.key, contents.identity_of))
    view = gather_voice(shelf.ledger, speaker, contents.identity_of)
    return VoicePage(
        line=build_voice_line(speaker),
        times=tuple(_group_times(view, contents.leads)),
        more=max(0, len(view.sayings) - MOST_SAYINGS),
        passed=tuple(contents.leads.build_said(*one, contents.denials) for one in passed[:MOST_PASSED]),
        more_passed=max(0, len(passed) - MOST_PASSED),
        contradictions=tuple(_group_contradictions(view.contradictions)),
        names=tuple(_group_names(view.names, contents)),
        undecided=tuple(_build_maybes(view, contents)),
        main=next((one.entity for one in view.names if speaker.name in one.name), ""),
        judgements=build_judgements(shelf.ledger, _find_judgements(shelf.ledger, speaker)),
        seen=seen,
    )


def find_speaker(contents: Contents, name: str) -> Speaker:
    """Return the voice of an id; raise NotInLedger."""
    for one in (*contents.speakers, *contents.carriers.values()):
        if identify_voice(one.key) == name or name in one.entities:
            return one
    raise NotInLedger(f"no voice goes by the id {name!r}; the page of voices lists them.")


def _group_times(view: VoiceView, leads: Leads) -> Iterator[WhenPart]:
    for when, run in groupby(view.sayings[:MOST_SAYINGS], key=word_when):
        yield WhenPart(when, tuple(_build_saying(one, view, leads) for one in run))


def _build_saying(saying: Saying, view: VoiceView, leads: Leads) -> SayingPart:
    said = saying.said
    figures: Sequence[SaidLine] = ()
    if isinstance(said, FiledClaim):
        inside = (view.figures[one] for one in said.figures if one in view.figures)
        figures = [leads.build_said(one, saying.article) for one in inside if one.claim == said.id]
    return SayingPart(leads.build_said(said, saying.article, view.denials), tuple(figures))


def _group_contradictions(found: Sequence[Contradiction]) -> Iterator[ContradictionLine]:
    for _, run in groupby(found, key=lambda one: one.question.id):
        same = list(run)
        reasons = {one.comparison.reason: _build_reason(one) for one in same}
        question, verdict = build_question_line(same[0].question), build_verdict(same[0].comparison.verdict)
        yield ContradictionLine(question, verdict, tuple(reasons.values()))


def _build_reason(one: Contradiction) -> ReasonLine:
    accounts = (one.comparison.one, one.comparison.other)
    return ReasonLine(one.comparison.reason, build_values(one.question, accounts))


def _group_names(names: Sequence[NameTaken], contents: Contents) -> Iterator[NameLine]:
    """Yield each name once for each reason, with all articles that have it so."""
    together: dict[tuple[str, str], dict[str, NamePlace]] = {}
    for one in names:
        article = build_article_line(contents.articles[one.article])
        same = together.setdefault((one.name, one.reason), {})
        same[article.id] = NamePlace(article.outlet, article.day, article.address, one.entity)
    for (name, reason), articles in together.items():
        yield NameLine(name, reason, tuple(articles.values()))


def _build_maybes(view: VoiceView, contents: Contents) -> Iterator[MaybeLine]:
    """Yield the names that may be the voice."""
    own = view.speaker.entities
    names = {entity.id: (entity, article) for article in contents.articles.values() for entity in article.entities}
    voices = {entity: one.key for one in (*contents.carriers.values(), *contents.speakers) for entity in one.entities}
    for pair in view.undecided:
        one, other = (pair.one, pair.other) if pair.one in own else (pair.other, pair.one)
        if other in names:
            entity, article = names[other]
            line = build_article_line(article)
            address = f"/voice/{identify_voice(voices[other])}" if other in voices else line.address
            yield MaybeLine(one, other, f"{entity.name} ({line.outlet})", address, pair.reason)


def _find_judgements(ledger: Ledger, speaker: Speaker) -> Iterator[Judgement]:
    """Yield what people decided about whether names are this voice."""
    for judgement in ledger.judgements():
        if judgement.kind in (JudgementKind.SAME, JudgementKind.DIFFERENT):
            subjects = map(ledger.find_subject, judgement.subjects)
            if any(one is not None and one.id in speaker.entities for one in subjects):
                yield judgement
