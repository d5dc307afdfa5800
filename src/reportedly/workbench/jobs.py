"""Long work: done in a thread of its own, one piece after the other, while anyone may look at how far it is."""

import logging
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from threading import Event, Lock

import reportedly
from reportedly.domain.errors import NotInLedger, ReportedlyError, TooManyJobs
from reportedly.domain.kept import Kept
from reportedly.keeping import keep_readings
from reportedly.ledger import Ledger
from reportedly.pipeline import NewOnly, open_ledger, reconcile
from reportedly.reader import Reader
from reportedly.workbench.comparing import FEW, compare_apart
from reportedly.workbench.uploads import Upload

MOST_WAITING, MOST_LISTED = 8, 40

BROKEN = "the program failed at this; the terminal in which it runs says where. What was kept until then is whole."
STOPPED = "the workbench was stopped. What was kept until then is whole; send the others again."

LOGGER = logging.getLogger(__name__)


class JobState(StrEnum):
    """Where a piece of work is; the last two are the end of it."""

    QUEUED = "queued"
    READING = "reading"
    COMPARING = "comparing"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work is: `done` of `total` articles, and what became of each file so far.

    `message` says what ended it before all was done.
    """

    state: JobState = JobState.QUEUED
    done: int = 0
    total: int = 0
    kept: tuple[Kept, ...] = ()
    message: str = ""

    @property
    def is_over(self) -> bool:
        """Whether nothing more is going to change."""
        return self.state in (JobState.DONE, JobState.FAILED)


class Job:
    """A piece of work: reading what was sent, if anything was, then comparing all that is not compared yet.

    Its progress is replaced whole, never changed, so that many can look at it.
    """

    def __init__(self, upload: Upload | None = None) -> None:
        self.id = secrets.token_hex(6)
        self.asked_at = datetime.now(UTC)
        self.files = len(upload.sent) + len(upload.refused) if upload else 0
        self.upload = upload
        self.progress = Progress(kept=upload.refused if upload else ())

    def move(self, state: JobState, done: int = 0, total: int = 0) -> None:
        """Say how far it is."""
        self.progress = replace(self.progress, state=state, done=done, total=total)

    def keep(self, kept: Kept) -> None:
        """Say what became of the next file."""
        files = (*self.progress.kept, kept)
        self.progress = replace(self.progress, kept=files, done=len(files))

    def fail(self, message: str) -> None:
        """End it before all is done."""
        self.progress = replace(self.progress, state=JobState.FAILED, message=message)


class Stopped(Exception):
    """The workbench is being stopped."""


class Jobs:
    """The work that was asked of a workbench: what is under way, what waits, and what is over, the last asked first."""

    def __init__(self, path: Path, build_reader: Callable[[], Reader] | None = None) -> None:
        self._path = path
        self._build_reader = build_reader or reportedly.Reader
        self._reader: Reader | None = None
        self._jobs: dict[str, Job] = {}
        self._lock = Lock()
        self._stopping = Event()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="reportedly-job")

    def open_upload(self) -> Upload:
        """Return what takes in the files of a request."""
        return Upload(self._path.absolute().parent)

    def read(self, upload: Upload) -> Job:
        """Read what was sent, when its turn comes; raise TooManyJobs."""
        return self._start(Job(upload))

    def compare(self) -> Job:
        """Compare what is not compared yet; work that is yet to come to that does it too."""
        ahead = (one for one in self.list() if one.progress.state in (JobState.QUEUED, JobState.READING))
        return next(ahead, None) or self._start(Job())

    def find(self, name: str) -> Job:
        """Return a piece of work by its id; raise NotInLedger."""
        with self._lock:
            if name in self._jobs:
                return self._jobs[name]
        raise NotInLedger(
            "this work is not known: the workbench was started anew since, or much was done after it. What was kept is "
            "in the ledger; if files are missing there, send them again."
        )

    def list(self) -> tuple[Job, ...]:
        """Return all that is known, the last asked first."""
        with self._lock:
            return tuple(reversed(self._jobs.values()))

    def find_current(self) -> Job | None:
        """Return what is under way, or comes next."""
        return next((one for one in reversed(self.list()) if not one.progress.is_over), None)

    def close(self) -> None:
        """Stop after the article in hand; what waits is not begun."""
        self._stopping.set()
        self._worker.shutdown(cancel_futures=True)
        for job in self.list():
            self._end(job, STOPPED)

    def _start(self, job: Job) -> Job:
        with self._lock:
            over = [one.id for one in self._jobs.values() if one.progress.is_over]
            if len(self._jobs) - len(over) >= MOST_WAITING:
                raise TooManyJobs(f"{MOST_WAITING} pieces of work wait already; send this again when some are done.")
            for old in over[: max(0, len(self._jobs) + 1 - MOST_LISTED)]:
                del self._jobs[old]
            self._jobs[job.id] = job
        self._worker.submit(self._work, job)
        return job

    def _work(self, job: Job) -> None:
        try:
            with open_ledger(self._path) as ledger:
                if job.upload is not None:
                    self._read(job, job.upload, ledger)
                self._compare(job, ledger)
                job.move(JobState.DONE)
                if ledger.count_pending() and not self._stopping.is_set():
                    self.compare()
        except Stopped:
            job.fail(STOPPED)
        except ReportedlyError as error:
            job.fail(str(error))
        except Exception:
            LOGGER.exception("a job failed")
        finally:
            self._end(job, BROKEN)

    def _end(self, job: Job, message: str) -> None:
        """Let the files go; work that did not come to its end has failed."""
        if job.upload is not None:
            job.upload.close()
        if not job.progress.is_over:
            job.fail(message)

    def _read(self, job: Job, upload: Upload, ledger: Ledger) -> None:
        job.move(JobState.READING, len(job.progress.kept), job.files)
        if self._reader is None:
            self._reader = self._build_reader()
        reader = Reader(NewOnly(self._reader.annotator, ledger))
        with closing(keep_readings(ledger, reader.read_inputs(upload.open_inputs()))) as kept:
            for one in kept:
                job.keep(one)
                self._stop_if_wanted()

    def _compare(self, job: Job, ledger: Ledger) -> None:
        """Compare all that is pending; what is decided meanwhile is left to a job behind this one."""

        def report(done: int, of: int) -> None:
            job.move(JobState.COMPARING, done, of)
            self._stop_if_wanted()

        touched = ledger.count_touched()
        job.move(JobState.COMPARING, 0, touched)
        if touched > FEW:
            compare_apart(self._path, report, self._stop_if_wanted)
        else:
            reconcile(ledger, report)

    def _stop_if_wanted(self) -> None:
        if self._stopping.is_set():
            raise Stopped
