"""What could not be read, as data."""

from dataclasses import dataclass

from reportedly.domain.span import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a step could not read: which step, what was wrong, and where, if at a place."""

    step: str
    message: str
    span: Span | None = None
