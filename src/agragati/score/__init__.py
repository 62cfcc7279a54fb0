"""Plan and report to a score sheet: exact points, each line with its working, clause and certainty."""
