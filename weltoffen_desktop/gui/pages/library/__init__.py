"""The library: search and filters, the list of texts, and the text itself."""
