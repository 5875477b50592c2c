"""The presenter of Settings: every change kept, in order, none lost."""

from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio

from desktop_app.config import Settings
from desktop_app.presenters.settings import SESSION_ONLY, SettingsDoors, SettingsPresenter
from desktop_app.presenters.settings_words import LEAVES, STAYS
from desktop_app.schemas.engines import EngineProof, EngineTest
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.people import USUAL_EQUIPMENT, Equipment, Region
from desktop_app.schemas.preferences import Look, Units
from desktop_app.services.models import ModelService
from tests.integration.presenters.conftest import House, Page, until


class Untested(ModelService):
    """Keeps what was to be tested, and asks no endpoint."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self.tested: list[str] = []

    async def test(self, name: str) -> EngineTest:
        self.tested.append(name)
        if name != "endpoint":
            return await super().test(name)
        return EngineTest(ok=False, sentence="It can't be reached.")


class Table:
    """The presenter with all it touches."""

    def __init__(self, house: House) -> None:
        self.house, self.view = house, Page()
        self.looks: list[str] = []
        self.kept = 0
        self.models = Untested(Settings(), house.preferences, house.kitchen)
        doors = SettingsDoors(self.looks.append, self.count)
        self.presenter = SettingsPresenter(
            self.view,
            house.preferences,
            self.models,
            doors,
            "/somewhere",
        )

    def count(self) -> None:
        self.kept += 1

    def engine(self, name: str) -> tuple[str, bool, bool]:
        """Privacy, ready, chosen."""
        card = next(card for card in self.view.last("show_engines")[0] if card.name == name)
        return card.privacy, card.ready, card.chosen


@pytest_asyncio.fixture
async def table(house: House) -> AsyncIterator[Table]:
    made = Table(house)
    made.presenter.shown()
    await until(lambda: made.view.count("show_engines"))
    yield made
    await made.presenter.close()
    await made.models.aclose()


async def test_the_page_shows_how_everything_stands(table: Table) -> None:
    assert table.view.last("show_folder") == ("/somewhere",)
    assert table.view.last("show_settings")[0].look == "system"
    assert table.engine("builtin") == (STAYS, True, True)
    assert table.engine("endpoint") == (STAYS, False, False)


async def test_quick_presses_are_all_kept(table: Table) -> None:
    table.presenter.diet_toggled("vegan", True)
    table.presenter.allergen_toggled("egg", True)
    table.presenter.allergen_toggled("milk", True)
    table.presenter.allergen_toggled("egg", False)
    table.presenter.units_chosen("us")
    await until(lambda: table.kept)
    kept = await table.house.preferences.load()
    assert (kept.diets, kept.allergens, kept.units) == (
        frozenset({Diet.VEGAN}),
        frozenset({Allergen.MILK}),
        Units.US,
    )


async def test_the_kitchen_and_the_region_are_kept(table: Table) -> None:
    assert table.view.last("show_settings")[0].region == "strictest"
    table.presenter.equipment_toggled("oven", False)
    table.presenter.equipment_toggled("slow_cooker", True)
    table.presenter.region_chosen("au")
    await until(lambda: table.kept)
    kept = await table.house.preferences.load()
    assert kept.equipment == USUAL_EQUIPMENT - {Equipment.OVEN} | {Equipment.SLOW_COOKER}
    assert kept.region is Region.AU
    await until(lambda: table.view.last("show_settings")[0].region == "au")


async def test_a_look_is_put_on_at_once_and_kept(table: Table) -> None:
    table.presenter.look_chosen("dark")
    assert table.looks == ["dark"]
    await until(lambda: table.kept)
    assert (await table.house.preferences.load()).look is Look.DARK


async def test_an_endpoint_and_its_key_belong_together(table: Table) -> None:
    table.presenter.endpoint_changed(" https://example.org/v1 ", "small")
    table.presenter.key_changed("secret")
    table.presenter.engine_chosen("endpoint")
    await until(lambda: table.kept and table.engine("endpoint") == (LEAVES, True, True))
    shown = table.view.last("show_settings")[0]
    assert (shown.endpoint_url, shown.endpoint_model) == ("https://example.org/v1", "small")
    assert shown.has_key
    assert "secret" not in repr(table.view.told)


async def test_without_a_keyring_the_cook_is_told(table: Table) -> None:
    table.presenter.key_changed("secret")
    await until(lambda: table.view.count("show_message"))
    assert table.view.last("show_message") == ("warning", *SESSION_ONLY)


async def test_a_value_out_of_range_is_said_and_holds_up_no_other(table: Table) -> None:
    table.presenter.endpoint_changed("x" * 500, "small")
    await until(lambda: table.kept)
    assert table.view.last("show_message")[0] == "error"
    kept = await table.house.preferences.load()
    assert (kept.endpoint_url, kept.endpoint_model) == ("", "small")


async def test_the_way_to_servers_is_kept_or_said(table: Table) -> None:
    table.presenter.advanced_changed("proxy", "http://proxy.example:3128")
    table.presenter.advanced_changed("first_token_seconds", "900")
    table.presenter.advanced_changed("connect_seconds", "soon")
    await until(lambda: table.kept and table.view.last("show_settings")[0].advanced[0].text)
    assert "connect seconds" in table.view.last("show_message")[1]
    shown = {field.name: (field.text, field.hint) for field in table.view.last("show_settings")[0].advanced}
    assert shown["proxy"][0] == "http://proxy.example:3128"
    assert shown["first_token_seconds"] == ("900", "300")
    assert shown["connect_seconds"] == ("", "10")
    table.presenter.advanced_changed("proxy", "")
    table.presenter.advanced_changed("first_token_seconds", "")
    await until(lambda: not table.view.last("show_settings")[0].advanced[0].text)
    kept = await table.house.preferences.load()
    assert (kept.proxy, kept.first_token_seconds) == ("", None)


async def test_a_test_shows_its_sentence(table: Table) -> None:
    table.presenter.test_pressed("builtin")
    assert table.view.last("show_testing") == ("builtin",)
    await until(lambda: table.view.count("show_test"))
    name, sentence, ok = table.view.last("show_test")
    assert (name, ok) == ("builtin", True)
    assert sentence


async def test_a_failed_test_says_so(table: Table) -> None:
    table.presenter.test_pressed("endpoint")
    await until(lambda: table.view.count("show_test"))
    assert table.view.last("show_test")[2] is False


async def test_an_endpoint_in_use_is_tested_once_when_it_is_new(table: Table) -> None:
    table.presenter.endpoint_changed("http://127.0.0.1:9", "small")
    await until(lambda: table.view.last("show_settings")[0].endpoint_model == "small")
    assert table.models.tested == []
    table.presenter.engine_chosen("endpoint")
    await until(lambda: table.view.count("show_test"))
    assert table.view.last("show_testing") == ("endpoint",)
    table.presenter.units_chosen("us")
    await until(lambda: table.view.last("show_settings")[0].units == "us")
    table.presenter.endpoint_changed("http://127.0.0.1:9", "large")
    await until(lambda: table.view.count("show_test") == 2)
    assert table.models.tested == ["endpoint", "endpoint"]


async def test_what_was_found_out_before_is_shown_and_not_asked_again(table: Table) -> None:
    proof = EngineProof(place="http://127.0.0.1:9/v1/chat/completions", model="m", sentence="Ready: fast.")
    await table.house.preferences.update(proofs=(proof,))
    table.presenter.endpoint_changed("http://127.0.0.1:9", "m")
    table.presenter.engine_chosen("endpoint")
    await until(lambda: table.view.last("show_engines")[0][2].verdict == "Ready: fast.")
    await until(lambda: table.view.last("show_engines")[0][2].chosen)
    assert table.models.tested == []
