"""Pages' frame, styles and the widgets that all pages share."""
