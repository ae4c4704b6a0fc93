"""`make bench`: set the rivals up, hold the contest, print the table. Run by the Python of .venv."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from assistant import paths
from assistant.engine import threads
from assistant.engine.tokens import Tokens
from assistant.errors import PenwrightError
from assistant.models import store
from rivals import contest, machine, preparations, table
from rivals.contest import GENAI, LLAMA, OURS, TRANSFORMERS
from rivals.environment import Environment
from rivals.process import Contestant, ContestError

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "speed.md"
TITLES = {OURS: "Penwright", LLAMA: "llama.cpp", GENAI: "genai", TRANSFORMERS: "transformers"}
MODULES = {OURS: "penwright", LLAMA: "llama", GENAI: "genai", TRANSFORMERS: "hugging_face"}
MODEL = "smollm2-135m-instruct"
CAPACITY = 2048
FIRST_TOKENS = 100  # of the text whose next token is waited for after a start
LIMIT = 600.0  # seconds for one answer


def tell(text: str) -> None:
    """Say TEXT on standard error at once."""
    print(text, file=sys.stderr, flush=True)


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(
        prog="make bench ARGS=…", description="Penwright's engine beside its rivals, in one run; see docs/speed.md."
    )
    made.add_argument("--rounds", type=at_least_one, default=5, metavar="N", help="rounds (default 5)")
    made.add_argument(
        "--rows",
        type=words,
        default=[],
        metavar="ROW,…",
        help="only rows that begin like these: decode, prefill, memory, start, command, size, perplexity",
    )
    made.add_argument(
        "--without",
        type=words,
        default=[],
        metavar="NAME,…",
        help=f"leave out some of {', '.join((LLAMA, GENAI, TRANSFORMERS))}",
    )
    made.add_argument(
        "--threads",
        type=at_least_one,
        default=threads.cores_here().count,
        metavar="N",
        help="threads of each (default: as many as Penwright takes here, %(default)s)",
    )
    made.add_argument("--write", action="store_true", help="put the table into docs/speed.md")
    made.add_argument("--environment", type=Path, default=ROOT / ".rivals", metavar="FOLDER",
                      help="the rivals' virtual environment (default .rivals)")  # fmt: skip
    return made


def at_least_one(text: str) -> int:
    """A whole number from 1."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number from 1")
    return int(text)


def words(text: str) -> list[str]:
    """The words of a list with commas."""
    return [word.strip() for word in text.split(",") if word.strip()]


def cache_dir() -> Path:
    """Where the rivals' forms of the model are kept."""
    return paths.cache_dir() / "bench"


def long_text() -> str:
    """The text of our own that everything is measured on."""
    folder = paths.resources_dir() / "bench"
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in ("prose.txt", "letters.txt"))


def surroundings(count: int) -> dict[str, str]:
    """What contestants see of the environment: our modules on the path, no network, no telemetry."""
    return {
        **os.environ, "PYTHONPATH": str(ROOT / "packaging"), "PYTHONIOENCODING": "utf-8", "OMP_NUM_THREADS": str(count),
        "ORT_DISABLE_TELEMETRY": "1", "HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1",
        "TOKENIZERS_PARALLELISM": "false",
    }  # fmt: skip


def contestants(
    rivals: Sequence[str], installed: store.InstalledModel, environment: Environment, count: int, scratch: Path
) -> tuple[list[Contestant], dict[str, int]]:
    """Everyone who takes part, Penwright first, each with its model; and the models' bytes by name.

    COUNT threads are for each. SCRATCH is a folder that is there until the contest is over.
    """
    env = surroundings(count)
    gguf = paths.cache_dir() / "downloads" / f"{installed.manifest.source_sha256}.gguf"
    troubles = environment.prepare(rivals)
    places: dict[str, Callable[[], Path]] = {
        OURS: lambda: installed.folder,
        LLAMA: lambda: gguf,
        GENAI: lambda: preparations.genai_folder(installed.folder, scratch / "genai", count, CAPACITY),
        TRANSFORMERS: lambda: preparations.transformers_folder(
            installed.folder, gguf, cache_dir(), environment.python, {**environment.env, **env}
        ),
    }
    found, sizes = [], {}
    for name in (OURS, *rivals):
        trouble, options = troubles.get(name, ""), {}
        if not trouble:
            try:
                place = places[name]()
                options = {"model": str(place), "threads": count, "capacity": CAPACITY}
                sizes[name] = preparations.size(place)
            except (ContestError, OSError) as error:
                trouble = str(error)
        python = sys.executable if name == OURS else environment.python
        command = [python, "-P", "-m", f"rivals.{MODULES[name]}"]
        found.append(Contestant(name, TITLES[name], command, options, env, trouble))
    return found, sizes


