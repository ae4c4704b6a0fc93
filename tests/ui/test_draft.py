"""The Draft face: parts that stream in, are edited, accepted and written anew one by one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from assistant import errors
from assistant.tasks import templates
from assistant.tasks.texts import Part, Passage, Progress, Remark, Report, Sentence, Source, StyleRule, Words
from assistant.ui import dialogs
from assistant.ui.dialogs import Answer

NOTES = "Council met on Tuesday. Bridge approved by 9 votes to 4. Mayor: we waited thirty years."
APPROVED, MET = "Bridge approved by 9 votes to 4.", "Council met on Tuesday."


def said(task, text, quote, **more):
    start = task.notes[0].text.find(quote)
    return Sentence(text, (Passage(0, start, start + len(quote)),) if start >= 0 else (), **more)


def news(task):
    """The lede comes first, as the headline is made of it."""
    round_ = f" ({task.seed})" if task.seed else ""
    versions = tuple((said(task, f"{text}{round_}", APPROVED),) for text in ("Bridge approved", "Council says yes"))
    parts = {
        "lede": Part("lede", "Lede", ((said(task, f"The council approved the bridge{round_}.", APPROVED),),)),
        "body": Part("body", "Body", (
            (
                said(task, f"It met on Tuesday{round_}.", MET),
                said(task, "It costs five.", "none", supported=False, why="Five?"),
            ),
            (said(task, "They waited.", "waited thirty years"),),
        )),
        "headline": Part("headline", "Headline", versions[:1], versions[1:]),
    }  # fmt: skip
    wanted = [key for key in parts if task.only in ("", key)]
    events = [Progress(0.1, "Sorting the notes")]
    for key in wanted:
        events += [Words(key, parts[key].text), parts[key]]
    return [*events, Report(("why",), (Remark("body", "Who are they?"), Remark("", "Two notes are left out.")))]


@pytest.fixture
def desk(window, fake_model):
    """A window with notes and the Draft face open; its draft is `news`."""
    window.files._show(NOTES)
    window._settings.set("panel.open", True)
    window._settings.set("panel.face", "draft")
    fake_model.answer = news
    return window


@pytest.fixture
def drafted(desk, qtbot):
    """The same with a draft."""
    finish(desk, qtbot)
    return desk


def finish(window, qtbot, start=None):
    face = window.panel.draft
    (start or face.start)()
    qtbot.waitUntil(lambda: not face.running)
    return face


def texts(face):
    return {key: box.view.plain_text() for key, box in face.sheet.boxes.items()}


def type_at_end(view, letters):
    view.setFocus()
    view.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(view, letters)


# Writing --------------------------------------------------------------------------------------------------------------


def test_a_draft_comes_part_by_part_in_the_templates_order(drafted):
    face = drafted.panel.draft
    assert list(texts(face).items()) == [
        ("headline", "Bridge approved"), ("lede", "The council approved the bridge."),
        ("body", "It met on Tuesday. It costs five.\nThey waited."),
    ]  # fmt: skip
    tops = [box.y() for box in face.sheet.boxes.values()]
    assert tops == sorted(tops)
    assert [box.heading.text() for box in face.sheet.boxes.values()] == ["Headline", "Lede", "Body"]


def test_notes_template_and_house_style_are_asked_for(desk, fake_model, settings, tmp_path, qtbot):
    sheet = tmp_path / "style.txt"
    sheet.write_text("utilise -> use\n", encoding="utf-8")
    for key, value in (
        ("draft.length", "short"), ("draft.person", "third"), ("draft.dates", "iso"), ("draft.style_sheet", str(sheet)),
        ("draft.template", "press-release"),
    ):  # fmt: skip
        settings.set(key, value)
    finish(desk, qtbot)
    task = fake_model.tasks[-1]
    assert (task.template, task.style.length, task.style.person, task.style.dates) == (
        "press-release", "short", "third", "iso",
    )  # fmt: skip
    assert task.style.rules == (StyleRule("utilise", "use"),)
    assert [source.text for source in task.notes] == [NOTES]
    assert desk.panel.draft.style_line.full_text == "House style: short · third person · 2026-11-24 · 1 rule"


def test_a_style_sheet_that_cannot_be_read_is_pointed_out(desk, settings, tmp_path):
    settings.set("draft.style_sheet", str(tmp_path / "gone.txt"))
    assert desk.panel.draft.style_line.full_text.startswith("⚠ ")
    assert "gone.txt" in desk.panel.draft.style_line.toolTip()


def test_the_template_is_chosen_in_the_panel_and_its_notice_stands_above_the_draft(desk, settings, qtbot):
    box = desk.panel.draft.template
    box.setCurrentIndex(box.findData("clinical-note"))
    box.activated.emit(box.currentIndex())
    assert settings.text("draft.template") == "clinical-note"
    face = finish(desk, qtbot)
    assert face.sheet.notice.text() == templates.load("clinical-note").notice
    assert face.sheet.notice.isVisible()
    # The layout is done in the event loop.
    qtbot.waitUntil(lambda: face.sheet.notice.y() < min(box.y() for box in face.sheet.boxes.values()))


def test_every_template_that_is_known_can_be_chosen(desk):
    box = desk.panel.draft.template
    assert isinstance(box, QComboBox)
    shown = {box.itemData(row): box.itemText(row) for row in range(box.count())}
    assert shown == {template.name: template.title for template in templates.all_templates().templates}


def test_the_house_style_line_opens_the_settings_at_their_place(desk):
    desk.panel.draft.style_line.click()
    dialog = desk._settings_dialog
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.fields["draft.template"].widget
    dialog.close()


def test_what_is_missing_and_remarked_is_listed_and_leads_to_its_part(drafted):
    sheet = drafted.panel.draft.sheet
    assert sheet.missing.text() == "The notes don't say: why."
    about_body, about_all = sheet.remarks
    assert about_body.full_text == "⚠ Body: Who are they?"
    assert about_all.text() == "⚠ Two notes are left out."
    about_body.click()
    assert sheet.boxes["body"].view.hasFocus()


def test_a_cancelled_draft_leaves_the_earlier_one_with_its_edits(drafted, fake_model, qtbot):
    face = drafted.panel.draft
    type_at_end(face.sheet.boxes["lede"].view, " Mine.")
    before, sheet = texts(face), face.sheet
    fake_model.hold()
    face.again.click()
    fake_model.let(2)
    qtbot.waitUntil(lambda: face.swap.coming is not None and face.swap.coming.isVisible())
    face.strip.cancel.click()
    assert face.sheet is sheet
    assert sheet.isVisible()
    assert texts(face) == before
    assert face.accept_all.isEnabled()
    sheet.boxes["lede"].view.undo()
    assert texts(face)["lede"] != before["lede"]


def test_a_failed_draft_is_told_and_the_earlier_one_stays(drafted, fake_model, qtbot):
    before = texts(drafted.panel.draft)
    fake_model.work_raises = errors.PenwrightError("The notes are empty. Write some.")
    face = finish(drafted, qtbot)
    assert face.strip.message.text() == "The notes are empty. Write some."
    assert texts(face) == before


def test_without_notes_nothing_is_asked(window, fake_model):
    window.panel.start("draft")
    assert window.panel.draft.strip.message.text().startswith("There are no notes to draft from")
    assert fake_model.tasks == []


# One part anew --------------------------------------------------------------------------------------------------------


def test_one_part_is_written_anew_and_the_others_stay_as_edited(drafted, fake_model, qtbot):
    face = drafted.panel.draft
    type_at_end(face.sheet.boxes["body"].view, " I saw it.")
    before = texts(face)
    finish(drafted, qtbot, face.sheet.boxes["lede"].again.click)
    task = fake_model.tasks[-1]
    assert (task.only, task.seed) == ("lede", 1)
    assert {part.key: part.text for part in task.kept} == {
        "headline": "Bridge approved", "body": "It met on Tuesday. It costs five.\n\nThey waited. I saw it.",
    }  # fmt: skip
    assert texts(face) == {**before, "lede": "The council approved the bridge (1)."}
    finish(drafted, qtbot, face.sheet.boxes["lede"].again.click)
    assert fake_model.tasks[-1].seed == 2


def test_a_part_is_written_anew_by_the_template_of_its_draft(drafted, fake_model, settings, qtbot):
    settings.set("draft.template", "e-mail")
    finish(drafted, qtbot, drafted.panel.draft.sheet.boxes["lede"].again.click)
    assert fake_model.tasks[-1].template == "news"


def test_cancelling_one_part_brings_it_back_as_edited(drafted, fake_model, qtbot):
    face = drafted.panel.draft
    box = face.sheet.boxes["lede"]
    type_at_end(box.view, " Mine.")
    before, view = texts(face), box.view
    fake_model.hold()
    box.again.click()
    fake_model.let(2)
    qtbot.waitUntil(lambda: box.swap.coming is not None and box.swap.coming.isVisible())
    assert not box.accept.isEnabled()
    QTest.keyClick(drafted.panel, Qt.Key.Key_Escape)
    assert box.view is view
    assert view.isVisible()
    assert texts(face) == before
    assert box.accept.isEnabled()


def test_a_part_that_was_to_be_kept_is_kept_whatever_comes(drafted, fake_model, qtbot):
    face = drafted.panel.draft
    before = texts(face)
    fake_model.answer = lambda task: [
        Part("body", "Body", ((Sentence("Something else."),),)), Part("lede", "Lede", ((Sentence("New."),),)),
    ]  # fmt: skip
    finish(drafted, qtbot, face.sheet.boxes["lede"].again.click)
    assert texts(face) == {**before, "lede": "New."}


# Editing --------------------------------------------------------------------------------------------------------------


def test_an_edited_sentence_claims_no_source_and_undo_brings_it_back(drafted):
    face = drafted.panel.draft
    view = face.sheet.boxes["body"].view
    view.setFocus()
    cursor = view.textCursor()
    cursor.setPosition(view.plain_text().index("Tuesday"))
    view.setTextCursor(cursor)
    QTest.keyClicks(view, "a ")
    first, doubtful = view.paragraphs()[0]
    assert first == Sentence("It met on a Tuesday.")
    assert not doubtful.supported
    assert drafted.panel.pane.message.text() == "You changed this sentence. It rests on no passage any more."
    assert drafted.panel.pane.buttons == []
    view.undo()
    assert view.paragraphs()[0][0].sources
    assert drafted.panel.pane.buttons


def test_typing_over_a_doubtful_sentence_takes_its_mark_away(drafted):
    view = drafted.panel.draft.sheet.boxes["body"].view
    assert view.doubts() == 1
    cursor = view.textCursor()
    start = view.plain_text().index("It costs five.")
    cursor.setPosition(start)
    cursor.setPosition(start + len("It costs five."), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    QTest.keyClicks(view, "It costs four.")
    assert view.doubts() == 0


def test_headlines_are_chosen_from_a_list_and_the_edited_one_stays_in_it(drafted):
    box = drafted.panel.draft.sheet.boxes["headline"]
    type_at_end(box.view, " again")
    (entry,) = box.others.menu().actions()
    assert entry.text() == "Council says yes"
    entry.trigger()
    assert box.view.plain_text() == "Council says yes"
    assert box.as_edited().paragraphs[0][0].sources
    (entry,) = box.others.menu().actions()
    assert entry.text() == "Bridge approved again"
    entry.trigger()
    assert box.view.plain_text() == "Bridge approved again"


def test_undo_of_the_menu_is_that_of_the_part_one_is_in(drafted):
    view = drafted.panel.draft.sheet.boxes["lede"].view
    before = view.plain_text()
    type_at_end(view, "xyz")
    drafted.menus._call(lambda: drafted._focused().undo())()
    assert view.plain_text() == before
    assert drafted.editor.text() == NOTES


# Accepting ------------------------------------------------------------------------------------------------------------


def test_parts_go_into_the_page_one_after_the_other_each_in_one_step(drafted):
    face = drafted.panel.draft
    boxes = face.sheet.boxes
    boxes["headline"].accept.click()
    assert drafted.editor.text() == f"{NOTES}\n\n# Bridge approved"
    drafted.editor.moveCursor(QTextCursor.MoveOperation.Start)
    boxes["lede"].accept.click()
    whole = f"{NOTES}\n\n# Bridge approved\n\nThe council approved the bridge."
    assert drafted.editor.text() == whole
    assert boxes["lede"].accept.text() == "Accepted"
    assert not boxes["lede"].accept.isEnabled()
    drafted.editor.undo()
    assert drafted.editor.text() == f"{NOTES}\n\n# Bridge approved"
    assert boxes["lede"].accept.isEnabled()
    boxes["lede"].accept.click()
    assert drafted.editor.text() == whole


def test_accept_all_takes_what_is_left_in_one_step(drafted):
    face = drafted.panel.draft
    face.sheet.boxes["headline"].accept.click()
    before = drafted.editor.text()
    type_at_end(face.sheet.boxes["lede"].view, " Mine.")
    face.accept_all.click()
    assert drafted.editor.text() == (
        f"{before}\n\nThe council approved the bridge. Mine.\n\nIt met on Tuesday. It costs five.\n\nThey waited."
    )
    drafted.editor.undo()
    assert drafted.editor.text() == before
    face.accept_all.click()
    assert drafted.editor.text() != before


def test_a_part_goes_behind_the_paragraph_of_the_caret_and_leaves_the_next_one_alone(drafted):
    drafted.editor.replace(0, 0, "First.\nSecond.\n")
    cursor = drafted.editor.textCursor()
    cursor.setPosition(2)
    drafted.editor.setTextCursor(cursor)
    drafted.panel.draft.sheet.boxes["lede"].accept.click()
    assert drafted.editor.text().startswith("First.\n\nThe council approved the bridge.\n\nSecond.\n")


def test_an_accepted_part_that_is_edited_can_be_accepted_anew(drafted):
    box = drafted.panel.draft.sheet.boxes["lede"]
    box.accept.click()
    type_at_end(box.view, "!")
    assert box.accept.isEnabled()


def test_a_plain_text_file_gets_no_marks_of_markdown(desk, qtbot, tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text(NOTES, encoding="utf-8")
    desk.forget_changes()
    desk.files.open(file)
    qtbot.waitUntil(lambda: desk.files.path == file)
    face = finish(desk, qtbot)
    face.sheet.boxes["headline"].accept.click()
    assert desk.editor.text() == f"{NOTES}\n\nBridge approved"


def test_what_was_drafted_here_is_not_among_the_notes_of_the_next_draft(drafted, fake_model, qtbot):
    face = drafted.panel.draft
    face.accept_all.click()
    drafted.editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(drafted.editor, " A late note.")
    finish(drafted, qtbot)
    notes = " ".join(source.text.strip() for source in fake_model.tasks[-1].notes)
    assert NOTES in notes
    assert "A late note." in notes
    assert "The council approved the bridge" not in notes


def test_a_passage_of_notes_around_an_accepted_part_is_still_found(drafted, qtbot):
    drafted.panel.draft.sheet.boxes["lede"].accept.click()
    face = finish(drafted, qtbot)
    view = face.sheet.boxes["body"].view
    view.setFocus()
    drafted.panel.pane.buttons[0].click()
    assert drafted.editor.textCursor().selectedText() == MET


def test_a_list_goes_into_the_page_as_a_list_under_its_heading(desk, fake_model, settings, qtbot):
    settings.set("draft.template", "meeting-minutes")
    part = next(part for part in templates.load("meeting-minutes").parts if part.bullets and part.kind == "section")
    fake_model.answer = lambda task: [Part(part.key, part.label, ((Sentence("One."),), (Sentence("Two."),)))]
    face = finish(desk, qtbot)
    box = face.sheet.boxes[part.key]
    assert box.view.plain_text() == "• One.\n• Two."
    type_at_end(box.view, " More.")
    box.accept.click()
    assert desk.editor.text() == f"{NOTES}\n\n## {part.label}\n\n- One.\n- Two. More."


# What the writer has edited -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("leave", ["new", "show_sample"])
def test_a_draft_with_edits_is_not_thrown_away_without_asking(drafted, monkeypatch, leave):
    asked = []
    monkeypatch.setattr(dialogs, "ask_draft", lambda parent: asked.append(parent) or Answer.CANCEL)
    face, leaving = drafted.panel.draft, getattr(drafted.files, leave)
    drafted.forget_changes()
    type_at_end(face.sheet.boxes["lede"].view, " Mine.")
    assert not leaving()
    assert not drafted.close()
    assert texts(face)["lede"].endswith(" Mine.")
    assert len(asked) == 2
    monkeypatch.setattr(dialogs, "ask_draft", lambda parent: Answer.DISCARD)
    assert leaving()
    assert face.sheet is None


def test_a_draft_goes_without_a_question_where_its_edits_are_in_the_page(drafted, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_draft", lambda parent: pytest.fail("asked"))
    box = drafted.panel.draft.sheet.boxes["lede"]
    type_at_end(box.view, " Mine.")
    box.accept.click()
    drafted.editor.document().setModified(False)
    assert drafted.files.new()


def test_edits_that_another_headline_took_the_place_of_are_asked_about(drafted, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_draft", lambda parent: Answer.CANCEL)
    box = drafted.panel.draft.sheet.boxes["headline"]
    type_at_end(box.view, " again")
    box.others.menu().actions()[0].trigger()
    drafted.editor.document().setModified(False)
    assert not drafted.files.new()


def test_an_earlier_draft_can_be_brought_back_and_the_later_one_too(drafted, qtbot):
    face = drafted.panel.draft
    assert not face.earlier.isVisible()
    type_at_end(face.sheet.boxes["lede"].view, " Mine.")
    first = texts(face)
    finish(drafted, qtbot, face.again.click)
    second = texts(face)
    assert second != first
    face.earlier.click()
    assert face.sheet.isVisible()
    assert texts(face) == first
    face.sheet.boxes["lede"].view.undo()
    assert texts(face) != first
    face.sheet.boxes["lede"].view.redo()
    face.earlier.click()
    assert texts(face) == second


def test_no_edited_draft_is_lost_however_many_are_written(drafted, monkeypatch, qtbot):
    monkeypatch.setattr(dialogs, "ask_draft", lambda parent: Answer.CANCEL)
    face = drafted.panel.draft
    type_at_end(face.sheet.boxes["lede"].view, " Mine.")
    edited = texts(face)
    for _ in range(3):
        finish(drafted, qtbot)
    drafted.editor.document().setModified(False)
    assert not drafted.files.new()
    face.earlier.click()
    face.earlier.click()
    assert texts(face) == edited


def test_an_edited_part_is_among_the_others_after_it_was_written_anew(drafted, qtbot):
    face = drafted.panel.draft
    box = face.sheet.boxes["body"]
    type_at_end(box.view, " Mine.")
    edited = box.view.plain_text()
    finish(drafted, qtbot, box.again.click)
    (entry,) = box.others.menu().actions()
    entry.trigger()
    assert box.view.plain_text() == edited
    assert [len(paragraph) for paragraph in box.as_edited().paragraphs] == [2, 2]
    assert box.view.passages(box.as_edited().paragraphs[0][0])
    (entry,) = box.others.menu().actions()
    entry.trigger()
    assert box.view.plain_text() == "It met on Tuesday (1). It costs five.\nThey waited."


def test_a_part_that_was_not_edited_is_not_among_the_others(drafted, qtbot):
    box = drafted.panel.draft.sheet.boxes["body"]
    finish(drafted, qtbot, box.again.click)
    assert box.others.menu().actions() == []


def test_further_paragraphs_of_an_edit_stay_when_another_version_is_chosen(drafted):
    box = drafted.panel.draft.sheet.boxes["headline"]
    type_at_end(box.view, "")
    box.view.insertPlainText("\nAnd more")
    box.others.menu().actions()[0].trigger()
    box.others.menu().actions()[0].trigger()
    assert box.view.plain_text() == "Bridge approved\nAnd more"


def test_a_whole_draft_begun_while_a_part_is_written_leaves_nothing_half_written(drafted, fake_model, qtbot):
    face = drafted.panel.draft
    box, before = face.sheet.boxes["lede"], texts(face)
    fake_model.hold()
    box.again.click()
    fake_model.let(2)
    qtbot.waitUntil(lambda: box.swap.coming is not None and box.swap.coming.isVisible())
    drafted.panel.start("draft")
    face.cancel()
    assert box.swap.coming is None
    assert box.view.isVisible()
    assert texts(face) == before
    box.accept.click()
    assert drafted.editor.text().endswith(before["lede"])


def test_kept_parts_point_into_the_page_as_it_is_now(drafted, fake_model, qtbot):
    face = drafted.panel.draft
    drafted.editor.replace(0, 0, "A new beginning 🙂. ")
    start = drafted.editor.text().index("Mayor")
    at = drafted.editor.length_of(drafted.editor.text()[:start])
    drafted.editor.replace(at, at + len("Mayor: we waited thirty years."), "")
    finish(drafted, qtbot, face.sheet.boxes["lede"].again.click)
    task = fake_model.tasks[-1]
    (body,) = [part for part in task.kept if part.key == "body"]
    (passage,) = body.paragraphs[0][0].sources
    assert task.notes[passage.source].text[passage.start : passage.end] == MET
    assert body.paragraphs[1][0] == Sentence("They waited.")


def test_kept_parts_point_into_the_files_that_are_still_added(desk, fake_model, qtbot):
    store, face = desk.panel.store, desk.panel.draft
    desk.panel.sources.page.setChecked(False)
    store.add([Source("first", "Gone later."), Source("second", NOTES)])
    fake_model.answer = lambda task: [
        Part("lede", "Lede", ((Sentence("One.", (Passage(0, 0, 4), Passage(1, 0, len(MET)))),),)),
        Part("body", "Body", ((Sentence("Two."),),)),
    ]
    finish(desk, qtbot)
    store.remove(store.added[0])
    finish(desk, qtbot, face.sheet.boxes["body"].again.click)
    (kept,) = fake_model.tasks[-1].kept
    assert kept.paragraphs[0][0].sources == (Passage(0, 0, len(MET)),)


def test_a_part_that_is_accepted_edited_and_accepted_again_is_in_the_page_once(drafted):
    face = drafted.panel.draft
    box = face.sheet.boxes["lede"]
    box.accept.click()
    face.sheet.boxes["body"].accept.click()
    before = drafted.editor.text()
    type_at_end(box.view, " Mine.")
    box.accept.click()
    lede = "The council approved the bridge."
    assert drafted.editor.text() == before.replace(lede, f"{lede} Mine.")
    assert not box.accept.isEnabled()
    drafted.editor.undo()
    assert drafted.editor.text() == before
    face.accept_all.click()
    assert drafted.editor.text().count("bridge. Mine.") == 1
    assert drafted.editor.text().count(lede) == 1


def test_a_part_that_was_edited_in_the_page_is_not_overwritten(drafted):
    box = drafted.panel.draft.sheet.boxes["lede"]
    box.accept.click()
    at = drafted.editor.text().index("bridge.")
    drafted.editor.replace(at, at + 6, "viaduct")
    type_at_end(box.view, " Mine.")
    box.accept.click()
    assert drafted.editor.text().endswith(
        "The council approved the viaduct.\n\nThe council approved the bridge. Mine."
    )


def test_a_part_written_anew_takes_another_seed_than_its_draft(drafted, fake_model, qtbot):
    face = drafted.panel.draft
    finish(drafted, qtbot, face.again.click)
    finish(drafted, qtbot, face.sheet.boxes["lede"].again.click)
    whole, part = fake_model.tasks[-2:]
    assert whole.seed != part.seed


def test_another_language_does_not_stop_a_draft(desk, fake_model, settings, qtbot):
    face = desk.panel.draft
    fake_model.hold()
    face.start()
    fake_model.let(2)
    qtbot.waitUntil(lambda: face.swap.coming is not None and face.swap.coming.isVisible())
    opened = len(fake_model.choices)
    settings.set("general.language", "zh_CN")
    desk._reconfigure.timeout.emit()
    desk._reconfigure.stop()
    assert face.running
    assert len(fake_model.choices) == opened
    fake_model.let()
    qtbot.waitUntil(lambda: not face.running)
    assert face.sheet is not None
    qtbot.waitUntil(lambda: len(fake_model.choices) == opened + 1)
