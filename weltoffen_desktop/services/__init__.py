"""The verbs of the program and the ports they need; knows no window, no database and no file format."""
