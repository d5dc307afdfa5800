"""A decision: what is decided about which words, before it is said by whom and when."""

from dataclasses import dataclass
from datetime import datetime

from reportedly.domain.judgement import Anchor, Judgement, JudgementKind, Value
from reportedly.ledger import build_judgement


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided: its kind, what it is about, and what it sets."""

    kind: JudgementKind
    subjects: tuple[Anchor, ...]
    values: tuple[Value, ...] = ()

    def sign(self, by: str, at: datetime, note: str | None = None) -> Judgement:
        """Return the judgement that this is, once someone makes it."""
        return build_judgement(self.kind, self.subjects, self.values, by, at, note)
