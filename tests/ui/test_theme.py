"""Colours that can be read, and that follow the setting and the system."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

from assistant.ui import theme
from assistant.ui.icons import icon
from assistant.ui.theme import DARK, LIGHT, Theme


def luminance(colour):
    """WCAG 2.2, relative luminance."""

    def linear(part):
        share = int(part, 16) / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(colour[at : at + 2]) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_says():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "back", "least"),
    [
        ("text", "page", 7), ("ghost", "page", 4.5), ("text", "desk", 7), ("quiet", "desk", 4.5),
        ("text", "selection", 4.5), ("text", "control", 7), ("accent", "desk", 4.5), ("accent", "page", 4.5),
        ("problem", "desk", 4.5), ("on_accent", "accent", 4.5), ("quiet", "page", 4.5), ("quiet", "control", 4.5),
    ],
)  # fmt: skip
def test_text_can_be_read(colours, front, back, least):
    assert contrast(getattr(colours, front), getattr(colours, back)) >= least


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_ghost_text_is_paler_than_text(colours):
    assert contrast(colours.ghost, colours.page) < contrast(colours.text, colours.page) / 2


@pytest.mark.parametrize(
    ("choice", "system_is_dark", "colours"),
    [("system", True, DARK), ("system", False, LIGHT), ("light", True, LIGHT), ("dark", False, DARK)],
)
def test_the_setting_goes_before_the_system(choice, system_is_dark, colours):
    assert theme.colours_for(choice, system_is_dark) is colours


@pytest.fixture
def shown(qapp, settings):
    made = Theme(qapp, settings)
    yield made
    made.close()
    made.deleteLater()


def test_changing_the_setting_changes_the_palette_at_once(qapp, settings, shown, qtbot):
    settings.set("appearance.theme", "light")
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == LIGHT.page
    with qtbot.waitSignal(shown.changed) as caught:
        settings.set("appearance.theme", "dark")
    assert caught.args == [DARK]
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == DARK.page
    assert qapp.palette().color(QPalette.ColorRole.Text).name() == DARK.text


def test_a_change_of_the_system_is_followed(qapp, settings, shown, monkeypatch):
    hints = qapp.styleHints()

    system = SimpleNamespace(colorScheme=lambda: Qt.ColorScheme.Dark)
    application = SimpleNamespace(
        styleHints=lambda: system, setPalette=qapp.setPalette, setStyleSheet=qapp.setStyleSheet
    )
    assert shown.colours is LIGHT
    monkeypatch.setattr(shown, "_application", application)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert shown.colours is DARK
    monkeypatch.undo()


def test_an_icon_takes_the_colour_it_is_given(qapp):
    picture = icon("close", "#ff0000", "#00ff00").pixmap(16, 16).toImage()
    colours = [picture.pixelColor(x, y) for x in range(16) for y in range(16)]
    painted = [colour for colour in colours if colour.alpha()]
    assert painted
    assert all((colour.red(), colour.green(), colour.blue()) == (255, 0, 0) for colour in painted)
