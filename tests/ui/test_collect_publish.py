"""The dialogs that collect material and publish a text, with real files and a site that the test plays."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from assistant.collect import Collected, Item, Problem, kept
from assistant.publish import passwords
from assistant.publish.account import Password
from assistant.tasks.texts import Part, Passage, Sentence
from assistant.ui import collect_dialog, dialogs
from assistant.ui.answers import Origin
from assistant.ui.collect_dialog import CollectDialog
from assistant.ui.keeping import SourceKeeper, as_source
from assistant.ui.publish_dialog import PublishDialog

ITEM = Item("A title", "The text of it.", "https://example.org/a", "entry", collected="2026-11-24T08:30:00Z")


def dialog_of(parent, kind):
    return next(dialog for dialog in parent.findChildren(kind) if dialog.isVisible())


# Collecting -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def collecting(window, monkeypatch):
    """The dialog, with a function in place of assistant.collect.collect that the test sets; `asked` has the calls."""
    asked = []

    class Collecting:
        answer = staticmethod(lambda wheres, cancel, told: Collected((ITEM,)))

    def collect(wheres, cancel, told):
        asked.append(wheres)
        return Collecting.answer(wheres, cancel, told)

    monkeypatch.setattr("assistant.ui.window.collect", collect)
    window.menus.actions["write.collect"].trigger()
    made = dialog_of(window, CollectDialog)
    made.asked, made.script = asked, Collecting
    yield made
    for left in window.findChildren(CollectDialog):
        left.reject()


def test_nothing_is_fetched_before_the_button(collecting, window, qtbot):
    collecting.address.setText("https://example.org/feed https://example.org/a")
    QTest.keyClick(collecting.address, Qt.Key.Key_Return)
    assert collecting.places == ["https://example.org/feed", "https://example.org/a"]
    assert collecting.asked == []
    collecting.address.setText("https://example.org/b")
    with qtbot.waitSignal(collecting.collected):
        collecting.run.click()
    assert collecting.asked == [["https://example.org/feed", "https://example.org/a", "https://example.org/b"]]
    assert [source.text for source in window.panel.store.sources()] == [ITEM.text]
    assert not collecting.isVisible()


def test_files_and_folders_are_listed_once_and_can_be_removed(collecting, monkeypatch, tmp_path):
    monkeypatch.setattr(dialogs, "pick_material", lambda *_: [tmp_path / "a.csv"])
    monkeypatch.setattr(dialogs, "pick_folder", lambda *_: [tmp_path])
    for button in (collecting.files, collecting.folder, collecting.files):
        button.click()
    assert collecting.places == [str(tmp_path / "a.csv"), str(tmp_path)]
    collecting.wheres.setCurrentRow(0)
    collecting.remove.click()
    assert collecting.places == [str(tmp_path)]


def test_what_could_not_be_collected_is_told_and_the_rest_is_added(collecting, window, qtbot):
    problem = Problem("https://example.org/b", "The server did not answer.")
    collecting.script.answer = lambda wheres, cancel, told: Collected((ITEM,), (problem,), folded=2)
    collecting.address.setText("https://example.org/b")
    collecting.run.click()
    qtbot.waitUntil(collecting.report.isVisible)
    assert "The server did not answer." in collecting.report.toPlainText()
    assert collecting.message.text() == "1 source was added. 2 said the same as others and were left out."
    assert len(window.panel.store.sources()) == 1


def test_cancel_stops_collecting_and_adds_nothing(collecting, window, qtbot):
    begun, ended = threading.Event(), threading.Event()

    def answer(wheres, cancel, told):
        begun.set()
        cancel.event.wait(5)
        ended.set()
        cancel.raise_if_cancelled()

    collecting.script.answer = answer
    collecting.address.setText("https://example.org/slow")
    collecting.run.click()
    assert begun.wait(5)
    collecting.cancel.click()
    assert ended.wait(5)
    assert not collecting.isVisible()
    QApplication.processEvents()
    assert window.panel.store.sources() == ()


def test_what_was_collected_is_kept_beside_the_document_when_it_is_saved(
    collecting, window, monkeypatch, tmp_path, qtbot
):
    with qtbot.waitSignal(collecting.collected):
        collecting.address.setText("https://example.org/a")
        collecting.run.click()
    monkeypatch.setattr(dialogs, "pick_save", lambda *_: tmp_path / "story.md")
    window.editor.insertPlainText("Story")
    assert window.files.save()
    kept = tmp_path / "story.sources"
    qtbot.waitUntil(lambda: kept.is_dir() and len(list(kept.glob("*.md"))) == 1)
    assert ITEM.text in next(kept.glob("*.md")).read_text(encoding="utf-8")


OTHER = Item("Another", "Other text.", "https://example.org/b", "page")


def collected(window, *items):
    window._take_material(Collected(items))


def kept_in(folder):
    return sorted(file.name for file in folder.glob("*.md"))


@pytest.fixture
def story(window, tmp_path, qtbot):
    """The window with an empty document that has a file."""
    file = tmp_path / "story.md"
    file.write_text("Story", encoding="utf-8")
    window.files.open(file)
    qtbot.waitUntil(lambda: window.files.path == file)
    return window


def test_saving_waits_for_nothing_and_what_is_newest_is_kept_in_the_end(make_window, monkeypatch, tmp_path, qtbot):
    may_write, writing, most = threading.Event(), [], []

    def slow(items, document, cancel):
        writing.append(document)
        most.append(len(writing))
        may_write.wait(10)
        kept.keep(items, kept.folder_of(document), cancel)
        writing.remove(document)

    monkeypatch.setattr("assistant.ui.window.keep", slow)
    window = make_window()
    window.files.path = tmp_path / "story.md"
    collected(window, ITEM)
    qtbot.waitUntil(lambda: len(most) == 1)
    collected(window, OTHER)
    assert window.files.save()
    may_write.set()
    qtbot.waitUntil(lambda: len(kept_in(tmp_path / "story.sources")) == 2)
    assert most == [1, 1]


def test_closing_writes_what_still_waits(make_window, monkeypatch, tmp_path, qtbot):
    begun, may_write = threading.Event(), threading.Event()

    def slow(items, document, cancel):
        begun.set()
        may_write.wait(0.2)
        kept.keep(items, kept.folder_of(document), cancel)

    monkeypatch.setattr("assistant.ui.window.keep", slow)
    window = make_window()
    window.files.path = tmp_path / "story.md"
    collected(window, ITEM)
    assert begun.wait(5)
    collected(window, OTHER)
    window.forget_changes()
    assert window.close()
    assert len(kept_in(tmp_path / "story.sources")) == 2


def test_what_cannot_be_kept_in_time_at_the_end_is_said_in_the_log(qapp, tmp_path, caplog):
    keeper = SourceKeeper(lambda items, document, cancel: cancel.event.wait(10))
    keeper.add([ITEM])
    keeper.save(tmp_path / "story.md", {as_source(ITEM)})
    keeper.close(0.01)
    assert "story.md: A title" in caplog.text
    keeper.deleteLater()


def test_what_could_not_be_kept_is_told_and_tried_again_at_the_next_save(story, monkeypatch, tmp_path, qtbot):
    told = []
    monkeypatch.setattr(dialogs, "tell", lambda _parent, problem: told.append(problem))
    folder = tmp_path / "story.sources"
    folder.write_text("in the way", encoding="utf-8")
    collected(story, ITEM)
    qtbot.waitUntil(lambda: len(told) == 1)
    folder.unlink()
    assert story.files.save()
    qtbot.waitUntil(lambda: len(kept_in(folder)) == 1)


def test_a_source_that_the_writer_removed_is_not_written_again(story, tmp_path, qtbot):
    folder = tmp_path / "story.sources"
    collected(story, ITEM)
    qtbot.waitUntil(lambda: story._keeper._written is None)
    (folder / kept_in(folder)[0]).unlink()
    story.panel.store.remove(story.panel.store.added[0])
    collected(story, OTHER)
    qtbot.waitUntil(lambda: story._keeper._written is None)
    assert kept_in(folder) == ["001-Another.md"]
    (folder / "001-Another.md").unlink()
    assert story.files.save()
    assert story._keeper._written is None
    assert kept_in(folder) == []


def test_kept_sources_are_there_again_when_the_document_is_opened(window, tmp_path, qtbot):
    kept.keep([ITEM, OTHER], tmp_path / "story.sources")
    (tmp_path / "story.md").write_text("Story", encoding="utf-8")
    window.files.open(tmp_path / "story.md")
    qtbot.waitUntil(lambda: len(window.panel.store.sources()) == 2)
    assert window.panel.store.sources() == (as_source(ITEM), as_source(OTHER))
    window.files.new()
    assert window.panel.store.sources() == ()


def test_a_kept_source_that_is_added_as_a_file_comes_without_its_header(window, tmp_path, qtbot):
    (file,) = kept.keep([ITEM], tmp_path / "story.sources")
    mine = tmp_path / "mine.md"
    mine.write_text("---\ntitle: mine\n---\n\nText.", encoding="utf-8")
    window.panel.store.add_files([file, mine])
    qtbot.waitUntil(lambda: len(window.panel.store.sources()) == 2)
    of_ours, of_the_writer = window.panel.store.sources()
    assert of_ours == as_source(ITEM)
    assert of_the_writer.text.startswith("---\ntitle: mine")


def test_a_table_is_added_as_a_source_by_the_real_collector(window, tmp_path, qtbot):
    table = tmp_path / "votes.csv"
    table.write_text("name,votes\nAda,9\nBob,4\n", encoding="utf-8")
    window.panel.store.add_files([table])
    qtbot.waitUntil(lambda: not window.panel.store.reading, timeout=20_000)
    (added,) = window.panel.store.added
    assert added.problem == ""
    assert "Ada" in added.sources[0].text


def test_the_window_collects_with_the_collector(tmp_path):
    file = tmp_path / "note.txt"
    file.write_text("A note that is long enough to be one.", encoding="utf-8")
    found = collect_dialog.collect([str(file)], window_cancel(), lambda message: None)
    assert [item.text for item in found.items] == ["A note that is long enough to be one."]


def window_cancel():
    from assistant.cancellation import Cancellation

    return Cancellation()


# Publishing -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def publishing(window, qtbot):
    """The dialog about a text in which one sentence is the model's and one its, edited."""
    window.files._show("# Bridge\n\nI wrote this.")
    bench = window.panel.bench
    end = window.editor.length_of(window.editor.text())
    text = " The model wrote this. The model wrote that."
    place = window.editor.replace(end, end, text)
    sentences = tuple(
        Sentence(words, (Passage(0, 0, 4),)) for words in ("The model wrote this.", "The model wrote that.")
    )
    origin = Origin((type("S", (), {"name": "minutes.txt", "text": "Some minutes."})(),))
    bench.note_put_in(place.selectionStart(), text, Part("body", "", (sentences,)), origin)
    whole = window.editor.text()
    at = whole.index("that.")
    window.editor.replace(at, at + 4, "what I say")
    window.menus.actions["file.publish"].trigger()
    made = dialog_of(window, PublishDialog)
    qtbot.waitUntil(made.run.isEnabled)
    yield made
    for left in window.findChildren(PublishDialog):
        left.reject()


