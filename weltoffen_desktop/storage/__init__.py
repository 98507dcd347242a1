"""The case file and the search index: the only room that says SQL."""
