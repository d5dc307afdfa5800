"""From material to a brief: section by section, in the order in which they are read, so that notes count up."""

from collections.abc import Iterable
from datetime import datetime

from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import Question, Verdict
from reportedly.export.brief.agreements import build_agreement, is_told_alone, order_agreements
from reportedly.export.brief.changes import build_changes
from reportedly.export.brief.claims import gather_claims
from reportedly.export.brief.contested import build_contested, order_questions
from reportedly.export.brief.context import Brief
from reportedly.export.brief.denials import ToldDenials
from reportedly.export.brief.left_out import Printed, list_left_out
from reportedly.export.brief.material import Material
from reportedly.export.brief.notes import Notes
from reportedly.export.brief.sources import build_sources, number_sources
from reportedly.export.brief.timeline import build_timeline
from reportedly.export.brief.voices import build_unnamed, build_voices, choose_claims
from reportedly.export.brief.wording import count_things, print_day, show_words, tell_chain


def build_brief(material: Material) -> Brief:
    """Return the brief of a topic; the same material always gives the same one."""
    articles = material.articles
    numbers = number_sources(articles)
    notes = Notes(articles, numbers, material.texts)
    told = gather_claims((articles[id_] for id_ in sorted(material.on_topic)), material.identity_of)
    denials = ToldDenials(told, articles.values(), material.identity_of)
    choice = choose_claims(told, frozenset(one.id for question in material.questions for one in question.figures))
    ordered = order_questions(material.questions)
    several = [one for one in ordered if len(one.accounts) > 1]
    contested = [one for one in several if one.verdict is Verdict.CONFLICT]
    return Brief(
        title=show_words(material.topic).strip(),
        made=_print_moment(material.made),
        version=material.version,
        extent=_measure_extent(material, several),
        selection=tuple(map(show_words, material.selection.told)),
        contested=tuple(build_contested(one, articles, material.pairs.get(one.id, ()), notes) for one in contested),
        changes=build_changes(several, articles, material.pairs, notes),
        updated=tuple(build_agreement(one, articles, notes) for one in several if one.verdict is Verdict.UPDATE),
        agreements=tuple(
            build_agreement(one, articles, notes)
            for one in order_agreements([one for one in several if one.verdict is Verdict.AGREE])
        ),
        singles=tuple(build_agreement(one, articles, notes) for one in ordered if is_told_alone(one)),
        voices=build_voices(choice, articles, notes, denials),
        unnamed=build_unnamed(choice, articles, notes, denials),
        timeline=(timeline := build_timeline(choice.all, several, articles, notes, denials)).dated,
        undated=timeline.undated,
        sources=build_sources(articles, material.copies, numbers),
        left_out=list_left_out(material, Printed(material.questions, choice)),
        notes=notes.build(),
    )


def _print_moment(made: datetime) -> str:
    zone = made.tzname() or "local time"
    return f"{print_day(made.date())}, {made:%H:%M} {zone}"


def _measure_extent(material: Material, questions: list[Question]) -> str:
    """Return how much the brief rests on: articles, outlets, days, voices, origins."""
    articles = material.articles.values()
    outlets = {one.outlet for one in articles if one.outlet}
    accounts = {account.voice for question in questions for account in question.accounts}
    claimed = {tell_chain(claim.chain).voice for one in articles if one.id in material.on_topic for claim in one.claims}
    origins = sum(len(question.origins) for question in questions)
    parts = [
        f"{count_things(len(material.articles), 'article')} of {count_things(len(outlets), 'outlet')}{_span(articles)}",
        count_things(len(claimed | accounts), "voice"),
        f"{count_things(len(questions), 'question')} with two or more accounts, with "
        f"{count_things(origins, 'origin')}, question by question",
    ]
    return "; ".join(parts)


def _span(articles: Iterable[FiledArticle]) -> str:
    dated = [one.published for one in articles if one.published and not one.inferred]
    if not dated:
        return ""
    first, last = min(one.first for one in dated), max(one.last for one in dated)
    return f", {print_day(first)}" if first == last else f", {print_day(first)} to {print_day(last)}"
