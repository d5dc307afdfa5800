"""The progress bar on standard error, and the messages beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.text import Text

from reportedly.cli.visible import make_visible


@dataclass(frozen=True, slots=True)
class Reporter:
    """Says on standard error how far the reading is and what went wrong; `task` is None where no bar is wanted."""

    console: Console
    progress: Progress | None = None
    task: TaskID | None = None

    def advance(self) -> None:
        """Count one more article."""
        if self.progress is not None and self.task is not None:
            self.progress.advance(self.task)

    def reach(self, done: int, of: int) -> None:
        """Show that so many are done, of so many."""
        if self.progress is not None and self.task is not None:
            self.progress.update(self.task, completed=done, total=of)

    def complain(self, message: object) -> None:
        """Print a message, above the bar where there is one."""
        complain(self.console, message)


def complain(console: Console, message: object) -> None:
    """Print an error in one line."""
    console.print(Text(f"reportedly: {make_visible(str(message))}"), soft_wrap=True)


@contextmanager
def show_progress(console: Console, total: int | None, doing: str = "reading") -> Iterator[Reporter]:
    """Show a bar up to `total` articles, with what is done; None for no bar."""
    if total is None:
        yield Reporter(console)
        return
    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        yield Reporter(console, progress, progress.add_task(doing, total=total))
