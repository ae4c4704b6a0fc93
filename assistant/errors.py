"""The errors a user may read: what happened, what it means, what to do."""

from __future__ import annotations

from assistant.i18n import tr


class PenwrightError(Exception):
    """A failure with a sentence for the user, translated when it is shown.

    MESSAGE is English, marked with `N_`, with `{name}` fields that VALUES fill.
    """

    def __init__(self, message: str, /, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values

    def __str__(self) -> str:
        return tr(self.message, **self.values)


class ModelMissing(PenwrightError):  # noqa: N818 - named by what happened
    """The model that the settings name is not on this machine."""
