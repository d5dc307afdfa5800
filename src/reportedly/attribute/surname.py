"""Which of several bearers a bare surname means: by its title, by gender, or because only one was just named."""

from collections.abc import Sequence

from reportedly.attribute.grouping import Groups
from reportedly.attribute.naming import Naming
from reportedly.attribute.passage import Passage

NEAR = 3  # sentences back in which only one of the bearers may be named
LEARNED = ("dr", "prof", "professor")  # who is called so is not called "Mr" or "Mrs"
COURTESY = ("mr", "mrs", "ms", "miss")


def find_bearer(
    passage: Passage, groups: Groups, namings: Sequence[Naming], index: int, bearers: Sequence[int]
) -> int | None:
    """Return the group of the one person whom the bare name at `index` plainly means, None where it could be two."""
    title = namings[index].title
    if title:
        titled = [group for group in bearers if title in _find_titles(groups, namings, group)]
        if len(titled) == 1 and title not in COURTESY:
            return titled[0]
    fitting = [group for group in bearers if _fits(groups, namings, group, namings[index])]
    if len(fitting) == 1:
        return fitting[0]
    near = _find_near(passage, groups, index, fitting)
    return near.pop() if len(near) == 1 else None


def _find_titles(groups: Groups, namings: Sequence[Naming], group: int) -> set[str]:
    return {namings[member].title for member in groups.members[group]}


def _fits(groups: Groups, namings: Sequence[Naming], group: int, naming: Naming) -> bool:
    """Say whether title and gender of a bare name leave it possible that this person is meant."""
    if naming.title in COURTESY and _find_titles(groups, namings, group) & {*LEARNED}:
        return False
    genders = {gender for member in groups.members[group] if (gender := namings[member].gender)}
    return naming.gender is None or not genders or naming.gender in genders


def _find_near(passage: Passage, groups: Groups, index: int, bearers: Sequence[int]) -> set[int]:
    """Return those of the bearers who are named in the sentences just before."""
    here = passage.sentence_at(passage.mentions[index].span.start)
    found: set[int] = set()
    for other in range(index - 1, -1, -1):
        if here - passage.sentence_at(passage.mentions[other].span.start) > NEAR:
            break
        if groups.of.get(other) in bearers:
            found.add(groups.of[other])
    return found
