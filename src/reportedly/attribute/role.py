"""Roles that the text gives a person beside the name: "Foreign Minister", "a lawyer for the family"."""

import re

from reportedly.attribute.lexicon import read_words, voice_lexicon
from reportedly.domain.span import Span

REACH_BACK = 64  # characters before a name in which its title stands
REACH_ON = 100  # characters after a name in which its apposition stands
WORD = re.compile(r"[^\W_]+(?:[.'’\-][^\W_]+)*\.?")
APPOSITION = re.compile(r",\s+(?:\d{1,3},\s+)?((?:(?:an?|the|his|her|its|their|our|one of the)\s+)?[^,.;:()\n“”\"]+)")
IDENTIFIED = re.compile(r",? (?:(?:who|whom) [\w ]{0,24})?(?:identified|named|known) (?:only )?as\Z")
BEHIND = re.compile(r"\b(?P<role>\w+),? (?:there|here|on duty|at the time)(?=,\Z)")
OFFICE = re.compile(
    r"(?:[^\W\d_a-z][\w.’'-]* )*(?P<noun>[^\W\d_a-z]\w+) (?:of|for)(?: the)?(?: (?:and )?[^\W\d_a-z][\w-]+){1,4}\Z"
)
CONJUNCTION = ("and", "or", "but", "with", "including", "as", "while", "when", "which", "who")
POSSESSIVES = ("his", "her", "its", "their", "our", "my")
LONGEST_SHORTENED = 5  # letters of an abbreviation; a longer word with a full stop ends its sentence
EDGE = read_words("role edge")


def split_title(name: str) -> tuple[str, str]:
    """Return the title that a person's name opens with, and the name without it: ("Sheriff", "Ann Lee")."""
    titles = voice_lexicon().sections["title"]
    words = name.split(" ")
    last = max((i for i, word in enumerate(words[:-1]) if word.lower().rstrip(".") in titles), default=-1)
    return " ".join(words[: last + 1]), " ".join(words[last + 1 :])


def find_roles(text: str, span: Span) -> list[str]:
    """Return the roles printed just before and just after the name at `span`."""
    title = split_title(" ".join(span.text.split()))[0]
    before = _find_before(text, span.start)
    return [role for role in (f"{before} {title}".strip(), _find_after(text, span.end)) if role]


def _find_before(text: str, start: int) -> str:
    """Return the words up to `start` that end in a noun for a person: "the group's leader", "Interior Minister"."""
    window = text[max(0, start - REACH_BACK) : start]
    if not window.rstrip(", ") or window[-1] not in " ,\xa0":
        return ""
    line = window[window.rfind("\n") + 1 :].rstrip()
    line = BEHIND.sub(r"\g<role>", IDENTIFIED.sub(",", line))
    comma = line.endswith(",")
    line = line.rstrip(",")
    words = list(WORD.finditer(line))
    lexicon = voice_lexicon()
    office = OFFICE.search(line)
    if office and lexicon.is_person(office["noun"].lower()):
        return office[0]
    if not words or words[-1].end() != len(line) or not lexicon.is_person(words[-1][0].lower()):
        return ""
    first = len(words) - 1
    while first and line[words[first - 1].end() : words[first].start()].isspace() and _continues(words[first - 1][0]):
        first -= 1
    determined = first > 0 and words[first - 1][0].lower() in ("the", "a", "an", "his", "her", "its", "their")
    if not determined and comma:
        return ""
    article = words[first - 1][0].lower() + " " if determined else ""
    role = article + line[words[first].start() :]
    return role[0].lower() + role[1:] if role.split()[0].lower() in POSSESSIVES else role


def _continues(word: str) -> bool:
    """Say whether `word` can stand in a role before its noun: a name, a modifier, "group's"."""
    lowered = word.lower().rstrip(".")
    if lowered in EDGE or (word.endswith(".") and len(word) > LONGEST_SHORTENED):
        return False
    known = lowered in voice_lexicon().vocabulary or lowered == "managing"
    return known or word[0].isupper() or word.endswith(("'s", "’s"))


def _find_after(text: str, end: int) -> str:
    """Return the apposition after `end` whose noun is one for a person: "a lawyer for the family"."""
    match = APPOSITION.match(text, end, end + REACH_ON)
    if not match:
        return ""
    role = match[1].strip()
    if role.split(" ", 1)[0].lower() in CONJUNCTION:
        return ""
    noun = ""
    for word in WORD.finditer(role):
        lowered = word[0].lower()
        if noun and lowered in EDGE:
            break
        noun = lowered
    if not voice_lexicon().is_person(noun) or match.end() == end + REACH_ON:
        return ""
    for stop in (" who ", " said", " told", " says", " and ", " whose "):
        role = role.split(stop, 1)[0]
    return role.strip()
