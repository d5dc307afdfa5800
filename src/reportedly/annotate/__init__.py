"""Article → sentences, parse, mentions and attributions as the encoder sees them."""

from reportedly.annotate.encoder import Encoder
from reportedly.annotate.step import annotate

__all__ = ["Encoder", "annotate"]
