"""Voices across articles: who speaks how often through whom, and everything that one of them said."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from reportedly.domain.filed import FiledArticle, FiledClaim, FiledFigure, FiledVoice
from reportedly.domain.folding import fold_name
from reportedly.domain.interval import Interval
from reportedly.domain.voice import VoiceKind

Said = FiledClaim | FiledFigure


@dataclass(slots=True)
class Speaker:
    """A voice: what it is called, how often it is heard, through whom; `entities` are its names in articles.

    `key` is the same for the same voice: its identity across articles. One that is only described, or whom nothing but
    a name joins to another, is a voice of its own in each article.
    """

    key: str
    kind: VoiceKind
    named: bool
    names: Counter[str] = field(default_factory=Counter)
    entities: set[str] = field(default_factory=set)
    claims: int = 0
    figures: int = 0
    articles: set[str] = field(default_factory=set)
    through: Counter[str] = field(default_factory=Counter)
    days: set[date] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The name that most articles have for it, the longest of equals."""
        return min(self.names, key=lambda name: (-self.names[name], -len(name), name))

    @property
    def order(self) -> tuple[int, int, str, str]:
        """What lists are ordered by: those heard in the most articles first."""
        return -len(self.articles), -self.claims - self.figures, self.name, self.key


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim or figure of a voice, in its article."""

    said: Said
    article: FiledArticle

    @property
    def when(self) -> Interval | None:
        """When it was said or counted, as far as the text tells; else when the article appeared."""
        own = self.said.said if isinstance(self.said, FiledClaim) else self.said.counted_at
        return own or self.article.published

    @property
    def start(self) -> int:
        """Where it stands in the text."""
        return self.said.cue[0].start if isinstance(self.said, FiledClaim) and self.said.cue else find_start(self.said)


def find_start(said: Said) -> int:
    """Return where the words of a claim or figure begin."""
    return said.span.start if isinstance(said, FiledFigure) else min((one.start for one in said.content), default=0)


def find_key(voice: FiledVoice, article: str, identity_of: Mapping[str, str]) -> str:
    """Return the key of a voice: its identity; for a body its name; for others their place in one article."""
    if voice.entity and voice.entity in identity_of:
        return identity_of[voice.entity]
    name = fold_name(voice.name)
    if voice.named and name and voice.kind not in (VoiceKind.PERSON, VoiceKind.UNSPECIFIED):
        return f"{voice.kind}:{name}"
    return f"{article}:{name}"


def find_speakers(articles: Iterable[FiledArticle], identity_of: Mapping[str, str]) -> list[Speaker]:
    """Return who speaks in articles, those heard in the most of them first."""
    speakers: dict[str, Speaker] = {}
    for article in articles:
        for said in list_said(article):
            for voice in said.chain[-1].voices:
                key = find_key(voice, article.id, identity_of)
                speaker = speakers.setdefault(key, Speaker(key, voice.kind, voice.named))
                _count(speaker, voice, Saying(said, article))
    return sorted(speakers.values(), key=lambda one: one.order)


def _count(speaker: Speaker, voice: FiledVoice, saying: Saying) -> None:
    speaker.names[voice.called] += 1
    speaker.entities.update((voice.entity,) if voice.entity else ())
    speaker.claims += isinstance(saying.said, FiledClaim)
    speaker.figures += isinstance(saying.said, FiledFigure)
    speaker.articles.add(saying.article.id)
    speaker.through.update(link.name for link in saying.said.chain[:-1])
    if saying.when and not (saying.article.inferred and saying.when == saying.article.published):
        speaker.days.update((saying.when.first, saying.when.last))


def list_said(article: FiledArticle) -> Iterator[Said]:
    """Yield the claims and figures of an article."""
    yield from article.claims
    yield from article.figures


def find_sayings(
    articles: Iterable[FiledArticle], keys: Collection[str], identity_of: Mapping[str, str]
) -> list[Saying]:
    """Return what voices said, the earliest first and what has no date last; a figure stands in its claim only once."""
    found: list[Saying] = []
    for article in articles:
        own = [one for one in list_said(article) if _is_said_by(one, article, keys, identity_of)]
        claims = {one.id for one in own if isinstance(one, FiledClaim)}
        found += [Saying(one, article) for one in own if isinstance(one, FiledClaim) or one.claim not in claims]
    return sorted(found, key=_order)


def _is_said_by(said: Said, article: FiledArticle, keys: Collection[str], identity_of: Mapping[str, str]) -> bool:
    return any(find_key(voice, article.id, identity_of) in keys for voice in said.chain[-1].voices)


def _order(saying: Saying) -> tuple[date, date, str, int]:
    when = saying.when
    first, last = (when.first, when.last) if when else (date.max, date.max)
    return first, last, saying.article.id, saying.start


def match_speakers(speakers: Iterable[Speaker], name: str) -> list[Speaker]:
    """Return the voices of a name: those called just so, else those whose name has all of its words."""
    wanted = fold_name(name)
    listed = list(speakers)
    exact = [one for one in listed if wanted in map(fold_name, one.names)]
    if exact or not wanted:
        return exact
    words = set(wanted.split())
    return [one for one in listed if any(words <= set(fold_name(called).split()) for called in one.names)]
