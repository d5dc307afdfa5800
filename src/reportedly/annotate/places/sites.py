"""Streets and buildings that something is said to be at: "on East Mill Street", "at the Harbour Lights motel".

No gazetteer has them, and the tagger finds one in five, so they are told by the word that ends them, the capitals
before it and the preposition before those.
"""

from collections.abc import Iterator, Sequence

from reportedly.domain.annotation import Token

_ENDS = frozenset(
    "street st. road rd. avenue ave. boulevard lane drive square highway bridge airport station port harbour harbor "
    "hospital clinic hotel motel inn school college university church mosque temple synagogue cathedral stadium arena "
    "prison jail barracks mall market park plaza tower towers mine dam plant refinery camp base embassy building "
    "apartments courthouse library museum theatre theater nightclub restaurant café cafe bar terminal pier".split()
)
_WHERE = frozenset("in at near on outside inside along off around by behind beside opposite".split())
_LONGEST = 5
_ARTICLES = ("the", "a", "an")


def find_sites(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of each named street or building that a preposition says something is at."""
    for last, token in enumerate(tokens):
        if token.text.lower() not in _ENDS:
            continue
        first = last
        while first > 0 and last - first < _LONGEST and _is_named(tokens[first - 1], token):
            first -= 1
        before = tokens[first - 1].text.lower() if first > 0 else ""
        if before in _ARTICLES and first > 1:
            before = tokens[first - 2].text.lower()
        if first < last and before in _WHERE:
            yield first, last


def _is_named(token: Token, end: Token) -> bool:
    """Say whether a token before the last word of a site is part of its name."""
    if token.sentence != end.sentence or token.text.lower() in _WHERE or token.text.lower() in _ARTICLES:
        return False
    return token.text[0].isupper() and token.pos in ("PROPN", "NOUN", "ADJ", "NUM")
