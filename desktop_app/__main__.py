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
    if "self-test" in arguments[:3]:
        from desktop_app import self_test

        return self_test.run()
    if not arguments or (arguments[0] == "--data-dir" and len(arguments) == 2):
        from desktop_app import main as window

        return window.run(arguments[1] if arguments else None)
    from desktop_app import cli

    return cli.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
