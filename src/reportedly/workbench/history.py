"""The page of judgements: what people decided, about which words, by whom, and whether it stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.domain.filed import FiledEntity
from reportedly.domain.judgement import Anchor, Judgement, JudgementKind, Value
from reportedly.export.marks import MEANINGS
from reportedly.ledger import ArticleSummary, Ledger, Subject
from reportedly.workbench import addresses
from reportedly.workbench.addresses import add_query
from reportedly.workbench.paging import Paging, count_page
from reportedly.workbench.shown import Answer, JudgementLine

PATH = "/history"
AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class ForgottenLine:
    """An article that was forgotten: nothing but its id is left, by whom and when."""

    article: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """All judgements, the last first; those withdrawn and those that find no words any more are among them."""

    judgements: tuple[JudgementLine, ...]
    total: int
    standing: int
    orphaned: int
    paging: Paging
    forgotten: tuple[ForgottenLine, ...]


def gather_history(ledger: Ledger, page: int = 1) -> HistoryPage:
    """Return what people decided."""
    made = ledger.judgements()[::-1]
    paging = Paging.of(page, len(made), AT_ONCE, lambda other: add_query(PATH, {"page": count_page(other)}))
    return HistoryPage(
        judgements=build_judgements(ledger, made[paging.skip(AT_ONCE) : paging.page * AT_ONCE]),
        total=len(made),
        standing=sum(one.withdrawn_at is None for one in made),
        orphaned=len({one.judgement.id for one in ledger.orphans()}),
        paging=paging,
        forgotten=tuple(ForgottenLine(one.article, one.by, f"{one.at:%Y-%m-%d %H:%M}") for one in ledger.tombstones()),
    )


def build_judgements(ledger: Ledger, judgements: Iterable[Judgement]) -> tuple[JudgementLine, ...]:
    """Return judgements in lines, each with where its words stand now."""
    listed = list(judgements)
    if not listed:
        return ()
    anchors = [anchor for one in listed for anchor in one.subjects]
    versions = ledger.find_summaries({anchor.article for anchor in anchors})
    subjects = ledger.find_subjects(anchor for anchor in anchors if anchor.exact)
    lost = {one.judgement.id for one in ledger.orphans(versions)}
    return tuple(_build_line(one, subjects, versions, is_orphaned=one.id in lost) for one in listed)


def _build_line(
    judgement: Judgement,
    subjects: Mapping[Anchor, Subject],
    versions: Mapping[str, ArticleSummary],
    *,
    is_orphaned: bool,
) -> JudgementLine:
    gone = judgement.withdrawn_at
    about = dict.fromkeys(anchor.article for anchor in judgement.subjects if anchor.article in versions)
    words = [one for one in judgement.subjects if one.exact]
    return JudgementLine(
        id=judgement.id,
        kind=judgement.kind,
        meaning=MEANINGS[judgement.kind],
        subjects=tuple(Answer(one.exact, _find_words(one, subjects.get(one), judgement.kind)) for one in words),
        articles=tuple(Answer(_name(versions[one]), addresses.find_article(one)) for one in about),
        values=tuple(word_values(judgement.values)),
        by=judgement.by,
        at=f"{judgement.at:%Y-%m-%d %H:%M}",
        note=judgement.note or "",
        withdrawn=f"{judgement.withdrawn_by or '?'}, {gone:%Y-%m-%d}" if gone else "",
        orphaned=is_orphaned,
    )


def word_values(values: Iterable[Value]) -> Iterator[str]:
    """Yield what a judgement sets, a field at a time."""
    return (f"{one.field}={'(empty)' if one.value is None else one.value}" for one in values)


def _name(article: ArticleSummary) -> str:
    return article.outlet or article.title or article.path


def _find_words(anchor: Anchor, subject: Subject | None, kind: JudgementKind) -> str:
    """Return where the words of a judgement stand; nothing where they are gone."""
    if subject is None:
        # What was rejected is no part of the article any more; its words still are.
        return addresses.find_article(anchor.article) if kind is JudgementKind.REJECT else ""
    if isinstance(subject, FiledEntity):
        return addresses.find_article(subject.article)
    return addresses.find_said(subject)
