"""The status bar: what the model is doing on the left, how the text stands on the right."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QSizePolicy, QStatusBar, QToolButton, QWidget

from assistant.documents.counts import Counts
from assistant.i18n import N_, tr
from assistant.jobs import ModelState
from assistant.ui.labels import ElidedLabel
from assistant.ui.theme import GRID

MESSAGE_MS = 8000
TROUBLE = ("missing", "failed")

# What the button says in each state of the model, with suggestions switched on.
_SUGGESTIONS = {
    "": N_("Suggestions off"),
    "loading": N_("Model is loading"),
    "ready": N_("Suggestions on"),
    "missing": N_("Model is missing"),
    "failed": N_("Model does not run"),
}


class StatusBar(QStatusBar):
    """Shows what it was told last, in the language in use."""

    def __init__(self, suggestions_menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._model = ModelState("")
        self._title = ""
        self._speed = 0.0
        self._counts = Counts(0, 0)
        self._modified = False
        self._has_file = False
        self._enabled = True
        self.model, self.speed, self.counts, self.saved = (ElidedLabel("", self) for _ in range(4))
        self.model.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.suggestions = QToolButton(self)
        self.suggestions.setAutoRaise(True)
        self.suggestions.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.suggestions.setMenu(suggestions_menu)
        self.setContentsMargins(GRID, 0, GRID, 0)
        self.addWidget(self.model)
        self.addWidget(self.speed)
        for widget in (self.counts, self.saved, self.suggestions):
            self.addPermanentWidget(widget)
        self.retranslate()

    def show_model(self, state: ModelState, title: str) -> None:
        """What the model, called TITLE, is doing."""
        self._model, self._title = state, title
        if state.state != "ready":
            self._speed = 0.0
        self.retranslate()

    def show_speed(self, tokens_per_second: float) -> None:
        """How fast the last suggestion came."""
        self._speed = tokens_per_second
        self.retranslate()

    def show_counts(self, counts: Counts) -> None:
        """How long the text is."""
        self._counts = counts
        self.retranslate()

    def show_saved(self, modified: bool, has_file: bool) -> None:
        """Whether the text is on disk."""
        self._modified, self._has_file = modified, has_file
        self.retranslate()

    def show_enabled(self, enabled: bool) -> None:
        """Whether suggestions are switched on."""
        self._enabled = enabled
        self.retranslate()

    def tell(self, message: str) -> None:
        """Show MESSAGE for a while in place of the left side; "" takes it back."""
        if message:
            self.showMessage(message, MESSAGE_MS)
        else:
            self.clearMessage()

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        self._show_left()
        self._show_right()
        self._show_button()

    def _show_left(self) -> None:
        model = self._model
        on_cpu = model.device == "CPU" and model.reason
        where = tr("{device} ({reason})", device=model.device, reason=model.reason) if on_cpu else model.device
        self._set(self.model, " · ".join(part for part in (self._title, where) if part), model.reason)
        speed = tr("{speed} tokens/s", speed=round(self._speed)) if self._speed else ""
        self._set(self.speed, speed, tr("How fast the last suggestion was written, in tokens (word pieces) a second."))

    def _show_right(self) -> None:
        counts = self._counts
        words = tr("1 word") if counts.words == 1 else tr("{count} words", count=f"{counts.words:,}")
        self._set(
            self.counts,
            words + " · " + tr("字数 {count}", count=f"{counts.characters:,}"),
            tr("Words, with every Chinese character as one; and 字数 as Word counts it: with Chinese punctuation too."),
        )
        at_rest = tr("Saved") if self._has_file else tr("No file yet")
        self._set(self.saved, tr("Not saved") if self._modified else at_rest, "")

    def _show_button(self) -> None:
        state = self._model.state if self._enabled else ""
        text = tr(_SUGGESTIONS[state])
        self.suggestions.setText(text + " ▾")
        self.suggestions.setAccessibleName(text)
        self.suggestions.setToolTip(self._model.reason if state in TROUBLE else tr("Suggestions: switch, and why"))
        self.suggestions.setObjectName("problem" if state in TROUBLE else "quiet")
        self.suggestions.style().unpolish(self.suggestions)  # a style sheet looks at the name only when polishing
        self.suggestions.style().polish(self.suggestions)

    def _set(self, label: ElidedLabel, text: str, tip: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
        label.setToolTip(tip or text)
