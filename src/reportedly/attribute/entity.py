"""Who and what an article names: the mentions of one person or body joined, with aliases and roles."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.attribute.gender import Gender, read_gender, read_noun_gender
from reportedly.attribute.lexicon import read_words, voice_lexicon
from reportedly.attribute.passage import Passage
from reportedly.attribute.role import find_roles, split_title
from reportedly.domain.mention import Entity, MentionKind
from reportedly.domain.span import Span

ARTICLE = re.compile(r"\A(?:the|an?)\s+", re.I)
POSSESSIVE = re.compile(r"['’]s?\Z")
SUFFIX = read_words("name suffix")
SMALL = read_words("name link")
COURTESY = read_words("courtesy")
ACRONYM = re.compile(r"[,]?\s*[(\[]\s*(?:the |or |aka )?[\"“]?([^\W\d_][\w&.\-/]{1,11})[\"”]?\s*[)\]]")
ALIAS = re.compile(
    r"[\s,;(–—\"“-]*(?:(?:who|whose|is|was|are|or|and|also|now|a man|he) ){0,3}"
    r"(?:known (?:\w+ )?(?:as|by)(?: the| his| her)?(?: nom de guerre| nickname| alias| name)?"
    r"|aka|a\.k\.a\.?|alias|nom de guerre(?: is| was| of)?,?|(?:by )?(?:his|her) nom de guerre,?|nicknamed|née?"
    r"|real name(?: is| was)?,?|identified as|born|dubbed|going by(?: the name(?: of)?)?|goes by(?: the name(?: of)?)?"
    r"|formerly|calls (?:him|her)self|calling (?:him|her)self|name is)[\s,:\"“”'‘(]*",
    re.I,
)
ALIAS_REACH = 60  # characters between a name and its alias


@dataclass(slots=True)
class Draft:
    """An entity while it is being put together; `mentions` are indexes."""

    kind: MentionKind
    names: Counter[str] = field(default_factory=Counter)
    aliases: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)
    gender: Gender | None = None

    def role_words(self) -> list[set[str]]:
        """Return the words of each role in lower case, without possessive endings."""
        return [{POSSESSIVE.sub("", word) for word in role.lower().split()} for role in self.roles]

    @property
    def name(self) -> str:
        """Return the fullest name: the one of most words, then the most frequent, then the first."""
        return max(self.names, key=lambda name: (len(name.split()), self.names[name]))


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of an article, which one each mention is of, and which ones each word of a name leads to."""

    drafts: tuple[Draft, ...]
    of_mention: tuple[int, ...]
    by_word: dict[str, tuple[int, ...]]
    by_role: dict[str, tuple[int, ...]]

    def find_named(self, words: Sequence[str]) -> set[int]:
        """Return the entities whose names hold all of `words` (lower case)."""
        found = [set(self.by_word.get(word, ())) for word in words]
        return set.intersection(*found) if found else set()

    def find_role(self, words: set[str]) -> list[int]:
        """Return the entities one of whose roles holds all of `words` (lower case)."""
        rarest = min((self.by_role.get(word, ()) for word in words), key=len, default=())
        return [index for index in rarest if any(words <= role for role in self.drafts[index].role_words())]

    def entity_id(self, index: int) -> str:
        """Return the id of the entity at `index`."""
        return f"e{index + 1}"

    def build_entities(self, passage: Passage) -> tuple[Entity, ...]:
        """Return the entities as domain records."""
        return tuple(
            Entity(
                id=self.entity_id(index),
                kind=draft.kind,
                name=draft.name,
                aliases=tuple(dict.fromkeys(a for a in (*draft.names, *draft.aliases) if a != draft.name)),
                roles=tuple(dict.fromkeys(draft.roles)),
                mentions=tuple(passage.mentions[i].span for i in draft.mentions),
            )
            for index, draft in enumerate(self.drafts)
        )


