"""The command line: one module for each command, and what they show."""

from reportedly.cli.app import main

__all__ = ["main"]