def choose(dialog, kind):
    dialog.target.setCurrentIndex(dialog.target.findData(kind))


def test_the_statement_counts_what_the_model_wrote(publishing):
    said = publishing.statement.text()
    assert "as they stand: 1" in said
    assert "edited by the person: 1" in said
    assert "minutes.txt" in said
    assert publishing.heading.text() == "Bridge"


@pytest.mark.parametrize(
    ("kind", "name"), [("markdown", "a.md"), ("html", "a.html"), ("docx", "a.docx"), ("rss", "a.rss")]
)
def test_a_file_is_written_with_the_statement(publishing, settings, monkeypatch, tmp_path, qtbot, kind, name):
    file = tmp_path / name
    monkeypatch.setattr(dialogs, "pick_published", lambda *_arguments, **_more: file)
    choose(publishing, kind)
    publishing.author.setText("Ada")
    publishing.feed_title.setText("News")
    publishing.feed_address.setText("https://example.org")
    publishing.run.click()
    qtbot.waitUntil(lambda: bool(publishing.message.text()))
    assert publishing.message.objectName() == "quiet", publishing.message.text()
    assert file.exists()
    if kind != "docx":
        written = file.read_text(encoding="utf-8")
        assert "Bridge" in written
        assert "as they stand: 1" in written
    assert settings.text("publish.author") == "Ada"


