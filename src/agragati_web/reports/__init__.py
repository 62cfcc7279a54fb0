"""Reports of a quarter or half-year, their figures and evidence."""
