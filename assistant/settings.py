"""Every setting, declared once: default, range, label and help.

The settings dialog, the command line's reference (docs/settings.md) and the file are made from the
declarations. The file is TOML and holds only what differs from the default, so that a better default
reaches everybody. A key that is not declared is an error in code; in a file it has no effect and is kept,
for a newer Penwright may know it.
"""

from __future__ import annotations

import contextlib
import datetime
import itertools
import json
import os
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from assistant import files
from assistant.i18n import LANGUAGES, N_

Value = bool | int | float | str
VERSION = 1


@dataclass(frozen=True)
class Setting:
    """One setting. `choices` maps each allowed text to its label; `low` and `high` bound a number."""

    key: str
    default: Value
    label: str = ""
    help: str = ""
    low: float = 0
    high: float = 0
    choices: tuple[tuple[str, str], ...] = ()

    def check(self, value: object) -> Value | None:
        """VALUE if this setting may hold it (a whole number also stands for a fraction), else None."""
        if isinstance(self.default, float) and isinstance(value, int) and not isinstance(value, bool):
            try:
                value = float(value)
            except OverflowError:
                return None
        if type(value) is not type(self.default):
            return None
        if self.choices and value not in dict(self.choices):
            return None
        if self.high and not self.low <= cast(float, value) <= self.high:
            return None
        return value


SETTINGS = [
    Setting(
        "general.language", "", N_("Language"), N_("The language of the window. It changes at once."),
        choices=(("", N_("As the system")), *LANGUAGES.items()),
    ),
    Setting(
        "appearance.theme", "system", N_("Theme"), N_("Dark or light, or as the system says."),
        choices=(("system", N_("As the system")), ("light", N_("Light")), ("dark", N_("Dark"))),
    ),
    Setting(
        "appearance.serif", False, N_("Serif text"), N_("Set the page in a serif typeface."),
    ),
    Setting(
        "appearance.text_size", 13, N_("Text size"), N_("The size of the page's text, in points."), low=8, high=40,
    ),
    Setting(
        "suggestions.enabled", True, N_("Suggestions"), N_("Offer a continuation in grey while you type."),
    ),
    Setting(
        "suggestions.delay_ms", 40, N_("Delay"),
        N_("How long to wait before a suggestion is shown, in milliseconds. The model starts at once."),
        low=0, high=2000,
    ),
    Setting(
        "suggestions.confidence", 0.3, N_("Confidence"),
        N_("Show a suggestion only if the model finds its first word at least this likely (0 to 1)."),
        low=0.0, high=1.0,
    ),
    Setting(
        "suggestions.tokens", 12, N_("Length"), N_("The most tokens (word pieces) in one suggestion."), low=1, high=64,
    ),
    Setting(
        "summary.length", "short", N_("Length"), N_("How long a summary is."),
        choices=(("short", N_("Short")), ("medium", N_("Medium")), ("long", N_("Long"))),
    ),
    Setting(
        "summary.style", "paragraph", N_("Form"), N_("What a summary looks like."),
        choices=(("paragraph", N_("Paragraph")), ("bullets", N_("Bullets")), ("headline", N_("Headline"))),
    ),
    Setting(
        "summary.key_sentences", False, N_("Key sentences only"),
        N_("Give the most important sentences of the text as they stand. This needs no model."),
    ),
    Setting(
        "draft.template", "news", N_("Template"), N_("What a draft is made by; see `penwright template list`."),
    ),
    Setting(
        "draft.length", "medium", N_("Length"), N_("How long a draft is to be. What is longer is pointed out."),
        choices=(("short", N_("Short")), ("medium", N_("Medium")), ("long", N_("Long"))),
    ),
    Setting(
        "draft.person", "", N_("Person"),
        N_("Whether a draft says “we” or not. What differs is pointed out, but for quotations."),
        choices=(("", N_("As the notes have it")), ("third", N_("Third person")), ("first", N_("First person"))),
    ),
    Setting(
        "draft.dates", "", N_("Dates"), N_("How dates are written in a draft, but for quotations."),
        choices=(
            ("", N_("As the notes have them")), ("day-month", N_("24 November 2026")),
            ("month-day", N_("November 24, 2026")), ("iso", "2026-11-24"),
        ),
    ),
    Setting(
        "draft.style_sheet", "", N_("Style sheet"),
        N_("A text file with one rule a line, such as `utilise -> use` or `avoid: very unique`."),
    ),
    Setting(
        "model.name", "smollm2-135m-instruct", N_("Model"), N_("The model that writes; see `penwright model list`."),
    ),
    Setting(
        "model.device", "auto", N_("Device"),
        N_("Where the model runs. Automatic times the GPU and the CPU once and takes the faster."),
        choices=(
            ("auto", N_("Automatic")), ("cpu", "CPU"), ("cuda", "CUDA"), ("directml", "DirectML"),
            ("coreml", "Core ML"),
        ),
    ),
    Setting(
        "model.threads", 0, N_("Threads"), N_("Processor threads for the model; 0 means one for each core."),
        low=0, high=256,
    ),
    Setting(
        "model.on_battery", "full", N_("On battery"),
        N_("How much of the processor the model takes while the machine runs on its battery."),
        choices=(("full", N_("As usual")), ("gentle", N_("One core"))),
    ),
    Setting(
        "model.context_tokens", 2048, N_("Context"),
        N_("How many tokens before the caret the model may see. More needs more memory (12 kB a token)."),
        low=256, high=8192,
    ),
    # No label: kept by the program, not shown.
    Setting("general.sample_shown", False),
    Setting("publish.target", "markdown"),
    Setting("publish.author", ""),
    Setting("publish.site", ""),
    Setting("publish.user", ""),
    Setting("panel.open", False),
    Setting("panel.face", "summary", choices=(("summary", N_("Summary")), ("draft", N_("Draft")))),
    Setting("panel.width", 380, low=320, high=4000),
]  # fmt: skip
_BY_KEY = {s.key: s for s in SETTINGS}


