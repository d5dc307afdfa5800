"""Places: what an article names, where on earth it is, and why this place of the name."""

from reportedly.annotate.places.step import find_places

__all__ = ["find_places"]
