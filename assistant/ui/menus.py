"""Menus, QActions and shortcuts, made from the declarations in actions.py."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from assistant.i18n import tr
from assistant.settings import Settings
from assistant.ui import actions
from assistant.ui.icons import icon
from assistant.ui.theme import Colours

_ROLES = {
    "": QAction.MenuRole.NoRole,
    "about": QAction.MenuRole.AboutRole,
    "preferences": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}


class Menus(QObject):
    """The commands of one window. HANDLERS holds what each action does that is not a mere switch of a setting."""

    def __init__(
        self, bar: QMenuBar, window: QWidget, settings: Settings, handlers: Mapping[str, Callable[[], object]]
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self.actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self._texts: list[tuple[QMenu, actions.Menu]] = []
        groups: dict[str, QActionGroup] = {}
        for declared in actions.ACTIONS:
            made = QAction(self)
            self.actions[declared.id] = made
            made.setMenuRole(_ROLES[declared.role])
            if declared.setting:
                made.setCheckable(True)
                if not isinstance(declared.value, bool):
                    made.setActionGroup(groups.setdefault(declared.setting, QActionGroup(self)))
                made.triggered.connect(self._switch(declared))
            else:
                made.triggered.connect(self._call(handlers[declared.id]))
            if not declared.keys_in_editor:
                made.setShortcuts([QKeySequence(keys) for keys in declared.keys])
            window.addAction(made)
        for menu in actions.MENUS:
            self._fill(bar.addMenu(menu.text), menu)
        settings.on_change.append(self._show_setting)
        for declared in actions.ACTIONS:
            self._show_setting(declared.setting)
        self.retranslate()

    def _call(self, handler: Callable[[], object]) -> Callable[[], None]:
        def call() -> None:
            handler()

        return call

    def _switch(self, declared: actions.Action) -> Callable[[bool], None]:
        def switch(checked: bool) -> None:
            self._settings.set(declared.setting, checked if isinstance(declared.value, bool) else declared.value)

        return switch

    def _fill(self, made: QMenu, declared: actions.Menu) -> None:
        self.menus[declared.id] = made
        self._texts.append((made, declared))
        made.setToolTipsVisible(True)
        for item in declared.items:
            if isinstance(item, actions.Menu):
                self._fill(made.addMenu(item.text), item)
            elif item == actions.SEPARATOR:
                made.addSeparator()
            else:
                made.addAction(self.actions[item])

    def _show_setting(self, key: str) -> None:
        for declared in actions.ACTIONS:
            if key and declared.setting == key:
                self.actions[declared.id].setChecked(self._settings[key] == declared.value)

    def enable(self, when: str, on: bool) -> None:
        """Let the commands that need state WHEN be used, or not."""
        for declared in actions.ACTIONS:
            if declared.when == when:
                self.actions[declared.id].setEnabled(on)

    def retranslate(self) -> None:
        """Set every text in the language in use. The tooltip names the command and its key."""
        for made, declared in self._texts:
            made.setTitle(tr(declared.text))
        for action in actions.ACTIONS:
            keys = [QKeySequence(k).toString(QKeySequence.SequenceFormat.NativeText) for k in action.keys]
            text = tr(action.text)
            # A key that the editor takes is shown in the shortcut's column, but is not a shortcut of the window.
            self.actions[action.id].setText(f"{text}\t{keys[0]}" if action.keys_in_editor else text)
            first = f"{action.name} ({keys[0]})" if keys else action.name
            self.actions[action.id].setToolTip(f"{first}\n{tr(action.help)}" if action.help else first)

    def tint(self, colours: Colours) -> None:
        """Draw the icons in COLOURS."""
        for action in actions.ACTIONS:
            if action.icon and not action.setting:
                self.actions[action.id].setIcon(icon(action.icon, colours.quiet, colours.disabled))
        for made, declared in self._texts:
            if declared.icon:
                made.setIcon(icon(declared.icon, colours.quiet, colours.disabled))

    def close(self) -> None:
        """Stop following the settings."""
        self._settings.on_change.remove(self._show_setting)
