"""What people can decide, built from what they name: the same for the commands, the pages and the API."""

from reportedly.decisions.decision import Decision
from reportedly.decisions.wanted import Wanted, build_decision

__all__ = ["Decision", "Wanted", "build_decision"]