def setting(key: str) -> Setting:
    """The declaration of KEY; KeyError for one that is not declared."""
    return _BY_KEY[key]


def _migrate_none(values: dict[str, object]) -> dict[str, object]:
    return values


# MIGRATIONS[n] brings the flat values of version n to version n + 1.
MIGRATIONS: dict[int, Callable[[dict[str, object]], dict[str, object]]] = {0: _migrate_none}


def _flatten(table: dict[str, object], prefix: str = "") -> dict[str, object]:
    flat: dict[str, object] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat.update(_flatten(value, f"{prefix}{_key(key)}."))
        else:
            flat[prefix + _key(key)] = value
    return flat


def _key(name: str) -> str:
    """NAME as one part of a TOML key."""
    return name if re.fullmatch("[A-Za-z0-9_-]+", name) else _to_toml(name)


def _section(key: str) -> tuple[str, str]:
    """The section that the flat KEY is in, "" for none, and its name there."""
    name = re.search(r'(?:"(?:[^"\\]|\\.)*"|[A-Za-z0-9_-]+)$', key)
    assert name, key
    return key[: max(name.start() - 1, 0)], name[0]


def _to_toml(value: object) -> str:
    """VALUE, which may be all that TOML can hold, as TOML 1.0."""
    if isinstance(value, list):
        return "[" + ", ".join(map(_to_toml, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(name)} = {_to_toml(part)}" for name, part in value.items()) + "}"
    if isinstance(value, datetime.date | datetime.time):  # a datetime is a date too
        return value.isoformat()
    if isinstance(value, float):
        return repr(value)  # JSON has other words for infinity
    # JSON's texts and whole numbers are TOML's too, once DEL is escaped, which JSON leaves bare ("String" in TOML 1.0).
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _excludes(key: str, other: str) -> bool:
    """Whether a file cannot hold both of two flat keys: they are the same, or one is a section and a value at once."""
    return key == other or key.startswith(f"{other}.") or other.startswith(f"{key}.")


