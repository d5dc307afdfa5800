"""Voices across articles: under which key the accounts of one voice come together."""

from dataclasses import dataclass

from reportedly.domain.filed import FiledArticle, FiledVoice
from reportedly.domain.folding import fold_name
from reportedly.domain.identity import Resolution
from reportedly.domain.voice import VoiceKind


@dataclass(frozen=True, slots=True)
class VoiceKey:
    """Who a voice is across articles: the same `key` is the same voice. `bound` says that it is of one report only."""

    key: str
    name: str
    bound: bool = False


def name_voice(voice: FiledVoice, article: FiledArticle, resolution: Resolution) -> VoiceKey:
    """Return who a voice is across articles.

    A named entity is its identity, an outlet or body the one identity of its name, else the name. A description ("a
    police spokesman") is bound to its article and to those copied from or to it; so is a person who is no entity. But
    what a person says is the same as another is that one, described or not.
    """
    identity = resolution.identity_of.get(voice.entity) if voice.entity else None
    if voice.named and voice.kind in (VoiceKind.MEDIA, VoiceKind.ORGANIZATION):
        name = fold_name(voice.name)
        identity = identity or resolution.body_named.get(name)
        return VoiceKey(f"identity:{identity}" if identity else f"name:{name}", voice.name)
    if identity and (voice.named or fold_name(voice.name) in resolution.judged.get(voice.entity or "", ())):
        return VoiceKey(f"identity:{identity}", voice.name)
    report = resolution.original_of.get(article.id, article.id)
    return VoiceKey(f"in {report}:{fold_name(voice.name)}", voice.name, bound=True)
