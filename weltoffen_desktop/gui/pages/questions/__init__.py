"""The page on which questions are answered."""
