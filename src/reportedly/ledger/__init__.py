"""Step 5: the ledger, where articles with all that was read from them are kept and found."""

from reportedly.domain.kept import Outcome
from reportedly.ledger.anchoring import Subject, make_anchor
from reportedly.ledger.articles import Added, Original
from reportedly.ledger.catalogue import ArticleSummary
from reportedly.ledger.chronicle import Chronicle
from reportedly.ledger.filing import UPLOAD, file_reading, make_article_id
from reportedly.ledger.forgetting import Tombstone
from reportedly.ledger.happenings import Found, Run
from reportedly.ledger.identities import Identity, Undecided
from reportedly.ledger.judgements import Orphan, build_judgement
from reportedly.ledger.ledger import FindProfile, Ledger
from reportedly.ledger.lookup import Lookup, Outlet, Printed, Speaker, Trait, VoicesCounted
from reportedly.ledger.meanwhile import Seen
from reportedly.ledger.narrowing import Narrowed, Narrowing, Quality
from reportedly.ledger.questions import QuestionSummary
from reportedly.ledger.search import Hit, Match, Piece
from reportedly.ledger.whereabouts import Located, Nowhere, Often, Unplaced

__all__ = [
    "UPLOAD",
    "Added",
    "ArticleSummary",
    "Chronicle",
    "FindProfile",
    "Found",
    "Hit",
    "Identity",
    "Ledger",
    "Located",
    "Lookup",
    "Match",
    "Narrowed",
    "Narrowing",
    "Nowhere",
    "Often",
    "Original",
    "Orphan",
    "Outcome",
    "Outlet",
    "Piece",
    "Printed",
    "Quality",
    "QuestionSummary",
    "Run",
    "Seen",
    "Speaker",
    "Subject",
    "Tombstone",
    "Trait",
    "Undecided",
    "Unplaced",
    "VoicesCounted",
    "build_judgement",
    "file_reading",
    "make_anchor",
    "make_article_id",
]
