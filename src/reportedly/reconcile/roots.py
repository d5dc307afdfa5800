"""What a figure rests on: the voice that vouches for it, or the outlet itself."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.domain.filed import FiledArticle, FiledFigure, FiledVoice
from reportedly.domain.folding import fold_words
from reportedly.domain.voice import VoiceKind
from reportedly.reconcile.bodies import Body, find_body, find_same
from reportedly.reconcile.outlets import MAYBE_OUTLETS, find_outlet_keys


@dataclass(frozen=True, slots=True)
class Root:
    """What a figure rests on: `keys` that the same root has in other articles too, and what it is called.

    `own` says that the outlet vouches itself, `traced` that other articles can name the voice as well; a `document` is
    often one that a voice of the same article made.
    """

    keys: tuple[str, ...]
    name: str
    own: bool = False
    traced: bool = False
    document: bool = False


class Roots:
    """Finds the roots of figures that answer one question."""

    def __init__(
        self, figures: Sequence[FiledFigure], articles: Mapping[str, FiledArticle], identity_of: Mapping[str, str]
    ) -> None:
        self._identity_of = identity_of
        self._articles = {figure.article: articles[figure.article] for figure in figures}
        self._outlets = frozenset(
            form for article in self._articles.values() for form in find_outlet_keys(article.outlet)
        )
        self._roles: defaultdict[str, set[str]] = defaultdict(set)
        for article in self._articles.values():
            for entity in article.entities:
                self._roles[self._identify(entity.id, entity.kind, entity.name)].update(entity.roles)
        voices = ((voice, figure.article) for figure in figures for link in figure.chain[1:] for voice in link.voices)
        self._same = find_same(self._find_body(voice, self._articles[article]) for voice, article in voices)

    def find(self, figure: FiledFigure) -> Root:
        """Return what `figure` rests on: its innermost voice, or the voice outside it where that one has no name."""
        article = self._articles[figure.article]
        for link in reversed(figure.chain[1:]):
            keys = tuple(dict.fromkeys(key for voice in link.voices for key in self._find_keys(voice, article)))
            if keys:
                document = all(voice.kind is VoiceKind.DOCUMENT for voice in link.voices)
                return Root(keys, link.name, traced=True, document=document)
        if len(figure.chain) > 1:
            described = " ".join(fold_words(figure.voice.name))
            return Root((f"in {article.id}:{described}",), figure.voice.name)
        forms = find_outlet_keys(article.outlet)
        keys = tuple(f"outlet:{form}" for form in sorted(forms)) or (f"in {article.id}",)
        return Root(keys, article.outlet or "the article", own=True)

    def _find_keys(self, voice: FiledVoice, article: FiledArticle) -> Iterator[str]:
        """Yield the keys under which other articles can name a voice too; none for one that has no name."""
        if voice.named and voice.kind is not VoiceKind.UNSPECIFIED:
            yield self._identify(voice.entity, voice.kind, voice.name)
            forms = find_outlet_keys(voice.name)
            if voice.kind is VoiceKind.MEDIA or (voice.kind in MAYBE_OUTLETS and forms & self._outlets):
                yield from (f"outlet:{form}" for form in sorted(forms))
        body = self._find_body(voice, article)
        if body:
            yield f"body:{' '.join(sorted(self._same[body]))}"

    def _find_body(self, voice: FiledVoice, article: FiledArticle) -> Body:
        roles = self._roles.get(self._identify(voice.entity, voice.kind, voice.name), ()) if voice.named else ()
        return find_body(voice, article, roles)

    def _identify(self, entity: str | None, kind: str, name: str) -> str:
        """Return the identity of an entity, where it has none its name."""
        identity = self._identity_of.get(entity) if entity else None
        return f"identity:{identity}" if identity else f"{kind}:{' '.join(fold_words(name))}"
