"""The parts pages are made of, one kind per module; nothing is imported here, so that start stays quick."""
