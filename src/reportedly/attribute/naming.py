"""A mention read as a name: its words, the title that it carries, the gender that it tells."""

import re
from dataclasses import dataclass

from reportedly.attribute.gender import Gender, read_gender
from reportedly.attribute.lexicon import read_words, voice_lexicon
from reportedly.attribute.passage import Passage
from reportedly.attribute.role import split_title
from reportedly.domain.mention import MentionKind

ARTICLE = re.compile(r"\A(?:the|an?)\s+", re.I)
POSSESSIVE = re.compile(r"['’]s?\Z")
SUFFIX = read_words("name suffix")
BEFORE = 16  # characters before a name in which its title stands


@dataclass(frozen=True, slots=True)
class Naming:
    """The name of one mention; `words` are in lower case, `title` is the last one in or just before it."""

    kind: MentionKind
    name: str
    words: tuple[str, ...]
    title: str

    @property
    def is_person(self) -> bool:
        """Say whether a person is named."""
        return self.kind is MentionKind.PERSON

    @property
    def gender(self) -> Gender | None:
        """Return the gender that the title tells, or else the first name."""
        told = read_gender((self.title,)) if self.title else None
        return told or (read_gender(self.words) if len(self.words) > 1 else None)


def read_naming(passage: Passage, index: int) -> Naming:
    """Read the mention at `index` as a name."""
    mention = passage.mentions[index]
    wording = " ".join(mention.span.text.splitlines()[0].split())
    name = POSSESSIVE.sub("", ARTICLE.sub("", wording)) or mention.span.text
    title = ""
    if mention.kind is MentionKind.PERSON:
        title, name = split_title(name)
        start = mention.span.start
        before = [] if title else passage.text[max(0, start - BEFORE) : start].split()[-1:]
        title = (title.split()[-1:] or before or [""])[0].lower().rstrip(".")
        title = title if title in voice_lexicon().sections["title"] else ""
    words = tuple(word for word in name.lower().split() if word not in SUFFIX)
    return Naming(mention.kind, name, words or (name.lower(),), title)
