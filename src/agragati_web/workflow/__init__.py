"""Moves of plans and reports, and the inbox."""
