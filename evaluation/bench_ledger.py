"""Measure a ledger as it grows: `python -m evaluation.bench_ledger --figures 1000 10000 100000`.

For each size a ledger is generated (`generated.py`), each in a process of its own: the time to add an article, to
reconcile all of it, to reconcile after one more article, to search, and the peak of memory.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation.generated import generate_readings
from reportedly.pipeline import add_reading, open_ledger, reconcile

WORDS = ("how many killed", "police said", "flood houses destroyed")
REPEATS = 7


def measure(figures: int) -> None:
    """Print the measures of one size."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        readings = generate_readings(figures + 50)
        with open_ledger(path, create=True) as ledger:
            now = datetime.now(UTC)
            worked = time.process_time()
            for number, reading in enumerate(islice(readings, figures // 5)):
                add_reading(ledger, reading, reading.article.text.encode(), f"{number}.txt", now)
            added = time.process_time() - worked
            began, worked = time.perf_counter(), time.process_time()
            matters = reconcile(ledger)
            reconciled, spent = time.perf_counter() - began, time.process_time() - worked
            add_reading(ledger, next(generate_readings(5, seed=1)), b"", "one-more.txt", now)
            again = _time(lambda: reconcile(ledger))
            print(f"{figures:,} figures in {matters:,} matters")
            print(f"  adding, an article       {1000 * added / (figures // 5):10.1f} ms of processor time")
            print(f"  reconciling all          {reconciled:10.2f} s, {spent:.2f} s of processor time")
            print(f"  reconciling one more     {1000 * again:10.1f} ms")
            questions = statistics.median(_time(lambda: list(ledger.questions(limit=50))) for _ in range(REPEATS))
            print(f"  listing 50 questions     {1000 * questions:10.1f} ms")
            for words in WORDS:
                found = statistics.median(_time(partial(ledger.search, words)) for _ in range(REPEATS))
                asked = statistics.median(_time(partial(ledger.find_questions, words)) for _ in range(REPEATS))
                print(f"  searching {words!r:24} {1000 * found:6.1f} ms; questions {1000 * asked:6.1f} ms")
            print(f"  file                     {path.stat().st_size / 1e6:10.1f} MB")
    print(
        f"  peak memory              {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:10.0f} MB", flush=True
    )


def _time(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def main() -> None:
    """Measure each size in a process of its own, so that each has its own peak of memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--figures", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    sizes = parser.parse_args().figures
    if len(sizes) == 1:
        measure(sizes[0])
        return
    for size in sizes:
        subprocess.run([sys.executable, "-m", "evaluation.bench_ledger", "--figures", str(size)], check=True)


if __name__ == "__main__":
    main()
