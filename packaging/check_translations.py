"""Check that every text a user sees can be translated and is translated into Chinese.

    python packaging/check_translations.py           report what is wrong, one line each; exit code 1 if anything is
    python packaging/check_translations.py --write   bring resources/i18n/*.ts up to date first

The texts are what `tr()` and `N_()` from assistant.i18n are given in assistant/, and what data files mark for
translation: a TOML file with the comment `# translate: title, note` has its values of these keys translated.
Where a plain text is meant (a name, say), end its line with `# untranslated: ` and the reason.
"""

from __future__ import annotations

import argparse
import ast
import re
import string
import sys
import tomllib
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

CONTEXT = "Penwright"
TRANSLATED = "zh_CN"  # the language that has to be complete; en.ts lists the texts for translators of another one
UNTRANSLATED = "# untranslated: "
FIELD = re.compile(r"\{(\w+)[^{}]*\}")
NO_WORDS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|Penwright")  # what moves a terminal's cursor, and our name
MARKED_KEYS = re.compile(r"^# translate: (.+)$", re.MULTILINE)

# Calls whose texts a user reads, and at which positions; None for all. The first ones count everywhere, the others in
# the window and on the command line.
OWN_CALLS: dict[str, tuple[int, ...] | None] = {"Setting": (2, 3), "Action": (1,), "Menu": (1,)}
WINDOW_CALLS: dict[str, tuple[int, ...] | None] = {
    **dict.fromkeys(
        ("QAction", "QCheckBox", "QDockWidget", "QGroupBox", "QLabel", "QMenu", "QPushButton", "QRadioButton",
         "setAccessibleDescription", "setAccessibleName", "setButtonText", "setDetailedText", "setInformativeText",
         "setLabelText", "setPlaceholderText", "setStatusTip", "setText", "setTitle", "setToolTip", "setWhatsThis",
         "setWindowTitle", "showMessage", "addAction", "addButton", "addMenu", "addRow", "addTab", "setTabText",
         "about", "critical", "information", "question", "warning"),
        None,
    ),
    "addItem": (0,),
    "getOpenFileName": (1, 3),
    "getSaveFileName": (1, 3),
    "getExistingDirectory": (1,),
}  # fmt: skip
COMMAND_LINE_CALLS: dict[str, tuple[int, ...] | None] = {
    **dict.fromkeys(("ArgumentParser", "add_argument", "add_parser", "add_subparsers", "add_argument_group"), ()),
    "print": None,
}
VISIBLE_KEYWORDS = {"label", "help", "text", "title", "description", "epilog", "caption", "toolTip"}


@dataclass
class Found:
    """What a walk over the sources brings: each text with the files that hold it, and what is wrong."""

    texts: dict[str, set[str]] = field(default_factory=dict)
    trouble: list[str] = field(default_factory=list)

    def add(self, text: str, file: str) -> None:
        """FILE shows TEXT."""
        self.texts.setdefault(text, set()).add(file)


def called_name(call: ast.Call) -> str:
    """The last name of what CALL calls."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def is_logging(call: ast.Call) -> bool:
    """Whether CALL writes to the log, which is English."""
    return isinstance(call.func, ast.Attribute) and getattr(call.func.value, "id", "") in ("log", "logger", "logging")


def literal(node: ast.AST | None) -> str | None:
    """The text that NODE is, if it is a plain one."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def is_built(node: ast.AST) -> bool:
    """Whether NODE puts a text together, so that it can be found in no list of texts."""
    if isinstance(node, ast.BinOp):
        return any(literal(side) is not None or is_built(side) for side in (node.left, node.right))
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Call) and called_name(node) == "format")


def fixed_letters(node: ast.AST) -> bool:
    """Whether NODE is a text, or an f-string, that has words of its own."""
    pieces = node.values if isinstance(node, ast.JoinedStr) else [node]
    return any(letter.isalpha() for piece in pieces for letter in NO_WORDS.sub("", literal(piece) or ""))


def error_classes(trees: dict[str, ast.Module]) -> set[str]:
    """PenwrightError and all classes that inherit from it."""
    bases = {
        node.name: {base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "") for base in node.bases}
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {"PenwrightError"}
    while more := {name for name, its in bases.items() if its & found} - found:
        found |= more
    return found