def test_a_title_of_the_dialog_takes_the_place_of_the_heading(publishing, monkeypatch, tmp_path, qtbot):
    file = tmp_path / "a.html"
    monkeypatch.setattr(dialogs, "pick_published", lambda *_arguments, **_more: file)
    choose(publishing, "html")
    publishing.heading.setText("Another title")
    publishing.run.click()
    qtbot.waitUntil(file.exists)
    written = file.read_text(encoding="utf-8")
    assert "Another title" in written
    assert ">Bridge<" not in written


def test_a_file_that_cannot_be_written_is_told(publishing, monkeypatch, tmp_path, qtbot):
    monkeypatch.setattr(dialogs, "pick_published", lambda *_arguments, **_more: tmp_path / "no" / "a.html")
    choose(publishing, "html")
    publishing.run.click()
    qtbot.waitUntil(lambda: publishing.message.objectName() == "problem")
    assert publishing.run.isEnabled()


def test_markdown_is_never_published_over_the_document_itself(publishing, monkeypatch, tmp_path):
    document = tmp_path / "story.md"
    document.write_text("Mine", encoding="utf-8")
    publishing._document = document
    suggested = []

    def pick(_parent, suggestion, _kind, *, adds):
        suggested.append(suggestion.name)
        return tmp_path / "." / "story.md"

    monkeypatch.setattr(dialogs, "pick_published", pick)
    choose(publishing, "markdown")
    publishing.run.click()
    assert suggested == ["story (published).md"]
    assert publishing.message.objectName() == "problem"
    assert publishing.run.isEnabled()
    assert document.read_text(encoding="utf-8") == "Mine"


