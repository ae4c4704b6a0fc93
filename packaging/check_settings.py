"""Check that the settings that assistant/ uses and those that assistant/settings.py declares are the same.

    python packaging/check_settings.py           report what is wrong, one line each; exit code 1 if anything is
    python packaging/check_settings.py --write   write docs/settings.md from the declarations first

A setting is used where its value is read by a literal key: `settings["page.size"]`, or `.flag`, `.integer`,
`.number` or `.text` of it. Keys in `.set`, `setting()`, `setting=` and in comparisons of a `key` have to be declared.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

KEY = re.compile(r"[a-z_]+\.[a-z_]+")
READERS = {"flag", "integer", "number", "text"}

INTRODUCTION = """# Settings

<!-- Written by packaging/check_settings.py from assistant/settings.py; `make lint` fails when they differ. -->

The settings are in `settings.toml`, in the folder that `penwright doctor` names. The window writes only what
differs from the default. A key before the dot is a section: `appearance.text_size = 13` is written as

```toml
[appearance]
text_size = 13
```
"""


class Use(NamedTuple):
    """A literal key in the sources, and whether the setting's value is read there."""

    file: str
    line: int
    key: str
    is_read: bool


def last_name(node: ast.expr) -> str:
    """`settings` for `settings`, `self.settings` and `self._settings`."""
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return str(name).lstrip("_")


def texts(node: ast.expr) -> Iterator[str]:
    """The literal texts in NODE: itself, or what a tuple, list or set of them holds."""
    for part in node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else [node]:
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def keys_at(node: ast.AST) -> Iterator[tuple[str, bool]]:
    """The settings' keys that NODE itself names, each with whether its value is read."""
    if isinstance(node, ast.Subscript) and last_name(node.value) == "settings":
        yield from ((key, isinstance(node.ctx, ast.Load)) for key in texts(node.slice))
    elif isinstance(node, ast.Call) and node.args:
        name = last_name(node.func)
        of_settings = isinstance(node.func, ast.Attribute) and last_name(node.func.value) == "settings"
        for key in texts(node.args[0]):
            # Other objects have methods of these names; what is given to them looks like a key only if it is one.
            if (name in READERS | {"set"} and (of_settings or KEY.fullmatch(key))) or name == "setting":
                yield key, name in READERS
    elif isinstance(node, ast.keyword) and node.arg == "setting":
        yield from ((key, False) for key in texts(node.value) if key)
    elif isinstance(node, ast.Compare) and last_name(node.left) == "key":
        yield from ((key, False) for part in node.comparators for key in texts(part) if KEY.fullmatch(key))


def uses(root: Path) -> list[Use]:
    """All literal keys in assistant/ below ROOT."""
    found = []
    for file in sorted((root / "assistant").rglob("*.py")):
        name = file.relative_to(root).as_posix()
        if name != "assistant/settings.py":
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"), name)):
                found += [Use(name, getattr(node, "lineno", 0), key, is_read) for key, is_read in keys_at(node)]
    return found


def allowed(setting: Any) -> str:
    """What SETTING may hold, in words."""
    if setting.choices:
        return ", ".join(f"`{value}`" if value else "empty" for value, _ in setting.choices)
    if setting.high:
        return f"{setting.low:g} to {setting.high:g}"
    return {bool: "`true`, `false`", str: "text"}.get(type(setting.default), "number")


def reference(settings: list[Any]) -> str:
    """docs/settings.md."""
    sections: dict[str, list[str]] = {}
    for setting in settings:
        default = str(setting.default).lower() if isinstance(setting.default, bool) else str(setting.default)
        words = f"{setting.label}. {setting.help}" if setting.label else "Kept by the program; not shown in the window."
        cells = [f"`{setting.key}`", f"`{default}`" if default else "empty", allowed(setting), words]
        section = setting.key.partition(".")[0]
        sections.setdefault(section, []).append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    lines = [INTRODUCTION]
    for section, rows in sections.items():
        title = section.replace("_", " ").capitalize()
        lines += [f"## {title}", "", "| key | default | may be | what it does |", "|---|---|---|---|", *rows, ""]
    return "\n".join(lines)


def check(root: Path, settings: list[Any], found: list[Use]) -> list[str]:
    """What is wrong, a line each."""
    declared = {setting.key for setting in settings}
    trouble = [
        f"{use.file}:{use.line}: the setting {use.key!r} is not declared in assistant/settings.py"
        for use in found
        if use.key not in declared
    ]
    read = {use.key for use in found if use.is_read}
    trouble += [
        f"assistant/settings.py: the setting {setting.key!r} is declared and nothing reads it"
        for setting in settings
        if setting.key not in read
    ]
    page = root / "docs" / "settings.md"
    if not page.exists() or page.read_text(encoding="utf-8") != reference(settings):
        trouble.append("docs/settings.md is not what the declarations say (--write makes it so)")
    return trouble


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write docs/settings.md first")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent, help="another checkout")
    arguments = parser.parse_args()
    root: Path = arguments.root
    sys.path.insert(0, str(root))
    from assistant.settings import SETTINGS

    settings: list[Any] = list(SETTINGS)
    if arguments.write:
        (root / "docs").mkdir(exist_ok=True)
        (root / "docs" / "settings.md").write_text(reference(settings), encoding="utf-8", newline="\n")
    trouble = check(root, settings, uses(root))
    for line in trouble:
        print(line)
    return 1 if trouble else 0


if __name__ == "__main__":
    sys.exit(main())
