"""Names as they are looked up: without case, accents, points and the small words that vary."""

import re
import unicodedata
from functools import lru_cache

LONGEST = 80
"""No place name is longer, in characters; what is longer is left alone."""

_REMEMBERED = 20_000
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "a", "–": " ", "-": " "}
)
_DROPPED = re.compile(r"[^\w\s&]|_")
_SHORT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}
_STRUCTURE = (
    "province region governorate state district county parish prefecture oblast department division municipality "
    "township borough territory raion rayon canton republic voivodeship krai"
).split()
STRUCTURES = frozenset(_STRUCTURE)
"""Words for the kinds of parts of a country."""

_POSSESSIVE = re.compile(r"['’]s?$")


@lru_cache(_REMEMBERED)
def fold(name: str) -> str:
    """Return the key of a name: "St. Étienne's" is "saint etiennes"."""
    plain = name.casefold()
    if plain.isalpha() and plain.isascii():
        return plain
    if plain.isascii():
        plain = plain.replace("-", " ")
    else:
        plain = unicodedata.normalize("NFKD", plain).casefold().translate(_LETTERS)
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    words = _DROPPED.sub("", plain).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    if len(words) > 1:
        words[0] = _SHORT.get(words[0], words[0])
    return " ".join(words)


def split_structure(key: str) -> tuple[str, str]:
    """Split a key into its name and the word for its kind: "nurobod district", "county kerry", "republic of mali"."""
    words = key.split()
    if len(words) > 1 and words[-1] in STRUCTURES:
        return " ".join(words[:-1]), words[-1]
    if len(words) > 1 and words[0] in STRUCTURES:
        return " ".join(words[2 if words[1] == "of" and len(words) > 2 else 1 :]), words[0]
    return key, ""


def without_possessive(wording: str) -> str:
    """Return a name without the 's that ends it."""
    return _POSSESSIVE.sub("", wording)
