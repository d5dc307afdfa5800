"""Measure the workbench: `python -m evaluation.bench_pages --articles 20000`.

A ledger is generated once (`generated_news.py`) and kept in `build/`. It is served over HTTP by `reportedly serve`, a
process of its own, and asked for pages of all kinds: by one reader, by twenty who pause between pages as people do, and
by twenty who never pause. While there are twenty, people also decide things; at the end each judgement has to be there.
"""

import argparse
import http.client
import json
import os
import random
import re
import shutil
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from evaluation.generated import FIGURES_EACH
from evaluation.generated_news import generate_news
from reportedly.domain.judgement import JudgementKind
from reportedly.ledger import Ledger
from reportedly.pipeline import add_reading, open_ledger, reconcile

FOLDER = Path("build")
READERS, WRITERS = 20, 2
CORRECTED = 0.5
"""Which share of what is decided corrects a figure, so that its question is made anew; the rest accepts one."""

ALONE = 25
"""Requests of each kind of page that one reader makes."""

PAUSE = 1.0
"""Seconds that a reader looks at a page, on average; a person takes longer."""

WORDS = ("killed", "flood destroyed", "president vantner", "supreme court", "ministry denied", '"were injured"')
_TICKS = os.sysconf("SC_CLK_TCK")


def make_ledger(path: Path, articles: int) -> None:
    """Generate a ledger of so many articles, each with five figures."""
    now = datetime.now(UTC)
    with open_ledger(path, create=True) as ledger:
        for number, reading in enumerate(generate_news(articles * FIGURES_EACH)):
            add_reading(ledger, reading, reading.article.text.encode(), f"{number}.txt", now)
        reconcile(ledger)


@dataclass(slots=True)
class Asked:
    """What readers found: how long each kind of page took, in milliseconds, and what went wrong."""

    times: dict[str, list[float]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, kind: str, took: float, error: str) -> None:
        """Keep one answer."""
        with self.lock:
            self.times.setdefault(kind, []).append(1000 * took)
            if error:
                self.errors.append(error)


@dataclass(frozen=True, slots=True)
class Server:
    """A workbench that is running."""

    process: int
    port: int

    @property
    def spent(self) -> float:
        """Seconds of processor time that it took so far."""
        fields = Path(f"/proc/{self.process}/stat").read_text("ascii").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    @property
    def peak(self) -> int:
        """The most memory that it had, in megabytes."""
        found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{self.process}/status").read_text("ascii"))
        return int(found.group(1)) // 1024 if found else 0


