"""What may be written behind ``stockpot``."""

import argparse

from desktop_app import __version__
from desktop_app.cli.options import ENGINES, LARGEST_ID, MEALS, add_limits, common, whole, word

Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it

EXAMPLES = """\
Without a command Stockpot opens its window.

Try:
  stockpot generate --have "eggs; 200 g spinach; rice; onion; oil"
  stockpot pantry add "2 kg rice" "6 eggs use by friday"
  stockpot match --missing 1

Ends with 0 done, 2 bad usage, 3 nothing found, 4 bad input, 5 endpoint trouble,
1 anything else. Results go to stdout, messages to stderr.
"""
GENERATE_EXAMPLES = """\
Try:
  stockpot generate --have "eggs; 200 g spinach; 300 g rice; onion; soy sauce"
  stockpot generate --diet vegan --avoid soy nuts --max-minutes 30
  stockpot generate --count 1 --seed 7 --json
"""
PANTRY_EXAMPLES = """\
Try:
  stockpot pantry add "2 kg rice" "half a jar of pesto in the fridge"
  stockpot pantry parse "2 tins chopped toms" --json
  stockpot pantry list
"""
MODELS_EXAMPLES = """\
Try:
  stockpot models list
  stockpot models download qwen2.5-1.5b
  stockpot models use qwen2.5-1.5b
  stockpot models test local
"""
RECIPES_EXAMPLES = """\
Try:
  stockpot recipes search lentil
  stockpot recipes show 3
  stockpot recipes add dal.cook
  stockpot recipes add --text copied-from-a-page.txt
"""


def parse(arguments: list[str]) -> argparse.Namespace:
    """The options; ``run`` names module and function of the command.

    Raises `SystemExit`: 2 on bad usage, 0 after help.
    """
    parser = build_parser()
    options = parser.parse_args(arguments)
    if options.run is None:
        parser.error("write self-test in front of everything else: stockpot self-test")
    return options


def build_parser() -> argparse.ArgumentParser:
    """The grammar of all commands."""
    parser = argparse.ArgumentParser(
        prog="stockpot",
        description="Something good from what you have, in under a minute.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        parents=[common(root=True)],
    )
    parser.add_argument("--version", action="version", version=f"stockpot {__version__}")
    commands = _group(parser)
    _add_generate(commands)
    _add_match(commands)
    _add_pantry(commands)
    _add_recipes(commands)
    _add_history(commands)
    _add_models(commands)
    _add(commands, "self-test", None, "prove that Stockpot works on this machine")
    return parser


def _group(parser: argparse.ArgumentParser) -> "Commands[argparse.ArgumentParser]":
    return parser.add_subparsers(title="commands", metavar="COMMAND", required=True)


def _add(
    commands: "Commands[argparse.ArgumentParser]", name: str, run: str | None, about: str, examples: str = ""
) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name,
        help=about,
        description=f"{about[0].upper()}{about[1:]}.",
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        parents=[common()],
    )
    parser.set_defaults(run=run)
    return parser


def _add_generate(commands: "Commands[argparse.ArgumentParser]") -> None:
    about = "make checked recipes from what you have"
    parser = _add(commands, "generate", "generate.generate", about, GENERATE_EXAMPLES)
    add_limits(parser)
    parser.add_argument("--meal", type=word, choices=MEALS, metavar="MEAL", help=f"one of {', '.join(MEALS)}")
    parser.add_argument("--cuisine", type=word, metavar="NAME", help="italian, indian, thai ...")
    parser.add_argument(
        "--spice", type=whole(0, 3), metavar="N", help="0 none to 3 hot (what all like, or 1)"
    )
    parser.add_argument(
        "--missing",
        type=whole(0, 5),
        default=0,
        metavar="N",
        help="may need up to N things from the shop (0)",
    )
    parser.add_argument("--count", type=whole(1, 20), default=3, metavar="N", help="up to N recipes (3)")
    parser.add_argument(
        "--engine",
        choices=(*ENGINES, "auto"),
        default="builtin",
        metavar="NAME",
        help="who writes: builtin (the default), local, endpoint, or auto for the one chosen in Settings",
    )
    parser.add_argument(
        "--mode",
        choices=("wordsmith", "author"),
        metavar="MODE",
        help="what an engine does: wordsmith words the chef's plan, author proposes a dish; "
        "without it, what a test of the engine has shown",
    )
    parser.add_argument(
        "--seed", type=whole(0, LARGEST_ID), metavar="N", help="the same number gives the same recipes"
    )


