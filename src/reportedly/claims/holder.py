"""In which attribution a figure stands, and which numbers count those who speak.

Not all that an encoder takes for an attribution says something. Who releases details of a double murder, investigates
the deaths of three or is sentenced to nine years says nothing about the number: it is the article's own. And who seeks,
refuses or sentences does something, so that a number in the source counts people like any other.
"""

from collections.abc import Sequence

from reportedly.claims.lexicon import read_words
from reportedly.claims.syntax import NOMINAL, Syntax
from reportedly.domain.attribution import Attribution
from reportedly.domain.span import Span


def group_by_sentence(syntax: Syntax, attributions: Sequence[Attribution]) -> dict[int, list[Attribution]]:
    """Return by the number of a sentence the attributions whose content or source reaches into it."""
    groups: dict[int, list[Attribution]] = {}
    for one in attributions:
        reached: dict[int, None] = {}
        for piece in (*one.content, *one.source):
            if places := syntax.cover(piece):
                sentences = syntax.tokens[places.start].sentence, syntax.tokens[places.stop - 1].sentence
                reached.update(dict.fromkeys(range(sentences[0], sentences[1] + 1)))
        for sentence in reached:
            groups.setdefault(sentence, []).append(one)
    return groups


def find_holder(syntax: Syntax, span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """Return the attribution with the shortest content that holds a span and says something about it."""
    holding = [
        (sum(piece.end - piece.start for piece in one.content), index)
        for index, one in enumerate(attributions)
        if find_piece(one, span) is not None
    ]
    return next((attributions[index] for _, index in sorted(holding) if _says(syntax, attributions[index], span)), None)


def find_piece(attribution: Attribution, span: Span) -> Span | None:
    """Return the piece of content that a number stands in; "at least" before it may be left outside."""
    return next((piece for piece in attribution.content if piece.start < span.end <= piece.end), None)


def _says(syntax: Syntax, attribution: Attribution, span: Span) -> bool:
    """Say whether an attribution vouches for what stands at a span, and does not take it as known."""
    if not _is_done(syntax, attribution, "acts"):
        return True
    piece = find_piece(attribution, span)
    places = syntax.cover(piece or span)
    top = syntax.top(places)
    if syntax.tokens[places.start].pos == "ADP":
        return False  # "responded to reports" + "of four men fighting"
    return syntax.tokens[top].pos not in NOMINAL or syntax.relation(top) in ("nsubj", "ccomp", "root")


def counts_speakers(syntax: Syntax, span: Span, attributions: Sequence[Attribution]) -> bool:
    """Say whether a number stands in the source of something said: "three officials said"."""
    return any(
        any(piece.holds(span) and not _stands_aside(syntax, span, piece) for piece in one.source)
        and not _is_told_of(syntax, span, one)
        and not _is_done(syntax, one, "acts")
        and not _is_done(syntax, one, "wishes")
        for one in attributions
    )


def _is_told_of(syntax: Syntax, span: Span, attribution: Attribution) -> bool:
    """Say whether a bare number was taken for who speaks: "38 feared dead", "Six, says the mayor"."""
    if all(piece != span for piece in attribution.source):
        return False
    cues = (syntax.word(i) for piece in attribution.cue for i in syntax.cover(piece))
    return syntax.text[span.end : span.end + 1] == "," or any(word in read_words("feared") for word in cues)


def _stands_aside(syntax: Syntax, span: Span, source: Span) -> bool:
    """Say whether a number stands in a clause about who speaks: "the captain, who lost nine men, said"."""
    number = syntax.top(syntax.cover(span))
    places = syntax.cover(source)
    way = [i for i in (number, *syntax.upward(number)) if i in places]
    return any(syntax.relation(i) in ("acl", "acl:relcl") for i in way)


def _is_done(syntax: Syntax, attribution: Attribution, section: str) -> bool:
    """Say whether a cue is a word of a section, and none that tells: "released more details about", not "a report"."""
    tokens = [i for piece in attribution.cue for i in syntax.cover(piece)]
    nouns = [syntax.word(i) for i in tokens if syntax.tokens[i].pos == "NOUN"]
    words = [syntax.word(i) for i in tokens if syntax.tokens[i].pos == "VERB"] or nouns
    told = not read_words("publishing").isdisjoint(words) and not read_words("told in").isdisjoint(nouns)
    return bool(words) and not told and all(word in read_words(section) for word in words)
