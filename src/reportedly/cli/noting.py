"""Notes by hand kept in a ledger: filed as articles of one line, each with a judgement that adds its figure."""

from enum import StrEnum
from typing import TYPE_CHECKING

import reportedly
from reportedly.cli.deciding import Desk
from reportedly.cli.note import Note, write_note
from reportedly.decisions import Decision
from reportedly.domain.errors import BadJudgement
from reportedly.domain.judgement import Anchor, Judgement, JudgementKind

if TYPE_CHECKING:
    from reportedly.ledger import Ledger


class Kept(StrEnum):
    """What became of a note."""

    ADDED = "added"
    THERE = "there already"
    WITHDRAWN = "withdrawn before, and left so"


def try_note(desk: Desk, note: Note, path: str) -> Judgement:
    """Return the judgement that would add a note's figure; raise BadJudgement where it cannot be kept."""
    written = write_note(note)

    def judge(anchor: Anchor) -> Judgement:
        return desk.sign(Decision(JudgementKind.ADD, (anchor,), note.values))

    return desk.ledger.try_addition(written.reading, path, written.number, judge)


def find_noted(ledger: "Ledger") -> dict[str, bool]:
    """Return the articles to which people added figures, each with whether one of these stands."""
    noted: dict[str, bool] = {}
    for one in ledger.judgements():
        if one.kind is JudgementKind.ADD:
            article = one.subjects[0].article
            noted[article] = noted.get(article, False) or one.withdrawn_at is None
    return noted


def keep_note(desk: Desk, note: Note, path: str, noted: dict[str, bool]) -> Kept:
    """Keep a note, once, and remember it in `noted`, as `find_noted` returns it. Raise BadJudgement."""
    judgement, written = try_note(desk, note, path), write_note(note)
    article = judgement.subjects[0].article
    if article in noted:
        return Kept.THERE if noted[article] else Kept.WITHDRAWN
    added = reportedly.add_reading(desk.ledger, written.reading, written.bytes, path, desk.at)
    if added.outcome == "forgotten":
        raise BadJudgement("this was forgotten before; it is not taken in again.")
    desk.keep(judgement)
    noted[article] = True
    return Kept.ADDED
