"""What a test finds out about a model and its server, and what is kept of it."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from desktop_app.clients.http import Http
from desktop_app.clients.llm.server_facts import ServerFacts, server_facts
from desktop_app.config import Settings
from desktop_app.exceptions import LlmRejected, LlmTimeout
from desktop_app.repositories.database import Database
from desktop_app.schemas.engines import EngineProof, EngineTest
from desktop_app.schemas.generation import EngineMode
from desktop_app.schemas.preferences import MOST_PROOFS
from desktop_app.services import models as models_module
from desktop_app.services.craft import Workshop
from desktop_app.services.kitchen import Kitchen
from desktop_app.services.models import ModelService
from desktop_app.services.preferences import PreferencesService
from desktop_app.services.probe import probe
from desktop_app.services.probe_cases import CASES, Dish, cases, passes
from desktop_app.services.proofs import Proofs
from tests.fakes import ollama
from tests.fakes.capable_model import DISHES, CapableModel, answer_to
from tests.fakes.faulty_endpoint import Handler, serving

pytestmark = pytest.mark.asyncio
KITCHEN = Kitchen()
TAGS = {"models": [{"name": "m:latest", "digest": "0123456789abcdef"}, {"name": "n"}, 7]}
OLLAMA = {
    "/api/version": {"version": "0.12.3"},
    "/api/tags": TAGS,
    "/api/show": {"model_info": {"llama.context_length": 32768, "llama.block_count": 2}},
}


@pytest_asyncio.fixture
async def preferences(database: Database) -> PreferencesService:
    return PreferencesService(database)


@pytest_asyncio.fixture
async def models(preferences: PreferencesService) -> AsyncIterator[ModelService]:
    service = ModelService(Settings(first_token_seconds=1), preferences, KITCHEN)
    yield service
    await service.aclose()


async def proved(model: Any) -> EngineTest:
    return await probe(model, await Workshop(KITCHEN).craft(), await KITCHEN.load())


def capable(handler: Handler, body: dict[str, Any]) -> None:
    """An Ollama with a model that can do it all."""
    ollama.writes(answer_to(body["messages"][1]["content"]))(handler, body)


async def test_a_model_whose_dishes_pass_may_be_the_author() -> None:
    model = CapableModel()
    test = await proved(model)
    assert (test.ok, test.mode, test.dishes_passed) == (True, EngineMode.AUTHOR, 3)
    assert test.follows_schema
    assert test.keeps_to_plan
    assert "may propose" in test.sentence
    assert len(model.asked) == 5


@pytest.mark.parametrize(("food", "passed"), [("cooked rice", 0), ("red lentil", 2)])
async def test_one_bad_dish_makes_it_a_wordsmith(food: str, passed: int) -> None:
    model = CapableModel(food)
    test = await proved(model)
    assert (test.ok, test.mode, test.dishes_passed) == (True, EngineMode.WORDSMITH, passed)
    assert f"{passed} of 3 dishes" in test.sentence
    assert len(model.asked) == 3 + passed


async def test_a_server_that_ignores_schemas_is_told() -> None:
    test = await proved(CapableModel(obeys=False))
    assert test.follows_schema is False
    assert "does not hold it to a form" in test.sentence
    assert test.mode is EngineMode.AUTHOR


class Hasty(CapableModel):
    """Falls silent after the plan, or answers dishes in another form."""

    def __init__(self, dish: str | None) -> None:
        super().__init__()
        self._dish = dish

    async def stream(self, prompt: Any) -> AsyncIterator[str]:
        if "Write a main course" not in prompt.user:
            async for piece in super().stream(prompt):
                yield piece
        elif self._dish is None:
            raise LlmTimeout("Nothing came.", "Try again.")
        else:
            yield self._dish


@pytest.mark.parametrize("dish", ["Fried eggs!", "{}", '{"title": "x", "foods": [], "steps": []}'])
async def test_a_dish_in_another_form_does_not_pass(dish: str) -> None:
    assert (await proved(Hasty(dish))).dishes_passed == 0


async def test_a_model_that_falls_silent_is_no_pass_but_an_error() -> None:
    with pytest.raises(LlmTimeout):
        await proved(Hasty(None))


async def test_a_food_that_is_not_on_offer_never_passes() -> None:
    tables = await KITCHEN.load()
    first = cases(tables.catalogue)[0]
    dish = DISHES["cooked rice"] | {"foods": [{"food": "bacon", "grams": 50}]}
    assert not passes(Dish.model_validate(dish), first, tables)


async def test_an_oven_no_kitchen_has_is_no_fault_of_ours() -> None:
    tables = await KITCHEN.load()
    first = cases(tables.catalogue)[0]
    for celsius in (180, 4000):
        step = {"text": f"Preheat the oven to {celsius} °C.", "minutes": 10}
        dish = Dish.model_validate(DISHES["cooked rice"] | {"steps": [step]})
        assert not passes(dish, first, tables)


async def test_what_the_diet_forbids_is_not_on_offer() -> None:
    tables = await KITCHEN.load()
    *_, vegan = cases(tables.catalogue)
    assert "butter" in CASES[-1][0]
    assert "butter" not in json.loads(vegan.foods)
    assert "butter" not in json.dumps(vegan.schema)


async def test_an_endpoint_is_proved_once_for_all(
    models: ModelService, preferences: PreferencesService
) -> None:
    with serving(capable) as server:
        server.pages |= OLLAMA
        await preferences.update(endpoint_url=server.url, endpoint_model="m")
        assert await models.mode("endpoint") is EngineMode.WORDSMITH
        test = await models.test("endpoint")
    assert (test.ok, test.context_tokens, test.tokens_per_second is not None) == (True, 32768, True)
    assert set(server.paths) == {"/api/chat"}
    assert await models.mode("endpoint") is EngineMode.AUTHOR
    assert (await models.cards())[2].verdict == test.sentence
    (proof,) = (await preferences.load()).proofs
    assert proof.version == "0.12.3 0123456789ab"
    await preferences.update(endpoint_model="n")
    assert await models.mode("endpoint") is EngineMode.WORDSMITH
    assert (await models.cards())[2].verdict == ""
    assert await models.mode("builtin") is EngineMode.WORDSMITH


async def test_a_model_that_is_not_there_is_told_with_those_that_are(
    models: ModelService, preferences: PreferencesService
) -> None:
    with serving(ollama.says(404, "model 'x' not found")) as server:
        server.pages |= OLLAMA
        await preferences.update(endpoint_url=server.url, endpoint_model="x")
        test = await models.test("endpoint")
    assert test.sentence == "There is no model x on this server. It has m:latest, n."
    assert await models.mode("endpoint") is EngineMode.WORDSMITH


async def test_a_key_that_is_refused_is_told_before_anything_is_written(
    models: ModelService, preferences: PreferencesService
) -> None:
    with serving(capable) as server:
        server.pages["/v1/models"] = 401
        await preferences.update(endpoint_url=server.url)
        test = await models.test("endpoint")
    assert "did not accept the key" in test.sentence
    assert server.paths == []


async def test_a_server_that_is_not_there_is_told(
    models: ModelService, preferences: PreferencesService
) -> None:
    with serving(capable) as server:
        await preferences.update(endpoint_url=server.url)
    test = await models.test("endpoint")
    assert (test.ok, test.mode) == (False, EngineMode.WORDSMITH)
    assert "127.0.0.1 cannot be reached" in test.sentence
    assert (await preferences.load()).proofs == ()


async def test_a_local_model_is_proved_by_its_file(
    models: ModelService, preferences: PreferencesService, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(models_module, "LocalEngine", lambda *_parts, **_names: CapableModel())
    path = tmp_path / "own.gguf"
    path.write_bytes(b"GGUF" * 1000)
    await preferences.update(local_model=str(path))
    test = await models.test("local")
    assert await models.mode("local") is EngineMode.AUTHOR
    assert (await models.cards())[1].verdict == test.sentence
    path.write_bytes(b"GGUF" * 2000)
    assert await models.mode("local") is EngineMode.WORDSMITH


async def test_an_engine_without_a_proof_is_a_wordsmith(
    models: ModelService, preferences: PreferencesService
) -> None:
    assert await models.mode("local") is EngineMode.WORDSMITH
    assert await models.mode("endpoint") is EngineMode.WORDSMITH
    await preferences.update(local_model="/nowhere/x.gguf")
    assert await models.mode("local") is EngineMode.WORDSMITH


async def test_only_the_newest_proofs_are_kept(preferences: PreferencesService) -> None:
    proofs = Proofs(preferences)
    for number in range(MOST_PROOFS + 5):
        await proofs.keep(EngineProof(place="p", model=f"m{number}", version="1"))
    await proofs.keep(EngineProof(place="p", model="m10", version="2", mode=EngineMode.AUTHOR))
    kept = (await preferences.load()).proofs
    assert len(kept) == MOST_PROOFS
    assert kept[0].model == "m10"
    assert await proofs.find("p", "m0") is None
    assert await proofs.find("p", "m10", "1") is None
    assert (await proofs.find("p", "m10", "2")) == kept[0]


@pytest.mark.parametrize(
    ("row", "context"),
    [
        ({"max_model_len": 8192}, 8192),
        ({"context_length": 131072}, 131072),
        ({"context_length": "much"}, None),
        ({"owned_by": "llamacpp"}, 2048),
        ({}, None),
    ],
)
async def test_servers_tell_the_context_in_their_own_ways(row: dict[str, Any], context: int | None) -> None:
    http = Http()
    with serving(capable) as server:
        server.pages |= {
            "/v1/models": {"data": [{"id": "other"}, {"id": "m", **row}]},
            "/props": {"default_generation_settings": {"n_ctx": 2048}},
        }
        facts = await server_facts(http, server.url, "m", key="k", ollama=False)
    await http.aclose()
    assert facts == ServerFacts(("other", "m"), context=context)
    assert facts.knows("m")
    assert not facts.knows("x")


async def test_a_server_that_tells_nothing_may_have_any_model() -> None:
    http = Http()
    with serving(capable) as server:
        assert await server_facts(http, server.url, "m", ollama=False) == ServerFacts()
        server.pages["/v1/models"] = 403
        with pytest.raises(LlmRejected, match="key"):
            await server_facts(http, server.url, "m", ollama=False)
        server.pages["/v1/models"] = b"[" * 5_000_000
        assert await server_facts(http, server.url, "m", ollama=False) == ServerFacts()
    await http.aclose()
    assert ServerFacts().knows("m")
