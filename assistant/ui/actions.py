"""Every command of the window, declared without Qt: menus, shortcuts, tooltips and the key list are made from it.

An action that switches a setting names it; the window needs no code for it. Every other id has a handler in
window.py. Keys are portable texts as QKeySequence reads them (on macOS Ctrl stands for Command).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant import settings
from assistant.i18n import N_, tr


@dataclass(frozen=True)
class Action:
    """One command.

    TEXT carries a mnemonic (`&`). SETTING and VALUE make it a switch: it is checked while SETTING holds VALUE.
    WHEN names the state in which it can be used (`window.MainWindow` knows them); "" is always. KEYS_IN_EDITOR
    marks keys that count only while a suggestion is shown: the editor takes them, the window only shows them. ROLE
    is where macOS expects the command: `about`, `preferences` or `quit`.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    help: str = ""
    when: str = ""
    setting: str = ""
    value: settings.Value = True
    keys_in_editor: bool = False
    role: str = ""

    @property
    def name(self) -> str:
        """The text in the language in use, without mnemonic and dots."""
        return plain(tr(self.text))


@dataclass(frozen=True)
class Menu:
    """A menu: ITEMS are action ids, further menus, or SEPARATOR. One without items is filled by the window."""

    id: str
    text: str
    items: tuple[str | Menu, ...] = ()
    icon: str = ""


SEPARATOR = "-"


def plain(text: str) -> str:
    """TEXT without mnemonic, Chinese style `(&N)` included, and without the dots of a command that asks on."""
    return re.sub(r"\(&.\)|&|…$|\.\.\.$", "", text)


def _choices(key: str) -> tuple[Action, ...]:
    """A switch for each choice of setting KEY."""
    return tuple(
        Action(f"{key}={value}", label, setting=key, value=value) for value, label in settings.setting(key).choices
    )


_THEMES = _choices("appearance.theme")
_LANGUAGES = _choices("general.language")

