"""Trains and exports the encoder; never imported by the package."""
