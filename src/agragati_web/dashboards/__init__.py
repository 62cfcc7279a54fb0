"""Pages over what other apps know: my work, who has sent; no tables of its own."""
