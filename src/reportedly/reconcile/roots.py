"""What a figure rests on: the voice that vouches for it, or the outlet itself."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle, FiledClaim, FiledFigure, FiledVoice
from reportedly.domain.folding import fold_name, fold_words
from reportedly.domain.voice import VoiceKind
from reportedly.reconcile.bodies import Bodies, Body, find_same
from reportedly.reconcile.outlets import MAYBE_OUTLETS, find_outlet_keys

_DEED = re.compile(
    r"\b(?P<doer>police|officers|deputies|prosecutors|soldiers|troops)\b[^.;:]{0,40}?"
    r"\b(?:arrested|detained|charged|held|seized|rounded up)\b[^.;:]*$",
    re.IGNORECASE,
)
"""What stands before a number of whom public bodies hold: "police have arrested two"."""
_DOERS = {"officers": "police", "deputies": "sheriff", "soldiers": "army", "troops": "army"}
_SUPPLIED = re.compile(r"\A(?:\w+ ){0,2}(?:figures|numbers|counts|totals|data)\b[^.;:\d]{0,30}\Z", re.IGNORECASE)
"""What a body supplied for a table: "The figures below"."""
_PASSAGE = 150
"""Characters between a figure and the cue of a voice that is heard beside it: a sentence."""


@dataclass(frozen=True, slots=True)
class Root:
    """What a figure rests on: `keys` that the same root has in other articles too, and what it is called.

    `own` says that the outlet vouches itself, `traced` that other articles can name the voice as well, `denied` that it
    denies the number. A `document` is often one that a voice of the same article made.
    """

    keys: tuple[str, ...]
    name: str
    own: bool = False
    traced: bool = False
    document: bool = False
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Roster:
    """Whom the entities of a matter's articles are across articles, and the bodies in which each has a post in any.

    `judged` gives the folded names of entities of which a person said who they are.
    Build it once for the articles of a matter: one article says that she speaks for the coastguard, another only that
    she said it.
    """

    identity_of: Mapping[str, str]
    posts: Mapping[str, frozenset[Body]]
    bodies: Bodies
    judged: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        articles: Iterable[FiledArticle],
        identity_of: Mapping[str, str],
        judged: Mapping[str, frozenset[str]] | None = None,
    ) -> "Roster":
        """Return the roster of some articles; an entity without an identity is known by its name."""
        articles = tuple(articles)
        bodies = Bodies.of(articles)
        posts: defaultdict[str, set[Body]] = defaultdict(set)
        for article in articles:
            for entity in article.entities:
                who = _identify(identity_of.get(entity.id), entity.kind, entity.name)
                posts[who].update(bodies.find_post(role, article) for role in entity.roles)
        known = {who: frozenset(found) for who, found in posts.items()}
        return cls(identity_of, known, bodies, judged or {})

    def knows(self, voice: FiledVoice) -> bool:
        """Say whether other articles can name a voice: it has a name, or a person said who it is."""
        if voice.named and voice.kind is not VoiceKind.UNSPECIFIED:
            return True
        return fold_name(voice.name) in self.judged.get(voice.entity or "", ())

    def identify(self, voice: FiledVoice) -> str:
        """Return who a voice is: its identity, where it has none its name."""
        identity = self.identity_of.get(voice.entity) if voice.entity else None
        return _identify(identity, voice.kind, voice.name)


def _identify(identity: str | None, kind: str, name: str) -> str:
    return f"identity:{identity}" if identity else f"{kind}:{' '.join(fold_words(name))}"


class Roots:
    """Finds the roots of figures that answer one question."""

    def __init__(self, figures: Sequence[FiledFigure], articles: Mapping[str, FiledArticle], roster: Roster) -> None:
        self._roster = roster
        self._articles = {figure.article: articles[figure.article] for figure in figures}
        self._outlets = frozenset(
            form for article in self._articles.values() for form in find_outlet_keys(article.outlet)
        )
        voices = ((voice, figure.article) for figure in figures for link in figure.chain[1:] for voice in link.voices)
        named = (self._find_body(voice, self._articles[article]) for voice, article in voices)
        doers = map(self._find_doer, figures)
        self._same = find_same((*named, *doers, *map(roster.bodies.find_publisher, self._articles.values())))

    def find(self, figure: FiledFigure) -> Root:
        """Return what `figure` rests on: its innermost voice, or the voice outside it where that one has no name."""
        article = self._articles[figure.article]
        denied = figure.voice.stance is Stance.DENY or figure.firmness is Firmness.DENIED
        for link in reversed(figure.chain[1:]):
            keys = tuple(dict.fromkeys(key for voice in link.voices for key in self._find_keys(voice, article)))
            if keys:
                document = all(voice.kind is VoiceKind.DOCUMENT for voice in link.voices)
                return Root(keys, link.name, traced=True, document=document, denied=denied)
        if len(figure.chain) > 1:
            described = " ".join(fold_words(figure.voice.name))
            return Root((f"in {article.id}:{described}",), figure.voice.name, denied=denied)
        if doer := self._find_doer(figure):
            return Root((self._name_body(doer),), " ".join(sorted(doer)), traced=True)
        return self._find_own(article)

    def _find_doer(self, figure: FiledFigure) -> Body:
        """Return the body that an outlet names as who holds or charges those counted: it is the one who counts them."""
        if len(figure.chain) > 1 or figure.kind not in (FigureKind.DETAINED, FigureKind.CHARGED):
            return frozenset()
        before = figure.sentence.text[: figure.span.start - figure.sentence.start]
        deed = _DEED.search(before)
        doer = deed["doer"].lower() if deed else ""
        return self._roster.bodies.read(_DOERS.get(doer, doer))

    def find_heard(self, figure: FiledFigure) -> frozenset[str]:
        """Return the keys of the voices that speak beside a figure."""
        near = (
            claim for claim in self._articles[figure.article].claims if _measure_distance(claim, figure) <= _PASSAGE
        )
        return frozenset(key for claim in near for key in self._find_heard(claim))

    def find_last(self, figure: FiledFigure) -> frozenset[str]:
        """Return the keys of the voices that speak last before a figure, beside it."""
        before = [
            claim
            for claim in self._articles[figure.article].claims
            if claim.cue[-1].end <= figure.span.start and _measure_distance(claim, figure) <= _PASSAGE
        ]
        last = max(before, key=lambda claim: claim.cue[-1].end, default=None)
        return frozenset() if last is None else frozenset(self._find_heard(last))

    def find_suppliers(self, figure: FiledFigure) -> frozenset[str]:
        """Return the keys of the voices from whom, by the article, the figures of a table are that this one is in."""
        if "\t" not in figure.sentence.text:
            return frozenset()
        claims = (claim for claim in self._articles[figure.article].claims if claim.content and not claim.figures)
        supplied = (claim for claim in claims if _SUPPLIED.search(claim.content[0].text))
        return frozenset(key for claim in supplied for key in self._find_heard(claim))

    def _find_heard(self, claim: FiledClaim) -> Iterator[str]:
        article = self._articles[claim.article]
        voices = (voice for link in claim.chain[1:] for voice in link.voices)
        return (key for voice in voices for key in self._find_keys(voice, article))

    def _find_own(self, article: FiledArticle) -> Root:
        """Return the root of what an outlet says itself; that of a body's own page is the body."""
        keys = [f"outlet:{form}" for form in sorted(find_outlet_keys(article.outlet))] or [f"in {article.id}"]
        publisher = self._roster.bodies.find_publisher(article)
        if publisher:
            keys.append(self._name_body(publisher))
        return Root(tuple(keys), article.outlet or "the article", own=True)

    def _find_keys(self, voice: FiledVoice, article: FiledArticle) -> Iterator[str]:
        """Yield the keys under which other articles can name a voice too; none for one that has no name."""
        if self._roster.knows(voice):
            yield self._roster.identify(voice)
            forms = find_outlet_keys(voice.name)
            if voice.kind is VoiceKind.MEDIA or (voice.kind in MAYBE_OUTLETS and forms & self._outlets):
                yield from (f"outlet:{form}" for form in sorted(forms))
        body = self._find_body(voice, article)
        if body:
            yield self._name_body(body)

    def _find_body(self, voice: FiledVoice, article: FiledArticle) -> Body:
        posts = self._roster.posts.get(self._roster.identify(voice), ()) if voice.named else ()
        return self._roster.bodies.find(voice, article, posts)

    def _name_body(self, body: Body) -> str:
        return f"body:{' '.join(sorted(self._same.get(body, body)))}"


def _measure_distance(claim: FiledClaim, figure: FiledFigure) -> int:
    """Return how many code points lie between a figure and the cue of a claim that is nearest."""
    return min(abs(cue.start - figure.span.start) for cue in claim.cue)