def find_cast(passage: Passage) -> Cast:
    """Join the mentions of `passage` that plainly are of one person or body."""
    namings = [_read_naming(passage, index) for index in range(len(passage.mentions))]
    groups = _Groups()
    for index, naming in enumerate(namings):  # full names first, so that a short form may come before its full form
        if len(naming.words) > 1 or naming.kind is not MentionKind.PERSON:
            groups.add(index, naming)
    for index, naming in enumerate(namings):
        if len(naming.words) <= 1 and naming.kind is MentionKind.PERSON:
            groups.add(index, naming)
    groups.join_acronyms(passage, namings)
    groups.join_aliases(passage, namings)
    return groups.close(passage, namings)


@dataclass(frozen=True, slots=True)
class _Naming:
    """One mention read as a name: its words in lower case, and the title that it carries."""

    kind: MentionKind
    name: str
    words: tuple[str, ...]
    title: str

    @property
    def gender(self) -> Gender | None:
        return read_gender(tuple(self.title.lower().replace(".", "").split()))


def _read_naming(passage: Passage, index: int) -> _Naming:
    mention = passage.mentions[index]
    name = POSSESSIVE.sub("", ARTICLE.sub("", " ".join(mention.span.text.splitlines()[0].split()))) or mention.span.text
    title = ""
    if mention.kind is MentionKind.PERSON:
        title, name = split_title(name)
    words = tuple(word for word in name.lower().split() if word not in SUFFIX)
    return _Naming(mention.kind, name, words or (name.lower(),), title)


class _Groups:
    """Mentions on their way into groups, by the words of their names."""

    def __init__(self) -> None:
        self.members: list[list[int]] = []
        self.of: dict[int, int] = {}
        self.by_name: dict[tuple[bool, tuple[str, ...]], int] = {}
        self.full: dict[str, set[int]] = {}

    def add(self, index: int, naming: _Naming) -> None:
        """Put a mention into the group of its name, or into one whose fuller name it plainly shortens."""
        person = naming.kind is MentionKind.PERSON
        key = (person, naming.words)
        group = self.by_name.get(key)
        if group is None and naming.kind in (MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.PRODUCT):
            group = self._find_fuller(naming) if person else self._find_longer(naming)
        if group is None:
            group = len(self.members)
            self.members.append([])
        self.by_name.setdefault(key, group)
        if len(naming.words) > 1:
            for word in {naming.words[0], naming.words[-1]} if person else set(naming.words):
                self.full.setdefault(("p:" if person else "o:") + word, set()).add(group)
        self.members[group].append(index)
        self.of[index] = group

    def _find_fuller(self, naming: _Naming) -> int | None:
        """Return the one person of the article with this surname or first name, or with this first and last name."""
        first, last = naming.words[0], naming.words[-1]
        if len(naming.words) > 1:
            both = self.full.get("p:" + first, set()) & self.full.get("p:" + last, set())
            return both.pop() if len(both) == 1 else None
        found = self.full.get("p:" + last, set())
        return next(iter(found)) if len(found) == 1 else None

    def _find_longer(self, naming: _Naming) -> int | None:
        """Return the one body of the article whose longer name has all these words, where they are no common noun."""
        words = [word for word in naming.words if word not in SMALL]
        if not words or all(word in voice_lexicon().sections["generic organization"] for word in words):
            return None
        found = set.intersection(*(self.full.get("o:" + word, set()) for word in words))
        return found.pop() if len(found) == 1 else None

    def join(self, one: int, other: int) -> None:
        """Put the two mentions' groups together."""
        keep, drop = sorted((self.of[one], self.of[other]))
        if keep != drop:
            for index in self.members[drop]:
                self.of[index] = keep
            self.members[keep].extend(self.members[drop])
            self.members[drop] = []

    def join_acronyms(self, passage: Passage, namings: list[_Naming]) -> None:
        """Join a body with the acronym printed after it, and with one that its initials alone spell."""
        initials: dict[str, set[int]] = {}
        first_of: dict[str, int] = {}
        for index, naming in enumerate(namings):
            if naming.kind is MentionKind.PERSON or naming.kind is MentionKind.PLACE:
                continue
            if len(naming.words) == 1:
                first_of.setdefault(naming.words[0].replace(".", ""), index)
            else:
                for small in (False, True):
                    letters = "".join(word[0] for word in naming.words if small or word not in SMALL)
                    if len(letters) > 2:
                        initials.setdefault(letters, set()).add(self.of[index])
                printed = ACRONYM.match(passage.text, passage.mentions[index].span.end)
                if printed:
                    initials[printed[1].lower().replace(".", "")] = {self.of[index]}
        for acronym, index in first_of.items():
            groups = initials.get(acronym, set())
            if len(groups) == 1:
                (group,) = groups
                if self.members[group]:
                    self.join(index, self.members[group][0])

    def join_aliases(self, passage: Passage, namings: list[_Naming]) -> None:
        """Join names with "also known as", "nom de guerre", "nicknamed" and the like between them."""
        for index in range(1, len(namings)):
            here, before = passage.mentions[index].span, passage.mentions[index - 1].span
            if 0 < here.start - before.end < ALIAS_REACH and namings[index].kind is namings[index - 1].kind:
                between = passage.text[before.end : here.start]
                if ALIAS.fullmatch(between):
                    self.join(index - 1, index)

    def close(self, passage: Passage, namings: list[_Naming]) -> Cast:
        """Return the groups in the order of their first mentions."""
        ordered = sorted((sorted(members) for members in self.members if members), key=lambda members: members[0])
        of_mention = {index: at for at, members in enumerate(ordered) for index in members}
        drafts = tuple(_build_draft(passage, members, namings) for members in ordered)
        by_word: dict[str, dict[int, None]] = {}
        for at, members in enumerate(ordered):
            for index in members:
                for word in namings[index].words:
                    by_word.setdefault(word, {})[at] = None
        by_role: dict[str, dict[int, None]] = {}
        for at, draft in enumerate(drafts):
            for word in set().union(*draft.role_words()):
                by_role.setdefault(word, {})[at] = None
        mapping = tuple(of_mention[index] for index in range(len(namings)))
        return Cast(drafts, mapping, _freeze(by_word), _freeze(by_role))


