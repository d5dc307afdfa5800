"""Step 5: the ledger, where articles with all that was read from them are kept and found."""

from reportedly.ledger.articles import Added, ArticleSummary, Outcome
from reportedly.ledger.filing import file_reading
from reportedly.ledger.ledger import FindKeys, Ledger
from reportedly.ledger.questions import QuestionSummary
from reportedly.ledger.search import Hit, Piece

__all__ = [
    "Added",
    "ArticleSummary",
    "FindKeys",
    "Hit",
    "Ledger",
    "Outcome",
    "Piece",
    "QuestionSummary",
    "file_reading",
]
