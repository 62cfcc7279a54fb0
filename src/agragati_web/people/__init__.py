"""People, the posts they hold, how they sign in."""
