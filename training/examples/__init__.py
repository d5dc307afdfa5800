"""Nested attributions written for this project, and what reads them."""
