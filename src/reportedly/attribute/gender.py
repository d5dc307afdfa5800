"""What a title, a first name or a noun of kinship tells of a person's gender."""

from enum import StrEnum

from reportedly.attribute.lexicon import voice_lexicon


class Gender(StrEnum):
    """The gender that a pronoun agrees with."""

    MALE = "male"
    FEMALE = "female"


def read_gender(words: tuple[str, ...]) -> Gender | None:
    """Return the gender that titles and nouns among `words` (lower case) tell, else the first name; None if unclear."""
    told = _agree(words, "male", "female")
    return told or (_agree(words[:-1] or words, "male names", "female names") if words else None)


def read_noun_gender(words: tuple[str, ...]) -> Gender | None:
    """Return the gender that titles and nouns among `words` (lower case) tell, first names aside."""
    return _agree(words, "male", "female")


def _agree(words: tuple[str, ...], male: str, female: str) -> Gender | None:
    sections = voice_lexicon().sections
    is_male = any(word in sections[male] for word in words)
    is_female = any(word in sections[female] for word in words)
    if is_male == is_female:
        return None
    return Gender.MALE if is_male else Gender.FEMALE
