"""What becomes of a copied text when the program ends."""

from __future__ import annotations

import shiboken6
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication


def hand_over() -> None:
    """Put what we copied into the clipboard anew, as an object of Qt's own.

    Qt deletes the clipboard's content when Python is gone already; an object that Python code made, as the editor's
    copies are, crashes the program there.
    """
    clipboard = QApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        if mode is QClipboard.Mode.Selection and not clipboard.supportsSelection():
            continue
        data = clipboard.mimeData(mode)
        if data is not None and shiboken6.createdByPython(data):
            clipboard.setText(clipboard.text(mode), mode)
