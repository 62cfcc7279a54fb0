"""The table of a report: from a grid of cells to rows whose values have their roles."""
