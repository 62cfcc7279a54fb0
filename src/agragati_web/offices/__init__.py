"""Offices and the tree that they form."""
