"""Every move made, and the history that proves itself."""
