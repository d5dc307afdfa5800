"""Article → sentences, parse, mentions and attributions as the encoder sees them, and dates, quantities, places."""

from reportedly.annotate.dates import infer_published
from reportedly.annotate.encoder import Encoder
from reportedly.annotate.quantities import VagueTable
from reportedly.annotate.step import annotate

__all__ = ["Encoder", "VagueTable", "annotate", "infer_published"]
