"""The one entrance: looks at the arguments and opens the right door, importing nothing else before."""

import sys


def main() -> int:
    """Run what the arguments ask for; returns the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["engine"]:
        from desktop_app.clients.llm import engine_process

        return engine_process.run()
    from desktop_app.runtime.bootloader import end_with_bootloader

    end_with_bootloader()
    if command_of(arguments) == "self-test":
        from desktop_app import self_test

        return self_test.run()
    if not arguments or (arguments[0] == "--data-dir" and len(arguments) == 2):
        from desktop_app import main as window

        return window.run(arguments[1] if arguments else None)
    from desktop_app import cli

    return cli.run(arguments)


def command_of(arguments: list[str]) -> str:
    """The first word that is neither an option nor the folder after ``--data-dir``; "" when there is none."""
    before = ""
    for word in arguments:
        if not word.startswith("-") and before != "--data-dir":
            return word
        before = word
    return ""


if __name__ == "__main__":
    sys.exit(main())
