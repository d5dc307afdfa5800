"""Bodies that speak through many mouths: "Vesmark Coastguard", "the coastguard", "coastguard spokeswoman Ines Holt"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Self

from reportedly.domain.filed import FiledArticle, FiledVoice
from reportedly.domain.folding import SMALL, fold_words
from reportedly.domain.mention import MentionKind
from reportedly.domain.voice import VoiceKind

PUBLIC = frozenset("police coastguard coast army military navy sheriff prosecutor coroner".split())
"""Bodies of which one reports on a matter, so that "police said" in two articles that answer one question is one."""

_PROSECUTING = frozenset("prosecuting district state commonwealth county".split())
"""What an attorney is called who is the public prosecutor of a place."""

_SHORT = {re.compile(r"\bU\.?N\b\.?"): "United Nations", re.compile(r"\bE\.?U\b\.?"): "European Union"}

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
NOUNS = {
    "minister": "ministry",
    **{noun: noun for noun in ("ministry", "department", "agency", "service", "bureau", "authority")},
}
"""Offices that are bodies, of which a place has several, each with the noun that stands for it."""
POINTERS = frozenset("s his her its their our this that one some two several three other".split())
FORMER = frozenset("former ex late retired".split())
BODY_NOUNS = frozenset("ministry department agency board union council committee association hospital company".split())
BODIES = (VoiceKind.ORGANIZATION, VoiceKind.MEDIA)

Body = frozenset[str]
"""The words that tell a body from others: {"vesmark", "coastguard"}."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """Tells for which body a voice speaks.

    `places` are the words for places and peoples of a matter: there may be several offices of such a name, a ministry
    and a coastguard of Vesmark, so that the noun is part of what tells them apart.
    """

    places: frozenset[str] = frozenset()

    @classmethod
    def of(cls, articles: Iterable[FiledArticle]) -> Self:
        """Return what tells the bodies of a matter apart."""
        return cls(frozenset(word for article in articles for name in _find_places(article) for word in name))

    def read(self, name: str) -> Body:
        """Return the words of a body's name, or of a role in it, without those for offices; none where only those are.

        The noun of an office stays where nothing but a place is left without it.
        """
        words = frozenset(_read_words(name)) - SMALL - POINTERS
        told = words - OFFICES
        return told | {NOUNS[word] for word in words & NOUNS.keys()} if told and told <= self.places else told

    def find(self, voice: FiledVoice, article: FiledArticle, posts: Iterable[Body]) -> Body:
        """Return the body for which a voice speaks, empty where there is none or it could be any.

        A named body speaks for itself, a named person for the fullest of the bodies in which it has a post; an unnamed
        one only where its words say which body it is, by a public one's noun or by the one name in the article that
        ends as they do.
        """
        if voice.named and voice.kind in BODIES:
            return self.read(voice.name)
        if voice.named:
            return min(posts, key=lambda body: (-len(body), sorted(body)), default=frozenset())
        words = fold_words(voice.name)
        if voice.kind in (*BODIES, VoiceKind.GROUP) or SPEAKERS & set(words) or PUBLIC & set(words[-1:]):
            return self._find_unnamed(voice, article)
        return frozenset()

    def find_post(self, role: str, article: FiledArticle) -> Body:
        """Return the body in which a role of an article is an office: its own words say which, or the article does."""
        return self._read_role(role) or self._find_only(role, article)

    def find_publisher(self, article: FiledArticle) -> Body:
        """Return the body whose own page an article is, as its byline names an office ("Ministry of Transport")."""
        return self._read_role(article.byline or "")

    def _read_role(self, role: str) -> Body:
        """Return the body in which a role is an office, none for "the captain's wife"."""
        words = set(_read_words(role))
        return self.read(role) if words & (OFFICES | PUBLIC) and not words & FORMER else frozenset()

    def _find_unnamed(self, voice: FiledVoice, article: FiledArticle) -> Body:
        """Return the body named in a description, a public one, or the only one of the article with that noun."""
        described = fold_words(voice.name)
        names = map(fold_words, _find_organizations(article))
        within = [name for name in names if len(name) > 1 and _holds(described, name)]
        if within:
            return self.read(" ".join(sorted(within)[-1]))
        body = self.read(voice.name)
        if body & PUBLIC:
            return body
        return self._find_only(voice.name, article)

    def _find_only(self, words: str, article: FiledArticle) -> Body:
        """Return the one body of an article whose name ends in a noun of these words: "the ministry's spokeswoman"."""
        nouns = BODY_NOUNS.intersection(fold_words(words))
        names = _find_organizations(article)
        found = {self.read(name) for name in names if nouns.intersection(fold_words(name)[-1:])}
        return found.pop() if len(found) == 1 else frozenset()


def _read_words(name: str) -> list[str]:
    """Return the folded words of a name or role in full, public bodies by their nouns ("prosecuting attorney")."""
    for short, full in _SHORT.items():
        name = short.sub(full, name)
    words = list(map(_find_singular, fold_words(name)))
    for at in range(len(words) - 2, -1, -1):
        if words[at] in _PROSECUTING and words[at + 1] == "attorney":
            words[at : at + 2] = ["prosecutor"]
    return words


def _find_singular(word: str) -> str:
    """Return the singular of a public body's noun, other words as they are: "prosecutors", "the sheriff's office"."""
    return word.removesuffix("s") if word.removesuffix("s") in PUBLIC else word


def _find_places(article: FiledArticle) -> Iterator[tuple[str, ...]]:
    """Yield the words of the places and peoples that an article names, and of those that a public body is named after.

    Where there is a "Vesmark Coastguard", there is a Vesmark.
    """
    for entity in article.entities:
        words = fold_words(entity.name)
        if entity.kind in (MentionKind.PLACE, MentionKind.GROUP):
            yield words
        elif entity.kind is MentionKind.ORGANIZATION and not PUBLIC.isdisjoint(words):
            yield tuple(takewhile(lambda word: word not in PUBLIC, words))
    for figure in article.figures:
        if figure.place:
            yield from map(fold_words, (figure.place.name, *figure.place.containers))


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
