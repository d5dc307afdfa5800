"""Which figures are about an earlier, other event, or about somebody's career, and not about the news."""

from collections.abc import Iterator
from datetime import timedelta

from reportedly.claims.lexicon import read_incidents, read_words
from reportedly.claims.main import MainEvent
from reportedly.claims.scope import read_days
from reportedly.claims.syntax import CLAUSES, Syntax
from reportedly.domain.article import Published
from reportedly.domain.date_mention import DateMention

_LONG_AGO = timedelta(days=300)
_PERFECT = ("has", "have", "had", "'s", "'ve", "'d")


def is_background(
    syntax: Syntax, anchor: int, own: DateMention | None, main: MainEvent, published: Published | None
) -> bool:
    """Say whether a figure is about an earlier event: by a date of its own, by its words, or as a part of a career."""
    return _is_long_ago(syntax, own, main, published) or _is_called_earlier(syntax, anchor) or is_career(syntax, anchor)


def _is_long_ago(syntax: Syntax, own: DateMention | None, main: MainEvent, published: Published | None) -> bool:
    latest = main.interval.first if main.interval else published.first if published else None
    days = None if own is None else read_days(syntax, own)
    return days is not None and latest is not None and latest - days.last > _LONG_AGO


def _is_called_earlier(syntax: Syntax, anchor: int) -> bool:
    """Say whether the words around a figure call what it is about an earlier one: "a previous attack killed nine"."""
    for i in _find_around(syntax, anchor):
        if syntax.word(i) in read_words("predecessors"):
            return True
        is_event = syntax.word(i) in read_incidents() or syntax.word(i) in read_words("earlier things")
        if is_event and any(syntax.word(j) in read_words("earlier") for j in syntax.children(i, "amod")):
            return True
    return False


def _find_around(syntax: Syntax, anchor: int) -> Iterator[int]:
    """Yield what governs a figure in its clause, and what the verb of the clause hangs on itself."""
    clause = syntax.clause(anchor)
    for i in syntax.upward(anchor):
        if i == clause:
            break
        yield i
    first = syntax.first_joined(clause)
    for verb in dict.fromkeys((clause, first)):
        yield from syntax.children(verb, "nsubj", "obl")


def is_career(syntax: Syntax, anchor: int) -> bool:
    """Say whether a figure tells of what a person did before: "Ann Lee, who has flown 200 missions in her 12 years"."""
    clause = syntax.clause(anchor)
    within = {clause, *syntax.children(clause)}
    if any(syntax.word(i) in read_words("careers") for i in within | set(syntax.upward(anchor))):
        return True
    if _serves(syntax, clause) or not _tells_of_person(syntax, clause):
        return _serves(syntax, clause)
    below = {j for i in within for j in (i, *syntax.children(i))}
    return _is_perfect(syntax, clause) or any(_is_term(syntax, i) for i in below)


def _serves(syntax: Syntax, clause: int) -> bool:
    """Say whether a clause tells what a career was made of: "he served two tours", "she taught for 30 years"."""
    if syntax.word(clause) not in read_words("career verbs"):
        return False
    below = [
        j for i in syntax.children(clause, "obj", "obl", "obl:unmarked", "xcomp") for j in (i, *syntax.children(i))
    ]
    return any(syntax.word(j) in read_words("career things") or _is_term(syntax, j) for j in below)


def _tells_of_person(syntax: Syntax, clause: int) -> bool:
    """Say whether a clause is a relative one about a single person: "Judge Roth, who …"."""
    relative = next((i for i in (clause, syntax.first_joined(clause)) if syntax.relation(i) == "acl:relcl"), None)
    if relative is None:
        return False
    head = syntax.head(relative)
    who = [j for j in syntax.children(relative, "nsubj", "nsubj:pass") if syntax.word(j) == "who"]
    token = syntax.tokens[head]
    is_single = token.pos == "PROPN" or (
        token.pos == "NOUN" and not token.text.lower().endswith(("s", "men", "people"))
    )
    return bool(who) and is_single and not syntax.children(head, "nummod")


def _is_perfect(syntax: Syntax, verb: int) -> bool:
    """Say whether a verb tells of a past that lasts: "has made", "who had made"."""
    return any(syntax.word(j) in _PERFECT for j in syntax.children(verb, "aux"))


def _is_term(syntax: Syntax, i: int) -> bool:
    """Say whether a word is the years that something took: "spent seven years", "in his 20 years as"."""
    return syntax.word(i) in ("years", "decades") and bool(syntax.children(i, "nummod"))


def stands_aside(syntax: Syntax, anchor: int, other: int) -> bool:
    """Say whether a word stands in a relative clause that a figure does not stand in: its date is another's."""
    way = {anchor, *syntax.upward(anchor)}
    return any(
        syntax.relation(i) == "acl:relcl" and i not in way
        for i in (other, *syntax.upward(other))
        if syntax.relation(i) in CLAUSES
    )
