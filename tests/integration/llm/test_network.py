"""The way to servers: a proxy, certificates of one's own, and patience."""

import ssl
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path

import pytest
import pytest_asyncio

from desktop_app.clients.http import Http, Route
from desktop_app.clients.llm.model import LanguageModel, Prompt
from desktop_app.clients.llm.openai_compatible import OpenAICompatible
from desktop_app.clients.llm.patience import Patience
from desktop_app.config import Settings
from desktop_app.exceptions import BadInput, ConfigError, LlmUnavailable
from desktop_app.repositories.database import Database
from desktop_app.services.models import ModelService
from desktop_app.services.network import Network
from desktop_app.services.preferences import PreferencesService
from tests.fakes.faulty_endpoint import ANSWER, FaultyServer, healthy, serving

pytestmark = pytest.mark.asyncio
TLS = Path(__file__).parents[2] / "fakes" / "tls"
PROMPT = Prompt(system="You cook.", user="A dish.", max_tokens=40)
FAR = "http://model.example"


@pytest_asyncio.fixture
async def preferences(database: Database) -> PreferencesService:
    return PreferencesService(database)


@pytest_asyncio.fixture
async def models(preferences: PreferencesService) -> AsyncIterator[ModelService]:
    service = ModelService(Settings(), preferences)
    yield service
    await service.aclose()


async def ask(model: LanguageModel) -> str:
    async with aclosing(model.stream(PROMPT)) as pieces:  # type: ignore[type-var]
        return "".join([piece async for piece in pieces])


def with_tls(server: FaultyServer) -> str:
    """Let the server speak TLS under a certificate nobody has signed; its address."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(TLS / "cert.pem", TLS / "key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *_args: None  # type: ignore[method-assign]
    return server.url.replace("http:", "https:")


async def test_a_proxy_is_asked_for_servers_elsewhere(
    models: ModelService, preferences: PreferencesService
) -> None:
    with serving(healthy) as proxy:
        await preferences.update(endpoint_url=FAR, proxy=proxy.url)
        assert await ask(await models.language_model("endpoint")) == ANSWER
    assert proxy.paths == [f"{FAR}/v1/chat/completions"]


async def test_the_way_chosen_last_is_taken(preferences: PreferencesService) -> None:
    with serving(healthy) as first, serving(healthy) as second:
        network = Network(Settings(proxy=first.url), preferences)
        model = OpenAICompatible(network.http, FAR, name="Test")
        await network.refresh()
        assert await ask(model) == ANSWER
        await preferences.update(proxy=second.url)
        await network.refresh()
        await network.refresh()
        assert await ask(model) == ANSWER
        await network.aclose()
    assert (len(first.paths), len(second.paths)) == (1, 1)


async def test_a_proxy_that_refuses_is_told() -> None:
    with serving(lambda handler, _body: handler.refuse(407, "no")) as proxy:
        http = Http(Route(proxy.url))
        with pytest.raises(LlmUnavailable, match="The proxy does not let requests through"):
            await ask(OpenAICompatible(http, "https://model.example", name="Test"))
        await http.aclose()


@pytest.mark.parametrize("proxy", ["proxy:3128", "http://", "http://h:99999", "http://me:secret@proxy:1"])
async def test_a_bad_proxy_is_not_kept(preferences: PreferencesService, proxy: str) -> None:
    with pytest.raises(BadInput, match="proxy"):
        await preferences.update(proxy=proxy)
    assert (await preferences.load()).proxy == ""


async def test_an_unknown_certificate_is_told_and_can_be_trusted(
    models: ModelService, preferences: PreferencesService
) -> None:
    with serving(healthy) as server:
        await preferences.update(endpoint_url=with_tls(server))
        with pytest.raises(LlmUnavailable, match=r"certificate .* is not trusted"):
            await ask(await models.language_model("endpoint"))
        await preferences.update(ca_file=str(TLS / "cert.pem"))
        assert await ask(await models.language_model("endpoint")) == ANSWER


@pytest.mark.parametrize("name", ["none.pem", "empty.pem"])
async def test_certificates_that_cant_be_read_are_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty.pem").touch()
    http = Http(Route(ca_file=tmp_path / name))
    with pytest.raises(LlmUnavailable, match=name):
        await ask(OpenAICompatible(http, FAR, name="Test"))
    with pytest.raises(ConfigError, match=name):
        await http.client()
    await http.aclose()


async def test_patience_is_the_settings_unless_chosen(preferences: PreferencesService) -> None:
    network = Network(Settings(connect_seconds=3, first_token_seconds=200), preferences)
    assert await network.patience() == Patience(connect=3, first_token=200, next_token=60)
    await preferences.update(first_token_seconds=900, between_tokens_seconds=5)
    assert await network.patience() == Patience(connect=3, first_token=900, next_token=5)
    with pytest.raises(BadInput, match="connect seconds"):
        await preferences.update(connect_seconds=0)
    await network.aclose()


async def test_a_local_engine_with_other_patience_starts_anew(
    models: ModelService, preferences: PreferencesService
) -> None:
    before = await models.language_model("local")
    assert await models.language_model("local") is before
    await preferences.update(first_token_seconds=900)
    assert await models.language_model("local") is not before