class SourceFile:
    """One module's walk."""

    def __init__(self, file: str, source: str, tree: ast.Module, errors: set[str], found: Found) -> None:
        self.file, self.tree, self.errors, self.found = file, tree, errors, found
        self.lines = source.splitlines()
        self.visible = dict(OWN_CALLS)
        if file.startswith("assistant/ui/"):
            self.visible |= WINDOW_CALLS
        elif file.startswith("assistant/cli/") or file == "assistant/__main__.py":
            self.visible |= COMMAND_LINE_CALLS

    def report(self, node: ast.expr, words: str) -> None:
        """Note what is wrong at NODE unless its line says that it is meant."""
        last = node.end_lineno or node.lineno
        if not any(UNTRANSLATED in line for line in self.lines[node.lineno - 1 : last]):
            self.found.trouble.append(f"{self.file}:{node.lineno}: {words}")

    def walk(self) -> None:
        """Look at every call."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                name = called_name(node)
                if name in ("N_", "tr"):
                    self.marked(node, name)
                elif name in self.errors:
                    self.error(node, name)
                elif name in self.visible and not is_logging(node):
                    self.shown(node, name, self.visible[name])

    def marked(self, call: ast.Call, name: str) -> None:
        """A call of `N_` or `tr`."""
        owner = call.func.value if isinstance(call.func, ast.Attribute) else None
        if owner is not None and not (isinstance(owner, ast.Name) and owner.id == "i18n"):
            self.report(call, "Qt's own tr() knows none of our translations; use assistant.i18n.tr")
            return
        first = call.args[0] if call.args else None
        text = literal(first)
        if text is not None:
            self.found.add(text, self.file)
        elif first is None or name == "N_" or is_built(first):
            self.report(call, f"{name}() takes one literal text; put what changes into {{fields}}")
        if name == "tr":
            self.fields(call)

    def error(self, call: ast.Call, name: str) -> None:
        """A PenwrightError: its text is marked and its fields are filled."""
        if call.args and (literal(call.args[0]) is not None or is_built(call.args[0])):
            self.report(call, f'{name}("…") is not translated; write {name}(N_("…"), name=value)')
        self.fields(call)

    def fields(self, call: ast.Call) -> None:
        """The values that CALL gives are those that its text asks for."""
        first = call.args[0] if call.args else None
        if isinstance(first, ast.Call) and called_name(first) == "N_" and first.args:
            first = first.args[0]
        text = literal(first)
        if text is None or any(keyword.arg is None for keyword in call.keywords):
            return
        wanted, given = set(FIELD.findall(text)), {keyword.arg or "" for keyword in call.keywords}
        if wanted != given:
            self.report(call, f"the text has the fields {sorted(wanted)} and is given {sorted(given)}")

    def shown(self, call: ast.Call, name: str, positions: tuple[int, ...] | None) -> None:
        """A call that shows texts shows none that is not translated."""
        arguments = [node for index, node in enumerate(call.args) if positions is None or index in positions]
        arguments += [keyword.value for keyword in call.keywords if keyword.arg in VISIBLE_KEYWORDS]
        for node in arguments:
            if fixed_letters(node):
                self.report(node, f"{name}() shows a text that is not translated; use tr()")


def marked_values(table: object, keys: set[str]) -> list[str]:
    """The texts under KEYS anywhere in TABLE."""
    if isinstance(table, list):
        return [text for entry in table for text in marked_values(entry, keys)]
    if not isinstance(table, dict):
        return []
    found = []
    for key, value in table.items():
        if key in keys:
            found += [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]
        else:
            found += marked_values(value, keys)
    return found


def collect(root: Path) -> Found:
    """Walk all sources and data files below ROOT."""
    found = Found()
    sources = {
        module.relative_to(root).as_posix(): module.read_text(encoding="utf-8")
        for module in sorted((root / "assistant").rglob("*.py"))
    }
    trees = {file: ast.parse(source, file) for file, source in sources.items()}
    errors = error_classes(trees)
    for name, tree in trees.items():
        SourceFile(name, sources[name], tree, errors, found).walk()
    for file in sorted([*(root / "models").rglob("*.toml"), *(root / "resources").rglob("*.toml")]):
        source = file.read_text(encoding="utf-8")
        keys = {key.strip() for line in MARKED_KEYS.findall(source) for key in line.split(",")}
        for value in marked_values(tomllib.loads(source), keys):
            found.add(value, file.relative_to(root).as_posix())
    return found


@dataclass
class Message:
    """One entry of a Qt Linguist file; STATE is "" for a finished translation, else Linguist's word for it."""

    translation: str = ""
    state: str = "unfinished"
    comment: str = ""


