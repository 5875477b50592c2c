"""How presenters tell what was done."""

from collections.abc import Callable

ShowToast = Callable[[str, str, Callable[[], None]], None]
"""Says a text, offers an action by name, and calls back when it is chosen."""
