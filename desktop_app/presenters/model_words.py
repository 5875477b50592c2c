"""Models in the words their list shows."""

from typing import TYPE_CHECKING

from desktop_app.schemas.shown_models import ModelRow

if TYPE_CHECKING:
    from desktop_app.schemas.downloads import ModelState

GET, PAUSE, RESUME = ("get", "Get"), ("pause", "Pause"), ("resume", "Resume")
CANCEL, REMOVE, USE = ("cancel", "Cancel"), ("remove", "Remove"), ("use", "Use")
FORGET = ("remove", "Forget")
ACTIONS = {
    "offered": (GET,),
    "waiting": (CANCEL,),
    "checking": (PAUSE, CANCEL),
    "loading": (PAUSE, CANCEL),
    "paused": (RESUME, CANCEL),
    "ready": (USE, REMOVE),
}
UNDER_WAY = frozenset({"waiting", "checking", "loading", "paused"})


def row_of(state: "ModelState") -> ModelRow:
    """One line of the list."""
    stage = state.stage.value
    return ModelRow(
        id=state.id,
        name=state.name,
        facts=_facts(state),
        expect=state.offer.expect if state.offer else "",
        status=_status(state),
        trouble=state.trouble,
        share=1000 * state.done // max(1, state.bytes) if stage in UNDER_WAY else None,
        in_use=state.in_use,
        actions=_actions(state),
        terms=state.offer.licence_url if state.offer else "",
    )


def size(number: int) -> str:
    """Bytes as shops and download pages say them."""
    return f"{number / 1e9:.1f} GB" if number >= 1e9 else f"{number / 1e6:.0f} MB"


def _facts(state: "ModelState") -> str:
    offer = state.offer
    if offer is None:
        return f"{size(state.bytes)} · your own file, {state.path}" if state.bytes else "Your own file"
    memory = f"needs {offer.memory_gb:g} GB of memory"
    unproven = "" if offer.sha256 else " · no published checksum"
    return f"{size(offer.bytes)} · {memory} · {offer.maker} · {offer.licence}{unproven}"


def _status(state: "ModelState") -> str:
    come = f"{size(state.done)} of {size(state.bytes)}, {100 * state.done // max(1, state.bytes)} %"
    return {
        "waiting": "Waits for the other download.",
        "checking": "Checking what is here already …",
        "loading": f"Fetching: {come}",
        "paused": f"Paused at {come}",
    }.get(state.stage.value, "")


def _actions(state: "ModelState") -> tuple[tuple[str, str], ...]:
    if state.own:
        usable = state.stage.value == "ready" and not state.in_use
        return (USE, FORGET) if usable else (FORGET,)
    actions = ACTIONS[state.stage.value]
    return tuple(action for action in actions if not (state.in_use and action is USE))
