"""Our icons: one-colour line drawings (resources/icons/*.svg), tinted for the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from assistant import paths

_SIZES = (16, 32)


def application_icon() -> QIcon:
    """The icon of the window and the task bar."""
    return QIcon(str(paths.resources_dir() / "icons" / "penwright.svg"))


def _draw(svg: str, colour: str, size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode())).render(painter)
    painter.end()
    return picture


def icon(name: str, colour: str, disabled: str) -> QIcon:
    """Icon NAME in COLOUR, and in DISABLED where its command cannot be used."""
    svg = (paths.resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    result = QIcon()
    for size in _SIZES:
        result.addPixmap(_draw(svg, colour, size), QIcon.Mode.Normal)
        result.addPixmap(_draw(svg, colour, size), QIcon.Mode.Active)
        result.addPixmap(_draw(svg, disabled, size), QIcon.Mode.Disabled)
    return result
