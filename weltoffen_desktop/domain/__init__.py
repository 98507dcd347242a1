"""Frozen values and pure functions; knows no file, no window and no database."""
