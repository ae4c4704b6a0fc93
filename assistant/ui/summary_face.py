"""The Summary face of the panel."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assistant import jobs
from assistant.i18n import tr
from assistant.tasks import texts
from assistant.ui import answers
from assistant.ui.answers import BULLET, Numbers, Origin, Version
from assistant.ui.combos import SettingCombo
from assistant.ui.icons import icon
from assistant.ui.material import Scope
from assistant.ui.others import OthersButton
from assistant.ui.part_view import PartView
from assistant.ui.progress import TaskStrip
from assistant.ui.run import Run
from assistant.ui.status import TROUBLE
from assistant.ui.swap import Swap
from assistant.ui.theme import GRID, Colours
from assistant.ui.workbench import Workbench


@dataclass(frozen=True)
class _Summary:
    """A finished summary: PART about SCOPE, of which ORIGINAL was the text if it was a selection, made with SEED."""

    part: texts.Part
    scope: Scope
    original: str
    seed: int
    bullets: bool
    phrased: bool

    @property
    def text(self) -> str:
        """What goes into the page."""
        return answers.as_list(self.part) if self.bullets else self.part.text


class SummaryFace(QWidget):
    """Options, a button, the summary, and what can be done with it."""

    running_changed = Signal(bool)

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._run: Run | None = None
        self._coming: texts.Part | None = None
        self._summary: _Summary | None = None
        self._mark = ""
        self._phrased = True
        self.others = OthersButton(self)
        self.others.chosen.connect(self._choose)
        self.length = SettingCombo(bench.settings, "summary.length", self)
        self.style_choice = SettingCombo(bench.settings, "summary.style", self)
        self.key_sentences = QCheckBox(self)
        self.key_sentences.setChecked(bench.settings.flag("summary.key_sentences"))
        self.key_sentences.toggled.connect(lambda on: bench.settings.set("summary.key_sentences", on))
        self.strip = TaskStrip(self)
        self.strip.run_clicked.connect(self.start)
        self.strip.cancel_clicked.connect(self.cancel)
        self.swap = Swap()
        self._hint = QLabel()
        self.area = answer_area(self.swap, self._hint, card=True)
        self.insert, self.replace, self.copy, self.again = (QPushButton(self) for _ in range(4))
        for button, act in (
            (self.insert, self._insert), (self.replace, self._replace), (self.copy, self._copy),
            (self.again, self.start_again),
        ):  # fmt: skip
            button.clicked.connect(act)
        self._lay_out()
        self._enable()

    def _lay_out(self) -> None:
        options = QHBoxLayout()
        options.setSpacing(GRID * 2)
        options.addWidget(self.length, 1)
        options.addWidget(self.style_choice, 1)
        actions = QHBoxLayout()
        actions.setSpacing(GRID)
        for button in (self.insert, self.replace, self.copy, self.again):
            actions.addWidget(button)
        actions.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID * 2)
        column.addLayout(options)
        column.addWidget(self.key_sentences)
        column.addWidget(self.strip)
        column.addWidget(self.area, 1)
        column.addWidget(self.others, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(actions)

    @property
    def view(self) -> PartView | None:
        """The view of the summary that stands."""
        return self.swap.current if isinstance(self.swap.current, PartView) else None

    @property
    def running(self) -> bool:
        """Whether a summary is being made."""
        return self._run is not None

    # A run

    def start(self) -> None:
        """Summarize the selection or the page, and what was added."""
        self._start(self._bench.material.scope(), 0)

    def start_again(self) -> None:
        """Summarize the same again, in other words."""
        if self._summary:
            self._start(self._summary.scope, self._summary.seed + 1)

    def _start(self, scope: Scope, seed: int) -> None:
        hindrance = self._bench.hindrance()
        origin = self._bench.origin(scope, [])
        if not origin.sources:
            hindrance = hindrance or tr("There is nothing to summarize: the page is empty and no file is added.")
        if hindrance:
            self.strip.tell(hindrance, problem=True)
            return
        settings = self._bench.settings
        phrased = not settings.flag("summary.key_sentences")
        task = texts.Summarize(
            origin.sources, settings.text("summary.length"), settings.text("summary.style"), phrased, seed
        )
        view = self._bench.make_view(Numbers())
        view.setAccessibleName(tr("Summary"))
        self.swap.begin(view)
        self._coming = None
        self._phrased = phrased
        self._mark = BULLET if task.style == "bullets" else ""
        self._run = Run(self._bench.start(task, needs_model=phrased), scope, origin, seed)
        self.strip.show_running(True)
        self.strip.tell(self._bench.waiting() if phrased else tr("Reading…"))
        self._enable()

    def cancel(self) -> None:
        """Stop, and show what was there before."""
        if self._run:
            self._bench.stop()
            self._give_up(tr("Cancelled.") if self._summary is None else tr("Cancelled. The earlier summary is back."))

    def receive(self, event: jobs.TaskEvent | jobs.Outcome) -> None:
        """Take part of an answer or its end; what belongs to no run of now is dropped."""
        run = self._run
        if run is None or event.id != run.id:
            return
        if isinstance(event, jobs.TaskEvent):
            self._take(run, event.what)
        elif isinstance(event, jobs.Done) and self._coming:
            self._finish(run, self._coming)
        elif isinstance(event, jobs.Failed):
            self._give_up(self._with_advice(event.message), problem=True)
        else:
            self._give_up(tr("No summary came of it.") if isinstance(event, jobs.Done) else tr("Cancelled."))

    def model_changed(self) -> None:
        """The model was opened or closed."""
        if self._run and not self._run.begun and not self.key_sentences.isChecked():
            self.strip.tell(self._bench.waiting())

    def _take(self, run: Run, what: texts.Event) -> None:
        run.begun = True
        view = self.swap.coming
        assert isinstance(view, PartView)
        if isinstance(what, texts.Progress):
            self.strip.line.show_share(what.share)
            self.strip.tell(what.message)
        elif isinstance(what, texts.Words):
            view.add_words(what.text)
            self._reveal()
        elif isinstance(what, texts.Part):
            view.show_paragraphs(what.paragraphs, run.origin, self._mark)
            self._coming = what
            self._reveal()

    def _reveal(self) -> None:
        self._hint.hide()
        self.swap.reveal()

    def _finish(self, run: Run, part: texts.Part) -> None:
        self._run = None
        self.swap.keep()
        # As it was when it was asked about: what the writer has changed in it since must not be replaced.
        original = run.origin.sources[0].text if run.scope.selected and 0 in run.origin.page else ""
        self._summary = _Summary(part, run.scope, original, run.seed, self._mark != "", self._phrased)
        self._show_others()
        self.strip.show_running(False)
        self.strip.tell(self._said())
        self._enable()
        if self.view:
            self._bench.sentence_changed.emit(self.view)

    def _said(self) -> str:
        """What there is to say of the summary."""
        return said_of_doubts(self.view.doubts() if self.view else 0)

    def _give_up(self, message: str, *, problem: bool = False) -> None:
        self._run = None
        self.swap.drop()
        self._hint.setVisible(self.view is None)
        self.strip.show_running(False)
        self.strip.tell(message, problem=problem)
        self._enable()

    def _with_advice(self, message: str) -> str:
        if self._bench.model_state.state in TROUBLE and not self.key_sentences.isChecked():
            return f"{message} {tr('Key sentences need no model: tick “Key sentences only”.')}"
        return message

    # What to do with a summary

    def _show_others(self) -> None:
        versions = self._summary.part.alternatives if self._summary else ()
        origin = self.view.origin if self.view else Origin(())
        self.others.show_versions(tuple(Version((version,), origin) for version in versions))

    def _choose(self, other: Version) -> None:
        """Take OTHER of the versions; the one that stood is among the others then."""
        summary = self._summary
        if summary and self.view:
            kept = (*summary.part.paragraphs[:1], *(v for v in summary.part.alternatives if (v,) != other.paragraphs))
            part = replace(summary.part, paragraphs=other.paragraphs, alternatives=kept)
            self._summary = replace(summary, part=part)
            self.view.show_paragraphs(other.paragraphs, self.view.origin)
            self._show_others()

    def _enable(self) -> None:
        self.running_changed.emit(self.running)
        there = self._summary is not None and not self.running
        for button in (self.insert, self.copy, self.again, self.others):
            button.setEnabled(there)
        self.replace.setEnabled(there and self._summary is not None and bool(self._summary.original))

    def _insert(self) -> None:
        if self._summary:
            editor = self._bench.editor
            caret = editor.textCursor().position()
            self._put_in(editor.replace(caret, caret, self._summary.text))

    def _replace(self) -> None:
        summary = self._summary
        if summary is None or not summary.original:
            return
        now = self._bench.material.now(summary.scope)
        editor = self._bench.editor
        if editor.text_between(now.start, now.end) != summary.original:
            self.strip.tell(tr("The text that was summarized has changed since, so it was not replaced."), problem=True)
            return
        self._put_in(editor.replace(now.start, now.end, summary.text))

    def _put_in(self, place: QTextCursor) -> None:
        """The summary is at PLACE in the page now; the caret goes behind it."""
        summary = self._summary
        assert summary is not None
        assert self.view is not None
        editor = self._bench.editor
        cursor = editor.textCursor()
        cursor.setPosition(place.selectionEnd())
        editor.setTextCursor(cursor)
        start, origin = place.selectionStart(), self.view.origin
        self._bench.note_put_in(start, summary.text, summary.part, origin, written=summary.phrased)

    def _copy(self) -> None:
        if self._summary:
            QApplication.clipboard().setText(self._summary.text)
            self.strip.tell(tr("Copied."))

    # The rest

    def forget(self) -> None:
        """Another document is in the page: show nothing of the last one."""
        if self._run:
            self._bench.stop()
            self._run = None
        self.swap.clear()
        self._summary = None
        self._show_others()
        self._hint.show()
        self.strip.show_running(False)
        self.strip.tell("")
        self._enable()

    def setting_changed(self, key: str) -> None:
        """Show the setting KEY, which may have been changed in the settings."""
        self.length.show_value()
        self.style_choice.show_value()
        if key == "summary.key_sentences":
            self.key_sentences.setChecked(self._bench.settings.flag(key))

    def tint(self, colours: Colours) -> None:
        """Draw in COLOURS."""
        self.strip.line.tint(colours)
        self.copy.setIcon(icon("copy", colours.quiet, colours.disabled))
        self.again.setIcon(icon("again", colours.quiet, colours.disabled))

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        self.length.retranslate()
        self.style_choice.retranslate()
        self.key_sentences.setText(tr("Key sentences only"))
        self.key_sentences.setToolTip(
            tr("Give the most important sentences of the text as they stand. This needs no model.")
        )
        self.others.retranslate(tr("Summary"))
        self.strip.retranslate(tr("Summarize"))
        self._hint.setText(tr("The summary comes here. Each sentence says which passages it rests on."))
        for button, text, tip in (
            (self.insert, tr("Insert"), tr("Put the summary into the page at the caret.")),
            (self.replace, tr("Replace"), tr("Put the summary in the place of the selection that it summarizes.")),
            (self.copy, tr("Copy"), tr("Copy the summary.")),
            (self.again, tr("Again"), tr("Summarize the same once more, in other words.")),
        ):
            button.setText(text)
            button.setToolTip(tip)


def said_of_doubts(count: int) -> str:
    """What there is to say of an answer in which COUNT sentences are in doubt."""
    if not count:
        return tr("Done.")
    if count == 1:
        return tr("One sentence is in doubt. It is marked; put the caret into it to see why.")
    return tr("{count} sentences are in doubt. They are marked; put the caret into one to see why.", count=count)


def answer_area(swap: Swap, hint: QLabel, *, card: bool) -> QScrollArea:
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
