"""Quantities in news prose: numbers with their bounds and units, and what only looks like one."""

from reportedly.annotate.quantities.printing import print_quantity
from reportedly.annotate.quantities.step import find_quantities
from reportedly.annotate.quantities.vague import VagueTable

__all__ = ["VagueTable", "find_quantities", "print_quantity"]