def test_only_the_fields_that_a_target_needs_are_shown(publishing):
    choose(publishing, "html")
    assert not publishing.site.isVisible()
    choose(publishing, "wordpress")
    assert publishing.site.isVisible()
    assert publishing.password.isVisible()
    assert not publishing.link.isVisible()
    choose(publishing, "atom")
    assert publishing.feed_title.isVisible()
    assert not publishing.password.isVisible()


class Site(BaseHTTPRequestHandler):
    """So much of WordPress's REST API as sending a draft needs."""

    def log_message(self, *arguments):
        pass

    def _answer(self, content, status=200):
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if "/posts" in self.path:
            self._answer([])
        else:
            self._answer({"name": "Site", "namespaces": ["wp/v2"], "routes": {}})

    def do_HEAD(self):
        self.send_response(200)
        self.end_headers()

    def do_POST(self):
        fields = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.posted.append((self.headers["Authorization"], fields))
        post = {"id": 7, "link": "http://127.0.0.1/?p=7", "status": "draft", "slug": fields["slug"]}
        for name in ("title", "content", "excerpt"):
            post[name] = {"raw": fields.get(name, ""), "rendered": fields.get(name, "")}
        self._answer(post, 201)


@pytest.fixture
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.posted = []
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def keyring(monkeypatch):
    """A keyring of this test's own."""
    kept = {}
    monkeypatch.setattr(passwords, "find", lambda site, user: kept.get((site, user)))
    monkeypatch.setattr(passwords, "keep", lambda site, user, password: kept.update({(site, user): password}))
    return kept


def test_a_text_goes_to_a_site_as_a_draft_and_the_password_into_the_keyring(publishing, site, keyring, settings, qtbot):
    address = f"http://127.0.0.1:{site.server_port}"
    choose(publishing, "wordpress")
    publishing.site.setText(address)
    publishing.user.setText("ada")
    publishing.password.setText("abcd efgh")
    publishing.keep.setChecked(True)
    publishing.run.click()
    qtbot.waitUntil(lambda: publishing.message.text() not in ("", "Sending…"), timeout=10_000)
    assert publishing.message.text().startswith("The text is on the site as a draft."), publishing.message.text()
    ((_, fields),) = site.posted
    assert fields["status"] == "draft"
    assert fields["title"] == "Bridge"
    assert "as they stand: 1" in fields["content"]
    assert publishing.open_draft.isVisible()
    assert publishing.password.text() == ""
    assert keyring[address, "ada"].reveal() == "abcd efgh"
    assert "abcd" not in settings.file.read_text(encoding="utf-8")


def test_the_password_in_the_keyring_is_used_where_none_is_typed(publishing, site, keyring, qtbot):
    address = f"http://127.0.0.1:{site.server_port}"
    keyring[address, "ada"] = Password("from the ring")
    choose(publishing, "wordpress")
    publishing.site.setText(address)
    publishing.user.setText("ada")
    publishing.run.click()
    qtbot.waitUntil(lambda: len(site.posted) == 1, timeout=10_000)
    qtbot.waitUntil(publishing.open_draft.isVisible)


def test_without_any_password_nothing_is_sent_and_the_dialog_says_so(publishing, site, keyring, qtbot):
    choose(publishing, "wordpress")
    publishing.site.setText(f"http://127.0.0.1:{site.server_port}")
    publishing.user.setText("ada")
    publishing.run.click()
    qtbot.waitUntil(lambda: publishing.message.objectName() == "problem")
    assert "password" in publishing.message.text()
    assert site.posted == []


def test_an_empty_text_cannot_be_published(window, qtbot):
    window.menus.actions["file.publish"].trigger()
    made = dialog_of(window, PublishDialog)
    qtbot.waitUntil(lambda: made.message.objectName() == "problem")
    assert made.message.text().startswith("The text is empty.")
    assert not made.run.isEnabled()
    assert isinstance(made, QDialog)
    made.reject()


def test_an_accepted_suggestion_counts_as_written_by_both(window, fake_model, qtbot):
    fake_model.suggestion = " was on fire."
    QTest.keyClicks(window.editor, "The house")
    qtbot.waitUntil(lambda: window.editor.ghost == " was on fire.")
    fake_model.suggestion = ""
    QTest.keyClick(window.editor, Qt.Key.Key_Tab)
    QTest.keyClicks(window.editor, " I ran.")
    kept = window.panel.bench.authorship.kept()
    assert kept.continued == (len("The house"),)
