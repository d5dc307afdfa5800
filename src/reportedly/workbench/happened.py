"""What the timeline and the map ask for alike, and what can be picked on both."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace

from reportedly.domain.happening import Shown, Wanted
from reportedly.ledger import Ledger, Often
from reportedly.workbench.addresses import add_query
from reportedly.workbench.exports import Day, read_period
from reportedly.workbench.paging import count_page

MOST_PICKS = 40
MOST_COUNTED = 2000
"""Claims and figures of which it is counted who says them, and where."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for; all of it stands in the address. `page` counts from 1."""

    place: str = ""
    about: str = ""
    voice: str = ""
    question: str = ""
    first: Day = ""
    last: Day = ""
    page: int = 1

    def find_address(self, path: str, page: int = 1, **more: str) -> str:
        """Return the address of the same at a path, with what else is asked there."""
        return add_query(path, {**asdict(self), "page": count_page(page), **more})

    def want(self, ledger: Ledger, shown: Shown) -> Wanted:
        """Return what is wanted; raise BadOption for a day that is none or a last before a first, NotInLedger."""
        period = read_period(self.first, self.last)
        question = ledger.find_question(self.question) if self.question else None
        place, about, voice = self.place or None, self.about or None, self.voice or None
        return Wanted(shown, place, about, period.first, period.last, voice, question)


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


def gather_picks(ledger: Ledger, asked: Asked, wanted: Wanted, number: int) -> Picks:
    """Return what can be picked: what is there often, whatever days are asked for; `number` is how much is there.

    Where it is very much, it is what is often anywhere: to count that takes long, and hardly differs.
    """
    always = Wanted(wanted.shown) if number > MOST_COUNTED else replace(wanted, first=None, last=None)
    voices = ledger.chronicle.list_voices(replace(always, voice=None), limit=MOST_PICKS)
    return Picks(
        voices=_pick_voices(ledger, voices, asked.voice),
        questions=tuple(_pick_questions(ledger, asked, wanted.question)),
        places=tuple(sorted(one.name for one in ledger.chronicle.list_places(always, limit=MOST_PICKS))),
    )


def _pick_voices(ledger: Ledger, often: Sequence[Often], taken: str) -> tuple[Pick, ...]:
    """Return the voices heard most often, and among them the one that is taken."""
    picks = [Pick(one.id, one.name) for one in often]
    if taken and all(one.value != taken for one in picks):
        speaker = ledger.lookup.find_voice(taken)
        picks.append(Pick(taken, speaker.name if speaker else taken))
    return tuple(sorted(picks, key=lambda one: one.name.casefold()))


def _pick_questions(ledger: Ledger, asked: Asked, taken: str | None) -> Iterator[Pick]:
    """Yield the question that is taken, then the first of all."""
    if taken is not None:
        yield from (Pick(asked.question, one.wording) for one in ledger.load_headings((taken,)))
    yield from (Pick(one.id, one.wording) for one in ledger.questions(limit=MOST_PICKS) if one.id != taken)
