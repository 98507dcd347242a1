"""The `weltoffen` command: the same verbs without a window; knows no Qt."""
