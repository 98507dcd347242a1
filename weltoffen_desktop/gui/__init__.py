"""The window: the only room that says Qt."""
