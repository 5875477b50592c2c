"""The engines as listed, tested and made."""

import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import keyring
import pytest
import pytest_asyncio
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from desktop_app.clients.keys import KeyStore
from desktop_app.clients.llm.weights import Weights
from desktop_app.config import Settings
from desktop_app.exceptions import BadInput, LlmUnavailable
from desktop_app.repositories.database import Database
from desktop_app.services import models as models_module
from desktop_app.services.kitchen import Kitchen
from desktop_app.services.models import ModelService
from desktop_app.services.preferences import PreferencesService
from desktop_app.services.probe import SAMPLE
from desktop_app.services.wordsmith import fields_of
from tests.fakes.faulty_endpoint import Handler, serving
from tests.fakes.scripted_model import Fields, rewords

pytestmark = pytest.mark.asyncio
Body = dict[str, Any]


class MemoryKeyring(KeyringBackend):
    """A keyring that works."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("not there")
        del self.kept[service, username]


@pytest_asyncio.fixture
async def preferences(database: Database) -> PreferencesService:
    return PreferencesService(database)


@pytest_asyncio.fixture
async def models(preferences: PreferencesService) -> AsyncIterator[ModelService]:
    service = ModelService(Settings(), preferences, Kitchen())
    yield service
    await service.aclose()
    await service.aclose()


def asked_for(body: Body) -> str:
    """The name of the schema asked for."""
    name = body["response_format"]["json_schema"]["name"]
    assert isinstance(name, str)
    return name


def writes(answer: Callable[[Fields, int], str]) -> Callable[[Handler, Body], None]:
    """A server that rewords what it is sent."""

    def script(handler: Handler, body: Body) -> None:
        first = body["messages"][1]["content"].splitlines()[0]
        fields = json.loads(first) if asked_for(body) == "recipe_words" else {}
        handler.begin()
        handler.words(answer(fields, len(handler.server.bodies)))
        handler.the_end()

    return script


async def test_the_cards_say_what_is_there(models: ModelService, preferences: PreferencesService) -> None:
    chef, local, endpoint = await models.cards()
    assert chef.ready
    assert local.ready
    assert local.title == "Tiny model (SmolLM2-135M)"
    assert not endpoint.ready
    assert endpoint.detail == "No address is set."
    await preferences.update(endpoint_url="https://api.example.org", endpoint_model="big")
    endpoint = (await models.cards())[2]
    assert endpoint.ready
    assert endpoint.leaves_computer
    assert endpoint.model == "big"
    assert "api.example.org" in endpoint.detail
    await preferences.update(endpoint_url="http://localhost:1234/v1")
    assert "nothing leaves" in (await models.cards())[2].detail
    await preferences.update(endpoint_model="gpt-oss:120b-cloud")
    cloudy = (await models.cards())[2]
    assert cloudy.leaves_computer
    assert "go to Ollama's cloud" in cloudy.detail
    await preferences.update(endpoint_url="localhost")
    assert not (await models.cards())[2].ready


async def test_without_weights_the_local_model_says_so(
    preferences: PreferencesService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models_module, "find_weights", lambda _configured: None)
    models = ModelService(Settings(), preferences)
    assert not (await models.cards())[1].ready
    tested = await models.test("local")
    assert not tested.ok
    assert "no model" in tested.sentence


async def test_a_model_file_of_ones_own_is_named(
    preferences: PreferencesService, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Weights(Path("/x/Big.gguf"), "Big", 4000)
    monkeypatch.setattr(models_module, "find_weights", lambda _configured: own)
    card = (await ModelService(Settings(), preferences).cards())[1]
    assert (card.title, card.model) == ("Local model", "Big")
    assert "4000 MB" in card.detail


async def test_the_local_model_is_made_once(models: ModelService) -> None:
    assert await models.language_model("local") is await models.language_model("local")


async def test_unknown_engines_and_missing_addresses_are_told(models: ModelService) -> None:
    with pytest.raises(BadInput, match="no language model called oracle"):
        await models.language_model("oracle")
    with pytest.raises(LlmUnavailable, match="No address"):
        await models.language_model("endpoint")


async def test_the_built_in_chef_is_always_ready(models: ModelService) -> None:
    assert (await models.test("builtin")).ok


@pytest.mark.parametrize(
    ("answer", "verdict", "keeps"),
    [
        (rewords, "it wrote the recipe as planned", True),
        (
            lambda fields, call: rewords({n: t for n, t in fields.items() if n != "tip"}, call),
            "strayed",
            False,
        ),
        (lambda fields, _call: str(fields).replace("'", '"'), "no words of its own", True),
    ],
)
async def test_a_test_really_generates(
    models: ModelService,
    preferences: PreferencesService,
    answer: Callable[[Fields, int], str],
    verdict: str,
    keeps: bool,
) -> None:
    with serving(writes(answer)) as server:
        await preferences.update(endpoint_url=server.url, endpoint_model="m")
        await models.set_key("endpoint", " sk-1 ")
        tested = await models.test("endpoint")
    assert tested.ok
    assert verdict in tested.sentence
    assert tested.keeps_to_plan is keeps
    assert tested.seconds_to_first is not None
    assert tested.words_per_second is not None
    assert server.keys[0] == "Bearer sk-1"
    assert server.bodies[0]["model"] == "m"
    assert set(server.bodies[0]["response_format"]["json_schema"]["schema"]["properties"]) == set(
        fields_of(SAMPLE)
    )


async def test_a_failing_test_says_why(models: ModelService, preferences: PreferencesService) -> None:
    with serving(lambda handler, _body: handler.refuse(401, "bad key")) as server:
        await preferences.update(endpoint_url=server.url)
        tested = await models.test("endpoint")
    assert not tested.ok
    assert "bad key" in tested.sentence
    assert tested.words_per_second is None


async def test_a_key_never_goes_to_another_server(
    models: ModelService, preferences: PreferencesService
) -> None:
    await preferences.update(endpoint_url="http://one.example:8080/v1")
    await models.set_key("endpoint", "sk-of-one")
    with serving(lambda handler, _body: handler.refuse(401, "no key")) as server:
        await preferences.update(endpoint_url=server.url)
        assert not await models.has_key("endpoint")
        await models.test("endpoint")
    assert "sk-of-one" not in str(server.keys)
    await preferences.update(endpoint_url="http://ONE.example:8080")
    assert await models.has_key("endpoint")


async def test_without_a_keyring_a_key_lasts_for_the_session(models: ModelService) -> None:
    assert not await models.has_key("endpoint")
    assert await models.set_key("endpoint", "sk-1") is False
    assert await models.has_key("endpoint")
    await models.set_key("endpoint", "")
    assert not await models.has_key("endpoint")


async def test_a_keyring_keeps_keys_for_good() -> None:
    before = keyring.get_keyring()
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    try:
        assert await KeyStore().set("endpoint", "sk-1")
        assert await KeyStore().get("endpoint") == "sk-1"
        assert ring.kept == {("Stockpot", "endpoint"): "sk-1"}
        assert await KeyStore().set("endpoint", "")
        assert await KeyStore().set("endpoint", "")
        assert await KeyStore().get("endpoint") == ""
    finally:
        keyring.set_keyring(before)
