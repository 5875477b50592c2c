"""Answers for the history."""

from desktop_app.schemas.generation import CookRequest, Finding, Report, Severity
from desktop_app.schemas.history import GenerationRecord
from desktop_app.schemas.recipe import Source, SourceKind
from tests.fakes.kitchen import NOW, TODAY, dal

NOTE = Finding(check="salt", severity=Severity.NOTE, place="steps[1]", message="Taste it first.")


def record(title: str = "Red lentil dal", **changes: object) -> GenerationRecord:
    """A dal of the built-in chef, made just now."""
    source = Source(kind=SourceKind.BUILTIN, name="built-in chef")
    made = GenerationRecord(
        created_at=NOW,
        request=CookRequest(today=TODAY),
        engine="built-in chef",
        seed=7,
        seconds=1.5,
        findings=(NOTE,),
        outcome="template",
        recipe=dal(title, source=source),
        report=Report(in_pantry=2, listed=2, findings=(NOTE,), why="Uses the spinach."),
    )
    return made.model_copy(update=changes)


FAILED = record(engine="built-in chef", outcome="NothingToCook", recipe=None, report=None, findings=())
