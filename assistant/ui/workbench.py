"""What the faces of the panel have in common: the page, the added sources, one task at a time, the model's state."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from assistant import jobs
from assistant.i18n import tr
from assistant.settings import Settings
from assistant.tasks.texts import Part, Task
from assistant.ui.answers import Numbers, Origin
from assistant.ui.authorship import Authorship
from assistant.ui.bridge import new_id
from assistant.ui.editor import Editor
from assistant.ui.material import PageMaterial, Scope
from assistant.ui.part_view import PartView
from assistant.ui.sources import SourceStore
from assistant.ui.theme import LIGHT, Colours


class Workbench(QObject):
    """Asks for tasks and hands out views of their answers."""

    task_wanted = Signal(object, bool)  # jobs.TaskRequest, and whether it needs the model
    task_unwanted = Signal()
    sentence_changed = Signal(object)  # PartView
    followed = Signal(object, object)  # answers.Origin, texts.Passage

    def __init__(self, settings: Settings, editor: Editor, store: SourceStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.editor = editor
        self.store = store
        self.material = PageMaterial(editor, self)
        self.authorship = Authorship(editor, self)
        self.page_included = True
        self.page_name = ""
        self.markdown = True  # whether the page is Markdown: a new one is
        self.model_state = jobs.ModelState("")
        self.colours: Colours = LIGHT
        self.views: list[PartView] = []
        self._asked: set[int] = set()

    def origin(self, scope: Scope, without: list[QTextCursor]) -> Origin:
        """The sources of a task: SCOPE of the page, unless it is left out, and what was added."""
        included = scope if self.page_included else None
        return self.material.origin(included, self.page_name, self.store.sources(), without)

    def hindrance(self) -> str:
        """Why no task can be started now, a sentence; "" if it can."""
        if self.store.reading:
            return tr("{name} is still being read. Start again in a moment.", name=self.store.reading)
        return ""

    def start(self, task: Task, *, needs_model: bool = True) -> int:
        """Ask for TASK, in place of the one that runs; the id of its events."""
        request = jobs.TaskRequest(new_id(), task)
        self._asked.add(request.id)
        self.task_wanted.emit(request, needs_model)
        return request.id

    def stop(self) -> None:
        """Stop the task that runs."""
        self.task_unwanted.emit()

    def asked(self, identifier: int) -> bool:
        """Whether IDENTIFIER is that of a task, of whatever age."""
        return identifier in self._asked

    def waiting(self) -> str:
        """What a task that has not begun waits for."""
        if self.model_state.state in ("", "loading"):
            return tr("Model is loading")
        return tr("Reading…")

    def note_put_in(self, start: int, text: str, part: Part, origin: Origin, *, written: bool = True) -> None:
        """TEXT of PART was put into the page at START; WRITTEN by the model, and not only picked from the sources."""
        if written:
            sentences = [sentence for paragraph in part.paragraphs for sentence in paragraph]
            passages = [passage for sentence in sentences for passage in sentence.sources if origin.holds(passage)]
            names = [origin.name(passage) for passage in passages if passage.source not in origin.page]
            self.authorship.note(start, text, [sentence.text for sentence in sentences], names)

    def make_view(self, numbers: Numbers) -> PartView:
        """A view whose sentences are shown in the pane of passages."""
        view = PartView(numbers)
        view.tint(self.colours)
        view.sentence_changed.connect(lambda: self.sentence_changed.emit(view))
        view.followed.connect(lambda passage: self.followed.emit(view.origin, passage))
        self.views.append(view)
        view.destroyed.connect(lambda: self._forget(view))
        return view

    def _forget(self, view: PartView) -> None:
        self.views = [other for other in self.views if other is not view]

    def tint(self, colours: Colours) -> None:
        """Draw every view in COLOURS."""
        self.colours = colours
        for view in self.views:
            view.tint(colours)
