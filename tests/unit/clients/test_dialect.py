"""How a request gets plainer after each refusal."""

from desktop_app.clients.llm.dialect import Dialect, Shape
from desktop_app.clients.llm.model import Prompt

PROMPT = Prompt(system="s", user="u", json_schema={"type": "object"}, seed=2**40 + 3)


def test_the_form_steps_down_to_plain_text_and_no_further() -> None:
    dialect: Dialect | None = Dialect()
    shapes = []
    while dialect is not None:
        shapes.append(dialect.shape)
        dialect = dialect.plainer("Invalid JSON_SCHEMA")
    assert shapes == [Shape.JSON_SCHEMA, Shape.JSON_OBJECT, Shape.TEXT]


def test_an_unrelated_refusal_changes_nothing() -> None:
    assert Dialect().plainer("the prompt is too long") is None


def test_each_parameter_is_given_up_once() -> None:
    dialect = Dialect().plainer("use max_completion_tokens")
    assert dialect
    assert dialect.plainer("use max_completion_tokens") is None
    calm = dialect.plainer("temperature unsupported")
    assert calm
    assert calm.plainer("temperature unsupported") is None
    body = calm.body(PROMPT, None)
    assert "temperature" not in body
    assert "model" not in body
    assert body["max_completion_tokens"] == PROMPT.max_tokens


def test_the_body_holds_what_servers_take() -> None:
    body = Dialect().body(PROMPT, "m")
    assert body["seed"] < 2**31
    assert body["stream"] is True
    assert body["response_format"]["json_schema"]["name"] == "answer"


def test_without_a_schema_no_form_is_asked_for() -> None:
    assert "response_format" not in Dialect().body(Prompt(system="s", user="u"), None)
