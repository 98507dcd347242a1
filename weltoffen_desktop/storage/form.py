"""How a case file is recognised: the two numbers in the SQLite header."""

# "WoK1" read as a big-endian number (PRAGMA application_id; tools such as `file` show it).
APPLICATION_ID = 0x576F4B31
# PRAGMA user_version: the number of migration steps in storage.schema, kept here so that opening needs no sqlite-utils.
NEWEST = 1
TABLES = frozenset({"municipality", "definition", "round", "perspective", "answer", "history", "bookmark"})
