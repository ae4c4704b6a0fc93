"""A drop-down list that shows a setting with a fixed choice of values, and changes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QComboBox, QWidget

from assistant.i18n import tr
from assistant.settings import Settings, setting


class SettingCombo(QComboBox):
    """Shows setting KEY in every place where it is changed."""

    def __init__(self, settings: Settings, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._key = key
        for value, _ in setting(key).choices:
            self.addItem("", value)
        self.activated.connect(lambda _index: settings.set(key, self.currentData()))
        self.installEventFilter(self)
        self.show_value()

    def show_value(self) -> None:
        """Show what the setting holds."""
        self.setCurrentIndex(self.findData(self._settings[self._key]))

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        declared = setting(self._key)
        for index, (_, choice) in enumerate(declared.choices):
            self.setItemText(index, tr(choice))
        self.setAccessibleName(tr(declared.label))
        self.setToolTip(tr(declared.help))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls what is around, and changes the value only in the focus."""
        if watched is self and event.type() == QEvent.Type.Wheel and not self.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
