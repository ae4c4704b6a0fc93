"""The Draft face of the panel."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from assistant import jobs
from assistant.i18n import tr
from assistant.tasks import house_style, templates, texts
from assistant.ui.answers import DOUBT
from assistant.ui.draft_sheet import DraftBox, DraftSheet, PutIn
from assistant.ui.icons import icon
from assistant.ui.labels import LineButton, as_tip
from assistant.ui.material import Scope
from assistant.ui.progress import TaskStrip
from assistant.ui.run import Run
from assistant.ui.summary_face import answer_area, said_of_doubts
from assistant.ui.swap import Swap
from assistant.ui.theme import GRID, Colours
from assistant.ui.workbench import Workbench


class DraftFace(QWidget):
    """A template, a button, the draft part by part, and what can be done with it."""

    settings_wanted = Signal()
    running_changed = Signal(bool)

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._templates: dict[str, templates.Template] = {}
        self._problems: list[str] = []  # with the writer's own templates
        self._run: Run | None = None
        self._earlier: list[DraftSheet] = []  # the one that stood before comes last
        self._accepted: list[PutIn] = []  # what of the page was drafted here
        self.template = QComboBox(self)
        self.template.activated.connect(lambda _i: bench.settings.set("draft.template", self.template.currentData()))
        self.style_line = LineButton("", self)
        self.style_line.clicked.connect(self.settings_wanted)
        self.strip = TaskStrip(self)
        self.strip.run_clicked.connect(self.start)
        self.strip.cancel_clicked.connect(self.cancel)
        self.swap = Swap()
        self._hint = QLabel()
        self.area = answer_area(self.swap, self._hint, card=False)
        self.accept_all, self.again, self.earlier = (QPushButton(self) for _ in range(3))
        self.accept_all.clicked.connect(self._accept_all)
        self.again.clicked.connect(self.start_again)
        self.earlier.clicked.connect(self.bring_back)
        self.earlier.hide()
        self._lay_out()
        bench.editor.document().contentsChanged.connect(self._show_states)
        self._enable()

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.setSpacing(GRID)
        actions.addWidget(self.accept_all)
        actions.addWidget(self.again)
        actions.addWidget(self.earlier)
        actions.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID * 2)
        column.addWidget(self.template)
        column.addWidget(self.style_line)
        column.addWidget(self.strip)
        column.addWidget(self.area, 1)
        column.addLayout(actions)

    @property
    def sheet(self) -> DraftSheet | None:
        """The draft that stands."""
        return self.swap.current if isinstance(self.swap.current, DraftSheet) else None

    @property
    def running(self) -> bool:
        """Whether a draft or a part of it is being written."""
        return self._run is not None

    # A run

    def start(self) -> None:
        """Draft from the selection or the page, and from what was added."""
        self._start(self._bench.material.scope(), 0)

    def start_again(self) -> None:
        """Draft from the same notes again, in other words."""
        if self.sheet:
            self._start(self.sheet.scope, self.sheet.seed + 1, again=True)

    def _start(self, scope: Scope, seed: int, box: DraftBox | None = None, *, again: bool = False) -> None:
        """Draft from SCOPE; only the part in BOX if there is one. AGAIN: by the same template."""
        template = self._templates.get(str(self.template.currentData()))
        if again and self.sheet:
            template = self.sheet.template
        hindrance = self._bench.hindrance()
        origin = self._bench.origin(scope, [put_in.span for put_in in self._accepted if put_in.there()])
        if not origin.sources:
            hindrance = hindrance or tr("There are no notes to draft from: the page is empty and no file is added.")
        if template is None:
            hindrance = hindrance or tr("There is no template to draft by.")
        if hindrance or template is None:
            self.strip.tell(hindrance, problem=True)
            return
        self._drop_coming()
        only = ""
        kept: tuple[texts.Part, ...] = ()
        if box and self.sheet:
            only = box.key
            kept = tuple(
                self._bench.material.carried(b.as_edited(), b.view.origin, origin)
                for b in self.sheet.boxes.values()
                if b is not box and b.finished and b.view
            )
            box.begin()
        else:
            self.swap.begin(self._new_sheet(template, scope, seed))
        style = house_style.from_settings(self._bench.settings)
        task = texts.Draft(origin.sources, template.name, style, only, kept, seed)
        self._run = Run(self._bench.start(task), scope, origin, seed, only)
        self.strip.show_running(True)
        self.strip.tell(self._bench.waiting())
        self._enable()

    def _new_sheet(self, template: templates.Template, scope: Scope, seed: int) -> DraftSheet:
        sheet = DraftSheet(self._bench, template, scope, seed)
        sheet.accept_wanted.connect(lambda box: self._accept([box]))
        sheet.again_wanted.connect(self._write_anew)
        return sheet

    def _write_anew(self, box: DraftBox) -> None:
        if self.sheet and not self.running:
            box.seed += 1
            self._start(self.sheet.scope, box.seed, box, again=True)

    def cancel(self) -> None:
        """Stop, and show what was there before."""
        if self._run:
            self._bench.stop()
            self._give_up(tr("Cancelled.") if self.sheet is None else tr("Cancelled. The earlier draft is as it was."))

    def receive(self, event: jobs.TaskEvent | jobs.Outcome) -> None:
        """Take part of an answer or its end; what belongs to no run of now is dropped."""
        run = self._run
        if run is None or event.id != run.id:
            return
        if isinstance(event, jobs.TaskEvent):
            self._take(run, event.what)
        elif isinstance(event, jobs.Done) and run.parts:
            self._finish(run)
        elif isinstance(event, jobs.Failed):
            self._give_up(event.message, problem=True)
        else:
            self._give_up(tr("No draft came of it.") if isinstance(event, jobs.Done) else tr("Cancelled."))

    def model_changed(self) -> None:
        """The model was opened or closed."""
        if self._run and not self._run.begun:
            self.strip.tell(self._bench.waiting())

    def _written(self, run: Run) -> DraftSheet:
        """The sheet that RUN writes on."""
        sheet = self.swap.current if run.key else self.swap.coming
        assert isinstance(sheet, DraftSheet)
        return sheet

    def _take(self, run: Run, what: texts.Event) -> None:
        run.begun = True
        if isinstance(what, texts.Progress):
            self.strip.line.show_share(what.share)
            self.strip.tell(what.message)
        elif isinstance(what, texts.Report):
            run.report = what
        elif not run.key or what.key == run.key:  # a part that was to be kept is kept, whatever comes
            sheet = self._written(run)
            box = sheet.box(what.key, what.label if isinstance(what, texts.Part) else "")
            if isinstance(what, texts.Words):
                box.add_words(what.text)
            else:
                box.show_part(what, run.origin)
                run.parts.append(what.key)
            self._hint.hide()
            if not run.key:
                self.swap.reveal()

    def _finish(self, run: Run) -> None:
        self._run = None
        sheet = self._written(run)
        for key in run.parts:
            sheet.box(key).keep()
        if run.report:
            sheet.show_report(run.report)
        if not run.key:
            self._put_aside()
        self.strip.show_running(False)
        self.strip.tell(self._said(sheet))
        self._enable()

    def _said(self, sheet: DraftSheet) -> str:
        """What there is to say of the draft."""
        doubts = sum(box.view.doubts() for box in sheet.boxes.values() if box.view)
        return said_of_doubts(doubts)

    def _drop_coming(self) -> None:
        """Nothing more comes of what runs; what was there before is back."""
        if self._run and self._run.key and self.sheet:
            self.sheet.boxes[self._run.key].drop()
        self._run = None
        self.swap.drop()

    def _give_up(self, message: str, *, problem: bool = False) -> None:
        self._drop_coming()
        self._hint.setVisible(self.sheet is None)
        self.strip.show_running(False)
        self.strip.tell(message, problem=problem)
        self._enable()

    # Drafts that stood before

    @property
    def unsaved(self) -> bool:
        """Whether the writer has edited a draft and not put it into the page."""
        return any(sheet.unsaved for sheet in self._kept_sheets())

    def forget_edits(self) -> None:
        """Take no edit of a draft for something that may be lost."""
        for sheet in self._kept_sheets():
            for box in sheet.boxes.values():
                box.forget_edits()

    def _kept_sheets(self) -> list[DraftSheet]:
        return [*self._earlier, *([self.sheet] if self.sheet else [])]

    def _sheets(self) -> list[DraftSheet]:
        """All there are."""
        return self._kept_sheets() + ([self.swap.coming] if isinstance(self.swap.coming, DraftSheet) else [])

    def _put_aside(self) -> None:
        """Show the new draft for good. The last one and those with the writer's own work can be brought back."""
        before = self.sheet
        self.swap.keep(aside=True)
        for sheet in self._earlier:
            if not sheet.unsaved:
                self.swap.forget(sheet)
        self._earlier = [sheet for sheet in self._earlier if sheet.unsaved] + ([before] if before else [])

    def bring_back(self) -> None:
        """Show the draft that stood before; this one can be brought back the same way."""
        if self._earlier and self.sheet and not self.running:
            shown = self.sheet
            self.swap.exchange(self._earlier.pop())
            self._earlier.insert(0, shown)
            self.strip.tell(self._said(self.sheet))
            self._enable()

    # What to do with a draft

    def _enable(self) -> None:
        self.running_changed.emit(self.running)
        there = self.sheet is not None and not self.running
        self.accept_all.setEnabled(there)
        self.again.setEnabled(there)
        self.earlier.setEnabled(there)
        self.earlier.setVisible(bool(self._earlier))
        if self.sheet:
            for box in self.sheet.boxes.values():
                box.show_busy(self.running)

    def _show_states(self) -> None:
        """The page was changed: what was accepted may have been taken back."""
        if self.sheet:
            for box in self.sheet.boxes.values():
                box.show_state()

    def _accept_all(self) -> None:
        if self.sheet:
            boxes = self.sheet.boxes.values()
            self._accept([box for box in boxes if box.finished and not box.accepted])

    def _accept(self, boxes: list[DraftBox]) -> None:
        """Put the parts in BOXES into the page as paragraphs, in one step.

        A part that the page holds as it was put in gives way to what it is now; others go after those accepted before.
        """
        editor = self._bench.editor
        new: list[tuple[DraftBox, str]] = []
        step = QTextCursor(editor.document())
        step.beginEditBlock()
        for box in boxes:
            text = box.for_page(self._bench.markdown)
            earlier = box.in_page()
            if text and earlier and earlier.unchanged():
                span = editor.replace(earlier.span.selectionStart(), earlier.span.selectionEnd(), text)
                self._note(box, text, span, self._accepted.index(earlier) + 1)
            elif text:
                new.append((box, text))
        if new:
            position, before, after = self._place()
            editor.replace(position, position, before + "\n\n".join(text for _, text in new) + after)
            start = position + editor.length_of(before)
            for box, text in new:
                span = editor.span(start, start + editor.length_of(text))
                self._note(box, text, span, len(self._accepted))
                start = span.selectionEnd() + 2
        step.endEditBlock()
        self._show_states()

    def _note(self, box: DraftBox, text: str, span: QTextCursor, number: int) -> None:
        """TEXT of BOX is at SPAN in the page now, the accepted part of that NUMBER."""
        assert box.view is not None
        put_in = PutIn(self._bench.editor, span, text, box.view.plain_text())
        self._accepted.insert(number, put_in)
        box.note_put_in(put_in)
        self._bench.note_put_in(span.selectionStart(), text, box.as_edited(), box.view.origin)

    def _place(self) -> tuple[int, str, str]:
        """Where the next part goes, and the line ends that set it off before and after."""
        spans = [put_in.span for put_in in self._accepted if put_in.there()]
        document = self._bench.editor.document()
        block = document.findBlock(spans[-1].selectionEnd()) if spans else self._bench.editor.textCursor().block()
        following = block.next()
        after = "\n" if following.isValid() and following.text().strip() else ""
        position = block.position() + block.length() - 1
        if block.text().strip():
            return position, "\n\n", after
        return position, "\n" if block.previous().isValid() and block.previous().text().strip() else "", after

    # The rest

    def forget(self) -> None:
        """Another document is in the page: show nothing of the last one."""
        if self._run:
            self._bench.stop()
            self._run = None
        self.swap.clear()
        for sheet in self._earlier:
            self.swap.forget(sheet)
        self._earlier, self._accepted = [], []
        self._hint.show()
        self.strip.show_running(False)
        self.strip.tell("")
        self._enable()

    def load_templates(self) -> None:
        """Read the templates anew: the writer may have copied and changed one."""
        found = templates.all_templates()
        self._templates = {template.name: template for template in found.templates}
        self.template.clear()
        for template in found.templates:
            self.template.addItem(template.title, template.name)
        self._problems = [problem.message for problem in found.problems]
        self.show_choices()

    def show_choices(self) -> None:
        """Show the template and the house style that the settings hold."""
        index = self.template.findData(self._bench.settings.text("draft.template"))
        self.template.setCurrentIndex(max(index, 0))
        template = self._templates.get(str(self.template.currentData()))
        said = template.description if template else ""
        self.template.setAccessibleDescription(said)
        self.template.setToolTip(as_tip("\n".join((said, *(f"{DOUBT} {problem}" for problem in self._problems)))))
        self.style_line.set_text(self._style_text())
        problems = house_style.problems(self._bench.settings)
        hint = tr("The house style; click to change it in the settings.")
        lines = (self._style_text(), hint, *(f"{DOUBT} {problem}" for problem in problems))
        self.style_line.setToolTip(as_tip("\n".join(lines)))

    def _style_text(self) -> str:
        """The house style in words."""
        style = house_style.from_settings(self._bench.settings)
        length = {"short": tr("short"), "medium": tr("medium length"), "long": tr("long")}[style.length]
        person = {"third": tr("third person"), "first": tr("first person")}.get(style.person, "")
        dates = {"day-month": tr("24 November 2026"), "month-day": tr("November 24, 2026"), "iso": "2026-11-24"}
        sheet = tr("1 rule") if len(style.rules) == 1 else tr("{count} rules", count=len(style.rules))
        said = (length, person, dates.get(style.dates, ""), sheet if style.rules else "")
        said_so = tr("House style: {style}", style=" · ".join(part for part in said if part))
        return f"{DOUBT} {said_so}" if house_style.problems(self._bench.settings) else said_so

    def setting_changed(self, key: str) -> None:
        """Show the setting KEY, which may have been changed in the settings."""
        if key.startswith("draft."):
            self.show_choices()

    def tint(self, colours: Colours) -> None:
        """Draw in COLOURS."""
        self.strip.line.tint(colours)
        self.accept_all.setIcon(icon("accept", colours.quiet, colours.disabled))
        self.again.setIcon(icon("again", colours.quiet, colours.disabled))
        for sheet in self._sheets():
            sheet.tint(colours)

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        self.load_templates()
        self.template.setAccessibleName(tr("Template"))
        self.strip.retranslate(tr("Write Draft"))
        self._hint.setText(tr("The draft comes here part by part. Each sentence says which of your notes it rests on."))
        self.accept_all.setText(tr("Accept All"))
        self.accept_all.setToolTip(tr("Put all parts that are not in the page yet into it."))
        self.again.setText(tr("Again"))
        self.again.setToolTip(tr("Write the whole draft anew from the same notes."))
        self.earlier.setText(tr("Earlier Draft"))
        self.earlier.setToolTip(tr("Bring back the draft that stood before, as you edited it. This one is kept too."))
        for sheet in self._sheets():
            sheet.retranslate()
