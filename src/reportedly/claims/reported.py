"""Dates that tell when something was said, counted or brought to court, and not when it happened."""

from reportedly.claims.lexicon import read_incidents, read_words
from reportedly.claims.syntax import Syntax
from reportedly.domain.date_mention import DateMention


def is_report_day(syntax: Syntax, date: DateMention) -> bool:
    """Say whether a date belongs to a verb of telling: "the ministry on Tuesday lowered its count of the dead"."""
    top = syntax.top(syntax.cover(date.span))
    for i in (top, *syntax.upward(top)):
        if syntax.word(i) in read_incidents() and syntax.tokens[i].pos == "NOUN":
            return False
        if syntax.tokens[i].pos in ("VERB", "AUX"):
            return syntax.word(i) in read_words("reporting")
        if i != top and syntax.relation(i) in ("nsubj", "obj", "nsubj:pass"):
            return False
    return False
