"""Set the accounts of many articles side by side: which figures answer one question, and how the answers agree.

`find_questions` is in `questions.py`: it needs numpy, and a command that only shows what is stored starts without.
"""

from reportedly.reconcile.copies import find_copies
from reportedly.reconcile.estimates import estimate
from reportedly.reconcile.matters import find_matters, is_about_same
from reportedly.reconcile.profile import build_profile
from reportedly.reconcile.verdicts import Bench, compare_accounts

__all__ = [
    "Bench",
    "build_profile",
    "compare_accounts",
    "estimate",
    "find_copies",
    "find_matters",
    "is_about_same",
]
