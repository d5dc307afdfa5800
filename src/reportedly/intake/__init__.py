"""Step 1: from bytes to an article with blocks, metadata, and the place of every span in its page."""

from reportedly.intake.document import LARGEST_INPUT, Document, Hints
from reportedly.intake.files import find_files, find_left_out, read_file, read_stream, refuse_beginning
from reportedly.intake.page import read_page
from reportedly.intake.stored import read_stored
from reportedly.intake.text import read_text

__all__ = [
    "LARGEST_INPUT",
    "Document",
    "Hints",
    "find_files",
    "find_left_out",
    "read_file",
    "read_page",
    "read_stored",
    "read_stream",
    "read_text",
    "refuse_beginning",
]
