"""The web application: keeps, shows and permits; the core decides."""