def _freeze(index: dict[str, dict[int, None]]) -> dict[str, tuple[int, ...]]:
    return {word: tuple(found) for word, found in index.items()}


def _build_draft(passage: Passage, members: list[int], namings: list[_Naming]) -> Draft:
    kinds = Counter(namings[index].kind for index in members)
    draft = Draft(kinds.most_common(1)[0][0], mentions=members)
    genders: Counter[Gender] = Counter()
    for index in members:
        naming = namings[index]
        draft.names[naming.name] += 1
        span: Span = passage.mentions[index].span
        if naming.kind is MentionKind.PERSON:
            draft.roles.extend([naming.title] if naming.title and not _is_courtesy(naming.title) else [])
            draft.roles.extend(role for role in find_roles(passage.text, span) if not _is_courtesy(role))
            before = passage.text[max(0, span.start - 5) : span.start].lower().replace(".", " ").split()
            told = naming.gender or read_gender(tuple(before[-1:])) if before and not naming.title else naming.gender
            genders.update([told] if told else [])
    if draft.kind is MentionKind.PERSON:
        draft.gender = genders.most_common(1)[0][0] if genders else _guess_gender(draft)
    return draft


def _is_courtesy(title: str) -> bool:
    return title.lower().rstrip(".") in COURTESY


def _guess_gender(draft: Draft) -> Gender | None:
    """Return the gender that a role ("spokeswoman") or a first name tells."""
    for role in draft.roles:
        told = read_noun_gender(tuple(role.lower().split()))
        if told:
            return told
    words = draft.name.lower().split()
    return read_gender(tuple(words)) if len(words) > 1 else None
