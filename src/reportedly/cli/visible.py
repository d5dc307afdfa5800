"""Text of strangers made safe to show in a terminal: the same function that keeps files safe."""

from reportedly.export.visible import make_visible

__all__ = ["make_visible"]
