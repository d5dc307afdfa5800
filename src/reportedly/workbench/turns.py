"""Turns: what people decide is kept between the steps of a comparison, never in the middle of one."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

PAUSE = 0.002
"""Seconds between two steps in which whoever waits to decide something can begin."""


class Turns:
    """Lets one thread at a time change what questions hang on.

    A comparison would else take as compared what was decided while it was under way, and the decision would not show.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._decided = 0

    @contextmanager
    def deciding(self) -> Iterator[None]:
        """Keep others from comparing while something is decided."""
        with self._lock:
            self._decided += 1
            yield

    @contextmanager
    def comparing(self) -> Iterator[int]:
        """Keep others from deciding while something is compared; give how much was decided until then."""
        with self._lock:
            yield self._decided

    def give_way(self, decided: int) -> bool:
        """Let others decide between two steps of comparing; say whether they did since `decided`."""
        self._lock.release()
        time.sleep(PAUSE)
        self._lock.acquire()
        return self._decided != decided
