"""The main window: puts the page, the model and the file together. Each part does its own work elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QVBoxLayout, QWidget

from assistant import jobs, paths
from assistant.documents import recent
from assistant.documents.text import rescued
from assistant.errors import PenwrightError
from assistant.i18n import tr
from assistant.models import catalog
from assistant.settings import Settings, setting
from assistant.ui import clipboard, dialogs, language
from assistant.ui.bridge import Bridge
from assistant.ui.counting import DocumentCounter
from assistant.ui.editor import Editor
from assistant.ui.files import Files
from assistant.ui.find_bar import FindBar
from assistant.ui.help import AboutDialog, KeysDialog
from assistant.ui.menus import Menus
from assistant.ui.settings_dialog import SettingsDialog
from assistant.ui.status import TROUBLE, StatusBar
from assistant.ui.theme import Colours, Theme

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
        self.model_state = jobs.ModelState("")
        self.editor = Editor(settings)
        self.find_bar = FindBar(self.editor)
        self.files = Files(self.editor, self)
        self.bridge = Bridge(open_model, self)
        self.counter = DocumentCounter(self.editor.document(), self)
        self._reconfigure = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._reconfigure.timeout.connect(self._open_model)
        self._fill()
        self.menus = Menus(self.menuBar(), self, settings, self._handlers())
        self._suggestions_menu = QMenu(self)
        self.status = StatusBar(self._suggestions_menu, self)
        self.setStatusBar(self.status)
        self._fill_suggestions_menu()
        self._connect()
        for when in ("undo", "redo", "selection"):
            self.menus.enable(when, False)
        self._take_theme(theme.colours)
        self.retranslate()
        self._show_state()
        self.resize(*_SIZE)

    def _fill(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.editor)
        column.addWidget(self.find_bar)
        self.setCentralWidget(middle)
        self.editor.setFocus()

    def _handlers(self) -> dict[str, Callable[[], object]]:
        """What each declared action does; see actions.ACTIONS."""
        return {
            "file.new": self.files.new,
            "file.open": self.files.choose,
            "file.save": self.files.save,
            "file.save_as": self.files.save_as,
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
            "edit.settings": self.show_settings,
            "complete.ask": self.editor.ask_now,
            "complete.accept": self.editor.accept_all,
            "complete.accept_word": self.editor.accept_word,
            "complete.dismiss": self.editor.dismiss,
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
        self.files.told.connect(self.status.tell)
        self.menus.menus["recent"].aboutToShow.connect(self._fill_recent)
        self._theme.changed.connect(self._take_theme)
        self._settings.on_change.append(self._setting_changed)

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
        self.hide()
        self._reconfigure.stop()
        self.counter.close()
        self.files.close()
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
        """Treat the text as saved."""
        self.editor.document().setModified(False)

    def tell_trouble(self) -> None:
        """Say that something inside failed that nobody expected."""
        self.status.tell(tr("Something inside Penwright failed. Your text is still here; save it. The log says more."))

    # The model ----------------------------------------------------------------------------------------------------

    def _open_model(self) -> None:
        self._reconfigure.stop()
        self.bridge.configure(
            jobs.ModelChoice(
                self._settings.text("model.name"),
                self._settings.text("model.device"),
                self._settings.integer("model.threads"),
                self._settings.integer("model.context_tokens"),
            )
        )

    def _take_event(self, event: jobs.Event) -> None:
        if self._closed:
            return
        if isinstance(event, jobs.ModelState):
            self.model_state = event
            self.status.show_model(event, _title(event.model))
            self._show_state()
            return
        if isinstance(event, jobs.Done) and event.tokens_per_second:
            self.status.show_speed(event.tokens_per_second)
        elif isinstance(event, jobs.Failed):
            self.status.tell(event.message)
        self.editor.receive(event)

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
        elif key == "suggestions.enabled":
            if self._settings.flag(key) and not self.model_state.state:
                self._open_model()
            self._show_state()
        # The model's reasons are sentences in the language in which it was opened.
        if key.startswith("model.") or (key == "general.language" and self.model_state.reason):
            self._reconfigure.start()

    def _take_theme(self, colours: Colours) -> None:
        self.editor.apply_appearance(colours)
        self.menus.tint(colours)
        self.find_bar.tint(colours)

    def _zoom(self, steps: int) -> None:
        declared = setting("appearance.text_size")
        size = self._settings.integer(declared.key) + steps if steps else declared.default
        self._settings.set(declared.key, int(min(max(float(size), declared.low), declared.high)))

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        self.menus.retranslate()
        self.find_bar.retranslate()
        self.status.retranslate()
        self._why.setText(tr("What is wrong, and what to do…"))
        self._again.setText(tr("&Try Again"))
        self.editor.setAccessibleName(tr("The text"))
        if self._settings_dialog:
            self._settings_dialog.retranslate()
        self._show_title()

    def _show_document(self) -> None:
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

    # Menus and dialogs --------------------------------------------------------------------------------------------

    def _focused(self) -> Editor | QLineEdit:
        """What a command of the Edit menu acts on: the find field while one is in it, else the text."""
        return self.find_bar.field if self.find_bar.field.hasFocus() else self.editor

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

    def show_settings(self) -> None:
        """Open the settings, or bring them to the front."""
        if self._settings_dialog is None:
            try:
                known = [(entry.name, entry.title) for entry in catalog.read().values()]
            except PenwrightError:
                known = []
            self._settings_dialog = SettingsDialog(self._settings, {"model.name": known}, self)
            self._settings_dialog.finished.connect(self._settings_closed)
        self._settings_dialog.show()
        self._settings_dialog.activateWindow()

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
