"""Mentions on their way into entities: full names with their short forms, acronyms and aliases."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from reportedly.attribute.lexicon import read_words, voice_lexicon
from reportedly.attribute.naming import Naming
from reportedly.attribute.passage import Passage
from reportedly.domain.mention import MentionKind

SMALL = read_words("name link")
ACRONYM = re.compile(r"[,]?\s*[(\[]\s*(?:the |or |aka )?[\"“]?([^\W\d_][\w&.\-/]{1,11})[\"”]?\s*[)\]]")
ALIAS = re.compile(
    r"[\s,;(–—\"“-]*(?:(?:who|whose|is|was|are|or|and|also|now|a man|he) ){0,3}"
    r"(?:known (?:\w+ )?(?:as|by)(?: the| his| her)?(?: nom de guerre| nickname| alias| name)?"
    r"|aka|a\.k\.a\.?|alias|nom de guerre(?: is| was| of| as)?,?|(?:by )?(?:his|her) nom de guerre,?|nicknamed|née?"
    r"|real name(?: is| was)?,?|identified as|born|dubbed|going by(?: the name(?: of)?)?|goes by(?: the name(?: of)?)?"
    r"|formerly|calls (?:him|her)self|calling (?:him|her)self|name is)[\s,:\"“”'‘(]*",
    re.I,
)
SLIP_LENGTH = 6  # letters that a name must have before one that differs by a letter is taken for it
ALIAS_REACH = 60  # characters between a name and its alias


PLACED = re.compile(r"\b(of|from|in|at|near)\s\Z", re.I)


class Groups:
    """Mentions on their way into groups, by the words of their names."""

    def __init__(self) -> None:
        self.members: list[list[int]] = []
        self.of: dict[int, int] = {}
        self.by_name: dict[tuple[bool, tuple[str, ...]], int] = {}
        self.full: dict[str, set[int]] = {}
        self.shared: dict[int, tuple[int, ...]] = {}

    def add(self, index: int, naming: Naming) -> None:
        """Put a mention into the group of its name, or into one whose fuller name it plainly shortens."""
        person = naming.is_person
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
        self.put(index, group)

    def put(self, index: int, group: int) -> None:
        """Put a mention into a group."""
        self.members[group].append(index)
        self.of[index] = group

    def leave(self, index: int, bearers: Sequence[int]) -> None:
        """Leave a mention out of every group, because several persons bear the name."""
        self.shared[index] = tuple(self.members[group][0] for group in bearers)

    def find_bearers(self, naming: Naming) -> list[int]:
        """Return the persons whose full name opens or ends with the one word of this one."""
        return sorted(self.full.get("p:" + naming.words[-1], set()))

    def _find_fuller(self, naming: Naming) -> int | None:
        """Return the one person of the article with this surname or first name, or with this first and last name."""
        first, last = naming.words[0], naming.words[-1]
        if len(naming.words) > 1:
            both = self.full.get("p:" + first, set()) & self.full.get("p:" + last, set())
            return both.pop() if len(both) == 1 else None
        found = self.full.get("p:" + last, set()) or self._find_slipped(last)
        return next(iter(found)) if len(found) == 1 else None

    def _find_slipped(self, word: str) -> set[int]:
        """Return the persons one slip of the pen away from a bare name: a letter left out, added, changed or swapped.

        Short names are left alone, for a letter makes another name of them.
        """
        if len(word) < SLIP_LENGTH:
            return set()
        near = (name for name in self.full if name.startswith("p:" + word[0]) and len(name) >= SLIP_LENGTH + 2)
        slipped = [name for name in near if OSA.distance(name[2:], word, score_cutoff=1) <= 1]
        return set().union(*(self.full[name] for name in slipped))

    def _find_longer(self, naming: Naming) -> int | None:
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

    def join_acronyms(self, passage: Passage, namings: list[Naming]) -> None:
        """Join a body with the acronym printed after it, and with one that its initials alone spell."""
        initials: dict[str, set[int]] = {}
        first_of: dict[str, int] = {}
        for index, naming in enumerate(namings):
            if naming.is_person or naming.kind is MentionKind.PLACE:
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

    def join_aliases(self, passage: Passage, namings: list[Naming]) -> None:
        """Join names with "also known as", "nom de guerre", "nicknamed" and the like between them."""
        for index in range(1, len(namings)):
            here, before = passage.mentions[index].span, passage.mentions[index - 1].span
            if 0 < here.start - before.end < ALIAS_REACH and ALIAS.fullmatch(passage.text[before.end : here.start]):
                whose = next(self._find_renamed(passage, namings, index), None)
                if whose is not None and whose in self.of and index in self.of:
                    self.join(whose, index)

    def _find_renamed(self, passage: Passage, namings: list[Naming], index: int) -> Iterator[int]:
        """Yield the mentions before an alias that it can be of: past "of Orrin", to one of the same kind."""
        for other in range(index - 1, max(-1, index - 4), -1):
            span = passage.mentions[other].span
            if passage.mentions[index].span.start - span.end > 2 * ALIAS_REACH:
                return
            placed = PLACED.search(passage.text, max(0, span.start - 5), span.start)
            # "That of Emil Tarr" is of a person; a person "from Orrin" is a place that was taken for one.
            of_person = placed is not None and placed[1].lower() == "of" and namings[other].is_person
            if (of_person or not placed) and namings[other].kind is namings[index].kind:
                yield other
