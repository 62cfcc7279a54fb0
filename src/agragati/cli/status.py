"""Exit statuses that several commands share."""

UNREADABLE = 2
"""A file could not be read, or the program's own data files are faulty."""
