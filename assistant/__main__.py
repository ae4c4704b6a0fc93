"""`penwright`: the window, or the command line where the first word is one of its commands."""

from __future__ import annotations

import sys
import time


def main(argv: list[str] | None = None) -> int:
    """Run Penwright with ARGV (the process's own by default); returns the exit code."""
    started = time.perf_counter()
    argv = sys.argv[1:] if argv is None else argv
    if argv[:1] == ["--child"] and len(argv) == 2:
        from assistant import children

        return children.main(argv[1])
    from assistant import cli

    if argv and (argv[0] in cli.COMMANDS or argv[0].startswith("-")):
        return cli.main(argv)
    from assistant.ui import app

    return app.main(argv, started)


if __name__ == "__main__":
    sys.exit(main())
