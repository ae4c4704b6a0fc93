"""The declarations of the window's commands."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from assistant import i18n
from assistant.ui import actions


def items(menu):
    for item in menu.items:
        if isinstance(item, actions.Menu):
            yield from items(item)
        elif item != actions.SEPARATOR:
            yield item


def test_they_are_declared_without_qt():
    code = "import sys, assistant.ui.actions; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0


def test_every_action_is_in_the_menus_exactly_once():
    listed = Counter(identifier for menu in actions.MENUS for identifier in items(menu))
    assert listed == Counter(action.id for action in actions.ACTIONS)


def test_no_two_actions_share_a_key():
    keys = Counter(QKeySequence(key).toString() for action in actions.ACTIONS for key in action.keys)
    assert all(count == 1 for count in keys.values()), keys


@pytest.mark.parametrize("action", [a for a in actions.ACTIONS if a.keys], ids=lambda a: a.id)
def test_every_key_is_one_that_qt_knows(action):
    for key in action.keys:
        sequence = QKeySequence(key)
        assert sequence.count() == 1
        assert sequence.toString()


def test_ctrl_space_is_left_to_input_methods():
    assert "Ctrl+Space" not in [key for action in actions.ACTIONS for key in action.keys]


@pytest.mark.parametrize("language", list(i18n.LANGUAGES))
def test_no_mnemonic_is_used_twice_in_a_menu(language):
    i18n.set_language(language)

    def check(menu):
        texts = [
            i18n.tr(item.text if isinstance(item, actions.Menu) else actions.action(item).text)
            for item in menu.items
            if item != actions.SEPARATOR
        ]
        marks = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert all(count == 1 for count in marks.values()), (menu.id, marks)
        for item in menu.items:
            if isinstance(item, actions.Menu):
                check(item)

    for menu in actions.MENUS:
        check(menu)
    check(actions.Menu("bar", "", actions.MENUS))


@pytest.mark.parametrize(
    ("text", "name"),
    [("&Open…", "Open"), ("打开(&O)…", "打开"), ("Save &As...", "Save As"), ("Find Ne&xt", "Find Next")],
)
def test_a_plain_name_has_no_mnemonic_and_no_dots(text, name):
    assert actions.plain(text) == name
