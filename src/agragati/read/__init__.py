"""Reading: from the bytes of a file to a report with the place of each of its parts."""
