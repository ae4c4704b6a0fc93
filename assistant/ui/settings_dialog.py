"""The settings, generated from their declarations. Every change acts at once; there is nothing to confirm."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from assistant.i18n import N_, tr
from assistant.settings import SETTINGS, Setting, Settings, Value
from assistant.ui.theme import GRID

# The heading of each section; the part of a key before its first dot names the section.
SECTIONS = {
    "general": N_("General"),
    "appearance": N_("Appearance"),
    "suggestions": N_("Suggestions"),
    "summary": N_("Summary"),
    "draft": N_("Draft"),
    "model": N_("Model"),
}
_WIDTH = GRID * 140
_HEIGHT = GRID * 150
_FIELD_WIDTH = GRID * 50


class _Field:
    """The widget of one setting: how to show a value, and how to say it in the language in use."""

    def __init__(self, widget: QWidget, show: Callable[[Value], None], label: QLabel | None = None) -> None:
        self.widget = widget
        self.show = show
        self.label = label
        self.help = QLabel()


class SettingsDialog(QDialog):
    """One page with a section for each group. KNOWN offers values and their titles where any text is allowed."""

    def __init__(
        self, settings: Settings, known: Mapping[str, list[tuple[str, str]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._known = known
        self.fields: dict[str, _Field] = {}
        self.headings: dict[str, QLabel] = {}
        page = QWidget()
        page.setObjectName("settingsPage")
        form = QGridLayout(page)
        form.setContentsMargins(GRID * 6, GRID * 4, GRID * 6, GRID * 6)
        form.setHorizontalSpacing(GRID * 6)
        form.setVerticalSpacing(GRID)
        form.setColumnStretch(1, 1)
        for section in SECTIONS:
            heading = self.headings[section] = QLabel()
            heading.setObjectName("heading")
            heading.setContentsMargins(0, GRID * 3, 0, GRID)
            form.addWidget(heading, form.rowCount(), 0, 1, 2)
            for setting in SETTINGS:
                if setting.label and setting.key.startswith(section + "."):
                    self._add(form, setting)
        area = self._area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        self.reset = QPushButton()
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self._reset)
        self.close_button = QPushButton()
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.close)
        buttons = QDialogButtonBox()
        buttons.setContentsMargins(GRID * 6, GRID * 3, GRID * 6, GRID * 3)
        buttons.addButton(self.reset, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(self.close_button, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area)
        column.addWidget(buttons)
        self.resize(_WIDTH, _HEIGHT)
        self.retranslate()
        settings.on_change.append(self._show)
        self.finished.connect(self._stop_following)

    def _add(self, form: QGridLayout, setting: Setting) -> None:
        field = self._make(setting)
        self.fields[setting.key] = field
        field.widget.installEventFilter(self)
        field.widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = form.rowCount()
        if field.label:
            field.label.setBuddy(field.widget)
            form.addWidget(field.label, row, 0)
        if not isinstance(field.widget, QCheckBox):
            field.widget.setMinimumHeight(GRID * 6)
        form.addWidget(field.widget, row, 1, Qt.AlignmentFlag.AlignLeft)
        field.help.setObjectName("quiet")
        field.help.setWordWrap(True)
        field.help.setContentsMargins(0, 0, 0, GRID * 3)
        form.addWidget(field.help, row + 1, 1)
        field.show(self._settings[setting.key])

    def _make(self, setting: Setting) -> _Field:
        """The right widget for SETTING."""
        known = self._known.get(setting.key, [])
        if isinstance(setting.default, bool):
            return self._check_box(setting)
        if setting.choices:
            return self._combo_box(setting)
        if isinstance(setting.default, int):
            return self._number(setting, QSpinBox())
        if isinstance(setting.default, float):
            number = QDoubleSpinBox()
            number.setSingleStep((setting.high - setting.low) / 20)
            return self._number(setting, number)
        return self._text(setting, known)

    def _set(self, key: str, value: Value) -> None:
        self._settings.set(key, value)

    def _check_box(self, setting: Setting) -> _Field:
        box = QCheckBox()
        box.toggled.connect(lambda on: self._set(setting.key, on))
        return _Field(box, lambda value: box.setChecked(bool(value)))

    def _combo_box(self, setting: Setting) -> _Field:
        box = QComboBox()
        box.setMinimumWidth(_FIELD_WIDTH)
        for value, _ in setting.choices:
            box.addItem("", value)
        box.activated.connect(lambda _index: self._set(setting.key, box.currentData()))
        return _Field(box, lambda value: box.setCurrentIndex(box.findData(value)), QLabel())

    def _number(self, setting: Setting, box: QSpinBox | QDoubleSpinBox) -> _Field:
        box.setMinimumWidth(_FIELD_WIDTH)
        if isinstance(box, QSpinBox):
            box.setRange(int(setting.low), int(setting.high))
        else:
            box.setRange(setting.low, setting.high)
        box.valueChanged.connect(lambda value: self._set(setting.key, value))
        return _Field(box, box.setValue, QLabel())  # type: ignore[arg-type]

    def _text(self, setting: Setting, known: list[tuple[str, str]]) -> _Field:
        box = QComboBox()
        box.setMinimumWidth(_FIELD_WIDTH)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for value, title in known:
            box.addItem(value, value)
            box.setItemData(box.count() - 1, title, Qt.ItemDataRole.ToolTipRole)
        line = box.lineEdit()
        assert isinstance(line, QLineEdit)
        line.editingFinished.connect(lambda: self._set(setting.key, line.text().strip()))
        box.activated.connect(lambda _index: self._set(setting.key, box.currentText()))
        return _Field(box, lambda value: box.setEditText(str(value)), QLabel())

    def show_section(self, section: str) -> None:
        """Scroll to the settings whose keys begin with SECTION, and go to the first."""
        first = next((field.widget for key, field in self.fields.items() if key.startswith(f"{section}.")), None)
        if first:
            # From below, so that what belongs to the section is in sight with its heading.
            self._area.ensureWidgetVisible(first, 0, self._area.height())
            self._area.ensureWidgetVisible(self.headings[section])
            first.setFocus()

    def _show(self, key: str) -> None:
        if key in self.fields:
            self.fields[key].show(self._settings[key])

    def _reset(self) -> None:
        for setting in SETTINGS:
            if setting.label:
                self._settings.set(setting.key, setting.default)

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        self.setWindowTitle(tr("Settings"))
        self.reset.setText(tr("&Reset to Defaults"))
        self.close_button.setText(tr("Close"))
        for section, title in SECTIONS.items():
            self.headings[section].setText(tr(title))
        for setting in SETTINGS:
            field = self.fields.get(setting.key)
            if field is None:
                continue
            label, text = tr(setting.label), tr(setting.help)
            if field.label:
                field.label.setText(label)
            if isinstance(field.widget, QCheckBox):
                field.widget.setText(label)
            if isinstance(field.widget, QComboBox):
                for index, (_, choice) in enumerate(setting.choices):
                    field.widget.setItemText(index, tr(choice))
            field.help.setText(text)
            field.widget.setToolTip(text)
            field.widget.setAccessibleName(label)
            field.widget.setAccessibleDescription(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page; it changes a value only in the field that has the focus."""
        if (
            event.type() == QEvent.Type.Wheel
            and isinstance(watched, (QComboBox, QAbstractSpinBox))
            and not watched.hasFocus()
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _stop_following(self) -> None:
        self._settings.on_change.remove(self._show)
