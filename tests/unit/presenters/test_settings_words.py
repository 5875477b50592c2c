from desktop_app.presenters.settings_words import LEAVES, STAYS, engines_of
from desktop_app.schemas.engines import EngineCard, EngineKind


def privacy(detail: str, *, leaves: bool = False) -> str:
    card = EngineCard(
        name="endpoint",
        kind=EngineKind.ENDPOINT,
        title="Your own endpoint",
        detail=detail,
        leaves_computer=leaves,
    )
    return engines_of([card], "builtin")[0].privacy


def test_what_leaves_the_computer_is_said_once() -> None:
    assert privacy("No address is set.") == STAYS
    assert privacy("Asks 127.0.0.1; nothing leaves this computer.") == ""
    assert privacy("Asks api.example.org.", leaves=True) == LEAVES
