"""weltoffen_desktop: the self-check and knowledge platform for municipalities, offline."""

__version__ = "0.1.0"