@contextmanager
def serve(path: Path) -> Iterator[Server]:
    """Serve a ledger until the end of the block."""
    command = [sys.executable, "-m", "reportedly", "serve", "--ledger", str(path), "--no-browser", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        try:
            port = _read_port(process)
            # What it goes on to say is read, or it would wait for that.
            threading.Thread(target=deque, args=(process.stdout, 0), daemon=True).start()
            yield Server(process.pid, port)
        finally:
            process.terminate()


def _read_port(process: "subprocess.Popen[str]") -> int:
    told = []
    for line in process.stdout or ():
        told.append(line)
        if found := re.search(r"http://\S+", line):
            return urlsplit(found.group()).port or 80
    raise SystemExit(f"the workbench did not start: {''.join(told)}")


class Addresses:
    """Addresses of pages of all kinds, chosen by chance."""

    def __init__(self, path: Path) -> None:
        with Ledger.open(path, create=False) as ledger:
            self._articles = [one.id for one in ledger.list_articles()]
            some = random.Random(0).sample(self._articles, min(200, len(self._articles)))
            self.figures = [figure.id for one in ledger.articles(some) for figure in one.figures]
            self._questions = [one.id for one in ledger.questions()]
            self._voices = [one.id for one in ledger.lookup.voices(every=True, limit=20_000)]
        self._often = self._voices[:200]

    def list_all(self, chance: random.Random) -> dict[str, str]:
        """Return an address of each kind of page."""
        year, words = chance.randrange(2015, 2023), chance.choice(WORDS).replace(" ", "+").replace('"', "%22")
        narrowed = (f"first={year}-03-01&last={year}-04-01", f"about={words}", f"voice={chance.choice(self._often)}")
        return {
            "front": "/",
            "questions": chance.choice(("/questions", "/questions?verdict=conflict", "/questions?kind=killed")),
            "question": f"/question/{chance.choice(self._questions)}",
            "contested question": f"/question/{chance.choice(self._questions[:24])}",
            "article": f"/article/{chance.choice(self._articles)}",
            "part": f"/part/{chance.choice(self.figures)}",
            "voices": f"/voices?page={chance.choice((1, 1, 2, 5))}",
            "voices, all": f"/voices?all=1&page={chance.choice((1, 1, 2, 50))}",
            "voice": f"/voice/{chance.choice(self._voices)}",
            "voice heard often": f"/voice/{chance.choice(self._often)}",
            "timeline": f"/timeline?page={chance.choice((1, 1, 2, 100))}",
            "timeline, narrowed": f"/timeline?{chance.choice(narrowed)}",
            "map": f"/map?page={chance.choice((1, 1, 2))}",
            "map, narrowed": f"/map?{chance.choice(narrowed)}",
            "sources": f"/sources?page={chance.choice((1, 1, 2, 50))}",
            "search": f"/search?q={words}",
            "search, narrowed": f"/search?q={words}&firmness=asserted",
            "history": "/history",
        }


def ask(port: int, kind: str, address: str, asked: Asked) -> None:
    """Ask for a page, and keep how long it took."""
    began, error = time.perf_counter(), ""
    try:
        answer = _send(port, "GET", address)
        error = f"{answer.status} {address}" if answer.status != http.HTTPStatus.OK else ""
    except OSError as failure:
        error = f"{failure!r} {address}"
    asked.note(kind, time.perf_counter() - began, error)


def read_alone(server: Server, addresses: Addresses) -> None:
    """Print what one reader waits for, and the processor time that the workbench takes."""
    chance, asked, spent = random.Random(1), Asked(), dict[str, float]()
    for kind in addresses.list_all(chance):
        ask(server.port, kind, addresses.list_all(chance)[kind], Asked())
        before = server.spent
        for _ in range(ALONE):
            ask(server.port, kind, addresses.list_all(chance)[kind], asked)
        spent[kind] = 1000 * (server.spent - before) / ALONE
    _print(f"One reader, {ALONE} pages of each kind", asked, spent)


def read_together(server: Server, path: Path, addresses: Addresses, pause: float, seconds: float) -> list[str]:
    """Print what twenty readers wait for while others decide things; return what was lost or went wrong."""
    asked, until = Asked(), time.monotonic() + seconds
    made: list[str] = []
    readers = [
        threading.Thread(target=_read, args=(server.port, addresses, random.Random(number), asked, pause, until))
        for number in range(READERS)
    ]
    writers = [
        threading.Thread(target=_decide, args=(server.port, addresses, number, made, asked, until))
        for number in range(WRITERS)
    ]
    before = server.spent
    for thread in (*readers, *writers):
        thread.start()
    for thread in (*readers, *writers):
        thread.join()
    kind = f"pausing {pause:.0f} s on average" if pause else "who never pause"
    spent = server.spent - before
    _print(
        f"{READERS} readers {kind}, {WRITERS} people deciding, {seconds:.0f} s, {spent:.0f} s of processor", asked, {}
    )
    with Ledger.open(path, create=False) as ledger:
        held = {one.id for one in ledger.judgements()}
    lost = [one for one in made if one not in held]
    print(f"  {len(made)} judgements made, {len(lost)} lost; {len(asked.errors)} answers were errors")
    return [*lost, *asked.errors]


def _read(port: int, addresses: Addresses, chance: random.Random, asked: Asked, pause: float, until: float) -> None:
    while time.monotonic() < until:
        kinds = addresses.list_all(chance)
        kind = chance.choice(list(kinds))
        ask(port, kind, kinds[kind], asked)
        if pause:
            time.sleep(chance.expovariate(1 / pause))


def _decide(port: int, addresses: Addresses, number: int, made: list[str], asked: Asked, until: float) -> None:
    """Look at figures, and accept or correct them, a few a second; where another was faster, leave it at that."""
    chance = random.Random(number)
    while time.monotonic() < until:
        figure = chance.choice(addresses.figures)
        correct = chance.random() < CORRECTED
        kind, values = (JudgementKind.CORRECT, {"number": "7"}) if correct else (JudgementKind.ACCEPT, {})
        began, error = time.perf_counter(), ""
        try:
            seen = json.loads(_send(port, "GET", f"/api/part/{figure}").text)["seen"]
            began = time.perf_counter()
            sent = {"kind": kind, "about": [figure], "values": values, "seen": seen, "by": f"Writer {number}"}
            answer = _send(port, "POST", "/api/judgements", json.dumps(sent))
            if answer.status == http.HTTPStatus.CREATED:
                made.append(json.loads(answer.text)["judgement"]["id"])
            elif answer.status != http.HTTPStatus.CONFLICT:
                error = f"{answer.status} {answer.text[:200]}"
        except OSError as failure:
            error = f"{failure!r} deciding about {figure}"
        asked.note("judgement", time.perf_counter() - began, error)
        time.sleep(0.3)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the workbench answered."""

    status: int
    text: str


def _send(port: int, method: str, address: str, body: str | None = None) -> _Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request(method, address, body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        return _Answer(answer.status, answer.read().decode("utf-8"))
    finally:
        connection.close()


def _print(heading: str, asked: Asked, spent: dict[str, float]) -> None:
    print(f"\n{heading} (milliseconds)\n  {'page':24}{'pages':>7}{'median':>9}{'p95':>9}{'p99':>9}", end="")
    print(f"{'processor':>11}" if spent else "")
    for kind, times in asked.times.items():
        print(f"  {kind:24}{_measure(times)}" + (f"{spent[kind]:11.0f}" if spent else ""))
    print(f"  {'all':24}{_measure([one for times in asked.times.values() for one in times])}", flush=True)


def _measure(times: Sequence[float]) -> str:
    ordered = sorted(times)
    median, high, highest = (ordered[min(len(ordered) - 1, int(share * len(ordered)))] for share in (0.5, 0.95, 0.99))
    return f"{len(ordered):7}{median:9.0f}{high:9.0f}{highest:9.0f}"


def main() -> None:
    """Measure a ledger of a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--seconds", type=float, default=60)
    given = parser.parse_args()
    FOLDER.mkdir(exist_ok=True)
    made = FOLDER / f"workbench-{given.articles}.db"
    if not made.exists():
        unfinished = made.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        make_ledger(unfinished, given.articles)
        unfinished.rename(made)
    with TemporaryDirectory(dir=FOLDER) as folder:
        path = Path(shutil.copy(made, folder))
        addresses = Addresses(path)
        print(f"{given.articles:,} articles, {path.stat().st_size / 1e6:,.0f} MB; load {os.getloadavg()[0]:.1f}")
        with serve(path) as server:
            read_alone(server, addresses)
            print(f"  memory of the workbench: at most {server.peak} MB")
            wrong = [
                *read_together(server, path, addresses, PAUSE, given.seconds),
                *read_together(server, path, addresses, 0, given.seconds / 2),
            ]
            print(f"  memory of the workbench: at most {server.peak} MB; load {os.getloadavg()[0]:.1f}")
    if wrong:
        raise SystemExit("\n".join(wrong[:20]))


if __name__ == "__main__":
    main()
