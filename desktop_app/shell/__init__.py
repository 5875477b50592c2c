"""The window with all its pages, joined to presenters and services."""

from desktop_app.shell.pages import Shell, open_shell

__all__ = ["Shell", "open_shell"]
