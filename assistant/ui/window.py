"""The main window: puts the page, the model and the file together. Each part does its own work elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QSplitter, QTextEdit, QVBoxLayout, QWidget

from assistant import jobs, paths
from assistant.documents import recent
from assistant.documents.text import rescued
from assistant.errors import PenwrightError
from assistant.i18n import tr
from assistant.models import catalog
from assistant.settings import Settings, setting
from assistant.ui import clipboard, dialogs, language
from assistant.ui.bridge import Bridge
from assistant.ui.collect_dialog import CollectDialog, collect
from assistant.ui.counting import DocumentCounter
from assistant.ui.dialogs import Answer
from assistant.ui.editor import Editor
from assistant.ui.files import Files
from assistant.ui.find_bar import FindBar
from assistant.ui.help import AboutDialog, KeysDialog
from assistant.ui.keeping import SourceKeeper, as_source, keep
from assistant.ui.menus import Menus
from assistant.ui.panel import SidePanel
from assistant.ui.publish_dialog import PublishDialog
from assistant.ui.settings_dialog import SettingsDialog
from assistant.ui.status import TROUBLE, StatusBar
from assistant.ui.theme import GRID, Colours, Theme

if TYPE_CHECKING:
    from assistant.collect import Collected

_SIZE = (1100, 760)
_SETTLE_MS = 600  # after the last change of a `model.*` setting, before the model is opened anew


class MainWindow(QMainWindow):
    """One document, one model. `start` begins what needs the window to be on the screen."""

    def __init__(
        self, settings: Settings, theme: Theme, open_model: jobs.OpenModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme = theme
        self._settings_dialog: SettingsDialog | None = None
        self._closed = False
        self._reopens_for_language = False
        self._keeper = SourceKeeper(keep, self)
        self._keeper.failed.connect(lambda problem: dialogs.tell(self, problem))
        self._widened = 0  # pixels that the window was widened by for the panel
        self.model_state = jobs.ModelState("")
        self.editor = Editor(settings)
        self.find_bar = FindBar(self.editor)
        self.files = Files(self.editor, self)
        self.panel = SidePanel(settings, self.editor)
        self.bridge = Bridge(open_model, self)
        self.counter = DocumentCounter(self.editor.document(), self)
        self._reconfigure = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._reconfigure.timeout.connect(self._reopen_model)
        self._fill()
        self.menus = Menus(self.menuBar(), self, settings, self._handlers())
        self._suggestions_menu = QMenu(self)
        self.status = StatusBar(self._suggestions_menu, self)
        self.setStatusBar(self.status)
        self._fill_suggestions_menu()
        self._connect()
        for when in ("undo", "redo", "selection", "task"):
            self.menus.enable(when, False)
        self._take_theme(theme.colours)
        self.retranslate()
        self._show_state()
        self.resize(*_SIZE)
        if settings.flag("panel.open"):
            self._show_panel(True)

    def _fill(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.editor)
        column.addWidget(self.find_bar)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(GRID)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(middle)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.splitterMoved.connect(self._make_room)
        self.panel.hide()
        self.setCentralWidget(self._splitter)
        self.editor.setFocus()

    def _handlers(self) -> dict[str, Callable[[], object]]:
        """What each declared action does; see actions.ACTIONS."""
        return {
            "file.new": self.files.new,
            "file.open": self.files.choose,
            "file.save": self.files.save,
            "file.save_as": self.files.save_as,
            "file.publish": self._publish,
            "file.quit": self.close,
            "edit.undo": lambda: self._focused().undo(),
            "edit.redo": lambda: self._focused().redo(),
            "edit.cut": lambda: self._focused().cut(),
            "edit.copy": lambda: self._focused().copy(),
            "edit.paste": lambda: self._focused().paste(),
            "edit.select_all": lambda: self._focused().selectAll(),
            "edit.find": self.find_bar.enter,
            "edit.find_next": self.find_bar.find_next,
            "edit.find_previous": self.find_bar.find_previous,
            "edit.settings": lambda: self.show_settings(),
            "complete.ask": self.editor.ask_now,
            "complete.accept": self.editor.accept_all,
            "complete.accept_word": self.editor.accept_word,
            "complete.dismiss": self.editor.dismiss,
            "write.summarize": lambda: self._start_task("summary"),
            "write.draft": lambda: self._start_task("draft"),
            "write.cancel": lambda: [face.cancel() for face in self.panel.faces],
            "write.add": self._add_files,
            "write.collect": self._collect,
            "view.other": self._go_to_other,
            "view.zoom_in": lambda: self._zoom(1),
            "view.zoom_out": lambda: self._zoom(-1),
            "view.zoom_reset": lambda: self._zoom(0),
            "help.keys": lambda: self._show_dialog(KeysDialog(self)),
            "help.sample": self.files.show_sample,
            "help.log": self._open_log_folder,
            "help.about": lambda: self._show_dialog(AboutDialog(self)),
        }

    def _connect(self) -> None:
        editor, document = self.editor, self.editor.document()
        self.bridge.arrived.connect(self._take_event)
        editor.suggestion_wanted.connect(self.bridge.submit)
        editor.suggestion_unwanted.connect(self.bridge.cancel)
        editor.ghost_changed.connect(self._show_ghost)
        editor.files_dropped.connect(self.files.open_all)
        document.modificationChanged.connect(self._show_saved)
        document.undoAvailable.connect(lambda on: self.menus.enable("undo", on))
        document.redoAvailable.connect(lambda on: self.menus.enable("redo", on))
        editor.copyAvailable.connect(lambda on: self.menus.enable("selection", on))
        self.counter.counted.connect(self.status.show_counts)
        self.files.changed.connect(self._show_document)
        self.files.replaced.connect(self._begin_document)
        self.files.saved.connect(self._keep_material)
        self.files.may_lose = self._may_lose_draft
        self._connect_panel()
        self.files.told.connect(self.status.tell)
        self.menus.menus["recent"].aboutToShow.connect(self._fill_recent)
        self._theme.changed.connect(self._take_theme)
        self._settings.on_change.append(self._setting_changed)

    def _connect_panel(self) -> None:
        panel = self.panel
        panel.bench.task_wanted.connect(self._start_request)
        panel.bench.task_unwanted.connect(self.bridge.cancel_task)
        panel.running_changed.connect(self._show_task)
        self._keeper.found.connect(panel.store.add)
        panel.close_wanted.connect(lambda: self._settings.set("panel.open", False))
        panel.page_wanted.connect(self.editor.setFocus)
        panel.sources.add_wanted.connect(self._add_files)
        panel.sources.collect_wanted.connect(self._collect)
        panel.draft.settings_wanted.connect(lambda: self.show_settings("draft"))

    # Starting and ending ------------------------------------------------------------------------------------------

    def start(self, files: list[Path]) -> None:
        """Open FILES, at the very first start the sample, and the model. Call it once the window is shown."""
        if files:
            self.files.open_all(files)
        elif not self._settings.flag("general.sample_shown"):
            self.files.show_sample()
            self._settings.set("general.sample_shown", True)
        if self._settings.broken:
            self.status.tell(
                tr("The settings could not be read. They are kept as {name}; the defaults are in use.",
                   name=self._settings.broken.name)
            )  # fmt: skip
        for found in rescued()[:1]:
            self.status.tell(
                tr("Saving {name} was cut off. What it held before is kept as {copy}.",
                   name=found.original.name, copy=found.copy)
            )  # fmt: skip
        if self._settings.flag("suggestions.enabled"):
            self._open_model()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes; then end the model's thread and every timer."""
        if self._closed:
            event.accept()
            return
        if not self.files.may_leave():
            event.ignore()
            return
        self._closed = True
        self._keep_width()
        self.hide()
        self._reconfigure.stop()
        self.counter.close()
        self.files.close()
        self.panel.close_down()
        self._keeper.close()
        self.editor.set_suggesting(False)
        if self._settings_dialog:
            self._settings_dialog.close()
        self.menus.close()
        self._settings.on_change.remove(self._setting_changed)
        self._theme.changed.disconnect(self._take_theme)
        self.bridge.close()
        clipboard.hand_over()
        event.accept()

    def forget_changes(self) -> None:
        """Treat the text as saved, and the draft in the panel as accepted."""
        self.editor.document().setModified(False)
        self.panel.draft.forget_edits()

    def tell_trouble(self) -> None:
        """Say that something inside failed that nobody expected."""
        self.status.tell(tr("Something inside Penwright failed. Your text is still here; save it. The log says more."))

    # The model ----------------------------------------------------------------------------------------------------

    def _reopen_model(self) -> None:
        """Open the model as the settings say now; for another language only once no task runs."""
        if not (self._reopens_for_language and self.panel.running):
            self._open_model()

    def _open_model(self) -> None:
        self._reconfigure.stop()
        self._reopens_for_language = False
        self.bridge.configure(
            jobs.ModelChoice(
                self._settings.text("model.name"),
                self._settings.text("model.device"),
                self._settings.integer("model.threads"),
                self._settings.integer("model.context_tokens"),
                self._settings.text("model.on_battery"),
            )
        )

    def _take_event(self, event: jobs.Event) -> None:
        if self._closed:
            return
        if isinstance(event, jobs.ModelState):
            self.model_state = event
            self.status.show_model(event, _title(event.model))
            self.panel.show_model(event)
            self._show_state()
            return
        if isinstance(event, jobs.TaskEvent) or (not isinstance(event, jobs.Chunk) and self.panel.owns(event)):
            self.panel.receive(event)
            return
        if isinstance(event, jobs.Done) and event.tokens_per_second:
            self.status.show_speed(event.tokens_per_second)
        elif isinstance(event, jobs.Failed):
            self.status.tell(event.message)
        self.editor.receive(event)

    def _start_request(self, request: jobs.TaskRequest, needs_model: bool) -> None:
        """Hand a task to the model, which is opened first if it is not, or if that has failed before."""
        if needs_model and self.model_state.state not in ("loading", "ready"):
            self._open_model()
        self.bridge.submit(request)

    def _show_state(self) -> None:
        """Tell every part whether suggestions can come."""
        enabled = self._settings.flag("suggestions.enabled")
        suggesting = enabled and self.model_state.state == "ready"
        self.editor.set_suggesting(suggesting)
        self.status.show_enabled(enabled)
        self.menus.enable("suggesting", suggesting)
        trouble = self.model_state.state in TROUBLE
        self._why.setVisible(trouble)
        self._again.setVisible(trouble)
        self._show_ghost()

    def _show_ghost(self) -> None:
        self.menus.enable("ghost", bool(self.editor.ghost))

    def _fill_suggestions_menu(self) -> None:
        menu = self._suggestions_menu
        self._why = menu.addAction("")
        self._why.triggered.connect(lambda: dialogs.tell(self, self.model_state.reason))
        self._again = menu.addAction("")
        self._again.triggered.connect(self._open_model)
        menu.addSeparator()
        menu.addAction(self.menus.actions["complete.enabled"])
        menu.addAction(self.menus.actions["complete.ask"])
        menu.addSeparator()
        menu.addAction(self.menus.actions["edit.settings"])

    # What changes -------------------------------------------------------------------------------------------------

    def _setting_changed(self, key: str) -> None:
        if key == "general.language":
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            language.use(application, self._settings.text(key))
            self.retranslate()
        elif key in ("appearance.serif", "appearance.text_size"):
            self.editor.apply_appearance(self._theme.colours)
        elif key == "panel.open":
            self._show_panel(self._settings.flag(key))
        elif key == "suggestions.enabled":
            if self._settings.flag(key) and not self.model_state.state:
                self._open_model()
            self._show_state()
        self.panel.setting_changed(key)
        # The model's reasons are sentences in the language in which it was opened.
        if key.startswith("model."):
            self._reopens_for_language = False
            self._reconfigure.start()
        elif key == "general.language" and self.model_state.reason:
            self._reopens_for_language = self._reopens_for_language or not self._reconfigure.isActive()
            self._reconfigure.start()

    def _take_theme(self, colours: Colours) -> None:
        self.editor.apply_appearance(colours)
        self.menus.tint(colours)
        self.find_bar.tint(colours)
        self.panel.tint(colours)

    def _zoom(self, steps: int) -> None:
        declared = setting("appearance.text_size")
        size = self._settings.integer(declared.key) + steps if steps else declared.default
        self._settings.set(declared.key, int(min(max(float(size), declared.low), declared.high)))

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        self.menus.retranslate()
        self.find_bar.retranslate()
        self.status.retranslate()
        self.panel.retranslate()
        self._why.setText(tr("What is wrong, and what to do…"))
        self._again.setText(tr("&Try Again"))
        self.editor.setAccessibleName(tr("The text"))
        if self._settings_dialog:
            self._settings_dialog.retranslate()
        self._show_title()

    def _begin_document(self) -> None:
        """Another document is in the page."""
        self.panel.forget()
        self._keeper.begin(self.files.path)

    def _show_document(self) -> None:
        self.panel.bench.page_name = self.files.name
        self.panel.bench.markdown = self.files.path is None or self.files.path.suffix.lower() in (".md", ".markdown")
        self._show_title()
        self._show_saved()
        self.counter.start()

    def _show_title(self) -> None:
        # Qt puts its mark of unsaved changes at "[*]"; a name that holds those characters doubles them.
        self.setWindowTitle(f"{self.files.name.replace('[*]', '[*][*]')}[*] — Penwright")

    def _show_saved(self) -> None:
        modified = self.editor.document().isModified()
        self.setWindowModified(modified)
        self.status.show_saved(modified, self.files.path is not None)

    # The panel ----------------------------------------------------------------------------------------------------

    def _show_panel(self, on: bool) -> None:
        """Open or close the panel; the line with the caret stays where it is."""
        if on is not self.panel.isHidden():
            return
        place = self.editor.place_in_sight()
        if on:
            width = self._settings.integer("panel.width")
            self._widened = self._room_wanted(width)
            self.resize(self.width() + self._widened, self.height())
            self.panel.show()
            self._splitter.setSizes([max(1, self._splitter.width() - width - self._splitter.handleWidth()), width])
        else:
            self._keep_width()
            if self.panel.isAncestorOf(self.focusWidget() or self):
                self.editor.setFocus()
            self.panel.hide()
            if not self.isMaximized() and not self.isFullScreen():
                self.resize(self.width() - self._widened, self.height())
            self._widened = 0
        self._make_room()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.editor.keep_in_sight(place)

    def _room_wanted(self, panel: int) -> int:
        """By how much to widen the window so that a PANEL beside the text does not push it; as the screen allows."""
        if self.isMaximized() or self.isFullScreen():
            return 0
        missing = self.editor.text_right() + panel + self._splitter.handleWidth() - self.width()
        room = self.screen().availableGeometry().right() - self.frameGeometry().right()
        return max(0, min(missing, room))

    def _make_room(self) -> None:
        beside = 0 if self.panel.isHidden() else self.panel.width() + self._splitter.handleWidth()
        self.editor.make_room(beside)

    def _keep_width(self) -> None:
        if not self.panel.isHidden():
            self._settings.set("panel.width", self.panel.width())

    def _start_task(self, face: str) -> None:
        self._settings.set("panel.open", True)
        self.panel.start(face)

    def _go_to_other(self) -> None:
        """From the page to the panel, which opens, or back."""
        if self.panel.isAncestorOf(self.focusWidget() or self):
            self.editor.setFocus()
        else:
            self._settings.set("panel.open", True)
            self.panel.enter()

    def _add_files(self) -> None:
        folder = self.files.path.parent if self.files.path else Path.home()
        picked = dialogs.pick_sources(self, folder)
        if picked:
            self._settings.set("panel.open", True)
            self.panel.store.add_files(picked)

    def _collect(self) -> None:
        self._settings.set("panel.open", True)
        dialog = CollectDialog(collect, self)
        dialog.collected.connect(self._take_material)
        dialog.open()

    def _take_material(self, found: Collected) -> None:
        """Add what was collected to the sources, and keep it beside the document."""
        self.panel.store.add([as_source(item) for item in found.items])
        self._keeper.add(found.items)
        self._keep_material()

    def _keep_material(self) -> None:
        """Write what was collected beside the document, once that has a file."""
        if self.files.path:
            self._keeper.save(self.files.path, set(self.panel.store.sources()))

    def _may_lose_draft(self) -> bool:
        """Whether the draft in the panel may go: nothing of the writer's goes with it, or we ask."""
        return not self.panel.draft.unsaved or dialogs.ask_draft(self) is Answer.DISCARD

    def _show_task(self, running: bool) -> None:
        """A task has begun or ended."""
        self.menus.enable("task", running)
        if self._reopens_for_language and not running:
            self._reconfigure.start()

    def _publish(self) -> None:
        """Publish the text as it stands, saved or not."""
        kept = self.panel.bench.authorship.kept()
        model = _title(self._settings.text("model.name"))
        PublishDialog(self._settings, kept, self.files.name, self.files.path, model, self).open()

    # Menus and dialogs --------------------------------------------------------------------------------------------

    def _focused(self) -> QTextEdit | QLineEdit:
        """What a command of the Edit menu acts on: the field or the part of a draft that one is in, else the page."""
        focused = self.focusWidget()
        return focused if isinstance(focused, QTextEdit | QLineEdit) else self.editor

    def _fill_recent(self) -> None:
        menu = self.menus.menus["recent"]
        menu.clear()
        for file in recent.load():
            shown = str(file).encode("utf-8", "replace").decode()
            entry = menu.addAction(file.name.encode("utf-8", "replace").decode().replace("&", "&&"))
            entry.setToolTip(shown)
            entry.setEnabled(file.exists())
            entry.triggered.connect(lambda _checked=False, file=file: self.files.open(file))
        if menu.isEmpty():
            menu.addAction(tr("No recent files")).setEnabled(False)

    def show_settings(self, section: str = "") -> None:
        """Open the settings, or bring them to the front; at SECTION if one is named."""
        if self._settings_dialog is None:
            try:
                known = [(entry.name, entry.title) for entry in catalog.read().values()]
            except PenwrightError:
                known = []
            self._settings_dialog = SettingsDialog(self._settings, {"model.name": known}, self)
            self._settings_dialog.finished.connect(self._settings_closed)
        self._settings_dialog.show()
        self._settings_dialog.activateWindow()
        if section:
            self._settings_dialog.show_section(section)

    def _settings_closed(self) -> None:
        if self._settings_dialog:
            self._settings_dialog.deleteLater()
            self._settings_dialog = None

    def _show_dialog(self, dialog: KeysDialog | AboutDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _open_log_folder(self) -> None:
        folder = paths.log_dir()
        if not folder.is_dir() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            dialogs.tell(self, tr("The log is in this folder: {folder}", folder=folder))


def _title(name: str) -> str:
    """The model's name as people write it."""
    try:
        entry = catalog.read().get(name)
    except PenwrightError:
        return name
    return entry.title if entry else name
