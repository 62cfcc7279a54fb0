"""Outline → bytes, one file a format."""
