"""The pages of the window: each shows one thing and says what happened; none knows another."""
