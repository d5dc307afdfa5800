"""What the timeline and the map ask for alike, and the one way in which both get it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from reportedly.domain.errors import BadOption
from reportedly.domain.filed import FiledArticle
from reportedly.export.happenings import Happening, Wanted
from reportedly.export.speakers import find_key
from reportedly.workbench.addresses import add_query, identify_voice
from reportedly.workbench.shelf import Contents, Shelf

MOST_PICKS = 40

Find = Callable[[Iterable[FiledArticle], Wanted], list[Happening]]
"""What finds happenings in articles: those that are dated, or those that are placed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for; all of it stands in the address. `page` counts from 1."""

    place: str = ""
    about: str = ""
    voice: str = ""
    question: str = ""
    first: str = ""
    last: str = ""
    page: int = 1

    def find_address(self, path: str, page: int = 1, **more: str) -> str:
        """Return the address of the same at a path, with what else is asked there."""
        return add_query(path, {**asdict(self), "page": str(page) if page > 1 else "", **more})

    @property
    def wanted(self) -> Wanted:
        """What is asked for, but for voice and question; BadOption for a day that is none, or a last before a first."""
        first, last = _read_day(self.first), _read_day(self.last)
        if first and last and first > last:
            raise BadOption(f"the first day, {first}, is after the last, {last}.")
        return Wanted(self.place or None, self.about or None, first, last)


@dataclass(frozen=True, slots=True)
class Pick:
    """One of what can be picked: its value in the address, what it is called."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Picks:
    """What can be picked: the voices and places that are there most often, and the most contested questions."""

    voices: tuple[Pick, ...]
    questions: tuple[Pick, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """What fits, with all that lines of it are built from."""

    found: list[Happening]
    picks: Picks
    contents: Contents


def gather_happened(shelf: Shelf, asked: Asked, find: Find) -> Happened:
    """Return what fits; raise BadOption for what cannot be asked, NotInLedger for a question that is not there."""
    wanted = asked.wanted
    contents = shelf.open()
    found = find(contents.articles.values(), wanted)
    questions = [Pick(one.id, one.wording) for one in shelf.ledger.questions(limit=MOST_PICKS)]
    if asked.question:
        question = shelf.ledger.question(asked.question)
        figures = {one.id for one in question.figures}
        found = [one for one in found if _answers(one, figures)]
        questions = [Pick(asked.question, question.wording), *(one for one in questions if one.value != question.id)]
    voices = [_list_voices(one, contents) for one in found]
    picked = _pick_voices(voices, asked.voice)
    if asked.voice:
        found = [one for one, said_by in zip(found, voices, strict=True) if asked.voice in said_by]
    return Happened(found, Picks(picked, tuple(questions), _pick_places(found)), contents)


def _read_day(day: str) -> date | None:
    try:
        return date.fromisoformat(day) if day else None
    except ValueError as error:
        raise BadOption(f"expected a day like 2023-03-14, got {day!r}.") from error


def _answers(one: Happening, figures: set[str]) -> bool:
    own = {one.said.id, *getattr(one.said, "figures", ())}
    return not own.isdisjoint(figures)


def _list_voices(one: Happening, contents: Contents) -> Mapping[str, str]:
    """Return who says it: ids with names."""
    voices = one.said.chain[-1].voices
    return {identify_voice(find_key(voice, one.article.id, contents.identity_of)): voice.called for voice in voices}


def _pick_voices(voices: Sequence[Mapping[str, str]], taken: str) -> tuple[Pick, ...]:
    """Return the voices heard most often, and among them the one that is taken."""
    names = {id_: name for said_by in voices for id_, name in said_by.items()}
    counts = Counter(id_ for said_by in voices for id_ in said_by)
    often = sorted(counts, key=lambda one: (-counts[one], names[one], one))[:MOST_PICKS]
    if taken and taken not in often:
        often.append(taken)
    return tuple(sorted((Pick(one, names.get(one, taken)) for one in often), key=lambda one: one.name.casefold()))


def _pick_places(found: Iterable[Happening]) -> tuple[str, ...]:
    counts = Counter(place.name for one in found for place in one.places)
    return tuple(sorted(sorted(counts, key=lambda one: (-counts[one], one))[:MOST_PICKS]))
