"""Plans of offices, drafts and frozen versions."""
