"""The pages of long work: how far one piece is and what became of each file, and all that is known."""

from collections import Counter
from dataclasses import dataclass

from reportedly.domain.kept import Kept, Outcome
from reportedly.export.outcomes import summarise_outcomes
from reportedly.ledger import UPLOAD
from reportedly.workbench import addresses
from reportedly.workbench.jobs import Job, Jobs, JobState

_WORDS = {
    Outcome.NEW: "new",
    Outcome.VERSION: "new version of a page",
    Outcome.REFILED: "read again",
    Outcome.UNCHANGED: "there already",
    Outcome.FORGOTTEN: "left out: it was forgotten before",
    None: "could not be read",
}


@dataclass(frozen=True, slots=True)
class FileLine:
    """What became of one file; `address` is that of its article, empty where there is none; `reason` why not."""

    name: str
    outcome: str
    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class JobLine:
    """A piece of work in a line: `done` of `total` articles while it is "reading" or "comparing".

    `state` is one of "queued", "reading", "comparing", "done" and "failed"; `files` how many were sent, none where
    articles that were there already are compared. `summary` tells how often each outcome was.
    """

    id: str
    address: str
    state: str
    is_over: bool
    files: int
    done: int
    total: int
    summary: str
    asked: str


@dataclass(frozen=True, slots=True)
class JobPage:
    """A piece of work; `ahead` are how many others come first, `message` is what ended it before all was done."""

    line: JobLine
    ahead: int
    message: str
    files: tuple[FileLine, ...]


@dataclass(frozen=True, slots=True)
class JobsPage:
    """The work that was asked for since the workbench was started, the last first."""

    jobs: tuple[JobLine, ...]


def gather_job(jobs: Jobs, name: str) -> JobPage:
    """Return the page of a piece of work by its id; raise NotInLedger."""
    job = jobs.find(name)
    progress = job.progress
    earlier = [one for one in jobs.list() if one.asked_at < job.asked_at and not one.progress.is_over]
    return JobPage(
        line=build_job_line(job),
        ahead=len(earlier) if progress.state is JobState.QUEUED else 0,
        message=progress.message,
        files=tuple(map(_build_file, progress.kept)),
    )


def gather_jobs(jobs: Jobs) -> JobsPage:
    """Return all work that is known."""
    return JobsPage(tuple(map(build_job_line, jobs.list())))


def build_job_line(job: Job) -> JobLine:
    """Return a piece of work in a line."""
    progress = job.progress
    return JobLine(
        id=job.id,
        address=addresses.find_job(job.id),
        state=progress.state,
        is_over=progress.is_over,
        files=job.files,
        done=progress.done,
        total=progress.total,
        summary=summarise_outcomes(Counter(one.outcome for one in progress.kept)),
        asked=f"{job.asked_at:%Y-%m-%d %H:%M}",
    )


def _build_file(kept: Kept) -> FileLine:
    return FileLine(
        name=kept.path.removeprefix(UPLOAD),
        outcome=_WORDS[kept.outcome],
        address=addresses.find_article(kept.article) if kept.article and kept.outcome is not Outcome.FORGOTTEN else "",
        reason=kept.reason.removeprefix(UPLOAD),
    )
