"""What is not in a brief, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.domain.filed import FiledArticle, Standing
from reportedly.domain.question import Question
from reportedly.export.brief.agreements import is_told_alone
from reportedly.export.brief.claims import is_sure, order_by_day
from reportedly.export.brief.context import LeftOutLine
from reportedly.export.brief.material import LEAST_CONFIDENCE, Material
from reportedly.export.brief.trimming import UNSURE
from reportedly.export.brief.voices import Choice
from reportedly.export.brief.wording import count_things, name_outlet, print_published, show_words


@dataclass(frozen=True, slots=True)
class Printed:
    """What is in the brief: its questions, and the claims that were chosen."""

    questions: Sequence[Question]
    choice: Choice


def list_left_out(material: Material, printed: Printed) -> tuple[LeftOutLine, ...]:
    """Return what is not in the brief, each kind with the reason."""
    return (*_list_withdrawn(material), *_list_unsure(material), *_list_shortened(printed), *_list_off(material))


def _list_withdrawn(material: Material) -> Iterator[LeftOutLine]:
    for article in order_by_day(material.articles.values()):
        if article.standing is Standing.RETRACTED:
            claims, figures = count_things(len(article.claims), "claim"), count_things(len(article.figures), "figure")
            yield LeftOutLine(
                f"{claims} and {figures} of one article",
                "it was retracted: its accounts are shown as withdrawn and are not used",
                (_name(article),),
            )


def _list_unsure(material: Material) -> Iterator[LeftOutLine]:
    chosen = [one for id_, one in material.articles.items() if id_ in material.on_topic]
    unsure = sum(not is_sure(claim) for one in chosen for claim in one.claims)
    if unsure:
        yield LeftOutLine(count_things(unsure, "claim"), f"{UNSURE} (confidence below {LEAST_CONFIDENCE})")
    for reason, number in sorted(material.selection.figures_left.items()):
        told = f"{reason} (confidence below {LEAST_CONFIDENCE})" if reason == UNSURE else reason
        yield LeftOutLine(count_things(number, "figure"), told)


def _list_shortened(printed: Printed) -> Iterator[LeftOutLine]:
    alone = [one for one in printed.questions if len(one.accounts) == 1 and not is_told_alone(one)]
    if alone:
        yield LeftOutLine(
            f"{count_things(len(alone), 'number')} that one voice alone gives",
            "they count neither people nor money, or are denied or withdrawn; “reportedly questions --all” lists them",
        )
    more = sum(printed.choice.more) + printed.choice.unnamed_more
    if more:
        yield LeftOutLine(
            f"{count_things(more, 'further claim')} of the same voices",
            "a brief prints those that tell most, and every accusation and denial; "
            "“reportedly voices” and “reportedly search” show all",
        )


def _list_off(material: Material) -> Iterator[LeftOutLine]:
    selection = material.selection
    if selection.articles_left:
        yield LeftOutLine(count_things(selection.articles_left, "article"), "the words of the topic are not in them")
    if selection.dated_elsewhere:
        yield LeftOutLine(
            f"{count_things(selection.dated_elsewhere, 'article')} on the topic",
            "they appeared outside the days asked for",
        )
    if selection.questions_left:
        yield LeftOutLine(
            count_things(selection.questions_left, "question"),
            "most of their figures stand in articles that are not on the topic",
        )
    brought = [one for id_, one in material.articles.items() if id_ not in material.on_topic]
    if brought:
        yield LeftOutLine(
            f"the claims of {count_things(len(brought), 'article')}",
            "only their numbers bear on the topic, and these are in the brief",
            tuple(map(_name, order_by_day(brought))),
        )


def _name(article: FiledArticle) -> str:
    title = show_words(article.title or article.path).strip()
    return f"{name_outlet(article)}, {print_published(article)}: {title}"
