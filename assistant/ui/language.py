"""The language of the window, Qt's own buttons and dialogs included."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from assistant import i18n

_qt_texts: QTranslator | None = None


def use(application: QApplication, code: str) -> None:
    """Speak language CODE ("" follows the system) from now on. Widgets that are there set their texts anew."""
    global _qt_texts
    code = i18n.set_language(code)
    QLocale.setDefault(QLocale(code))
    if _qt_texts:
        application.removeTranslator(_qt_texts)
        _qt_texts = None
    translator = QTranslator(application)
    if code != "en" and translator.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
        _qt_texts = translator
