"""The papers as outlines: what stands in each of them and in which order; knows no page and no format."""
