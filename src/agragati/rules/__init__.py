"""The rules: what a circular can change, read from the data files as typed values; and the relations between cells."""
