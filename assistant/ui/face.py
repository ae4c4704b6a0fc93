"""What the faces of the panel have in common: a button, an answer that comes bit by bit, and its one outcome."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from assistant import jobs
from assistant.i18n import tr
from assistant.tasks import texts
from assistant.ui.progress import TaskStrip
from assistant.ui.run import Run
from assistant.ui.swap import Swap
from assistant.ui.theme import GRID
from assistant.ui.workbench import Workbench


class Face(QWidget):
    """Follows one run of a task from what was asked to its outcome; whoever cancels finds the answer before it again.

    A face says what it asks for (`start`), what it does with what comes (`_take`) and in the end (`_finish`), what can
    be used when (`_enable`), and what it calls its answer (`_earlier_is_back`, `_nothing_came`).
    """

    running_changed = Signal(bool)

    def __init__(self, bench: Workbench, *, card: bool, parent: QWidget | None = None) -> None:
        """The answer is on a CARD of the page's colour, or is made of cards itself."""
        super().__init__(parent)
        self._bench = bench
        self._run: Run | None = None
        self.strip = TaskStrip(self)
        self.strip.run_clicked.connect(self.start)
        self.strip.cancel_clicked.connect(self.cancel)
        self.swap = Swap()
        self._hint = QLabel()
        self.area = _answer_area(self.swap, self._hint, card=card)

    @property
    def running(self) -> bool:
        """Whether an answer or a part of one is being written."""
        return self._run is not None

    def start(self) -> None:
        """Ask for an answer about the selection or the page, and what was added."""
        raise NotImplementedError

    def _begin(self, run: Run, waiting: str) -> None:
        """RUN was asked for; until something comes of it, WAITING tells what it waits for."""
        self._run = run
        self.strip.show_running(True)
        self.strip.tell(waiting)
        self._enable()

    def cancel(self) -> None:
        """Stop, and show what was there before."""
        if self._run:
            self._bench.stop()
            self._give_up(self._earlier_is_back() if self.swap.current else tr("Cancelled."))

    def receive(self, event: jobs.TaskEvent | jobs.Outcome) -> None:
        """Take part of an answer or its end; what belongs to no run of now is dropped."""
        run = self._run
        if run is None or event.id != run.id:
            return
        if isinstance(event, jobs.TaskEvent):
            run.begun = True
            if isinstance(event.what, texts.Progress):
                self.strip.line.show_share(event.what.share)
                self.strip.tell(event.what.message)
            else:
                self._take(run, event.what)
        elif isinstance(event, jobs.Done) and run.parts:
            self._run = None
            self._finish(run)
            self._end(self._said())
        elif isinstance(event, jobs.Failed):
            self._give_up(self._with_advice(event.message), problem=True)
        else:
            self._give_up(self._nothing_came() if isinstance(event, jobs.Done) else tr("Cancelled."))

    def model_changed(self) -> None:
        """The model was opened or closed."""
        if self._run and not self._run.begun:
            self.strip.tell(self._bench.waiting())

    def forget(self) -> None:
        """Another document is in the page: show nothing of the last one."""
        if self._run:
            self._bench.stop()
            self._run = None
        self.swap.clear()
        self._hint.show()
        self._end("")

    def _give_up(self, message: str, *, problem: bool = False) -> None:
        """Nothing comes of the run; MESSAGE says why."""
        self._drop_coming()
        self._hint.setVisible(self.swap.current is None)
        self._end(message, problem=problem)

    def _drop_coming(self) -> None:
        """Nothing more comes of what runs; what was there before is back."""
        self._run = None
        self.swap.drop()

    def _end(self, message: str, *, problem: bool = False) -> None:
        self.strip.show_running(False)
        self.strip.tell(message, problem=problem)
        self._enable()

    def _said(self) -> str:
        """What there is to say of the answer."""
        count = self._doubts()
        if not count:
            return tr("Done.")
        if count == 1:
            return tr("One sentence is in doubt. It is marked; put the caret into it to see why.")
        return tr("{count} sentences are in doubt. They are marked; put the caret into one to see why.", count=count)

    def _with_advice(self, message: str) -> str:
        """MESSAGE of a failure, with what to do if the face knows more."""
        return message

    def _take(self, run: Run, what: texts.Words | texts.Part | texts.Report) -> None:
        """More of the answer; the keys of finished parts are noted in RUN."""
        raise NotImplementedError

    def _finish(self, run: Run) -> None:
        """The answer of RUN is whole."""
        raise NotImplementedError

    def _doubts(self) -> int:
        """How many sentences of the answer are in doubt."""
        raise NotImplementedError

    def _enable(self) -> None:
        """Let be used what can be; emits `running_changed`."""
        raise NotImplementedError

    def _earlier_is_back(self) -> str:
        """Said after cancelling where there was an answer before."""
        raise NotImplementedError

    def _nothing_came(self) -> str:
        """Said of a run that ends without an answer."""
        raise NotImplementedError


def _answer_area(swap: Swap, hint: QLabel, *, card: bool) -> QScrollArea:
    """A place that scrolls, with SWAP at its top, and HINT while there is nothing yet; a CARD of the page's colour."""
    inside = QWidget()
    inside.setObjectName("card" if card else "plainArea")
    margin = GRID * 2 if card else 0
    hint.setObjectName("quiet")
    hint.setWordWrap(True)
    column = QVBoxLayout(inside)
    column.setContentsMargins(margin, margin, margin, margin)
    column.addWidget(hint)
    column.addWidget(swap)
    column.addStretch(1)
    area = QScrollArea()
    area.setObjectName("card" if card else "plainArea")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