class Settings:
    """The values in use. `on_change` callbacks get the key after each change."""

    def __init__(self, file: Path | None = None) -> None:
        """Read FILE if it is there; without FILE nothing is read or written."""
        self.file = file
        self.broken: Path | None = None  # where an unreadable settings file was put aside
        self.on_change: list[Callable[[str], None]] = []
        self._values: dict[str, Value] = {}
        # What this version does not understand of the file, and the file's own version: a newer Penwright, which the
        # writer may go back to, does.
        self._foreign: dict[str, object] = {}
        self._version = VERSION
        if file is not None:
            self._read(file)

    def _read(self, file: Path) -> None:
        try:
            table = tomllib.loads(file.read_text(encoding="utf-8"))
            version = table.pop("version", 0)
            values = _flatten(table)
        except OSError:
            return
        except (ValueError, RecursionError):  # no TOML, no UTF-8, a number of 5,000 digits, nested too deep
            self._put_aside(file)
            return
        version = version if type(version) is int else VERSION
        for step in range(max(version, 0), VERSION):
            values = MIGRATIONS[step](values)
        self._version = max(version, VERSION)
        for key, value in values.items():
            good = _BY_KEY[key].check(value) if key in _BY_KEY else None
            if good is None:
                self._foreign[key] = value
            else:
                self._values[key] = good

    def _put_aside(self, file: Path) -> None:
        """Rename FILE to a name that is free: an earlier one that was put aside may be all that is left of it."""
        names = itertools.chain([f"{file.name}.broken"], (f"{file.name}.broken-{n}" for n in itertools.count(2)))
        broken = next(path for path in map(file.with_name, names) if not os.path.lexists(path))
        try:
            os.replace(file, broken)
        except OSError:
            return  # it stays where it is, and the next change of a setting replaces it
        self.broken = broken

    def __getitem__(self, key: str) -> Value:
        return self._values.get(key, _BY_KEY[key].default)

    def flag(self, key: str) -> bool:
        """The value of a yes-or-no setting."""
        value = self[key]
        assert isinstance(value, bool), key
        return value

    def integer(self, key: str) -> int:
        """The value of a whole-number setting."""
        value = self[key]
        assert type(value) is int, key  # True is an int too
        return value

    def number(self, key: str) -> float:
        """The value of a fractional setting."""
        return float(self[key])

    def text(self, key: str) -> str:
        """The value of a text or choice setting."""
        value = self[key]
        assert isinstance(value, str), key
        return value

    def set(self, key: str, value: Value) -> None:
        """Change KEY at once, save, and tell who listens. ValueError for a value it may not hold.

        A file that cannot be written is no reason to refuse: the change then lasts until the program ends.
        """
        good = _BY_KEY[key].check(value)
        if good is None:
            raise ValueError(f"{key} cannot be {value!r}")
        if self[key] == good:
            return
        self._values[key] = good
        if good == _BY_KEY[key].default:
            del self._values[key]
        self._foreign = {other: kept for other, kept in self._foreign.items() if not _excludes(key, other)}
        if self.file is not None:
            with contextlib.suppress(OSError):
                self.save(self.file)
        for callback in list(self.on_change):
            callback(key)

    def save(self, file: Path) -> None:
        """Write the values that differ from their defaults and what we do not understand, whole or not at all.

        OSError if that fails.
        """
        lines = [f"version = {self._version}"]
        section = ""
        entries = {**self._foreign, **self._values}
        # What is in no section sorts first: below a section's head it would be of that section.
        for key in sorted(entries, key=_section):
            head, name = _section(key)
            if head != section:
                section = head
                lines += ["", f"[{section}]"]
            lines.append(f"{name} = {_to_toml(entries[key])}")
        file.parent.mkdir(parents=True, exist_ok=True)
        files.write_whole(file, ("\n".join(lines) + "\n").encode())
