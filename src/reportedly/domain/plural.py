"""Regular plurals of English nouns."""

_VOWELS = "aeiou"


def pluralize(noun: str) -> str:
    """Return the regular plural of `noun`, and "-men" for "-man"."""
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2:-1] not in tuple(_VOWELS):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
