"""The step that turns what the encoder detected into attributions with their voices: who says what, how firmly."""

from reportedly.attribute.step import Attributed, attribute

__all__ = ["Attributed", "attribute"]
