"""The noun of what is counted: "two Tajik police officers" are officers, and one of them is an officer."""

import re

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_PIECE = re.compile(rf"{_WORD.pattern}|[,;:()\[\]—–]")

# What stands behind one of these describes the noun and is not it: "members of the crew", "passengers aboard".
_ENDS = frozenset(
    """
    , ; : ( ) [ ] — – of who whom whose which that in on at from with without for to by near aboard among between under
    over during after before as and or per including inside outside within against about across along around behind
    """.split()
)

# What happened to people is no noun for them: "50 wounded" are people.
_OUTCOMES = frozenset(
    """
    dead killed injured wounded missing hurt shot arrested detained drowned displaced hospitalised hospitalized rescued
    captured kidnapped abducted unaccounted alive homeless charged convicted sentenced jailed more others other them
    these those are is were was be been being
    """.split()
)

_IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "base",
    "houses": "house",
    "warehouses": "warehouse",
    "greenhouses": "greenhouse",
    "causes": "cause",
    "clauses": "clause",
    "buses": "bus",
    "viruses": "virus",
    "campuses": "campus",
    "gases": "gas",
    "feet": "foot",
    "teeth": "tooth",
    "wives": "wife",
    "lives": "life",
    "knives": "knife",
    "wolves": "wolf",
    "leaves": "leaf",
    "halves": "half",
    "thieves": "thief",
    "loaves": "loaf",
    "calves": "calf",
    "shelves": "shelf",
    "heroes": "hero",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "torpedoes": "torpedo",
    "echoes": "echo",
    "embargoes": "embargo",
    "criteria": "criterion",
    "movies": "movie",
    "ties": "tie",
    "series": "series",
    "species": "species",
    "news": "news",
    "premises": "premises",
    "barracks": "barracks",
    "headquarters": "headquarters",
    "means": "means",
}
_MEN = ("men", "women")
_HISSING = ("sses", "xes", "zzes", "ches", "shes")


def find_head(counted: str) -> str | None:
    """Return the noun of a counted phrase in lower case and the singular; None where there is none."""
    head: str | None = None
    for piece in _PIECE.findall(counted):
        word = piece.lower()
        if head is not None and (word in _ENDS or word in _OUTCOMES):
            break
        if word not in _ENDS and word not in _OUTCOMES and not word[0].isdigit():
            head = word
    return make_singular(head) if head is not None else None


def make_singular(noun: str) -> str:
    """Return the singular of a noun in lower case; one that is singular stays as it is."""
    noun = re.sub(r"['’]s?$", "", noun)
    stem, hyphen, last = noun.rpartition("-")
    if hyphen:
        return f"{stem}-{make_singular(last)}"
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith(_MEN):
        return f"{noun[:-2]}an"
    if len(noun) > 4 and noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith(_HISSING):
        return noun[:-2]
    return noun[:-1] if len(noun) > 3 and noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
