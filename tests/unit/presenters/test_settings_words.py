from desktop_app.presenters.settings_words import AUTHOR_LEAVES, LEAVES, STAYS, engines_of
from desktop_app.schemas.engines import EngineCard, EngineKind
from desktop_app.schemas.generation import EngineMode


def privacy(detail: str, *, leaves: bool = False, mode: EngineMode = EngineMode.WORDSMITH) -> str:
    card = EngineCard(
        name="endpoint",
        kind=EngineKind.ENDPOINT,
        title="Your own endpoint",
        detail=detail,
        leaves_computer=leaves,
        mode=mode,
    )
    return engines_of([card], "builtin")[0].privacy


def test_what_leaves_the_computer_is_said_once() -> None:
    assert privacy("No address is set.") == STAYS
    assert privacy("Asks 127.0.0.1; nothing leaves this computer.") == ""
    assert privacy("Asks api.example.org.", leaves=True) == LEAVES


def test_an_author_is_told_what_is_in_the_kitchen() -> None:
    said = privacy("Asks api.example.org.", leaves=True, mode=EngineMode.AUTHOR)
    assert said == AUTHOR_LEAVES
    assert "amounts" in said
