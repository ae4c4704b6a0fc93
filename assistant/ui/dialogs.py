"""The questions the window asks. Each is one function, so that tests answer in its place."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from assistant.i18n import N_, tr

# What a file dialog offers, in its own syntax.
_FILTERS = (N_("Text (*.txt *.md)"), N_("All files (*)"))
_SAVE_FILTERS = (N_("Markdown (*.md)"), N_("Plain text (*.txt)"), N_("All files (*)"))


class Answer(Enum):
    """What the user decided."""

    SAVE = "save"
    SAVE_AS = "save as"
    DISCARD = "discard"
    OVERWRITE = "overwrite"
    CANCEL = "cancel"


def _ask(parent: QWidget, text: str, detail: str, buttons: list[tuple[Answer, str, QMessageBox.ButtonRole]]) -> Answer:
    """Show a question; the first button is the default one, and closing it means Cancel."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Penwright", text, QMessageBox.StandardButton.NoButton, parent)
    box.setInformativeText(detail)
    made: dict[QPushButton, Answer] = {}
    for answer, label, role in buttons:
        button = box.addButton(label, role)
        made[button] = answer
        if len(made) == 1:
            box.setDefaultButton(button)
        if answer is Answer.CANCEL:
            box.setEscapeButton(button)
    box.exec()
    clicked = box.clickedButton()
    answer = next((answer for button, answer in made.items() if button is clicked), Answer.CANCEL)
    box.deleteLater()
    return answer


def ask_unsaved(parent: QWidget, name: str) -> Answer:
    """Save, discard or cancel, before document NAME gives way."""
    role = QMessageBox.ButtonRole
    return _ask(
        parent,
        tr("Save the changes to “{name}”?", name=name),
        tr("They are lost if you don't save them."),
        [
            (Answer.SAVE, tr("&Save"), role.AcceptRole),
            (Answer.DISCARD, tr("&Don't Save"), role.DestructiveRole),
            (Answer.CANCEL, tr("Cancel"), role.RejectRole),
        ],
    )


def ask_draft(parent: QWidget) -> Answer:
    """Discard or cancel, before a draft in the panel goes that the writer has edited and not accepted."""
    role = QMessageBox.ButtonRole
    return _ask(
        parent,
        tr("The draft in the panel holds changes of yours that are not in the page."),
        tr("They are lost if you go on. Go back to accept the parts that you want to keep."),
        [
            (Answer.CANCEL, tr("&Back to the Draft"), role.RejectRole),
            (Answer.DISCARD, tr("&Don't Keep"), role.DestructiveRole),
        ],
    )


def ask_changed_outside(parent: QWidget, name: str) -> Answer:
    """Overwrite, save as or cancel, before file NAME, which another program changed, is written."""
    role = QMessageBox.ButtonRole
    return _ask(
        parent,
        tr("“{name}” was changed by another program.", name=name),
        tr("Saving here would replace those changes with your text. You can keep both by saving under another name."),
        [
            (Answer.SAVE_AS, tr("Save &As…"), role.AcceptRole),
            (Answer.OVERWRITE, tr("&Replace"), role.DestructiveRole),
            (Answer.CANCEL, tr("Cancel"), role.RejectRole),
        ],
    )


def ask_utf8(parent: QWidget, problem: str) -> Answer:
    """Save in UTF-8 or cancel, where PROBLEM says that the file's encoding lacks a character."""
    role = QMessageBox.ButtonRole
    return _ask(
        parent,
        problem,
        "",
        [(Answer.SAVE, tr("&Save as UTF-8"), role.AcceptRole), (Answer.CANCEL, tr("Cancel"), role.RejectRole)],
    )


def tell(parent: QWidget, text: str) -> None:
    """Show a message that has to be read."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Penwright", text, QMessageBox.StandardButton.NoButton, parent)
    box.setDefaultButton(box.addButton(tr("Close"), QMessageBox.ButtonRole.AcceptRole))
    box.exec()
    box.deleteLater()


def pick_open(parent: QWidget, folder: Path) -> Path | None:
    """A file to open, or None."""
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open"), str(folder), ";;".join(tr(f) for f in _FILTERS))
    return Path(name) if name else None


def pick_sources(parent: QWidget, folder: Path) -> list[Path]:
    """Files to summarize or to draft from; none if the user thinks better of it."""
    names, _ = QFileDialog.getOpenFileNames(parent, tr("Add Files"), str(folder), tr(_FILTERS[1]))
    return [Path(name) for name in names]


def pick_material(parent: QWidget) -> list[Path]:
    """Files to collect from; none if the user thinks better of it."""
    return pick_sources(parent, Path.home())


def pick_folder(parent: QWidget) -> list[Path]:
    """A folder to collect from, or none."""
    name = QFileDialog.getExistingDirectory(parent, tr("Add Folder"), str(Path.home()))
    return [Path(name)] if name else []


def pick_save(parent: QWidget, suggested: Path) -> Path | None:
    """A name to save under, or None. The dialog itself asks before it replaces a file."""
    filters = [tr(f) for f in _SAVE_FILTERS]
    chosen = filters[1] if suggested.suffix == ".txt" else filters[0]
    name, used = QFileDialog.getSaveFileName(parent, tr("Save As"), str(suggested), ";;".join(filters), chosen)
    if not name:
        return None
    path = Path(name)
    if not path.suffix and used in filters[:2]:
        path = path.with_name(path.name + (".md" if used == filters[0] else ".txt"))
        # The dialog asked about the name as it was typed, not about this one.
        if path.exists() and ask_replace(parent, path.name) is not Answer.OVERWRITE:
            return None
    return path


def pick_published(parent: QWidget, suggested: Path, kind: str, *, adds: bool) -> Path | None:
    """A file of KIND to publish to, or None. The user is asked before one is replaced; one that ADDS is not."""
    options = QFileDialog.Option.DontConfirmOverwrite if adds else QFileDialog.Option(0)
    shown = f"{kind} (*{suggested.suffix})"
    name, _ = QFileDialog.getSaveFileName(parent, tr("Publish"), str(suggested), shown, options=options)
    if not name:
        return None
    path = Path(name)
    if path.suffix:
        return path
    path = path.with_name(path.name + suggested.suffix)
    # The dialog asked about the name as it was typed, not about this one.
    if path.exists() and not adds and ask_replace(parent, path.name) is not Answer.OVERWRITE:
        return None
    return path


def ask_replace(parent: QWidget, name: str) -> Answer:
    """Overwrite or cancel, before NAME, which exists, is written."""
    role = QMessageBox.ButtonRole
    return _ask(
        parent,
        tr("“{name}” is there already.", name=name),
        tr("Saving replaces what it holds."),
        [
            (Answer.CANCEL, tr("Cancel"), role.RejectRole),
            (Answer.OVERWRITE, tr("&Replace"), role.DestructiveRole),
        ],
    )
