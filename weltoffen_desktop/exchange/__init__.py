"""Answers in and out of tables that people make with other programs."""
