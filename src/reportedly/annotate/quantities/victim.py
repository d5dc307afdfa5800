"""The indefinite article where it counts a victim or captive: "a policeman was killed", "killing a nurse"."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.annotate.quantities.line import Line
from reportedly.annotate.quantities.table import read_sections
from reportedly.domain.annotation import Token

ARTICLES = frozenset({"a", "an", "another"})
# A list of victims has fewer members than this; the bound keeps a crooked parse from costing time.
_LONGEST_LIST = 20
_SUBJECTS = ("nsubj", "nsubj:pass")
_INCLUDING = frozenset({"including", "among"})
_BE = frozenset("is are was were be been being".split())
_LIFE = frozenset({"life", "lives"})
# "Trying to arrest a suspect" and "would kill a man" count nobody.
_UNREAL = frozenset("to would could should might may can will must".split())


@dataclass(frozen=True, slots=True)
class _Tree:
    """The tokens of one sentence and who governs whom."""

    line: Line
    children: dict[int, list[int]]

    @classmethod
    def of(cls, line: Line) -> "_Tree":
        children: dict[int, list[int]] = {}
        for place in line.places.values():
            children.setdefault(line.tokens[place].head, []).append(place)
        return cls(line, children)

    def token(self, place: int) -> Token:
        return self.line.tokens[place]

    def word(self, place: int) -> str:
        return self.line.tokens[place].text.lower()

    def below(self, place: int) -> Iterator[Token]:
        """Yield the tokens that hang on `place`, itself left out."""
        return (self.token(child) for child in self.children.get(place, ()) if child != place)


def find_victims(line: Line) -> Iterator[Token]:
    """Yield the articles of a sentence that count a victim or captive."""
    tree: _Tree | None = None
    for place in line.places.values():
        token = line.tokens[place]
        if token.text.lower() not in ARTICLES or token.head <= place:
            continue
        tree = tree or _Tree.of(line)
        if token.head in tree.line.places.values() and _is_victim(tree, token.head):
            yield token


def _is_victim(tree: _Tree, noun: int) -> bool:
    """Say whether `noun` is one person, or a body, whom a verb or noun of harm governs."""
    sections = read_sections()
    word = tree.word(noun)
    if word in sections["no person"] or tree.token(noun).pos not in ("NOUN", "PROPN", "ADJ"):
        return False
    if _is_counted(tree, noun) and not _is_aged(tree, noun):
        return False
    if word in sections["body"]:
        return _is_harmed(tree, noun, sections["found body"])
    return _is_person(tree, noun) and _is_harmed(tree, noun, sections["casualty verbs"])


def _is_person(tree: _Tree, noun: int) -> bool:
    sections = read_sections()
    word = tree.word(noun)
    if word in sections["person"]:
        return True
    return _is_aged(tree, noun) or word.endswith(("man", "woman")) or _is_agent(tree, noun, word)


def _is_aged(tree: _Tree, noun: int) -> bool:
    """Say whether the noun has an age: "a 36-year-old man", where the 36 may hang on the man."""
    return any(child.text.lower() == "old" for child in tree.below(noun))


def _is_counted(tree: _Tree, noun: int) -> bool:
    return any(child.relation == "nummod" for child in tree.below(noun))


def _is_agent(tree: _Tree, noun: int, word: str) -> bool:
    """Take a noun in "-er" or "-ist" for a person where a verb that harms only people says so."""
    is_passive = tree.token(noun).relation == "nsubj:pass"
    return is_passive and word.endswith(("er", "or", "ist", "ian", "ee")) and len(word) > 4


def _is_harmed(tree: _Tree, noun: int, verbs: frozenset[str]) -> bool:
    """Follow lists, appositions and "including" up to what governs the first member."""
    for _ in range(_LONGEST_LIST):
        token = tree.token(noun)
        if token.head == noun:
            return _is_named_harmed(tree, noun, verbs)
        if _is_governed(tree, noun, verbs) or _is_named_harmed(tree, noun, verbs):
            return True
        if token.relation == "appos" and tree.token(token.head).pos == "PROPN":
            # "Emil Tarr, a seaman, was held": the name says that it is one.
            return False
        is_member = token.relation in ("conj", "appos", "parataxis", "list")
        if not is_member and not any(child.text.lower() in _INCLUDING for child in tree.below(noun)):
            return False
        noun = token.head
        if is_member and _is_counted(tree, noun):
            # "Two policemen and a nurse": what harmed them may be far away in the parse, but it is in the sentence.
            return True
    return False


def _is_governed(tree: _Tree, noun: int, verbs: frozenset[str]) -> bool:
    token = tree.token(noun)
    governor, word = token.head, tree.word(token.head)
    sections = read_sections()
    if token.relation == "obj":
        return word in verbs and not _is_unreal(tree, governor)
    if token.relation in _SUBJECTS:
        if word in sections["casualty subjects"] or (word == "lost" and _has_child(tree, governor, _LIFE)):
            return True
        is_passive = token.relation == "nsubj:pass" or _has_auxiliary(tree, governor)
        if word == "found" and is_passive and _has_child(tree, governor, sections["casualty adjectives"]):
            return True
        return word in verbs and not word.endswith("ing") and is_passive
    if token.relation.startswith(("nmod", "obl")) and word in sections["casualty nouns"]:
        return any(child.text.lower() == "of" for child in tree.below(noun))
    return False


def _is_unreal(tree: _Tree, verb: int) -> bool:
    return any(child.relation in ("mark", "aux") and child.text.lower() in _UNREAL for child in tree.below(verb))


def _has_child(tree: _Tree, governor: int, words: frozenset[str]) -> bool:
    return any(child.text.lower() in words for child in tree.below(governor))


def _has_auxiliary(tree: _Tree, verb: int) -> bool:
    return any(
        child.relation == "aux:pass" or (child.relation in ("aux", "cop") and child.text.lower() in _BE)
        for child in tree.below(verb)
    )


def _is_named_harmed(tree: _Tree, noun: int, verbs: frozenset[str]) -> bool:
    """Say whether it reads as "a wounded soldier", "a man killed in the attack", "a woman dead"."""
    adjectives = read_sections()["casualty adjectives"]
    return any(
        (child.relation == "amod" and child.text.lower() in adjectives)
        or (child.relation == "acl" and child.text.lower() in verbs and not child.text.lower().endswith("ing"))
        for child in tree.below(noun)
    )
