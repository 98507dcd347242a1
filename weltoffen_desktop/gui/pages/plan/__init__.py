"""The plan: what the municipality decided to do."""
