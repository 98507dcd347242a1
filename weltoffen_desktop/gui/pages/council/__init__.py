"""The page with everything that a session of the council needs."""
