"""Scores on gold data, with floors that only rise; never imported by the package."""
