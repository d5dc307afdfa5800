"""One question with all that is shown of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.domain.filed import FiledArticle
from reportedly.domain.judgement import Judgement
from reportedly.domain.question import Account, Comparison, Heading, Question
from reportedly.export.steps import order_accounts
from reportedly.reconcile.pairs import compare_all
from reportedly.views.compared import load_heads

if TYPE_CHECKING:
    from reportedly.ledger import Ledger


@dataclass(frozen=True, slots=True)
class QuestionView:
    """All that is shown of one question."""

    question: Question
    articles: Mapping[str, FiledArticle]
    pairs: Sequence[Comparison]
    narrower: Sequence[Heading] = ()
    wider: Sequence[Heading] = ()
    judgements: Sequence[Judgement] = ()
    full: bool = False

    @property
    def accounts(self) -> list[Account]:
        """The accounts as they are shown: a denial behind what it denies."""
        return order_accounts(self.question.accounts)


def gather_question(
    ledger: "Ledger", question: Question, *, full: bool = False, compared: Sequence[Account] | None = None
) -> QuestionView:
    """Return all that is shown of a question; `compared` are the accounts whose pairs are, all of them without it."""
    articles = load_heads(ledger, (question,))
    return QuestionView(
        question=question,
        articles=articles,
        pairs=list(compare_all(question, articles, compared)),
        narrower=ledger.load_headings(question.narrower),
        wider=ledger.load_headings(question.wider),
        judgements=list(find_judgements(ledger, question, articles)),
        full=full,
    )


def find_judgements(ledger: "Ledger", question: Question, articles: Mapping[str, FiledArticle]) -> Iterator[Judgement]:
    """Yield what people decided about the figures of a question, and about the articles that they stand in."""
    figures = {figure.id for figure in question.figures}
    judgements = ledger.judgements(articles)
    subjects = ledger.find_subjects(anchor for one in judgements for anchor in one.subjects if anchor.exact)
    about = {anchor for anchor, subject in subjects.items() if subject.id in figures}
    for judgement in judgements:
        if any(one in about if one.exact else one.article in articles for one in judgement.subjects):
            yield judgement
