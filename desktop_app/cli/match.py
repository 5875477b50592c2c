"""``stockpot match``: what can be cooked from one's own recipes."""

from argparse import Namespace

from desktop_app.cli.exit_codes import DONE, NOTHING_FOUND
from desktop_app.cli.output import say, show, show_json, wrapped
from desktop_app.cli.requests import limited_request
from desktop_app.dependencies import open_container
from desktop_app.runtime.paths import find_paths
from desktop_app.schemas.matching import Match

INDENT = " " * 7


async def match(options: Namespace) -> int:
    """Print the recipes that fit, best first."""
    async with open_container(find_paths(options.data_dir)) as container:
        await container.library.load_starters()
        request = await limited_request(options, container)
        matches = await container.matching.match(
            request.stock, missing=options.missing, limit=options.limit, request=request
        )
    if options.json:
        show_json([one.model_dump(mode="json") for one in matches])
    elif matches:
        show("\n".join(_line(one) for one in matches))
    if matches:
        return DONE
    say(f"None of your recipes can be cooked with at most {options.missing} more. Allow more: --missing.")
    return NOTHING_FOUND


def _line(one: Match) -> str:
    return f"{one.id:>5}  {one.title}\n{wrapped(one.why, INDENT, INDENT)}"