def read(file: Path) -> dict[str, Message]:
    """The messages of a Qt Linguist file by their source texts; none where there is no file."""
    messages: dict[str, Message] = {}
    if not file.exists():
        return messages
    for node in ET.parse(file).iter("message"):  # noqa: S314 - our own file
        translation = node.find("translation")
        if translation is not None:
            messages[node.findtext("source") or ""] = Message(
                translation.text or "", translation.get("type", ""), node.findtext("translatorcomment") or ""
            )
    return messages


def escape(text: str) -> str:
    """TEXT in XML the way Linguist writes it, so that it changes no line that nobody edited."""
    for letter, entity in (("&", "amp"), ("<", "lt"), (">", "gt"), ('"', "quot"), ("'", "apos")):
        text = text.replace(letter, f"&{entity};")
    return text


def write(file: Path, language: str, found: Found, messages: dict[str, Message]) -> None:
    """Write the Qt Linguist file of LANGUAGE: all texts that were FOUND, sorted, with their translations."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for text in sorted(found.texts):
        message = messages.get(text, Message())
        state = f' type="{message.state}"' if message.state else ""
        # No line numbers: they would change this file with every edit of the sources.
        places = [f'        <location filename="../../{place}"/>' for place in sorted(found.texts[text])]
        lines += ["    <message>", *places, f"        <source>{escape(text)}</source>"]
        if message.comment:
            lines.append(f"        <translatorcomment>{escape(message.comment)}</translatorcomment>")
        lines += [f"        <translation{state}>{escape(message.translation)}</translation>", "    </message>"]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join([*lines, "</context>", "</TS>", ""]), encoding="utf-8", newline="\n")


def file_of(root: Path, language: str) -> Path:
    """The Qt Linguist file of LANGUAGE."""
    return root / "resources" / "i18n" / f"{language}.ts"


def update(root: Path, found: Found) -> None:
    """Bring both files up to date: keep translations, add what is new as unfinished, drop what is gone."""
    write(file_of(root, TRANSLATED), TRANSLATED, found, read(file_of(root, TRANSLATED)))
    write(file_of(root, "en"), "en", found, {text: Message(text, "") for text in found.texts})


def is_format(text: str) -> bool:
    """Whether `format` takes TEXT."""
    try:
        list(string.Formatter().parse(text))
    except ValueError:
        return False
    return True


def compare(root: Path, found: Found) -> list[str]:
    """What is wrong with the Qt Linguist files."""
    trouble = []
    for language in (TRANSLATED, "en"):
        name = file_of(root, language).relative_to(root).as_posix()
        messages = read(file_of(root, language))
        for text in sorted(found.texts.keys() | messages.keys()):
            message = messages.get(text)
            if text not in found.texts:
                trouble.append(f"{name}: no source shows {text!r} any more (--write drops it)")
            elif message is None:
                trouble.append(f"{name}: {text!r} is missing (--write adds it)")
            elif message.state or not message.translation:
                trouble.append(f"{name}: {text!r} is not translated")
            elif language == "en" and message.translation != text:
                trouble.append(f"{name}: {text!r} is changed to {message.translation!r}; change the source instead")
            elif set(FIELD.findall(text)) != set(FIELD.findall(message.translation)):
                trouble.append(f"{name}: {text!r} and its translation {message.translation!r} differ in their fields")
            elif FIELD.search(text) and not is_format(message.translation):
                trouble.append(f"{name}: the translation {message.translation!r} has a brace too many")
    return trouble


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="bring resources/i18n/*.ts up to date first")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent, help="another checkout")
    arguments = parser.parse_args()
    found = collect(arguments.root)
    if arguments.write:
        update(arguments.root, found)
    trouble = found.trouble + compare(arguments.root, found)
    for line in trouble:
        print(line)
    if trouble:
        print(f"{len(trouble)} to mend in {len(found.texts)} texts")
    return 1 if trouble else 0


if __name__ == "__main__":
    sys.exit(main())
