"""A place for one widget, and for the next one while nobody knows yet whether it will take over."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Swap(QWidget):
    """Shows a widget. A coming one is made beside it, shown once it has something to show, and kept or dropped.

    So whoever cancels finds what was there before exactly as it was, edits, caret and undo steps included.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.current: QWidget | None = None
        self.coming: QWidget | None = None

    def begin(self, widget: QWidget) -> None:
        """WIDGET is to take over later; it is not shown yet."""
        self.drop()
        widget.hide()
        self._column.addWidget(widget)
        self.coming = widget

    def reveal(self) -> None:
        """Show the coming widget in place of the current one, which is kept."""
        if self.coming and self.coming.isHidden():
            if self.current:
                self.current.hide()
            self.coming.show()

    def keep(self, *, aside: bool = False) -> None:
        """The coming widget takes over for good. What it takes over from stays for `exchange` if it is put ASIDE."""
        if self.coming:
            self.reveal()
            if not aside:
                self.forget(self.current)
            self.current, self.coming = self.coming, None

    def exchange(self, widget: QWidget) -> None:
        """Show WIDGET, which was put aside, and put the current one aside."""
        self.drop()
        if self.current:
            self.current.hide()
        self.current = widget
        widget.show()

    def drop(self) -> None:
        """The coming widget goes; the current one is shown as it was."""
        if self.coming:
            self.forget(self.coming)
            self.coming = None
            if self.current:
                self.current.show()

    def clear(self) -> None:
        """Show nothing."""
        self.drop()
        self.forget(self.current)
        self.current = None

    def forget(self, widget: QWidget | None) -> None:
        """WIDGET, which is not the current one any more, is wanted no more."""
        if widget:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
