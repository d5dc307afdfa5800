"""What a voice says: a claim or a figure in its article, and under which key a voice is one across articles."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.domain.filed import FiledArticle, FiledClaim, FiledFigure, FiledVoice, make_id
from reportedly.domain.folding import fold_name
from reportedly.domain.interval import Interval
from reportedly.domain.voice import VoiceKind

Said = FiledClaim | FiledFigure


@dataclass(frozen=True, slots=True)
class Spot:
    """A thing of an article: a claim, a figure or an entity, by their ids."""

    article: str
    id: str


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim or figure of a voice, in its article; `figures` are those that a claim gives in its own voice."""

    said: Said
    article: FiledArticle
    figures: tuple[FiledFigure, ...] = ()

    @property
    def when(self) -> Interval | None:
        """When it was said or counted, as far as the text tells; else when the article appeared."""
        own = self.said.said if isinstance(self.said, FiledClaim) else self.said.counted_at
        return own or self.article.published

    @property
    def is_dated(self) -> bool:
        """Say whether the text or the article's own date tells when; a date that was inferred does not."""
        return self.when is not None and not (self.article.inferred and self.when == self.article.published)

    @property
    def start(self) -> int:
        """Where it stands in the text."""
        return find_beginning(self.said)


def list_said(article: FiledArticle) -> Iterator[Said]:
    """Yield the claims and figures of an article."""
    yield from article.claims
    yield from article.figures


def find_start(said: Said) -> int:
    """Return where the words of a claim or figure begin."""
    return said.span.start if isinstance(said, FiledFigure) else min((one.start for one in said.content), default=0)


def find_beginning(said: Said) -> int:
    """Return where a claim begins with its cue, or a figure."""
    cue = said.cue if isinstance(said, FiledClaim) else ()
    return min((piece.start for piece in cue), default=find_start(said))


def find_key(voice: FiledVoice, article: str, identity_of: Mapping[str, str]) -> str:
    """Return the key of a voice: its identity; for a body its name; for others their place in one article."""
    if voice.entity and voice.entity in identity_of:
        return identity_of[voice.entity]
    name = fold_name(voice.name)
    if voice.named and name and voice.kind not in (VoiceKind.PERSON, VoiceKind.UNSPECIFIED):
        return f"{voice.kind}:{name}"
    return f"{article}:{name}"


def identify_voice(key: str) -> str:
    """Return the id of a voice: a hash of its key, which may hold any words."""
    return make_id("voice", key)


def identify_voices(said: Said, identity_of: Mapping[str, str]) -> frozenset[str]:
    """Return the ids of the voices that say something."""
    keys = (find_key(voice, said.article, identity_of) for voice in said.chain[-1].voices)
    return frozenset(map(identify_voice, keys))
