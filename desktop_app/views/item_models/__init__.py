"""Models behind the lists of the window."""
