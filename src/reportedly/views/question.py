"""One question with all that is shown of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.domain.filed import FiledArticle
from reportedly.domain.judgement import Anchor, Judgement
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
    for judgement in ledger.judgements(articles):
        if any(_is_about(ledger, anchor, figures, articles) for anchor in judgement.subjects):
            yield judgement


def _is_about(ledger: "Ledger", anchor: Anchor, figures: set[str], articles: Mapping[str, FiledArticle]) -> bool:
    if not anchor.exact:
        return anchor.article in articles
    subject = ledger.find_subject(anchor)
    return subject is not None and subject.id in figures
