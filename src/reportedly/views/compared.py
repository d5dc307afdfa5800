"""The articles that questions rest on."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from reportedly.domain.errors import NotInLedger
from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import Question

if TYPE_CHECKING:
    from reportedly.ledger import Ledger


def load_heads(ledger: "Ledger", questions: Collection[Question]) -> dict[str, FiledArticle]:
    """Return the articles that the figures of questions stand in, by id, without what stands in them.

    Raise NotInLedger where one just went.
    """
    wanted = {figure.article for question in questions for figure in question.figures}
    articles = ledger.lookup.heads(wanted)
    if wanted - articles.keys():
        raise NotInLedger("an article of this question was replaced or forgotten a moment ago; ask again.")
    return articles
