"""A button that lists other versions of a text to choose from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from assistant.i18n import tr
from assistant.ui.answers import Version, shortened

_MOST = 90  # characters of a version in the menu


class OthersButton(QToolButton):
    """Shown only while there are other versions."""

    chosen = Signal(object)  # answers.Version

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMenu(QMenu(self))
        self._versions: tuple[Version, ...] = ()
        self._of = ""
        self.hide()

    def show_versions(self, versions: tuple[Version, ...]) -> None:
        """Offer VERSIONS."""
        self._versions = versions
        menu = self.menu()
        menu.clear()
        for version in versions:
            text = " ".join(sentence.text for paragraph in version.paragraphs for sentence in paragraph)
            entry = menu.addAction(shortened(text, _MOST).replace("&", "&&"))
            entry.triggered.connect(lambda _checked=False, version=version: self.chosen.emit(version))
        self.setVisible(bool(versions))
        self.retranslate(self._of)

    def retranslate(self, of: str) -> None:
        """Set every text in the language in use; OF is what there are versions of."""
        self._of = of
        count = len(self._versions)
        self.setText((tr("1 other") if count == 1 else tr("{count} others", count=count)) + " ▾")
        self.setToolTip(tr("Other versions to choose from"))
        self.setAccessibleName(tr("Other versions of {part}", part=of))
