"""The computer around the program: paths, settings, logging, whole-file writes."""
