"""The step: the articles of one matter in, its questions and the copies among its articles out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import CopyLink, Question, Ruling
from reportedly.reconcile.copies import find_copies
from reportedly.reconcile.questions import find_questions


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What was found in one matter."""

    questions: tuple[Question, ...]
    copies: tuple[CopyLink, ...]


def reconcile_matter(
    articles: Sequence[FiledArticle], identity_of: Mapping[str, str], rulings: Sequence[Ruling] = ()
) -> Reconciled:
    """Set the accounts of one matter side by side.

    `identity_of` gives for an entity of an article whom it is across articles. The order of the articles changes
    nothing; rulings win over the machine.
    """
    copies = find_copies(articles)
    return Reconciled(find_questions(articles, copies, identity_of, rulings), copies)
