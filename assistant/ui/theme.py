"""Light and dark: two sets of colours, the palette made from them, and the system followed live.

One accent, greys for the rest. Ghost text keeps a contrast of at least 4.5:1 on the page (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from assistant.settings import Settings

INTERFACE_POINTS = 10
GRID = 4  # pixels; every margin and gap is a multiple


@dataclass(frozen=True)
class Colours:
    """The colours of a theme, `#rrggbb`."""

    dark: bool
    page: str  # behind the text
    text: str
    ghost: str  # suggested text, on the page
    desk: str  # menu bar, status bar, dialogs
    quiet: str  # labels that should not call, on the desk
    line: str  # hairlines between areas
    control: str  # buttons and fields on the desk
    accent: str
    on_accent: str
    selection: str
    disabled: str
    problem: str  # what needs the writer's attention, on the desk


LIGHT = Colours(
    dark=False,
    page="#fdfdfb",
    text="#23262a",
    ghost="#6a7076",
    desk="#f4f4f1",
    quiet="#5f656b",
    line="#dfdfda",
    control="#fbfbf9",
    accent="#2b6c8f",
    on_accent="#ffffff",
    selection="#cbe0ec",
    disabled="#a3a7ab",
    problem="#9a4a12",
)
# The desk is lighter than the page: Fusion draws outlines darker than what they stand on, and on black they vanish.
DARK = Colours(
    dark=True,
    page="#1d1f21",
    text="#d9dbdc",
    ghost="#8f969c",
    desk="#272a2d",
    quiet="#a6acb1",
    line="#3b4044",
    control="#323639",
    accent="#7db7d4",
    on_accent="#10202a",
    selection="#355366",
    disabled="#72797e",
    problem="#e5a878",
)


def colours_for(choice: str, system_is_dark: bool) -> Colours:
    """The colours for setting `appearance.theme` CHOICE."""
    return DARK if choice == "dark" or (choice == "system" and system_is_dark) else LIGHT


def palette(colours: Colours) -> QPalette:
    """COLOURS as Qt wants them."""
    result = QPalette()
    role = QPalette.ColorRole
    for where, colour in {
        role.Window: colours.desk,
        role.WindowText: colours.text,
        role.Base: colours.page,
        role.AlternateBase: colours.desk,
        role.Text: colours.text,
        role.Button: colours.control,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_accent,
        role.PlaceholderText: colours.quiet,
        role.ToolTipBase: colours.control,
        role.ToolTipText: colours.text,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.text,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.control,
        role.Midlight: colours.line,
        role.Mid: colours.line,
        role.Dark: colours.quiet if colours.dark else colours.disabled,
        role.Shadow: "#000000",
    }.items():
        result.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.disabled))
    return result


def style_sheet(colours: Colours) -> str:
    """What a palette cannot say: hairlines, and menus with air."""
    return f"""
    QMenuBar {{ background: {colours.desk}; padding: 2px 8px; }}
    QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
    QMenuBar::item:selected {{ background: {colours.selection}; }}
    QMenu {{ background: {colours.control}; border: 1px solid {colours.line}; padding: 4px; }}
    QMenu::item {{ padding: 4px 24px 4px 8px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {colours.selection}; color: {colours.text}; }}
    QMenu::item:disabled {{ color: {colours.disabled}; background: transparent; }}
    QMenu::icon {{ padding-left: 8px; }}
    QMenu::separator {{ height: 1px; background: {colours.line}; margin: 4px 8px; }}
    QToolTip {{ background: {colours.control}; color: {colours.text}; border: 1px solid {colours.line}; padding: 4px; }}
    QStatusBar {{ background: {colours.desk}; border-top: 1px solid {colours.line}; }}
    QStatusBar::item {{ border: none; }}
    QStatusBar QLabel {{ padding: 4px 8px; }}
    QStatusBar QToolButton {{ padding: 2px 8px; border: none; border-radius: 4px; }}
    QStatusBar QToolButton:hover, QStatusBar QToolButton:pressed {{ background: {colours.selection}; }}
    QToolButton::menu-indicator {{ image: none; }}
    QScrollBar {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ width: 12px; }}
    QScrollBar:horizontal {{ height: 12px; }}
    QScrollBar::handle {{ background: {colours.line}; border-radius: 4px; margin: 2px; }}
    QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {colours.disabled}; }}
    QScrollBar::handle:vertical {{ min-height: 32px; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    #quiet {{ color: {colours.quiet}; }}
    #problem {{ color: {colours.problem}; }}
    #heading {{ font-weight: 600; color: {colours.accent}; }}
    #sidePanel {{ background: {colours.desk}; border-left: 1px solid {colours.line}; }}
    #hairline {{ background: {colours.line}; }}
    QScrollArea#passages, QScrollArea#passages > QWidget > QWidget {{ background: transparent; }}
    QScrollArea#card, QFrame#card {{
        background: {colours.page}; border: 1px solid {colours.line}; border-radius: 6px;
    }}
    QScrollArea#card > QWidget > QWidget#card {{ background: transparent; border: none; }}
    QScrollArea#plainArea, QWidget#plainArea {{ background: transparent; }}
    QTextEdit#answer {{ background: transparent; }}
    #sidePanel QPushButton, #panelDialog QPushButton, #sidePanel QToolButton#plain {{
        background: {colours.control}; color: {colours.text}; border: 1px solid {colours.line}; border-radius: 4px;
        padding: 4px 8px; min-height: 16px;
    }}
    #sidePanel QPushButton:hover, #panelDialog QPushButton:hover, #sidePanel QToolButton#plain:hover {{
        background: {colours.selection};
    }}
    #sidePanel QPushButton:focus, #panelDialog QPushButton:focus, #sidePanel QToolButton#plain:focus {{
        border: 1px solid {colours.accent};
    }}
    #sidePanel QPushButton:disabled, #panelDialog QPushButton:disabled, #sidePanel QToolButton#plain:disabled {{
        color: {colours.disabled}; background: transparent;
    }}
    #sidePanel QPushButton#primary:enabled, #panelDialog QPushButton#primary:enabled {{
        background: {colours.accent}; color: {colours.on_accent}; border: 1px solid {colours.accent};
    }}
    #sidePanel QPushButton#primary:focus, #panelDialog QPushButton#primary:focus {{ border: 1px solid {colours.text}; }}
    #sidePanel QPushButton#flat, #sidePanel QPushButton#line {{
        background: transparent; border: 1px solid transparent;
    }}
    #sidePanel QPushButton#flat {{ color: {colours.accent}; padding: 4px; }}
    #sidePanel QPushButton#line {{ color: {colours.text}; text-align: left; }}
    #sidePanel QPushButton#flat:hover, #sidePanel QPushButton#line:hover {{ background: {colours.selection}; }}
    #sidePanel QPushButton#flat:focus, #sidePanel QPushButton#line:focus {{ border: 1px solid {colours.accent}; }}
    #sidePanel QToolButton#tab {{
        border: none; border-bottom: 2px solid transparent; padding: 4px 12px; color: {colours.quiet};
        background: transparent;
    }}
    #sidePanel QToolButton#tab:checked {{
        color: {colours.text}; border-bottom: 2px solid {colours.accent}; font-weight: 600;
    }}
    #sidePanel QToolButton#tab:hover, #sidePanel QToolButton#tab:focus {{ background: {colours.selection}; }}
    QSplitter::handle {{ background: {colours.desk}; }}
    #findBar {{ background: {colours.desk}; border-top: 1px solid {colours.line}; }}
    """


class Theme(QObject):
    """The theme in use, put on the whole application; follows the setting and the system."""

    changed = Signal(object)  # Colours

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._settings = settings
        self.colours = LIGHT
        application.setStyle("Fusion")
        font = QFont(application.font())
        font.setPointSize(INTERFACE_POINTS)
        application.setFont(font)
        application.styleHints().colorSchemeChanged.connect(self.apply)
        settings.on_change.append(self._setting_changed)
        self.apply()

    def _setting_changed(self, key: str) -> None:
        if key == "appearance.theme":
            self.apply()

    def apply(self) -> None:
        """Take the colours that setting and system ask for now."""
        system_is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.colours = colours_for(self._settings.text("appearance.theme"), system_is_dark)
        self._application.setPalette(palette(self.colours))
        self._application.setStyleSheet(style_sheet(self.colours))
        self.changed.emit(self.colours)

    def close(self) -> None:
        """Stop following."""
        self._settings.on_change.remove(self._setting_changed)
        self._application.styleHints().colorSchemeChanged.disconnect(self.apply)
