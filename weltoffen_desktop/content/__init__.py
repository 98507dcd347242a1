"""Questionnaires and knowledge: files become domain values; complaints name file, line and what to write instead."""
