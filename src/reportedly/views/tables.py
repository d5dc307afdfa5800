"""The tables that a ledger is exported as."""

from enum import StrEnum
from typing import TYPE_CHECKING

from reportedly.export.redaction import Redaction, find_shared, find_withheld
from reportedly.export.rows import tabulate_accounts, tabulate_claims, tabulate_figures, tabulate_questions
from reportedly.export.table import Table

if TYPE_CHECKING:
    from reportedly.ledger import Ledger


class What(StrEnum):
    """What can be exported."""

    CLAIMS = "claims"
    FIGURES = "figures"
    ACCOUNTS = "accounts"
    QUESTIONS = "questions"


def build_table(ledger: "Ledger", what: What) -> Table:
    """Return the rows of what is wanted."""
    match what:
        case What.CLAIMS:
            return tabulate_claims(ledger.articles())
        case What.FIGURES:
            return tabulate_figures(ledger.articles())
        case What.ACCOUNTS:
            return tabulate_accounts(ledger.load_questions(_list_questions(ledger)))
        case What.QUESTIONS:
            return tabulate_questions(ledger.load_questions(_list_questions(ledger)))


def redact_table(ledger: "Ledger", table: Table) -> tuple[Table, int]:
    """Return a table without the names of minors, victims and private persons, and how many persons that are."""
    articles = list(ledger.articles())
    persons = find_withheld(articles, {one.entity: one.identity for one in ledger.identities()})
    return Redaction(persons, find_shared(articles)).redact(table), len(persons)


def _list_questions(ledger: "Ledger") -> list[str]:
    return sorted(one.id for one in ledger.questions(least_accounts=1))
