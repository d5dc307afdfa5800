"""Words that can be kept: a database takes no halves of characters, which file names and broken pages may hold."""

from dataclasses import replace

from reportedly.domain.errors import UnsupportedInput
from reportedly.domain.reading import Reading
from reportedly.domain.voice import Voice


def make_storable(words: str) -> str:
    """Return words with a question mark in the place of what is no whole character."""
    return words.encode("utf-8", "replace").decode("utf-8")


def make_reading_storable(reading: Reading, path: str) -> Reading:
    """Return a reading whose facts about the article can be kept.

    Raise UnsupportedInput where its text cannot: spans point into it, so that nothing in it is replaced.
    """
    article = reading.article
    if not _is_storable(article.text):
        raise UnsupportedInput(f"{path} holds half a character (a lone surrogate) and cannot be kept; mend its text.")
    if all(map(_is_storable, filter(None, (article.title, article.byline, article.outlet, article.url)))):
        return reading
    mended = replace(
        article,
        title=_make_told_storable(article.title),
        byline=_make_told_storable(article.byline),
        outlet=_make_told_storable(article.outlet),
        url=_make_told_storable(article.url),
    )
    return replace(reading, article=mended, voices=tuple(map(_make_voice_storable, reading.voices)))


def _make_told_storable(told: str | None) -> str | None:
    return None if told is None else make_storable(told)


def _make_voice_storable(voice: Voice) -> Voice:
    return replace(voice, name=make_storable(voice.name))


def _is_storable(words: str) -> bool:
    return words.isascii() or make_storable(words) == words
