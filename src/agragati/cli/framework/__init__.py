"""`agragati framework`: the rules as data, listed, shown, compared, checked and carried to a new year."""
