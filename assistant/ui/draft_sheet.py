"""A draft as the panel shows it: one block for each part, and what the draft leaves open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant.i18n import tr
from assistant.tasks.texts import QUESTIONS, Paragraph, Part, Report
from assistant.ui import answers
from assistant.ui.answers import BULLET, DOUBT, Numbers, Origin, Version
from assistant.ui.editor import Editor
from assistant.ui.icons import icon
from assistant.ui.labels import LineButton, as_tip
from assistant.ui.material import Scope
from assistant.ui.others import OthersButton
from assistant.ui.part_view import PartView
from assistant.ui.swap import Swap
from assistant.ui.theme import GRID, Colours
from assistant.ui.workbench import Workbench

if TYPE_CHECKING:
    from assistant.tasks.templates import Template, TemplatePart


class PutIn:
    """A part that was put into the page: its TEXT there, what the box SAID then, and where it is."""

    def __init__(self, editor: Editor, span: QTextCursor, text: str, said: str) -> None:
        self._editor = editor
        self.span = span
        self.text = text
        self.said = said

    def there(self) -> bool:
        """Whether something of it is in the page, also when it was taken back and done again."""
        if not self.span.hasSelection():
            start = self.span.selectionStart()
            end = start + self._editor.length_of(self.text)
            last = self._editor.document().characterCount() - 1
            if end <= last and self._editor.text_between(start, min(end + 1, last)).rstrip("\n") == self.text:
                self.span = self._editor.span(start, end)
        return self.span.hasSelection()

    def unchanged(self) -> bool:
        """Whether the page holds it as it was put in."""
        if not self.there():
            return False
        return self._editor.text_between(self.span.selectionStart(), self.span.selectionEnd()) == self.text


class DraftBox(QFrame):
    """One part of a draft, which the writer edits in place, takes over or has written anew."""

    accept_wanted = Signal()
    again_wanted = Signal()

    def __init__(
        self,
        key: str,
        label: str,
        declared: TemplatePart | None,
        bench: Workbench,
        numbers: Numbers,
        seed: int,
        parent: QWidget,
    ) -> None:
        """DECLARED is what the template says of the part, SEED what the whole draft is written with."""
        super().__init__(parent)
        self._kind = declared.kind if declared else ""
        self._bullets = bool(declared and declared.bullets)
        self._mark = BULLET if self._bullets else ""
        self.key = key
        self.seed = seed
        self._put_in: list[PutIn] = []  # oldest first; steps taken back may bring an earlier one back
        self._bench = bench
        self._numbers = numbers
        self._part: Part | None = None
        self._coming: tuple[Part, Origin] | None = None
        self._others: tuple[Version, ...] = ()
        self._came: set[str] = set()  # the wordings that are not the writer's
        self._busy = False
        self.setObjectName("card")
        self.heading = QLabel(label, self)
        self.heading.setObjectName("heading")
        self.heading.setContentsMargins(GRID, 0, 0, 0)  # in line with the text
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.swap = Swap(self)
        self.accept, self.again = QPushButton(self), QPushButton(self)
        self.others = OthersButton(self)
        self.others.chosen.connect(self.choose)
        self.accept.clicked.connect(self.accept_wanted)
        self.again.clicked.connect(self.again_wanted)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for button in (self.accept, self.again, self.others):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        column.setSpacing(GRID)
        column.addWidget(self.heading)
        column.addWidget(self.swap)
        column.addLayout(row)
        self.tint(bench.colours)
        self.retranslate()
        self.show_state()

    @property
    def view(self) -> PartView | None:
        """The view of the part that stands."""
        return self.swap.current if isinstance(self.swap.current, PartView) else None

    @property
    def finished(self) -> bool:
        """Whether there is a part that the writer can use."""
        return self._part is not None

    # The part as it is written

    def begin(self) -> None:
        """The part is to be written, or written anew; what was there stays until that has worked."""
        view = self._bench.make_view(self._numbers)
        view.setAccessibleName(self.heading.text())
        self.swap.begin(view)

    def add_words(self, words: str) -> None:
        """More of the part that is being written."""
        if isinstance(self.swap.coming, PartView):
            self.swap.coming.add_words(words)
            self.swap.reveal()

    def show_part(self, part: Part, origin: Origin) -> None:
        """The part that was being written, finished and checked."""
        if isinstance(self.swap.coming, PartView):
            self._coming = (part, origin)
            self.swap.coming.show_paragraphs(part.paragraphs, origin, self._mark)
            self.swap.reveal()

    def keep(self) -> None:
        """What was written stays, and the writer may edit it."""
        if self._coming is None:
            self.drop()
            return
        earlier = [version for version in self._versions() if self._is_edited(version)]
        (self._part, origin), self._coming = self._coming, None
        self.swap.keep()
        came = (self._part.paragraphs, *((version,) for version in self._part.alternatives))
        self._came.update(self._laid_out(paragraphs) for paragraphs in came)
        others = [Version(paragraphs, origin) for paragraphs in came[1:] if paragraphs != self._part.paragraphs]
        self._others = (*earlier, *others)
        assert self.view is not None
        self.view.set_changeable(True)
        self.view.textChanged.connect(self.show_state)
        self.others.show_versions(self._others)
        self.show_state()

    def drop(self) -> None:
        """What was being written goes; what was there is back."""
        self._coming = None
        self.swap.drop()

    def as_edited(self) -> Part:
        """The part with the writer's edits."""
        assert self._part is not None
        assert self.view is not None
        return replace(self._part, paragraphs=self.view.paragraphs(self._mark))

    def for_page(self, markdown: bool) -> str:
        """The part with the writer's edits as it goes into the page; "" where nothing is left of it."""
        part = self.as_edited()
        return answers.for_page(part, self._kind, self._bullets, markdown) if part.text.strip() else ""

    # What the writer does with it

    def show_busy(self, on: bool) -> None:
        """Whether a task runs, so that no other can be started here."""
        self._busy = on
        self.show_state()

    def show_state(self) -> None:
        """Show what can be done: a part that is in the page already is not offered again."""
        there = self.accepted
        self.accept.setText(tr("Accepted") if there else tr("Accept"))
        self.accept.setEnabled(self.finished and not there and not self._busy)
        self.again.setEnabled(self.finished and not self._busy)
        self.others.setEnabled(not self._busy)

    def note_put_in(self, put_in: PutIn) -> None:
        """The part as it is was put into the page."""
        self._put_in.append(put_in)
        self.show_state()

    def in_page(self) -> PutIn | None:
        """What of this part is in the page, edited here since or not; None if nothing is."""
        latest = list(reversed(self._put_in))
        # Where a step was taken back, the places of what was there before and after it are the same.
        whole = (put_in for put_in in latest if put_in.unchanged())
        return next(whole, next((put_in for put_in in latest if put_in.there()), None))

    @property
    def accepted(self) -> bool:
        """Whether the part is in the page as it stands here."""
        put_in = self.in_page()
        return put_in is not None and self.view is not None and put_in.said == self.view.plain_text()

    @property
    def unsaved(self) -> bool:
        """Whether the writer would lose something with this box: edits that are not in the page."""
        put_in = self.in_page()
        said = put_in.said if put_in else None
        return any(self._is_edited(version) and self._laid_out(version.paragraphs) != said
                   for version in self._versions())  # fmt: skip

    def forget_edits(self) -> None:
        """Take what the writer has written here for something that may be lost."""
        self._came.update(self._laid_out(version.paragraphs) for version in self._versions())

    def _laid_out(self, paragraphs: tuple[Paragraph, ...]) -> str:
        return answers.lay_out(paragraphs, self._mark)[0]

    def _versions(self) -> list[Version]:
        """What stands, edits included, and its alternatives."""
        if self.view is None:
            return []
        return [Version(self.view.paragraphs(self._mark), self.view.origin), *self._others]

    def _is_edited(self, version: Version) -> bool:
        return bool(version.paragraphs) and self._laid_out(version.paragraphs) not in self._came

    def choose(self, other: Version) -> None:
        """Take alternative OTHER; what was there, edits included, is among the alternatives then."""
        assert self.view is not None
        before = [version for version in self._versions()[:1] if version.paragraphs]
        self._others = (*before, *(version for version in self._others if version is not other))
        self.view.show_paragraphs(other.paragraphs, other.origin, self._mark)
        self.others.show_versions(self._others)
        self.show_state()

    def tint(self, colours: Colours) -> None:
        """Draw the icons in COLOURS."""
        self.accept.setIcon(icon("accept", colours.quiet, colours.disabled))
        self.again.setIcon(icon("again", colours.quiet, colours.disabled))

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        label = self.heading.text()
        self.accept.setToolTip(tr("Put this part into the page, after the parts that were accepted before."))
        self.again.setText(tr("Again"))
        self.again.setToolTip(tr("Write this part anew. The others stay as they are."))
        self.others.retranslate(label)
        for button, action in ((self.accept, tr("Accept")), (self.again, tr("Again"))):
            button.setAccessibleName(f"{action}: {label}")
        self.show_state()


