"""Score the program on gold data: `python -m evaluation --data ../shared/data`."""

import argparse
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evaluation.floors import Floors, read_floors, write_floors
from evaluation.measures import Scores, measure
from reportedly.pipeline import Model
from reportedly.reader import Reader

FLOORS = Path(__file__).parent / "floors.json"


def main() -> int:
    """Measure, print the table, and return 1 where a score is below its floor."""
    arguments = _parse()
    if not arguments.data.is_dir():
        print(f"evaluation skipped: no data in {arguments.data}; name its folder, as in `make evaluate DATA=folder`")
        return 0
    scores = _measure(arguments.data, arguments.model)
    against = _measure(arguments.data, arguments.against) if arguments.against else None
    floors = read_floors(FLOORS)
    Console(width=100).print(_build_table(scores, floors, against))
    if arguments.raise_floors:
        write_floors(FLOORS, floors.raised(scores))
    low = floors.find_below(scores)
    for name, floor, value in low:
        print(f"below its floor: {name} is {value}, at least {floor} was reached before", file=sys.stderr)
    return 1 if low else 0


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the data sets")
    parser.add_argument("--model", type=Path, help="another model than the one in the package")
    parser.add_argument("--against", type=Path, help="a second model, to see what the first gains or loses")
    parser.add_argument("--raise-floors", action="store_true", help="keep what was reached as the new floors")
    return parser.parse_args()


def _measure(data: Path, path: Path | None) -> Scores:
    model = Model.load(path)
    return measure(data, model.encoder, Reader(model))


def _build_table(scores: Scores, floors: Floors, against: Scores | None) -> Table:
    table = Table("measure", title="Scores on the dev parts, in percent")
    for heading in ("score", "floor", *(("against", "difference") if against else ())):
        table.add_column(heading, justify="right")
    for name, value in scores.items():
        floor = floors.of(name)
        row = [name, f"{value:.1f}", "" if floor is None else f"{floor:.1f}"]
        if against:
            row += [f"{against[name]:.1f}", f"{value - against[name]:+.1f}"]
        table.add_row(*row, style="red" if floor is not None and value < floor else None)
    return table


if __name__ == "__main__":
    sys.exit(main())
