"""Measurements as ratios: what is measured and its yardstick run in turns in one process run, medians count."""
