"""Names by their capitals, for a text in which nobody has marked the mentions."""

import re

from reportedly.attribute.lexicon import read_words, voice_lexicon
from reportedly.domain.mention import Mention, MentionKind
from reportedly.domain.span import Span

PARTICLE = r"(?:de|da|del|della|di|du|van|von|der|den|bin|ibn|al|el|la|le|dos|of the|of|for|and|&)"
ABBREVIATED = r"(?:(?:\w\.){2,}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Maj|Cmdr|Adm|Prof|Rev|St|Jr|Hon|\w)\."
CAPITAL = rf"(?:{ABBREVIATED}|[^\W\d_a-zà-öø-ÿ][^\W_]*(?:['’.\-][^\W_]+)*|al-[A-Z][\w’'-]+)"
NAME = re.compile(rf"(?:(?<=^)|(?<=[^\w]))(?:al-)?{CAPITAL}(?:[ \xa0](?:{PARTICLE}[ \xa0])?{CAPITAL}){{0,8}}")
FUNCTION = read_words("no name")


def find_names(text: str) -> tuple[Mention, ...]:
    """Return the capitalised names of `text`, with the kind that their words tell; a rough stand-in for the encoder."""
    mentions = [mention for match in NAME.finditer(text) if (mention := _read_name(text, match)) is not None]
    surnames = {mention.span.text.split()[-1] for mention in mentions if mention.kind is MentionKind.PERSON}
    return tuple(
        Mention(MentionKind.PERSON, mention.span)
        if mention.kind is MentionKind.OTHER and mention.span.text in surnames
        else mention
        for mention in mentions
    )


def _read_name(text: str, match: re.Match[str]) -> Mention | None:
    start, end = match.span()
    words = match[0].replace("\xa0", " ").split(" ")
    lexicon = voice_lexicon()
    while words and (words[0].lower() in FUNCTION):
        start += len(words[0]) + 1
        words = words[1:]
    if not words or all(word.lower().strip(".") in lexicon.vocabulary for word in words):
        return None
    if words[-1].endswith(("'s", "’s")):
        end -= 2
    kind = guess_kind([word.strip(".").removesuffix("'s").removesuffix("’s") for word in words])
    return Mention(kind, Span.of(text, start, end)) if start < end else None


def guess_kind(words: list[str]) -> MentionKind:
    """Return the kind that the words of a name tell: a title or first name, an office, a country; else a person."""
    sections = voice_lexicon().sections
    lowered = [word.lower() for word in words]
    last, is_body = lowered[-1], voice_lexicon().is_organization
    if not is_body(last) and any(word in sections["title"] for word in lowered[:-1]):
        return MentionKind.PERSON
    if last in sections["media names"] and (len(words) > 1 or words[0].isupper()):
        return MentionKind.ORGANIZATION
    if any(is_body(word) or word in sections["body names"] for word in lowered):
        return MentionKind.ORGANIZATION
    if last in sections["place names"]:
        return MentionKind.PLACE
    if last in sections["demonym"] or last in sections["demonym group"]:
        return MentionKind.GROUP
    if len(words) == 1 and words[0].isupper() and 2 <= len(words[0]) <= 6:
        return MentionKind.ORGANIZATION
    if last in sections["document"] or words[-1].isdigit() or len(words) == 1:
        return MentionKind.OTHER
    first_name = lowered[0] in sections["male names"] or lowered[0] in sections["female names"]
    return MentionKind.PERSON if first_name or 2 <= len(words) <= 3 else MentionKind.OTHER
