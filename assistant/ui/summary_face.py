"""The Summary face of the panel."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.i18n import tr
from assistant.tasks import texts
from assistant.ui import answers
from assistant.ui.answers import BULLET, Numbers, Origin, Version
from assistant.ui.combos import SettingCombo
from assistant.ui.face import Face
from assistant.ui.icons import icon
from assistant.ui.material import Scope
from assistant.ui.others import OthersButton
from assistant.ui.part_view import PartView
from assistant.ui.run import Run
from assistant.ui.status import TROUBLE
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


class SummaryFace(Face):
    """Options, a button, the summary, and what can be done with it."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, card=True, parent=parent)
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
        run = Run(self._bench.start(task, needs_model=phrased), scope, origin, seed)
        self._begin(run, self._bench.waiting() if phrased else tr("Reading…"))

    def model_changed(self) -> None:
        """The model was opened or closed."""
        if not self.key_sentences.isChecked():
            super().model_changed()

    def _take(self, run: Run, what: texts.Words | texts.Part | texts.Report) -> None:
        view = self.swap.coming
        assert isinstance(view, PartView)
        if isinstance(what, texts.Words):
            view.add_words(what.text)
            self._reveal()
        elif isinstance(what, texts.Part):
            view.show_paragraphs(what.paragraphs, run.origin, self._mark)
            self._coming = what
            run.parts.append(what.key)
            self._reveal()

    def _reveal(self) -> None:
        self._hint.hide()
        self.swap.reveal()

    def _finish(self, run: Run) -> None:
        part = self._coming
        assert part is not None
        self.swap.keep()
        # As it was when it was asked about: what the writer has changed in it since must not be replaced.
        original = run.origin.sources[0].text if run.scope.selected and 0 in run.origin.page else ""
        self._summary = _Summary(part, run.scope, original, run.seed, self._mark != "", self._phrased)
        self._show_others()
        if self.view:
            self._bench.sentence_changed.emit(self.view)

    def _doubts(self) -> int:
        return self.view.doubts() if self.view else 0

    def _earlier_is_back(self) -> str:
        return tr("Cancelled. The earlier summary is back.")

    def _nothing_came(self) -> str:
        return tr("No summary came of it.")

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
        self._summary = None
        super().forget()
        self._show_others()

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

