"""Bodies that speak through many mouths: "Vesmark Coastguard", "the coastguard", "coastguard spokeswoman Ines Holt"."""

from collections.abc import Iterable, Mapping

from reportedly.domain.filed import FiledArticle, FiledVoice
from reportedly.domain.folding import SMALL, fold_words
from reportedly.domain.mention import MentionKind
from reportedly.domain.voice import VoiceKind

PUBLIC = frozenset("police coastguard coast army military navy sheriff sheriffs".split())
"""Bodies of which one reports on a matter, so that "police said" in two articles that answer one question is one."""

SPEAKERS = frozenset(
    "spokesman spokeswoman spokesperson spokesmen official officials officer officers representative".split()
)
OFFICES = frozenset(
    """office offices department ministry minister service services agency bureau authority authorities force forces
    spokesman spokeswoman spokesperson spokesmen chief head director managing executive deputy assistant commander
    sergeant sgt lt lieutenant captain capt col colonel gen general superintendent commissioner chairman
    chairwoman chair secretary press senior official officials officer officers constable inspector detective major
    manager administrator coordinator supervisor
    medical acting representative representatives""".split()
)
POINTERS = frozenset("s his her its their our this that one some two several three other".split())
FORMER = frozenset("former ex late retired".split())
BODY_NOUNS = frozenset("ministry department agency board union council committee association hospital company".split())
BODIES = (VoiceKind.ORGANIZATION, VoiceKind.MEDIA)

Body = frozenset[str]
"""The words that tell a body from others: {"vesmark", "coastguard"}."""


def read_body(name: str) -> Body:
    """Return the words of a body's name, or of a role in it, without those for offices; none where only those are."""
    return frozenset(fold_words(name)) - SMALL - OFFICES - POINTERS


def _read_role(role: str) -> Body:
    """Return the body in which a role is an office, none for "the captain's wife"."""
    words = set(fold_words(role))
    return read_body(role) if words & (OFFICES | PUBLIC) and not words & FORMER else frozenset()


def find_body(voice: FiledVoice, article: FiledArticle, roles: Iterable[str]) -> Body:
    """Return the body for which a voice speaks, empty where there is none or it could be any.

    A named body speaks for itself, a named person for the body of the roles given; an unnamed one only where its words
    say which body it is, by a public one's noun or by the one name in the article that ends as they do.
    """
    if voice.named and voice.kind in BODIES:
        return read_body(voice.name)
    if voice.named:
        bodies = (_read_role(role) or _find_only(role, article) for role in roles)
        return min(bodies, key=lambda body: (-len(body), sorted(body)), default=frozenset())
    if voice.kind in BODIES or SPEAKERS & set(fold_words(voice.name)):
        return _find_unnamed(voice, article)
    return frozenset()


def find_publisher(article: FiledArticle) -> Body:
    """Return the body whose own page an article is, as its byline names an office ("Ministry of Transport")."""
    return _read_role(article.byline or "")


def _find_unnamed(voice: FiledVoice, article: FiledArticle) -> Body:
    """Return the body whose name stands in a description, a public one, or the only one of the article of that noun."""
    described = fold_words(voice.name)
    names = map(fold_words, _find_organizations(article))
    within = [name for name in names if len(name) > 1 and _holds(described, name)]
    if within:
        return read_body(" ".join(sorted(within)[-1]))
    body = read_body(voice.name)
    if body & PUBLIC:
        return body
    return _find_only(voice.name, article)


def _find_only(words: str, article: FiledArticle) -> Body:
    """Return the one body of an article whose name ends in a noun of these words: "the ministry's spokeswoman"."""
    nouns = BODY_NOUNS.intersection(fold_words(words))
    found = {read_body(name) for name in _find_organizations(article) if nouns.intersection(fold_words(name)[-1:])}
    return found.pop() if len(found) == 1 else frozenset()


def _find_organizations(article: FiledArticle) -> list[str]:
    return [entity.name for entity in article.entities if entity.kind is MentionKind.ORGANIZATION]


def _holds(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return any(words[at : at + len(name)] == name for at in range(len(words) - len(name) + 1))


def find_same(bodies: Iterable[Body]) -> Mapping[Body, Body]:
    """Return for each body the fuller name of it among `bodies`: for {"coastguard"} {"vesmark", "coastguard"}.

    A name that two fuller ones hold, neither of which holds the other, stays what it is.
    """
    known = sorted(set(bodies), key=lambda body: (len(body), sorted(body)))
    having: dict[str, list[Body]] = {}
    for body in known:
        for word in body:
            having.setdefault(word, []).append(body)
    return {body: _find_fullest(body, having) for body in known}


def _find_fullest(body: Body, having: Mapping[str, list[Body]]) -> Body:
    fuller = [other for other in min((having[word] for word in body), key=len, default=[]) if body <= other]
    fullest = [other for other in fuller if not any(other < another for another in fuller)]
    return fullest[0] if len(fullest) == 1 else body
