"""Collecting reference cycles at a moment and in a thread of our choosing."""

import gc


def collect_due() -> None:
    """Collect the oldest generation whose turn has come, as Python itself would."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(counts) if count > most]
    if due:
        gc.collect(due[-1])
