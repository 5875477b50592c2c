"""When each step starts and ends, by its minutes and by what it waits for."""

from dataclasses import dataclass

from desktop_app.schemas.recipe import Step


@dataclass(frozen=True, slots=True)
class Span:
    """Start and end of a step in minutes after the knife work."""

    start: float
    end: float


def waits_for(steps: tuple[Step, ...], index: int) -> tuple[int, ...]:
    """Indices of the earlier steps this one waits for; a reference to itself or a later one is left out."""
    after = steps[index].after
    if after is None:
        return (index - 1,) if index else ()
    return tuple(other for other in after if 0 <= other < index)


def schedule(steps: tuple[Step, ...]) -> tuple[Span, ...]:
    """Each step as early as it can be."""
    spans: list[Span] = []
    for index, step in enumerate(steps):
        start = max((spans[other].end for other in waits_for(steps, index)), default=0.0)
        spans.append(Span(start, start + step.minutes))
    return tuple(spans)


def critical_path(steps: tuple[Step, ...]) -> float:
    """Minutes from the first step's start to the last one's end."""
    return max(span.end for span in schedule(steps))
