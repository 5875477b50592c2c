import pytest

from desktop_app.cli import options, parser
from desktop_app.cli.exit_codes import BAD_USAGE
from desktop_app.schemas.engines import EngineKind
from desktop_app.schemas.food import Diet, Meal
from desktop_app.schemas.people import Equipment, Region


def ended(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as raised:
        parser.parse(arguments)
    return int(str(raised.value.code))


def test_the_written_out_values_are_those_of_the_enums() -> None:
    assert tuple(Diet) == options.DIETS
    assert tuple(Meal) == options.MEALS
    assert tuple(Equipment) == options.EQUIPMENT
    assert tuple(Region) == options.REGIONS
    assert tuple(EngineKind) == options.ENGINES


@pytest.mark.parametrize(
    "arguments",
    [
        ["--data-dir", "here", "--json", "pantry", "list"],
        ["pantry", "--data-dir", "here", "--json", "list"],
        ["pantry", "list", "--data-dir", "here", "--json"],
    ],
)
def test_folder_and_json_may_stand_anywhere(arguments: list[str]) -> None:
    read = parser.parse(arguments)
    assert (read.run, read.data_dir, read.json) == ("pantry.list_items", "here", True)


def test_what_generate_takes_when_nothing_is_said() -> None:
    read = parser.parse(["generate"])
    assert (read.have, read.servings, read.diet, read.avoid) == (None, None, [], [])
    assert (read.missing, read.count, read.spice, read.engine, read.seed) == (0, 3, None, "builtin", None)
    assert (read.eaters, read.equipment, read.region) == ([], None, None)


def test_several_diets_in_any_spelling() -> None:
    read = parser.parse(["generate", "--diet", "Gluten-free", "vegan", "--diet", "dairy_free"])
    assert read.diet == ["gluten_free", "vegan", "dairy_free"]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["generate", "--servings", "17"], "from 1 to 16"),
        (["generate", "--servings", "two"], "“two” is no whole number"),
        (["generate", "--count", "0"], "from 1 to 20"),
        (["generate", "--diet", "paleo"], "paleo"),
        (["generate", "--engine", "gpt"], "gpt"),
        (["generate", "--serv", "2"], "--serv"),
        (["pantry"], "COMMAND"),
        (["pantry", "remove", "0"], "“0”"),
        (["models", "test", "gpt"], "gpt"),
        (["bake"], "bake"),
        (["--json"], "COMMAND"),
        (["--json", "--data-dir", "here", "self-test"], "stockpot self-test"),
    ],
)
def test_bad_usage_is_named(arguments: list[str], named: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(arguments) == BAD_USAGE
    assert named in capsys.readouterr().err


def test_help_names_all_commands_and_none_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(["--help"]) == 0
    text = capsys.readouterr().out
    assert all(name in text for name in ("generate", "match", "pantry", "recipes", "models", "self-test"))
    assert not any(name in text for name in ("import", "export", "backup", "restore"))
    assert max(map(len, text.splitlines())) <= 80
