"""Every error that Reportedly raises on purpose.

ReportedlyError
├── MissingFile          no file or folder of that name
├── UnreadableFile       there, but cannot be opened: rights, a pipe, a link loop
├── UnsupportedInput     bytes that are no page and no text: a PDF, a picture, an archive
├── InputTooLarge        more bytes than one article, or one request, can have
├── BadOption            an option or a line of --meta that says something impossible
├── BrokenModel          the model file is missing, damaged or of another format
├── MissingPackage       an optional package that this needs is not installed
├── BrokenLedger         the file is no ledger, is damaged, or holds what no ledger holds
├── NewerLedger          a newer version of the program wrote the ledger
├── BusyLedger           another program is writing to the ledger, and did not end in time
├── FullDisk             no room to write to the ledger; what it held is untouched
├── TooManyJobs          so much long work waits in the workbench that no more is taken
├── KnownArticle         the ledger holds the article already, so that it need not be read
├── NotInLedger          nothing in the ledger goes by that id, path, address or name
├── BadJudgement         a judgement that sets what cannot be set, or is about nothing
└── DecidedMeanwhile     someone decided about the same after the writer looked at it

What is wrong *inside* an article is no error but a `Problem` in its reading.
"""

from collections.abc import Iterable

from reportedly.domain.judgement import Judgement


class ReportedlyError(Exception):
    """Base of all: its message says what was expected, what came, where, and what to do next."""


class MissingFile(ReportedlyError):
    """No file or folder of that name."""


class UnreadableFile(ReportedlyError):
    """The file is there and cannot be opened."""


class UnsupportedInput(ReportedlyError):
    """The bytes are neither a page nor a text."""


class InputTooLarge(ReportedlyError):
    """More bytes than one article, or one request, can have."""


class BadOption(ReportedlyError):
    """An option or a line of a metadata file says something impossible."""


class BrokenModel(ReportedlyError):
    """The model file is missing, damaged or of another format."""


class MissingPackage(ReportedlyError):
    """An optional package that this needs is not installed."""


class BrokenLedger(ReportedlyError):
    """The file is no ledger, is damaged, or holds what no ledger holds."""


class NewerLedger(ReportedlyError):
    """A newer version of the program wrote the ledger."""


class BusyLedger(ReportedlyError):
    """Another program is writing to the ledger, and did not end in time."""


class FullDisk(ReportedlyError):
    """No room to write to the ledger; what it held is untouched."""


class TooManyJobs(ReportedlyError):
    """So much long work waits in the workbench that no more is taken."""


class KnownArticle(ReportedlyError):
    """The ledger holds the article already, by the id `article`, so that it need not be read."""

    def __init__(self, article: str) -> None:
        super().__init__(f"the article is in the ledger already, as {article}.")
        self.article = article


class NotInLedger(ReportedlyError):
    """Nothing in the ledger, or more than one thing, goes by that id, path, address or name."""


class BadJudgement(ReportedlyError):
    """A judgement that sets what cannot be set, or is about nothing."""


class DecidedMeanwhile(ReportedlyError):
    """Someone decided about the same, or took a decision back, after the writer of a judgement looked at it.

    `judgements` are those that the writer has not seen as they are now.
    """

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self.judgements = tuple(judgements)
        told = "; ".join(
            f"{one.kind} by {one.by}" + (f", withdrawn by {one.withdrawn_by}" if one.withdrawn_at else "")
            for one in self.judgements
        )
        super().__init__(f"others decided about the same meanwhile, and nothing was kept ({told}); look at it again.")
