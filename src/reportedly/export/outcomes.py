"""What is said of the files that were added to a ledger."""

from collections.abc import Mapping

from reportedly.domain.kept import Outcome

READ_FAILED = "could not be read"
OUTCOMES = {
    Outcome.NEW: "new",
    Outcome.VERSION: "new versions of pages",
    Outcome.REFILED: "read again with another date",
    Outcome.UNCHANGED: "there already",
    Outcome.FORGOTTEN: "forgotten before and left out",
    None: READ_FAILED,
}
"""What is said of each outcome, in the order of a summary."""


def summarise_outcomes(tally: Mapping[Outcome | None, int]) -> str:
    """Return in a line how often each outcome was; nothing where there was no file."""
    return ", ".join(f"{tally[outcome]} {words}" for outcome, words in OUTCOMES.items() if tally.get(outcome))
