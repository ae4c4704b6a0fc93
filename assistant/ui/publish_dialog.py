"""The Publish dialog: where the text goes, and the statement of what the model wrote that goes with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.i18n import tr
from assistant.settings import Settings
from assistant.ui import dialogs
from assistant.ui.background import Background
from assistant.ui.contributions import Kept
from assistant.ui.theme import GRID

if TYPE_CHECKING:
    from assistant.publish.article import Article
    from assistant.ui.publishing import Sent

_FIELD = GRID * 80


class PublishDialog(QDialog):
    """Publishes the text KEPT of the document in the file DOCUMENT (None: none yet) called NAME."""

    def __init__(
        self,
        settings: Settings,
        kept: Kept,
        name: str,
        document: Path | None,
        model: str,
        parent: QWidget,
    ) -> None:
        from assistant.ui import publishing  # takes a tenth of a second, which the window need not wait for

        super().__init__(parent)
        self._publishing = publishing
        self._settings = settings
        self._kept = kept
        self._name = name
        self._document = document
        self._prepared: Article | None = None
        self._edit = ""
        self._preparing = Background("prepare text", self)
        self._preparing.finished.connect(self._take_prepared)
        self._preparing.failed.connect(self._fail)
        self._work = Background("publish", self)
        self._work.finished.connect(self._take)
        self._work.failed.connect(self._fail)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("panelDialog")
        self.setWindowTitle(tr("Publish"))
        self.target = QComboBox(self)
        for kind, (title, _) in publishing.TARGETS.items():
            self.target.addItem(tr(title), kind)
        self.target.setCurrentIndex(max(0, self.target.findData(settings.text("publish.target"))))
        self.heading, self.author = QLineEdit(self), QLineEdit(settings.text("publish.author"), self)
        self.link, self.feed_title, self.feed_address = (QLineEdit(self) for _ in range(3))
        self.site, self.user = QLineEdit(settings.text("publish.site")), QLineEdit(settings.text("publish.user"))
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(tr("empty: the one in the keyring"))
        self.keep = QCheckBox(tr("&Keep the password in the system's keyring"), self)
        self.statement, self.message = QLabel(self), QLabel(self)
        for label in (self.statement, self.message):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setObjectName("quiet")
        self.run, self.close_button = QPushButton(self), QPushButton(tr("Cancel"), self)
        self.run.setObjectName("primary")
        self.run.setDefault(True)
        self.open_draft = QPushButton(tr("&Open Draft in Browser"), self)
        self.open_draft.hide()
        self._lay_out()
        self.target.currentIndexChanged.connect(self._show_target)
        self.run.clicked.connect(self._start)
        self.open_draft.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self._edit)))
        self.close_button.clicked.connect(self.reject)
        self._show_target()
        self.statement.setText(tr("Counting what the model wrote…"))
        self._preparing.start(lambda _cancel, _told: publishing.prepare(kept, name, model))
        self._enable()

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(GRID * 4)
        self._form.setVerticalSpacing(GRID * 2)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for label, field in (
            (tr("&To"), self.target), (tr("T&itle"), self.heading), (tr("&Author"), self.author),
            (tr("Address of the te&xt"), self.link), (tr("Title of a &new feed"), self.feed_title),
            (tr("Address of its &site"), self.feed_address),
            (tr("Addr&ess of the site"), self.site), (tr("&User"), self.user),
            (tr("Application &password"), self.password),
        ):  # fmt: skip
            self._form.addRow(label, field)
            field.setMinimumWidth(_FIELD)
        self._form.addRow("", self.keep)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID * 2)
        buttons.addWidget(self.open_draft)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.run)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 6, GRID * 5, GRID * 6, GRID * 4)
        column.setSpacing(GRID * 3)
        column.addLayout(self._form)
        column.addWidget(self.statement)
        column.addWidget(self.message)
        column.addStretch(1)
        column.addLayout(buttons)
        self.setMinimumWidth(GRID * 130)

    @property
    def kind(self) -> str:
        """The target that is chosen, a key of publishing.TARGETS."""
        return str(self.target.currentData())

    def _show_target(self) -> None:
        """Show the fields that the target needs."""
        to_site = self.kind == self._publishing.WORDPRESS
        to_feed = self.kind in self._publishing.FEEDS
        for field in (self.link, self.feed_title, self.feed_address):
            self._form.setRowVisible(field, to_feed)
        for field in (self.site, self.user, self.password):
            self._form.setRowVisible(field, to_site)
        self._form.setRowVisible(self.keep, to_site)
        self.run.setText(tr("&Send as Draft") if to_site else tr("&Write File…"))
        self._tell("")
        self.adjustSize()

    def _enable(self) -> None:
        self.run.setEnabled(self._prepared is not None and not self._work.running)

    def _take_prepared(self, prepared: Article) -> None:
        self._prepared = prepared
        if not self.heading.text():
            self.heading.setText(prepared.headline)
            self.heading.setCursorPosition(0)  # a long one shows its beginning
        if not self.author.text():
            self.author.setText(prepared.author)
        self.statement.setText(
            tr("It says at the end: “{statement}”", statement=prepared.statement)
            if prepared.statement
            else tr("Nothing from the model was accepted since this document was opened, so there is no statement.")
        )
        self.adjustSize()
        self._enable()

    def _start(self) -> None:
        prepared = self._prepared
        if prepared is None:
            return
        publishing, kind = self._publishing, self.kind
        title, author = self.heading.text().strip(), self.author.text().strip()
        self._remember()
        if kind == publishing.WORDPRESS:
            from assistant.publish.account import Password

            site = publishing.Site(
                self.site.text(), self.user.text().strip(), Password(self.password.text()), self.keep.isChecked()
            )
            self._tell(tr("Sending…"))
            self._work.start(
                lambda cancel, _told: publishing.send(
                    publishing.entitled(prepared, self._kept, self._name, title, author), site, cancel
                )
            )
        else:
            file = self._pick(kind)
            if file is None:
                return
            plan = None
            if kind in publishing.FEEDS:
                fields = (self.link, self.feed_title, self.feed_address)
                link, feed_title, address = (field.text().strip() for field in fields)
                plan = publishing.FeedPlan(link, title=feed_title, address=address)
            self._work.start(
                lambda _cancel, _told: publishing.write(
                    publishing.entitled(prepared, self._kept, self._name, title, author), file, kind, True, plan
                )
            )
        self.close_button.setText(tr("Cancel"))
        self._enable()

    def _pick(self, kind: str) -> Path | None:
        """The file to write, which the writer has agreed to replace if it is there; a feed is added to."""
        title, suffix = self._publishing.TARGETS[kind]
        stem = self._document.stem if self._document else self._name
        folder = self._document.parent if self._document else Path.home()
        suggested = folder / f"{stem}{suffix}"
        if self._is_document(suggested):
            suggested = folder / f"{tr('{name} (published)', name=stem)}{suffix}"
        picked = dialogs.pick_published(self, suggested, tr(title), adds=kind in self._publishing.FEEDS)
        if picked and self._is_document(picked):
            self._tell(
                tr("That file is the document itself. Publishing there would replace your text with the published "
                   "one, so nothing was written. Choose another name."), problem=True
            )  # fmt: skip
            self.adjustSize()
            return None
        return picked

    def _is_document(self, file: Path) -> bool:
        """Whether FILE is the file of the document, by whatever name."""
        if self._document is None:
            return False
        try:
            return file.samefile(self._document)
        except OSError:  # one of them is not there
            return file == self._document

    def _remember(self) -> None:
        for key, text in (
            ("publish.target", self.kind), ("publish.author", self.author.text().strip()),
            ("publish.site", self.site.text().strip()), ("publish.user", self.user.text().strip()),
        ):  # fmt: skip
            self._settings.set(key, text)

    def _tell(self, message: str, *, problem: bool = False) -> None:
        self.message.setObjectName("problem" if problem else "quiet")
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setText(message)
        self.message.setAccessibleName(message)
        self.message.setVisible(bool(message))

    def _take(self, sent: Sent) -> None:
        self._tell(sent.message)
        self._edit = sent.edit
        self.open_draft.setVisible(bool(sent.edit))
        self.password.clear()
        self.close_button.setText(tr("Close"))
        self.adjustSize()
        self._enable()

    def _fail(self, problem: str) -> None:
        if self._prepared is None:
            self.statement.setText("")
        self._tell(problem, problem=True)
        self.adjustSize()
        self._enable()

    def done(self, result: int) -> None:
        """Close; what runs is stopped."""
        self._preparing.stop()
        self._work.stop()
        super().done(result)
