"""The forms of files: each turns a source into the same lines and tables, and knows nothing of plans."""
