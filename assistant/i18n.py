"""Translation without Qt, so that the command line and the errors below the window speak it too.

The English text is the key. Translations are Qt Linguist files (resources/i18n/*.ts), read as they
are: translators use Linguist, and nothing has to be compiled. `N_` marks a text that is translated
later, when it is shown; `tr` translates now.
"""

from __future__ import annotations

import locale
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from assistant import paths

# Each language by its own name, as a menu shows it.
LANGUAGES = {"en": "English", "zh_CN": "简体中文"}

# Prints the languages chosen in macOS's settings, the preferred one first: ("zh-Hans-CN", "en-CN") on several lines.
_APPLE_LANGUAGES = ["/usr/bin/defaults", "read", "-g", "AppleLanguages"]

_current = "en"
_translations: dict[str, str] = {}


def N_(source: str) -> str:  # noqa: N802 - gettext's name for it
    """Mark SOURCE for translation and return it unchanged."""
    return source


def tr(source: str, /, **values: object) -> str:
    """SOURCE in the language in use, with `{name}` fields filled from VALUES.

    SOURCE itself is used where no translation exists. Without VALUES braces stay as they are.
    """
    text = _translations.get(source, source)
    return text.format(**values) if values else text


def read_ts(file: Path) -> dict[str, str]:
    """The finished translations of a Qt Linguist file: source text to translation."""
    result = {}
    for message in ET.parse(file).iter("message"):  # noqa: S314 - our own file
        source, translation = message.find("source"), message.find("translation")
        if source is None or translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
            continue
        if source.text and translation.text:
            result[source.text] = translation.text
    return result


def set_language(code: str) -> str:
    """Use language CODE ("" follows the system); returns the code that is now in use."""
    global _current, _translations
    code = code if code in LANGUAGES else system_language()
    _translations = read_ts(paths.resources_dir() / "i18n" / f"{code}.ts") if code != "en" else {}
    _current = code
    return code


def current_language() -> str:
    """The language code in use."""
    return _current


def match_language(names: list[str]) -> str:
    """The first of our languages among locale NAMES such as `zh-Hans-CN`, `zh_CN.UTF-8`, `en_GB`; else English."""
    for name in names:
        if name.lower().startswith("zh"):
            return "zh_CN"
        if name.lower().startswith("en"):
            return "en"
    return "en"


def system_language() -> str:
    """The language the system is set to, in gettext's order of precedence, or from the system's own setting."""
    names = []
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            # LANGUAGE lists preferences, but counts only when a locale other than C is set (gettext manual, 2.3.3).
            preferred = "" if value in ("C", "POSIX") else os.environ.get("LANGUAGE", "")
            names = [name for name in preferred.split(":") if name] + [value]
            break
    if not names and sys.platform == "darwin":
        names = _apple_languages()  # what Finder starts has neither variables nor a locale
    if not names and sys.platform in ("win32", "darwin"):
        names = [locale.getlocale()[0] or ""]
        names = ["zh_CN" if n.startswith("Chinese") else n for n in names]
    return match_language(names)


def _apple_languages() -> list[str]:
    try:
        answer = subprocess.run(_APPLE_LANGUAGES, capture_output=True, timeout=2, check=True)
    except (OSError, subprocess.SubprocessError):
        return []
    return re.findall(r"[A-Za-z][\w-]*", answer.stdout.decode("ascii", "replace"))
