"""The evaluation page; nothing is imported here so that start stays quick."""