ACTIONS = (
    Action("file.new", N_("&New"), ("Ctrl+N",), "new"),
    Action("file.open", N_("&Open…"), ("Ctrl+O",), "open"),
    Action("file.save", N_("&Save"), ("Ctrl+S",), "save"),
    Action("file.save_as", N_("Save &As…"), ("Ctrl+Shift+S",), "save-as"),
    Action(
        "file.publish", N_("&Publish…"), icon="publish",
        help=N_("Write the text as Markdown, HTML, .docx or a feed, or send it to a WordPress site as a draft."),
    ),
    Action("file.quit", N_("&Quit"), ("Ctrl+Q",), "quit", role="quit"),
    Action("edit.undo", N_("&Undo"), ("Ctrl+Z",), "undo", when="undo"),
    Action("edit.redo", N_("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", when="redo"),
    Action("edit.cut", N_("Cu&t"), ("Ctrl+X",), "cut", when="selection"),
    Action("edit.copy", N_("&Copy"), ("Ctrl+C",), "copy", when="selection"),
    Action("edit.paste", N_("&Paste"), ("Ctrl+V",), "paste"),
    Action("edit.select_all", N_("Select &All"), ("Ctrl+A",)),
    Action("edit.find", N_("&Find…"), ("Ctrl+F",), "find"),
    Action("edit.find_next", N_("Find Ne&xt"), ("F3", "Ctrl+G"), "down"),
    Action("edit.find_previous", N_("Find Pre&vious"), ("Shift+F3", "Ctrl+Shift+G"), "up"),
    Action("edit.settings", N_("S&ettings…"), ("Ctrl+,",), "settings", role="preferences"),
    Action(
        "complete.enabled", N_("&Offer Suggestions"), icon="suggest", setting="suggestions.enabled",
        help=N_("Offer a continuation in grey while you type."),
    ),
    Action(
        "complete.ask", N_("Ask &Now"), ("Alt+\\",), "ask", when="suggesting",
        help=N_("Ask the model for a continuation at the caret, however sure it is."),
    ),
    Action(
        "complete.accept", N_("&Accept Suggestion"), ("Tab",), "accept", when="ghost", keys_in_editor=True,
        help=N_("Take the whole suggestion into the text."),
    ),
    Action(
        "complete.accept_word", N_("Accept &Word"), ("Ctrl+Right",), "accept-word", when="ghost", keys_in_editor=True,
        help=N_("Take the next word of the suggestion."),
    ),
    Action(
        "complete.dismiss", N_("&Dismiss"), ("Esc",), "close", when="ghost", keys_in_editor=True,
        help=N_("Let the suggestion go."),
    ),
    Action(
        "write.summarize", N_("&Summarize"), ("Ctrl+Shift+Y",), "summary",
        help=N_("Summarize the selection, or the page if nothing is selected, and the files that were added."),
    ),
    Action(
        "write.draft", N_("Write &Draft"), ("Ctrl+Shift+D",), "draft",
        help=N_("Write a draft from the notes in the page and the files that were added."),
    ),
    Action("write.cancel", N_("Sto&p Writing"), icon="close", when="task", help=N_("Stop the summary or the draft.")),
    Action(
        "write.add", N_("Add &Files as Sources…"), icon="add",
        help=N_("Texts to work on together with the page, or in its place."),
    ),
    Action(
        "write.collect", N_("&Collect Material…"), icon="collect",
        help=N_("Fetch feeds and pages from addresses that you give, or take in files and folders."),
    ),
    *_THEMES,
    Action("view.panel", N_("Side &Panel"), ("F9",), setting="panel.open"),
    Action("view.other", N_("&Go to Page or Panel"), ("F6",)),
    Action("view.serif", N_("&Serif Text"), setting="appearance.serif"),
    Action("view.zoom_in", N_("Zoom &In"), ("Ctrl++", "Ctrl+="), "zoom-in"),
    Action("view.zoom_out", N_("Zoom &Out"), ("Ctrl+-",), "zoom-out"),
    Action("view.zoom_reset", N_("&Reset Zoom"), ("Ctrl+0",)),
    *_LANGUAGES,
    Action("help.keys", N_("&Keyboard Shortcuts"), ("F1",), "keys"),
    Action("help.sample", N_("Open &Sample Document"), icon="sample"),
    Action("help.log", N_("Open &Log Folder"), icon="folder"),
    Action("help.about", N_("&About Penwright"), icon="about", role="about"),
)  # fmt: skip

MENUS = (
    Menu("file", N_("&File"), (
        "file.new", "file.open", Menu("recent", N_("Open &Recent"), icon="recent"), SEPARATOR,
        "file.save", "file.save_as", "file.publish", SEPARATOR, "file.quit",
    )),
    Menu("edit", N_("&Edit"), (
        "edit.undo", "edit.redo", SEPARATOR, "edit.cut", "edit.copy", "edit.paste", "edit.select_all", SEPARATOR,
        "edit.find", "edit.find_next", "edit.find_previous", SEPARATOR, "edit.settings",
    )),
    Menu("suggestions", N_("&Suggestions"), (
        "complete.enabled", SEPARATOR, "complete.ask", SEPARATOR,
        "complete.accept", "complete.accept_word", "complete.dismiss",
    )),
    Menu("write", N_("&Write"), (
        "write.summarize", "write.draft", "write.cancel", SEPARATOR, "write.add", "write.collect",
    )),
    Menu("view", N_("&View"), (
        "view.panel", "view.other", SEPARATOR,
        Menu("theme", N_("&Theme"), tuple(a.id for a in _THEMES), "theme"), "view.serif", SEPARATOR,
        "view.zoom_in", "view.zoom_out", "view.zoom_reset", SEPARATOR,
        Menu("language", N_("&Language"), tuple(a.id for a in _LANGUAGES), "language"),
    )),
    Menu("help", N_("&Help"), ("help.keys", "help.sample", SEPARATOR, "help.log", SEPARATOR, "help.about")),
)  # fmt: skip

_BY_ID = {action.id: action for action in ACTIONS}


def action(identifier: str) -> Action:
    """The declaration of IDENTIFIER; KeyError for one that is not declared."""
    return _BY_ID[identifier]


def keys(identifier: str) -> tuple[str, ...]:
    """The key sequences of IDENTIFIER, portable texts such as `Ctrl+Right`."""
    return _BY_ID[identifier].keys
