"""Who passes on what others say: outlets, and voices within articles that only quote another."""

from collections.abc import Iterable, Iterator, Mapping

from reportedly.domain.filed import FiledArticle, FiledClaim, FiledVoice
from reportedly.export.speakers import Said, Speaker, find_key, list_said


def find_carriers(
    articles: Iterable[FiledArticle], identity_of: Mapping[str, str], speakers: Iterable[Speaker]
) -> dict[str, Speaker]:
    """Return, by their keys, the voices that say nothing of their own and pass on what others say."""
    known = {one.key for one in speakers}
    carriers: dict[str, Speaker] = {}
    for article in articles:
        for said in list_said(article):
            for voice in _list_outer(said):
                key = find_key(voice, article.id, identity_of)
                if key not in known:
                    carrier = carriers.setdefault(key, Speaker(key, voice.kind, voice.named))
                    carrier.names[voice.called] += 1
                    carrier.articles.add(article.id)
                    carrier.entities.update((voice.entity,) if voice.entity else ())
    return carriers


def find_passed(
    articles: Iterable[FiledArticle], key: str, identity_of: Mapping[str, str]
) -> Iterator[tuple[FiledClaim, FiledArticle]]:
    """Yield the claims that a voice passed on, with their articles."""
    for article in articles:
        for claim in article.claims:
            if any(find_key(voice, article.id, identity_of) == key for voice in _list_outer(claim)):
                yield claim, article


def _list_outer(said: Said) -> Iterator[FiledVoice]:
    return (voice for link in said.chain[:-1] for voice in link.voices)
