"""The desk: where what people decide through the workbench is kept, and the questions that it touches are redone."""

from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock

from reportedly.decisions import Wanted, build_decision
from reportedly.domain.errors import BusyLedger, DecidedMeanwhile, FullDisk
from reportedly.domain.judgement import Judgement, JudgementKind
from reportedly.ledger import Ledger, Seen
from reportedly.pipeline import reconcile
from reportedly.workbench.comparing import FEW
from reportedly.workbench.jobs import Jobs


@dataclass(frozen=True, slots=True)
class Asked:
    """What someone wants kept: what is to be decided, by whom, why, and how far they had seen what others decided.

    `instead` are ids of judgements that are withdrawn for it.
    """

    wanted: Wanted
    by: str
    seen: Seen
    note: str | None = None
    instead: tuple[str, ...] = ()


class Desk:
    """Keeps decisions one after the other; `by` is who decides where nobody says so."""

    def __init__(self, ledger: Ledger, by: str, jobs: Jobs) -> None:
        self.by = by
        self._ledger = ledger
        self._jobs = jobs
        self._lock = Lock()

    def decide(self, asked: Asked) -> Judgement:
        """Keep a judgement; raise BadJudgement, NotInLedger, or DecidedMeanwhile where others were faster."""
        with self._lock:
            for one in asked.instead:
                self._ledger.withdraw(one, asked.by, datetime.now(UTC))
            self._check_rejected(asked.wanted)
            decision = build_decision(self._ledger, asked.wanted)
            judgement = decision.sign(asked.by, datetime.now(UTC), asked.note)
            # What is withdrawn for it is no news to who wants it so.
            withdrawn = asked.seen.withdrawn + len(asked.instead)
            self._ledger.judge(judgement, Seen(asked.seen.made, withdrawn, self._list_watched(asked.wanted)))
            self._compare()
        return judgement

    def withdraw(self, judgement: str, by: str) -> None:
        """Let a judgement stand no more; raise NotInLedger, or BadJudgement where it does not any more."""
        with self._lock:
            self._ledger.withdraw(judgement, by, datetime.now(UTC))
            self._compare()

    def _check_rejected(self, wanted: Wanted) -> None:
        """Raise DecidedMeanwhile where a figure or claim is no part of its article any more: others rejected it."""
        if wanted.kind in (JudgementKind.ACCEPT, JudgementKind.REJECT, JudgementKind.CORRECT, JudgementKind.MOVE):
            rejections = [one for part in wanted.about[:1] for one in self._ledger.find_rejections(part)]
            if rejections:
                raise DecidedMeanwhile(rejections)

    def _list_watched(self, wanted: Wanted) -> frozenset[str]:
        """Return the figures of the questions that are split or joined: what befalls one of them concerns these."""
        if wanted.kind not in (JudgementKind.SPLIT, JudgementKind.JOIN):
            return frozenset()
        questions = wanted.about[:1] if wanted.kind is JudgementKind.SPLIT else wanted.about
        return frozenset(figure.id for one in questions for figure in self._ledger.question(one).figures)

    def _compare(self) -> None:
        """Redo the questions touched; what cannot be redone now stays noted, and the pages say so.

        Where many articles are to be compared, or long work is under way, it is left to a job: it may take minutes.
        """
        if self._jobs.find_current() is not None or self._ledger.count_touched() > FEW:
            self._jobs.compare()
            return
        try:
            reconcile(self._ledger)
        except (BusyLedger, FullDisk):
            return
