"""Names of outlets and agencies: which are one ("NWA", "Northern Wire Agency"), and whom an article credits."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from reportedly.domain.filed import Chain, FiledArticle
from reportedly.domain.folding import SMALL, fold_words
from reportedly.domain.voice import VoiceKind

MAYBE_OUTLETS = (VoiceKind.MEDIA, VoiceKind.ORGANIZATION)
TRAILING = frozenset("news agency service newspaper newspapers online website com".split())


@lru_cache(10_000)
def find_outlet_keys(name: str | None) -> frozenset[str]:
    """Return the forms under which an outlet may be named; two names of which a form is the same are one outlet.

    They are the name itself, its initials, and what is left without "News", "Agency" and the like.
    """
    words = tuple(word for word in fold_words(name or "") if word not in SMALL)
    if not words:
        return frozenset()
    forms = {" ".join(words)}
    if len(words) > 1:
        forms.add("".join(word[0] for word in words))
    while len(words) > 1 and words[-1] in TRAILING:
        words = words[:-1]
        forms.add(" ".join(words))
    return frozenset(forms)


def find_cited(chain: Chain) -> tuple[str, ...]:
    """Return the names that a chain runs through, after its own outlet, and that may be outlets."""
    voices = (voice for link in chain[1:] for voice in link.voices)
    return tuple(voice.name for voice in voices if voice.named and voice.kind in MAYBE_OUTLETS)


def find_agencies(article: FiledArticle) -> tuple[str, ...]:
    """Return the outlets that an article says it is from or quotes as having reported, each once."""
    chains = (*(figure.chain for figure in article.figures), *(claim.chain for claim in article.claims))
    cited = (name for chain in chains for name in find_cited(chain))
    return tuple(dict.fromkeys((*article.credits, *cited)))


@dataclass(frozen=True, slots=True)
class Credits:
    """The forms of an article's outlet, and the names of outlets that it credits: read once, compared with many."""

    own: frozenset[str]
    names: tuple[str, ...]

    @classmethod
    def of(cls, article: FiledArticle) -> Self:
        """Return the credits of an article."""
        return cls(find_outlet_keys(article.outlet), find_agencies(article))

    def find(self, other: "Credits") -> str | None:
        """Return the name under which this article credits the outlet of another, None where it does not."""
        if self.own & other.own:
            return None
        return next((name for name in self.names if other.own & find_outlet_keys(name)), None)


def find_shared_agency(one: FiledArticle, other: FiledArticle) -> str | None:
    """Return the agency that both articles say they are from, None where there is none; "news agencies" is none."""
    named = sorted({name for name in (*one.credits, *other.credits) if not name.islower()}, key=_by_length)
    return next((name for name in named if _is_credited(one, name) and _is_credited(other, name)), None)


def _by_length(name: str) -> tuple[int, str]:
    return -len(name), name


def _is_credited(article: FiledArticle, name: str) -> bool:
    keys = find_outlet_keys(name)
    return any(keys & find_outlet_keys(credit) for credit in article.credits)
