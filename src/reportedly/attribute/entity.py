"""Who and what an article names: the mentions of one person or body joined, with aliases and roles."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.attribute.gender import Gender, read_gender, read_noun_gender
from reportedly.attribute.grouping import Groups
from reportedly.attribute.lexicon import read_words
from reportedly.attribute.naming import Naming, read_naming
from reportedly.attribute.passage import Passage
from reportedly.attribute.role import find_roles
from reportedly.attribute.surname import find_bearer
from reportedly.domain.mention import Entity, MentionKind

COURTESY = read_words("courtesy")
POSSESSIVE = re.compile(r"['’]s?\Z")
ROLE_ARTICLE = re.compile(r"\A(?:the|an?|his|her|its|their|our)\s+", re.I)


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
    """The entities of an article, which one each mention is of, and which ones each word of a name leads to.

    `shared` are the mentions that are of none, because several persons bear the name, with those persons.
    """

    drafts: tuple[Draft, ...]
    of_mention: tuple[int | None, ...]
    shared: dict[int, tuple[int, ...]]
    by_word: dict[str, tuple[int, ...]]
    by_role: dict[str, tuple[int, ...]]

    def entity_of(self, mention: int) -> int | None:
        """Return the entity that a mention is of, None where it could be several."""
        return self.of_mention[mention]

    def find_shared(self, mention: int | None) -> tuple[int, ...]:
        """Return the persons whom a mention could be of, where the text does not tell which; else none."""
        return self.shared.get(mention, ()) if mention is not None else ()

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
                roles=_choose_roles(draft.roles),
                mentions=tuple(sorted({span for i in draft.mentions for span in passage.find_given(i)})),
            )
            for index, draft in enumerate(self.drafts)
        )


def find_cast(passage: Passage) -> Cast:
    """Join the mentions of `passage` that plainly are of one person or body."""
    namings = [read_naming(passage, index) for index in range(len(passage.mentions))]
    groups = Groups()
    for index, naming in enumerate(namings):  # full names first, so that a short form may come before its full form
        if len(naming.words) > 1 or not naming.is_person:
            groups.add(index, naming)
    for index, naming in enumerate(namings):
        if len(naming.words) <= 1 and naming.is_person:
            _add_bare(passage, groups, namings, index)
    groups.join_acronyms(passage, namings)
    groups.join_aliases(passage, namings)
    return _close(passage, groups, namings)


def _add_bare(passage: Passage, groups: Groups, namings: list[Naming], index: int) -> None:
    """Put a bare surname to the one person whom it means; where it could be two, it makes no third."""
    bearers = groups.find_bearers(namings[index])
    if len(bearers) < 2:
        groups.add(index, namings[index])
        return
    bearer = find_bearer(passage, groups, namings, index, bearers)
    if bearer is None:
        groups.leave(index, bearers)
    else:
        groups.put(index, bearer)


def _close(passage: Passage, groups: Groups, namings: list[Naming]) -> Cast:
    """Build the cast from the groups, in the order of their first mentions."""
    ordered = sorted((sorted(members) for members in groups.members if members), key=lambda members: members[0])
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
    mapping = tuple(of_mention.get(index) for index in range(len(namings)))
    shared = {index: tuple(of_mention[member] for member in bearers) for index, bearers in groups.shared.items()}
    return Cast(drafts, mapping, shared, _freeze(by_word), _freeze(by_role))


def _freeze(index: dict[str, dict[int, None]]) -> dict[str, tuple[int, ...]]:
    return {word: tuple(found) for word, found in index.items()}


def _build_draft(passage: Passage, members: list[int], namings: list[Naming]) -> Draft:
    kinds = Counter(namings[index].kind for index in members)
    draft = Draft(kinds.most_common(1)[0][0], mentions=members)
    genders: Counter[Gender] = Counter()
    for index in members:
        naming = namings[index]
        draft.names[naming.name] += 1
        span = passage.mentions[index].span
        if naming.is_person:
            draft.roles.extend(role for role in find_roles(passage.text, span) if not _is_courtesy(role))
            told = read_gender((naming.title,)) if naming.title else None
            genders.update([told] if told else [])
    if draft.kind is MentionKind.PERSON:
        draft.gender = genders.most_common(1)[0][0] if genders else _guess_gender(draft)
    return draft


def _choose_roles(roles: list[str]) -> tuple[str, ...]:
    """Return the roles, each once, and none that another one holds: "the captain" goes where "ferry's captain" is."""
    if len(roles) < 2:
        return tuple(roles)
    first = list({ROLE_ARTICLE.sub("", role).lower(): role for role in reversed(roles)}.values())[::-1]
    words = [frozenset(ROLE_ARTICLE.sub("", role).lower().split()) for role in first]
    return tuple(role for role, own in zip(first, words, strict=True) if not any(own < other for other in words))


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
