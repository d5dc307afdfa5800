"""Measure speed and memory of reading: `python -m evaluation.bench --data ../shared/data`.

In one run, on the same texts and with two threads: whole reading (text in, JSON out), the encoder's bare forward pass
over the same windows, and a spaCy pipeline of the size class of its small English model. Rounds alternate, and the
best of each counts, for the machines are shared.
"""

import argparse
import gc
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation.corpus import gather_polnear
from evaluation.spacy_peer import build_spacy
from reportedly.annotate import Encoder
from reportedly.annotate.detections import cut_wording
from reportedly.annotate.encoder import build_inputs
from reportedly.annotate.wording import find_wording
from reportedly.domain.reading import Reading
from reportedly.export.reading_json import build_reading_line
from reportedly.intake import Hints, read_text
from reportedly.pipeline import Model, add_reading, open_ledger, read_article
from reportedly.reader import Reader


@dataclass(frozen=True, slots=True)
class Timing:
    """The best time of several rounds over so many words."""

    name: str
    words: int
    seconds: float

    @property
    def rate(self) -> float:
        """Words in a second."""
        return self.words / self.seconds


def time_rounds(runs: Sequence[tuple[str, Callable[[], object]]], words: int, rounds: int) -> list[Timing]:
    """Time each run in turn, `rounds` times over, and keep the best of each."""
    best = {name: float("inf") for name, _ in runs}
    for _ in range(rounds):
        for name, run in runs:
            gc.collect()
            began = time.perf_counter()
            run()
            best[name] = min(best[name], time.perf_counter() - began)
    return [Timing(name, words, seconds) for name, seconds in best.items()]


def prepare_bare_pass(texts: Sequence[str], encoder: Encoder) -> Callable[[], object]:
    """Return a run of nothing but the encoder's forward passes, parse and all, over the windows of the texts."""
    windows = [cut_wording(find_wording(read_text(text, Hints()).article), encoder) for text in texts]
    prepared = [(build_inputs(window, encoder.pieces), window) for cut in windows for window in cut]
    return lambda: encoder.spread(lambda one: encoder.parse(encoder.run(one[0]), one[1]), prepared)


def read_whole(folder: Path, reader: Reader) -> int:
    """Read a folder of texts as `reportedly read FOLDER --text --json` does and return the characters written."""
    results = (one.result for one in reader.read_files([folder], as_text=True))
    return sum(len(build_reading_line(result)) for result in results if isinstance(result, Reading))


def write_texts(texts: Sequence[str], folder: Path) -> None:
    """Write each text to a file of its own."""
    for number, text in enumerate(texts):
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8", newline="")


def add_whole(folder: Path, reader: Reader) -> None:
    """Read a folder of texts into a new ledger, as `reportedly add FOLDER --text` does."""
    with TemporaryDirectory() as place, open_ledger(Path(place) / "ledger.db", create=True) as ledger:
        for one in reader.read_files([folder], as_text=True):
            if isinstance(one.result, Reading):
                add_reading(ledger, one.result, one.original, one.path, datetime.now(UTC))


def measure_adding(texts: Sequence[str], model: Model, rounds: int) -> float:
    """Return which share of the processor time of reading keeping the readings takes: the median of several rounds.

    Each article is added right behind its reading, so that both find the machine alike, and what each takes is measured
    by itself: the difference of two whole runs is smaller than what other programs make of either.
    """
    shares = []
    for _ in range(rounds):
        read = added = 0.0
        with TemporaryDirectory() as place, open_ledger(Path(place) / "ledger.db", create=True) as ledger:
            for number, text in enumerate(texts):
                began = time.process_time()
                reading = read_article(read_text(text, Hints()), model)
                annotated = time.process_time()
                build_reading_line(reading)
                written = time.process_time()
                add_reading(ledger, reading, text.encode(), f"{number:04}.txt", datetime.now(UTC))
                kept = time.process_time()
                read += written - began
                added += (kept - written) - (written - annotated)  # who adds writes the JSON too
        shares.append(added / read)
    return statistics.median(shares)


def time_cold_start(text: str) -> float:
    """Return the seconds that the command takes for one article, from its start to its end; the best of three."""
    command = [sys.executable, "-m", "reportedly", "read", "--text", "-"]
    best = float("inf")
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run(command, input=text.encode(), stdout=subprocess.DEVNULL, check=True)
        best = min(best, time.perf_counter() - began)
    return best


def main() -> None:
    """Print the rates, their ratios, the cold start and the peak of memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    if not arguments.data.is_dir():
        print(f"bench skipped: no data in {arguments.data}; name its folder, as in `make bench DATA=folder`")
        return
    texts = [gold.text for gold in gather_polnear(arguments.data)]
    words = sum(len(text.split()) for text in texts)
    model = Model.load()
    reader = Reader(model)
    with TemporaryDirectory() as folder:
        write_texts(texts, Path(folder))
        read_whole(Path(folder), reader)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        spacy = build_spacy()
        timings = time_rounds(
            [
                ("whole reading", lambda: read_whole(Path(folder), reader)),
                ("reading into a ledger", lambda: add_whole(Path(folder), reader)),
                ("encoder alone", prepare_bare_pass(texts, model.encoder)),
                ("spaCy, small pipeline", lambda: list(spacy.pipe(texts))),
            ],
            words,
            arguments.rounds,
        )
    whole, _, bare, peer = timings
    for timing in timings:
        print(f"{timing.name:24} {timing.rate:8,.0f} words/s")
    print(f"whole reading against spaCy: {whole.rate / peer.rate:.2f} times as fast")
    print(f"whole reading takes {whole.seconds / bare.seconds:.2f} times the encoder's bare pass")
    share = measure_adding(texts, model, arguments.rounds)
    print(f"adding to a ledger takes {100 * share:.1f}% of processor time on top of whole reading")
    print(f"cold start of `reportedly read` on one article: {time_cold_start(texts[0]):.2f} s")
    print(f"peak memory of reading: {memory:.0f} MB")
    print(json.dumps({"texts": len(texts), "words": words, "cores": os.cpu_count()}))


if __name__ == "__main__":
    main()