def _add_match(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = _add(commands, "match", "match.match", "find what you can cook from your own recipes")
    add_limits(parser)
    parser.add_argument(
        "--missing", type=whole(0, 100), default=2, metavar="N", help="at most N things to get (2)"
    )
    parser.add_argument("--limit", type=whole(1, 500), default=20, metavar="N", help="at most N recipes (20)")


def _add_pantry(commands: "Commands[argparse.ArgumentParser]") -> None:
    about = "write down what you have"
    group = _group(_add(commands, "pantry", None, about, PANTRY_EXAMPLES))
    add = _add(group, "add", "pantry.add", "put foods in, as you would say them")
    add.add_argument("lines", nargs="+", metavar="LINE", help='such as "2 kg rice"')
    _add(group, "list", "pantry.list_items", "show what is there")
    remove = _add(group, "remove", "pantry.remove", "take entries out")
    remove.add_argument("ids", nargs="+", type=whole(1, LARGEST_ID), metavar="ID", help="from the list")
    read = _add(group, "parse", "pantry.parse", "show what is understood of lines, and store nothing")
    read.add_argument("lines", nargs="*", metavar="LINE", help="without any: one each line of stdin")


def _add_recipes(commands: "Commands[argparse.ArgumentParser]") -> None:
    group = _group(_add(commands, "recipes", None, "find, show and keep recipes", RECIPES_EXAMPLES))
    search = _add(group, "search", "recipes.search", "find recipes by title, food or tag")
    search.add_argument("text", nargs="*", metavar="TEXT", help="beginnings of words; none for all recipes")
    search.add_argument("--limit", type=whole(1, 500), default=60, metavar="N", help="at most N recipes (60)")
    show = _add(group, "show", "recipes.show_recipe", "show a whole recipe")
    show.add_argument("id", type=whole(1, LARGEST_ID), metavar="ID")
    add = _add(group, "add", "recipes.add", "keep a recipe from a file")
    source = add.add_mutually_exclusive_group(required=True)
    source.add_argument("file", nargs="?", metavar="FILE", help="a recipe in Cooklang (.cook)")
    source.add_argument(
        "--text", metavar="FILE", help="a recipe as copied from a page or a mail; - reads stdin"
    )
    add.add_argument(
        "--engine",
        choices=ENGINES,
        default="builtin",
        metavar="NAME",
        help="who reads a --text: builtin (the default), local or endpoint; all is held against the text",
    )
    delete = _add(group, "delete", "recipes.delete", "move a recipe to the bin")
    delete.add_argument("id", type=whole(1, LARGEST_ID), metavar="ID")


def _add_history(commands: "Commands[argparse.ArgumentParser]") -> None:
    group = _group(_add(commands, "history", None, "look at earlier ideas"))
    listed = _add(group, "list", "history.list_entries", "show what was made, newest first")
    listed.add_argument("--limit", type=whole(1, 500), default=30, metavar="N", help="at most N ideas (30)")
    listed.add_argument(
        "--before", type=whole(1, LARGEST_ID), metavar="ID", help="only those older than this"
    )
    show = _add(group, "show", "history.show_entry", "show one as it was")
    show.add_argument("id", type=whole(1, LARGEST_ID), metavar="ID")


def _add_models(commands: "Commands[argparse.ArgumentParser]") -> None:
    group = _group(
        _add(commands, "models", None, "look at the engines that can write recipes", MODELS_EXAMPLES)
    )
    listed = _add(group, "list", "models.list_engines", "show the engines, and the models for the local one")
    listed.add_argument("--find", action="store_true", help="ask servers on this computer for theirs too")
    test = _add(group, "test", "models.test", "let an engine write something, and judge what it can do")
    test.add_argument("name", choices=ENGINES, metavar="NAME", help=" or ".join(ENGINES))
    download = _add(group, "download", "model_files.download", "fetch a model for the local engine")
    download.add_argument("name", metavar="NAME", help="from the list")
    use = _add(group, "use", "model_files.use", "let a model write your recipes")
    use.add_argument("name", metavar="NAME", help="from the list, or a GGUF file of your own")
    remove = _add(
        group, "remove", "model_files.remove", "delete a fetched model, or forget a file of your own"
    )
    remove.add_argument("name", metavar="NAME", help="from the list")
