"""Dates in news English: what names a time, and which days it means."""

from reportedly.annotate.dates.printing import print_date
from reportedly.annotate.dates.step import find_dates, infer_published

__all__ = ["find_dates", "infer_published", "print_date"]