def chosen(rows: Sequence[contest.Row], wanted: Sequence[str]) -> list[contest.Row]:
    """Those of ROWS whose keys begin like one of WANTED; all where nothing is wanted. ValueError for an unknown one."""
    for start in wanted:
        if not any(row.key.startswith(start) for row in rows):
            raise ValueError(f"there is no row {start}; there are {', '.join(row.key for row in rows)}")
    return [row for row in rows if not wanted or row.key.startswith(tuple(wanted))]


def head(count: int, rounds: int, versions: Mapping[str, str]) -> str:
    """The lines above the table: date, machine, versions."""
    return "\n".join([
        f"{datetime.datetime.now().astimezone():%d %B %Y}. {machine.describe(threads.cores_here().count)}.",
        f"{count} thread{'' if count == 1 else 's'}, {rounds} round{'' if rounds == 1 else 's'}, rivals in turn."
        f" Python {sys.version.split()[0]}, "
        + ", ".join(f"{TITLES[name]} {version}" for name, version in versions.items() if version) + ".",
    ])  # fmt: skip


def run(arguments: argparse.Namespace) -> int:
    """Do what the command line asks; returns the exit code."""
    unknown = set(arguments.without) - {LLAMA, GENAI, TRANSFORMERS}
    if unknown:
        raise ValueError(f"there is no rival {min(unknown)}; there are {LLAMA}, {GENAI}, {TRANSFORMERS}")
    installed = store.find(MODEL)
    text = long_text()
    tokens = Tokens(installed.folder)
    numbers = tokens.encode(text)
    start = tokens.decode(numbers[:FIRST_TOKENS])
    complete = [sys.executable, "-P", "-m", "assistant", "complete", "-", "--model", MODEL, "--device", "cpu",
                "--threads", str(arguments.threads)]  # fmt: skip
    chosen(contest.rows(start, numbers, {}, complete), arguments.rows)  # before anything is installed

    rivals = [name for name in (LLAMA, GENAI, TRANSFORMERS) if name not in arguments.without]
    environment = Environment(arguments.environment, os.environ, tell)
    cache_dir().mkdir(parents=True, exist_ok=True)
    # In the cache folder, for that is mostly on the models' disk, so that weights can be linked to.
    with tempfile.TemporaryDirectory(dir=cache_dir()) as scratch:
        everyone, sizes = contestants(rivals, installed, environment, arguments.threads, Path(scratch))
        rows = chosen(contest.rows(start, numbers, sizes, complete), arguments.rows)
        results, seats = contest.hold(everyone, rows, arguments.rounds, LIMIT, numbers, tell)

    versions = {seat.contestant.name: seat.version for seat in seats}
    parts = [head(arguments.threads, arguments.rounds, versions), table.render(rows, everyone, results)]
    parts.append("\n".join(table.same_text({seat.contestant.name: seat.texts for seat in seats}, TITLES)))
    shown = "\n\n".join(part for part in parts if part)
    print(shown)
    if arguments.write:
        table.write(PAGE, shown)
        tell(f"{PAGE} is written.")
    ours = [results[row.key, OURS] for row in rows]
    return 0 if all(result.figures for result in ours) else 1


def main(argv: Sequence[str]) -> int:
    """The command line."""
    arguments = parser().parse_args(argv)
    try:
        return run(arguments)
    except (PenwrightError, ValueError, OSError) as error:
        tell(f"bench: {error}")
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
