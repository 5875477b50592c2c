"""The settings in the words their page shows."""

from typing import TYPE_CHECKING

from desktop_app.schemas.shown_models import AdvancedShown
from desktop_app.schemas.shown_recipes import EngineShown, SettingsShown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.clients.llm.patience import Patience
    from desktop_app.schemas.engines import EngineCard
    from desktop_app.schemas.preferences import Preferences

SECONDS = {
    "connect_seconds": "Seconds to wait for a connection",
    "first_token_seconds": "Seconds to wait for the first word",
    "between_tokens_seconds": "Seconds to wait between two words",
}
STAYS = "Nothing leaves this computer."
LEAVES = "Leaves this computer: the plan of a dish with the names of its foods. Your pantry list stays here."
AUTHOR_LEAVES = (
    "Leaves this computer: your wish, and the foods you have with their amounts, "
    "because this model proposes dishes of its own."
)


def engines_of(cards: "Iterable[EngineCard]", chosen: str) -> tuple[EngineShown, ...]:
    """One card for each engine."""
    return tuple(
        EngineShown(
            name=card.name,
            title=card.title,
            detail=card.detail,
            privacy=_privacy(card),
            ready=card.ready,
            chosen=card.name == chosen,
            verdict=card.verdict,
        )
        for card in cards
    )


def _privacy(card: "EngineCard") -> str:
    """What leaves the computer, unless the card says so already."""
    if card.leaves_computer:
        return AUTHOR_LEAVES if card.mode.value == "author" else LEAVES
    return "" if STAYS.lower() in card.detail.lower() else STAYS


def settings_of(preferences: "Preferences", usual: "Patience", *, has_key: bool) -> SettingsShown:
    """How everything else stands."""
    return SettingsShown(
        diets=frozenset(diet.value for diet in preferences.diets),
        allergens=frozenset(allergen.value for allergen in preferences.allergens),
        equipment=frozenset(one.value for one in preferences.equipment),
        region=preferences.region.value,
        units=preferences.units.value,
        look=preferences.look.value,
        endpoint_url=preferences.endpoint_url,
        endpoint_model=preferences.endpoint_model,
        has_key=has_key,
        advanced=_advanced(preferences, usual),
    )


def advanced_value(name: str, text: str) -> str | None:
    """What is kept for a text of the advanced fields; an empty one means the usual."""
    return text or (None if name in SECONDS else "")


def _advanced(preferences: "Preferences", usual: "Patience") -> tuple[AdvancedShown, ...]:
    proxy = AdvancedShown(
        "proxy", "Proxy", preferences.proxy, "the system's own, or http://proxy.example:3128"
    )
    trusted = "besides the usual ones, a PEM file"
    certificates = AdvancedShown("ca_file", "Certificates to trust", preferences.ca_file, trusted)
    waits = (preferences.connect_seconds, preferences.first_token_seconds, preferences.between_tokens_seconds)
    usually = (usual.connect, usual.first_token, usual.next_token)
    seconds = (
        AdvancedShown(name, words, "" if kept is None else f"{kept:g}", f"{one:g}")
        for (name, words), kept, one in zip(SECONDS.items(), waits, usually, strict=True)
    )
    return proxy, certificates, *seconds