class DraftSheet(QWidget):
    """A whole draft: the template's notice, its parts in order, and what is open."""

    accept_wanted = Signal(object)  # DraftBox
    again_wanted = Signal(object)  # DraftBox

    def __init__(
        self, bench: Workbench, template: Template, scope: Scope, seed: int, parent: QWidget | None = None
    ) -> None:
        """A draft by TEMPLATE from SCOPE of the page, with SEED."""
        super().__init__(parent)
        self._bench = bench
        self.template = template
        self.scope = scope
        self.seed = seed
        self._numbers = Numbers()
        self._report = Report()
        self._remarks: list[QWidget] = []
        self.boxes: dict[str, DraftBox] = {}
        self.notice = QLabel(template.notice, self)
        self.notice.setObjectName("problem")
        self.missing = QLabel(self)
        for label in (self.notice, self.missing):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.notice.setVisible(bool(template.notice))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID * 2)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.missing)
        self.missing.hide()

    def box(self, key: str, label: str = "") -> DraftBox:
        """The box of part KEY; a new one, to be written, if there is none."""
        if key not in self.boxes:
            declared = self.template.part(key)
            name = label or (declared.label if declared else key)
            box = DraftBox(key, name, declared, self._bench, self._numbers, self.seed, self)
            box.accept_wanted.connect(lambda: self.accept_wanted.emit(box))
            box.again_wanted.connect(lambda: self.again_wanted.emit(box))
            self.boxes[key] = box
            self._sort()
            box.begin()
        return self.boxes[key]

    def _sort(self) -> None:
        """Put the boxes into the template's order: they are not written in that order."""
        order = {part.key: place for place, part in enumerate(self.template.parts)}
        self.boxes = dict(sorted(self.boxes.items(), key=lambda item: order.get(item[0], len(order))))
        for box in self.boxes.values():
            self._column.removeWidget(box)
        for place, box in enumerate(self.boxes.values(), start=self._column.indexOf(self.missing)):
            self._column.insertWidget(place, box)

    @property
    def unsaved(self) -> bool:
        """Whether the writer has edited something here that is not in the page."""
        return any(box.unsaved for box in self.boxes.values())

    def show_report(self, report: Report) -> None:
        """Say what the draft leaves open."""
        self._report = report
        for shown in self._remarks:
            self._column.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._remarks = []
        if report.missing:
            questions = ", ".join(tr(QUESTIONS.get(question, question)) for question in report.missing)
            self.missing.setText(tr("The notes don't say: {questions}.", questions=questions))
        self.missing.setVisible(bool(report.missing))
        for remark in report.remarks:
            if remark.key in self.boxes:
                button = LineButton(f"{DOUBT} {self.boxes[remark.key].heading.text()}: {remark.message}", self)
                button.setToolTip(as_tip(remark.message))
                button.clicked.connect(lambda _checked=False, key=remark.key: self.go_to(key))
                made: QWidget = button
            else:
                label = QLabel(f"{DOUBT} {remark.message}", self)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(True)
                made = label
            self._remarks.append(made)
            self._column.addWidget(made)

    @property
    def remarks(self) -> list[QWidget]:
        """What was remarked, a button where it is about one part."""
        return self._remarks

    def go_to(self, key: str) -> None:
        """Put the caret into part KEY."""
        view = self.boxes[key].view
        if view:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def tint(self, colours: Colours) -> None:
        """Draw the icons in COLOURS."""
        for box in self.boxes.values():
            box.tint(colours)

    def retranslate(self) -> None:
        """Set every text of our own in the language in use."""
        for box in self.boxes.values():
            box.retranslate()
        self.show_report(self._report)
