"""The panel beside the page: what a task works on, its faces, and what a sentence of an answer rests on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from assistant import jobs
from assistant.i18n import tr
from assistant.settings import Settings, setting
from assistant.tasks.texts import Passage
from assistant.ui.answers import Origin
from assistant.ui.draft_face import DraftFace
from assistant.ui.editor import Editor
from assistant.ui.icons import icon
from assistant.ui.part_view import PartView
from assistant.ui.passages import PassagePane, PassageViewer
from assistant.ui.reading import read
from assistant.ui.sources import SourceList, SourceStore
from assistant.ui.summary_face import SummaryFace
from assistant.ui.theme import GRID, Colours
from assistant.ui.workbench import Workbench

FACES = ("summary", "draft")


class SidePanel(QWidget):
    """Two faces over the same sources. The settings `panel.*` remember how it was left."""

    close_wanted = Signal()
    page_wanted = Signal()  # the writer goes back to the page
    running_changed = Signal(bool)  # whether a task runs

    def __init__(self, settings: Settings, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(int(setting("panel.width").low))
        self._settings = settings
        self._editor = editor
        self.store = SourceStore(read, self)
        self.bench = Workbench(settings, editor, self.store, self)
        self.summary = SummaryFace(self.bench)
        self.draft = DraftFace(self.bench)
        self.faces = (self.summary, self.draft)
        self.sources = SourceList(self.store, self)
        self.pane = PassagePane(self)
        self.tabs = tuple(QToolButton(self) for _ in FACES)
        self._group = QButtonGroup(self)
        self._close = QToolButton(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._show_face(settings.text("panel.face"))

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(0)
        for number, tab in enumerate(self.tabs):
            tab.setObjectName("tab")
            tab.setCheckable(True)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(tab, number)
            header.addWidget(tab)
        header.addStretch(1)
        self._close.setAutoRaise(True)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        header.addWidget(self._close)
        for face in self.faces:
            self._stack.addWidget(face)
        self._line = QFrame(self)
        self._line.setObjectName("hairline")
        self._line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 4, GRID * 2, GRID * 4, GRID * 2)
        column.setSpacing(GRID * 2)
        column.addLayout(header)
        column.addWidget(self.sources)
        column.addWidget(self._stack, 1)
        column.addWidget(self._line)
        column.addWidget(self.pane)

    def _connect(self) -> None:
        self._group.idClicked.connect(lambda number: self._settings.set("panel.face", FACES[number]))
        self._close.clicked.connect(self.close_wanted)
        self.sources.page.toggled.connect(self._include_page)
        self.bench.sentence_changed.connect(self._show_passages)
        self.bench.followed.connect(self.follow)
        self.pane.followed.connect(self.follow)
        for face in self.faces:
            face.running_changed.connect(self._show_running)
        self._editor.selectionChanged.connect(self.show_scope)
        self.show_scope()

    @property
    def running(self) -> bool:
        """Whether a task runs."""
        return any(face.running for face in self.faces)

    def _show_running(self) -> None:
        self.running_changed.emit(self.running)
        self._show_pane()

    def _show_pane(self) -> None:
        """The pane of passages has its place as soon as there is or will be an answer, and keeps it."""
        used = self.face.running or self.face.swap.current is not None
        self._line.setVisible(used)
        self.pane.setVisible(used)

    def _include_page(self, on: bool) -> None:
        self.bench.page_included = on

    def show_scope(self) -> None:
        """Say whether a task is about the selection or the page."""
        self.sources.show_scope(self.bench.material.selected())

    # Faces

    @property
    def face(self) -> SummaryFace | DraftFace:
        """The face that is shown."""
        return self.faces[self._stack.currentIndex()]

    def _show_face(self, name: str) -> None:
        number = FACES.index(name)
        self._stack.setCurrentIndex(number)
        self.tabs[number].setChecked(True)
        self.pane.show_sentence(None)
        self._show_pane()

    def start(self, name: str) -> None:
        """Show face NAME and start its task."""
        self._settings.set("panel.face", name)
        self.face.start()

    def enter(self) -> None:
        """Take the focus."""
        face = self.face
        first = face.strip.cancel if face.running else face.strip.run
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops what runs; when nothing runs it goes back to the page."""
        if event.key() == Qt.Key.Key_Escape:
            if self.face.running:
                self.face.cancel()
            else:
                self.page_wanted.emit()
        else:
            super().keyPressEvent(event)

    # What comes from outside

    def owns(self, event: jobs.Outcome) -> bool:
        """Whether EVENT ends a task, also one that nobody waits for any more."""
        return self.bench.asked(event.id)

    def receive(self, event: jobs.TaskEvent | jobs.Outcome) -> None:
        """Take an event of a task; the face that waits for it shows it."""
        for face in self.faces:
            face.receive(event)

    def show_model(self, state: jobs.ModelState) -> None:
        """The model was opened or closed."""
        self.bench.model_state = state
        for face in self.faces:
            face.model_changed()

    def forget(self) -> None:
        """Another document is in the page."""
        self.store.clear()
        self.bench.authorship.forget()
        for face in self.faces:
            face.forget()
        self.sources.page.setChecked(True)
        self.pane.show_sentence(None)

    def setting_changed(self, key: str) -> None:
        """Show the setting KEY."""
        if key == "panel.face":
            self._show_face(self._settings.text(key))
        for face in self.faces:
            face.setting_changed(key)

    # Passages

    def _show_passages(self, view: PartView) -> None:
        if view.hasFocus() or not self.pane.isAncestorOf(self.focusWidget() or self):
            self.pane.show_sentence(view)
        inside = self.face.area.widget()
        if view.hasFocus() and inside:
            caret = view.cursorRect()
            place = view.viewport().mapTo(inside, caret.center())
            self.face.area.ensureVisible(place.x(), place.y(), 0, caret.height() + GRID * 2)

    def follow(self, origin: Origin, passage: Passage) -> None:
        """Go to PASSAGE: in the page if it is there, else in a window of its own."""
        note = ""
        if passage.source in origin.page:
            place = self.bench.material.find(origin, passage)
            if place:
                self.bench.material.show(*place)
                return
            note = tr("These words are not in the page any more. This is what it said when it was read.")
        PassageViewer(origin, passage, note, self.window()).open()

    # How it looks

    def tint(self, colours: Colours) -> None:
        """Draw in COLOURS."""
        self._close.setIcon(icon("close", colours.quiet, colours.disabled))
        self.bench.tint(colours)
        self.sources.tint(colours)
        for face in self.faces:
            face.tint(colours)

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        self.setAccessibleName(tr("Side panel"))
        for tab, text, tip in (
            (self.tabs[0], tr("Summary"), tr("Summarize the page, the selection or added files.")),
            (self.tabs[1], tr("Draft"), tr("Write a draft from the notes in the page and added files.")),
        ):
            tab.setText(text)
            tab.setToolTip(tip)
        self._close.setToolTip(tr("Close the panel (F9)"))
        self._close.setAccessibleName(tr("Close the panel (F9)"))
        self.sources.retranslate()
        self.pane.retranslate()
        for face in self.faces:
            face.retranslate()

    def close_down(self) -> None:
        """End what runs here; nothing is heard of it any more."""
        self.store.close()
        for face in self.faces:
            if face.running:
                face.cancel()
