"""Template filters: figures, days and names as people here read them."""
