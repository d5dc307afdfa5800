"""Sentences that say why two articles are copies, and what root figures trace to."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import CopyLink
from reportedly.reconcile.likeness import Likeness
from reportedly.reconcile.roots import Root

IN_WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()


def name_article(article: FiledArticle) -> str:
    """Return what to call an article: its outlet, else its title, else where it was read from."""
    return article.outlet or (f"“{article.title}”" if article.title else article.path)


def write_number(number: int) -> str:
    """Return a number as newspapers write it: in words to twelve."""
    return IN_WORDS[number] if number < len(IN_WORDS) else f"{number:,}"


def explain_copy(likeness: Likeness) -> str:
    """Return in one sentence what makes the later article a copy of the earlier, or both of a third."""
    signs = list(_find_signs(likeness))
    told = signs[0] if len(signs) == 1 else f"{', '.join(signs[:-1])}, and {signs[-1]}"
    return f"{told[0].upper()}{told[1:]}."


def _find_signs(likeness: Likeness) -> Iterator[str]:
    text, numbers = likeness.text, likeness.numbers
    earlier, later = name_article(likeness.earlier), name_article(likeness.later)
    if earlier == later:
        earlier, later = f"the earlier article of {earlier}", f"the later article of {later}"
    held, holder = (later, earlier) if text.inside else (earlier, later)
    if text.standing:
        some, all_of = write_number(text.standing), write_number(text.paragraphs)
        yield f"{some} of the {all_of} paragraphs of {held} stand{'s' * (text.standing == 1)} in {holder}"
    if text.quotes:
        yield f"they share {write_number(text.quotes)} quotation{'s' if text.quotes > 1 else ''}"
    if numbers.near and numbers.shared and (not text.standing or numbers.is_retelling):
        voices = f" from {write_number(numbers.voices)} voices" if numbers.voices > 1 else ""
        yield f"{write_number(numbers.shared)} of {write_number(numbers.counted)} numbers are the same{voices}"
    if likeness.credit:
        yield f"{later} credits {likeness.credit}"
    elif likeness.agency:
        yield f"both credit {likeness.agency}"


def explain_origin(roots: Sequence[Root], articles: Sequence[FiledArticle], links: Sequence[CopyLink]) -> str:
    """Return in one sentence what root figures trace to: who vouches for them, in which articles, and what was copied.

    `roots` and `articles` are those of the figures, `links` the copying that joined some of them.
    """
    named = Counter(root.name for root in roots if root.traced) or Counter(root.name for root in roots if not root.own)
    outlets = list(dict.fromkeys(name_article(article) for article in articles))
    number = len({article.id for article in articles})
    if named:
        name = min(named, key=lambda one: (-named[one], one))
        told = (
            f"{name}, cited by {outlets[0]} alone"
            if number == 1
            else f"{name}, cited in {write_number(number)} articles"
        )
    elif number == 1:
        told = f"{outlets[0]} in its own voice; it does not say whose number it is"
    else:
        told = f"{outlets[0]}, and {write_number(number - 1)} more articles that have it from there"
    reason = min((link.reason for link in links), default="")
    return f"{told}; {_continue(reason)}" if reason else f"{told}."


def _continue(sentence: str) -> str:
    """Return a sentence as it goes on behind a semicolon."""
    opening = sentence.split(" ", 1)[0].lower()
    return f"{opening}{sentence[len(opening) :]}" if opening in {*IN_WORDS, "they", "both"} else sentence
