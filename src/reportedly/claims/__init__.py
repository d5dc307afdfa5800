"""Claims: figures bound to what they count, where, when, and who says so."""

from reportedly.claims.step import Claims, find_claims

__all__ = ["Claims", "find_claims"]
