"""The Draft face of the panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from assistant.i18n import tr
from assistant.tasks import texts
from assistant.ui.answers import DOUBT
from assistant.ui.draft_sheet import DraftBox, DraftSheet, PutIn
from assistant.ui.face import Face
from assistant.ui.icons import icon
from assistant.ui.labels import LineButton, as_tip
from assistant.ui.material import Scope
from assistant.ui.run import Run
from assistant.ui.theme import GRID, Colours
from assistant.ui.workbench import Workbench

if TYPE_CHECKING:
    from assistant.tasks.templates import Template


class DraftFace(Face):
    """A template, a button, the draft part by part, and what can be done with it."""

    settings_wanted = Signal()

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, card=False, parent=parent)
        self._templates: dict[str, Template] = {}
        self._problems: list[str] = []  # with the writer's own templates
        self._stale = True  # the templates are still to be read, or anew
        self._earlier: list[DraftSheet] = []  # the one that stood before comes last
        self._accepted: list[PutIn] = []  # what of the page was drafted here
        self.template = QComboBox(self)
        self.template.activated.connect(lambda _i: bench.settings.set("draft.template", self.template.currentData()))
        self.style_line = LineButton("", self)
        self.style_line.clicked.connect(self.settings_wanted)
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
        from assistant.tasks import house_style

        self._refresh()
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
        self._begin(Run(self._bench.start(task), scope, origin, seed, only), self._bench.waiting())

    def _new_sheet(self, template: Template, scope: Scope, seed: int) -> DraftSheet:
        sheet = DraftSheet(self._bench, template, scope, seed)
        sheet.accept_wanted.connect(lambda box: self._accept([box]))
        sheet.again_wanted.connect(self._write_anew)
        return sheet

    def _write_anew(self, box: DraftBox) -> None:
        if self.sheet and not self.running:
            box.seed += 1
            self._start(self.sheet.scope, box.seed, box, again=True)

    def _written(self, run: Run) -> DraftSheet:
        """The sheet that RUN writes on."""
        sheet = self.swap.current if run.key else self.swap.coming
        assert isinstance(sheet, DraftSheet)
        return sheet

    def _take(self, run: Run, what: texts.Words | texts.Part | texts.Report) -> None:
        if isinstance(what, texts.Report):
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
        sheet = self._written(run)
        for key in run.parts:
            sheet.box(key).keep()
        if run.report:
            sheet.show_report(run.report)
        if not run.key:
            self._put_aside()

    def _doubts(self) -> int:
        boxes = self.sheet.boxes.values() if self.sheet else ()
        return sum(box.view.doubts() for box in boxes if box.view)

    def _earlier_is_back(self) -> str:
        return tr("Cancelled. The earlier draft is as it was.")

    def _nothing_came(self) -> str:
        return tr("No draft came of it.")

    def _drop_coming(self) -> None:
        if self._run and self._run.key and self.sheet:
            self.sheet.boxes[self._run.key].drop()
        super()._drop_coming()

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
            self.strip.tell(self._said())
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
        for sheet in self._earlier:
            self.swap.forget(sheet)
        self._earlier, self._accepted = [], []
        super().forget()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the templates: not before the face is looked at, for the window opens with the panel closed."""
        self._refresh()
        super().showEvent(event)

    def load_templates(self) -> None:
        """Read the templates anew: the writer may have copied and changed one."""
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if not self._stale:
            return
        self._stale = False
        # Late, as are the others: long patterns take time to compile, which the start of the window need not wait for.
        from assistant.tasks import templates

        found = templates.all_templates()
        self._templates = {template.name: template for template in found.templates}
        self.template.clear()
        for template in found.templates:
            self.template.addItem(template.title, template.name)
        self._problems = [problem.message for problem in found.problems]
        self.show_choices()

    def show_choices(self) -> None:
        """Show the template and the house style that the settings hold."""
        if self._stale:
            return  # they are shown when the templates are read
        from assistant.tasks import house_style

        index = self.template.findData(self._bench.settings.text("draft.template"))
        self.template.setCurrentIndex(max(index, 0))
        template = self._templates.get(str(self.template.currentData()))
        said = template.description if template else ""
        self.template.setAccessibleDescription(said)
        self.template.setToolTip(as_tip("\n".join((said, *(f"{DOUBT} {problem}" for problem in self._problems)))))
        problems = house_style.problems(self._bench.settings)
        said = _style_text(house_style.from_settings(self._bench.settings))
        said = f"{DOUBT} {said}" if problems else said
        self.style_line.set_text(said)
        hint = tr("The house style; click to change it in the settings.")
        lines = (said, hint, *(f"{DOUBT} {problem}" for problem in problems))
        self.style_line.setToolTip(as_tip("\n".join(lines)))

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


def _style_text(style: texts.HouseStyle) -> str:
    """STYLE in words."""
    length = {"short": tr("short"), "medium": tr("medium length"), "long": tr("long")}[style.length]
    person = {"third": tr("third person"), "first": tr("first person")}.get(style.person, "")
    dates = {"day-month": tr("24 November 2026"), "month-day": tr("November 24, 2026"), "iso": "2026-11-24"}
    sheet = tr("1 rule") if len(style.rules) == 1 else tr("{count} rules", count=len(style.rules))
    said = (length, person, dates.get(style.dates, ""), sheet if style.rules else "")
    return tr("House style: {style}", style=" · ".join(part for part in said if part))
