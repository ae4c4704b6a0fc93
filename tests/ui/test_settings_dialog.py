"""The settings dialog: made from the declarations, acting at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QSpinBox

from assistant import i18n
from assistant.settings import SETTINGS, Settings
from assistant.ui.settings_dialog import SECTIONS, SettingsDialog

SHOWN = [setting for setting in SETTINGS if setting.label]


@pytest.fixture
def dialog(qtbot, settings):
    made = SettingsDialog(settings, {"model.name": [("one", "Model One"), ("two", "Model Two")]})
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()


def field(dialog, key):
    return dialog.fields[key].widget


def shown_value(widget):
    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    if isinstance(widget, (QSpinBox, QDoubleSpinBox)):
        return widget.value()
    assert isinstance(widget, QComboBox)
    return widget.currentText() if widget.isEditable() else widget.currentData()


def another_value(setting):
    """A value other than the default that SETTING may hold."""
    if isinstance(setting.default, bool):
        return not setting.default
    if setting.choices:
        return setting.choices[-1][0]
    if isinstance(setting.default, str):
        return "another"
    return type(setting.default)(setting.low if setting.default != setting.low else setting.high)


def test_every_setting_with_a_label_has_a_field_and_no_other(dialog):
    assert list(dialog.fields) == sorted(dialog.fields, key=[setting.key for setting in SETTINGS].index)
    assert set(dialog.fields) == {setting.key for setting in SHOWN}


def test_every_section_has_a_heading():
    assert {setting.key.split(".")[0] for setting in SHOWN} <= set(SECTIONS)


@pytest.mark.parametrize("setting", SHOWN, ids=lambda setting: setting.key)
def test_a_field_shows_its_value_label_and_help(dialog, settings, setting):
    widget = field(dialog, setting.key)
    assert shown_value(widget) == settings[setting.key]
    assert widget.accessibleName() == i18n.tr(setting.label)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert i18n.tr(setting.help) in texts
    assert i18n.tr(setting.label) in [*texts, getattr(widget, "text", lambda: "")()]


@pytest.mark.parametrize("setting", SHOWN, ids=lambda setting: setting.key)
def test_a_change_elsewhere_is_shown(dialog, settings, setting):
    settings.set(setting.key, another_value(setting))
    assert shown_value(field(dialog, setting.key)) == another_value(setting)


def test_a_check_box_acts_at_once_and_is_saved(dialog, settings):
    QTest.keyClick(field(dialog, "suggestions.enabled"), Qt.Key.Key_Space)
    assert not settings.flag("suggestions.enabled")
    assert not Settings(settings.file).flag("suggestions.enabled")


def test_a_number_acts_at_once(dialog, settings):
    field(dialog, "appearance.text_size").stepUp()
    assert settings.integer("appearance.text_size") == 14


def test_a_number_stays_in_its_range(dialog, settings):
    box = field(dialog, "suggestions.confidence")
    box.setValue(7)
    assert settings.number("suggestions.confidence") == 1.0
    box.setValue(0.35)
    assert settings.number("suggestions.confidence") == 0.35


def test_a_choice_acts_at_once_by_keyboard(dialog, settings):
    box = field(dialog, "appearance.theme")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert settings.text("appearance.theme") == "light"


def test_a_known_model_can_be_chosen_and_another_one_typed(dialog, settings):
    box = field(dialog, "model.name")
    assert [box.itemText(index) for index in range(box.count())] == ["one", "two"]
    line = box.findChild(QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "my-own ")
    assert settings.text("model.name") != "my-own"
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert settings.text("model.name") == "my-own"


def test_everything_can_be_reached_by_tab(dialog):
    wanted = {field(dialog, setting.key) for setting in SHOWN}
    first = widget = dialog.reset
    while True:
        widget = widget.nextInFocusChain()
        wanted.discard(widget)
        if widget is first:
            break
    assert wanted == set()


def test_reset_brings_back_the_defaults(dialog, settings):
    settings.set("appearance.theme", "dark")
    settings.set("suggestions.tokens", 3)
    dialog.reset.click()
    assert all(settings[setting.key] == setting.default for setting in SHOWN)
    assert settings.flag("general.sample_shown")
    assert field(dialog, "suggestions.tokens").value() == 12


def test_the_wheel_changes_no_field_without_the_focus(dialog, settings):
    box = field(dialog, "suggestions.tokens")
    field(dialog, "general.language").setFocus()

    def turn():
        event = QWheelEvent(
            QPointF(5, 5), box.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(box, event)

    turn()
    assert settings.integer("suggestions.tokens") == 12
    box.setFocus()
    turn()
    assert settings.integer("suggestions.tokens") == 13


def test_a_closed_dialog_follows_the_settings_no_more(qtbot, settings):
    listening = len(settings.on_change)
    made = SettingsDialog(settings, {})
    made.show()
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()
    made.deleteLater()
    assert len(settings.on_change) == listening
