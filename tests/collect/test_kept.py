import os
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant import files
from assistant.collect import kept
from assistant.collect.items import Item
from assistant.errors import PenwrightError

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
ITEMS = st.builds(Item, title=TEXT, text=TEXT, where=TEXT, kind=st.sampled_from(["entry", "table"]), date=TEXT,
                  collected=TEXT, identity=TEXT)  # fmt: skip


def item(title="Title", text="Text.", where="https://e.org/1", **more):
    return Item(title, text, where, "page", **more)


@given(st.lists(ITEMS, max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_what_is_kept_comes_back(tmp_path_factory, items):
    folder = tmp_path_factory.mktemp("kept") / "story.sources"
    paths = kept.keep(items, folder)
    assert len(paths) == len(items)
    different = list({(one.title, one.where, one.digest): one for one in reversed(items)}.values())[::-1]
    loaded = kept.load(folder)
    assert sorted(loaded, key=repr) == sorted(different, key=repr)


def test_sources_lie_beside_the_document(tmp_path):
    assert kept.folder_of(tmp_path / "story.md") == tmp_path / "story.sources"


def test_a_kept_source_is_a_file_of_markdown_that_says_what_it_is(tmp_path):
    one = item("Tom: “a \"quoted\"”\nline", "First.\n\nSecond.", date="2026-11-20", collected="2026-11-24T08:00:00Z")
    (file,) = kept.keep([one], tmp_path / "new" / "story.sources")
    assert file.name == "001-Tom-a-quoted-line.md"
    assert file.read_text(encoding="utf-8") == (
        '---\ntitle: "Tom: “a \\"quoted\\"”\\nline"\nwhere: "https://e.org/1"\nkind: "page"\ndate: "2026-11-20"\n'
        f'collected: "2026-11-24T08:00:00Z"\ndigest: "{one.digest}"\n---\n\nFirst.\n\nSecond.\n'
    )


@pytest.mark.parametrize(
    ("title", "name"),
    [("北京：新桥 🌉", "001-北京-新桥.md"), ("🙂", "001-source.md"), ("../../etc/passwd", "001-etc-passwd.md"),
     ("", "001-source.md"), ("CON", "001-CON.md"), ("中" * 300, f"001-{'中' * 26}.md"),
     ("a\0b\n/c\\d", "001-a-b-c-d.md")],
)  # fmt: skip
def test_titles_of_all_kinds_make_names_of_files(tmp_path, title, name):
    (file,) = kept.keep([item(title)], tmp_path)
    assert file.name == name
    assert file.parent == tmp_path


def test_keeping_again_writes_only_what_is_new(tmp_path):
    one, two = item("One", "One."), item("Two", "Two.")
    (first,) = kept.keep([one], tmp_path)
    before = first.stat().st_mtime_ns
    paths = kept.keep([two, one], tmp_path)
    assert [path.name for path in paths] == ["002-Two.md", "001-One.md"]
    assert first.stat().st_mtime_ns == before
    assert kept.load(tmp_path) == [one, two]


def test_no_other_file_is_overwritten(tmp_path):
    mine = tmp_path / "001-Title.md"
    mine.write_text("mine")
    notes = tmp_path / "notes.md"
    notes.write_text("mine")
    (file,) = kept.keep([item()], tmp_path)
    assert file.name == "002-Title.md"
    assert mine.read_text() == notes.read_text() == "mine"
    assert kept.load(tmp_path) == [item()]


def test_a_file_that_another_program_makes_meanwhile_is_not_overwritten(tmp_path, monkeypatch):
    listdir = os.listdir

    def late(folder):
        names = listdir(folder)
        (tmp_path / "001-Title.md").write_text("mine")
        return names

    monkeypatch.setattr(os, "listdir", late)
    (file,) = kept.keep([item()], tmp_path)
    assert file.name == "002-Title.md"
    assert (tmp_path / "001-Title.md").read_text() == "mine"


def test_many_sources_keep_their_order(tmp_path):
    (tmp_path / "998-x.md").write_text("")
    items = [item(f"T{i}", f"Text {i}") for i in range(5)]
    kept.keep(items, tmp_path)
    assert kept.load(tmp_path) == items


def test_a_full_disk_leaves_no_half_of_a_file_and_is_told(tmp_path, monkeypatch):
    write = files.write_whole
    count = []

    def full(file, data, *more):
        count.append(1)
        if len(count) == 2:
            raise OSError(28, "No space left on device")
        return write(file, data, *more)

    monkeypatch.setattr(files, "write_whole", full)
    with pytest.raises(PenwrightError, match="No space left on device"):
        kept.keep([item("One"), item("Two", "Two.")], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["001-One.md"]


def test_a_folder_that_is_a_file_is_told(tmp_path):
    (tmp_path / "story.sources").write_text("mine")
    with pytest.raises(PenwrightError, match=r"“.*story"):
        kept.keep([item()], tmp_path / "story.sources")
    with pytest.raises(PenwrightError, match=r"“.*story"):
        kept.load(tmp_path / "story.sources")


def test_a_folder_that_is_not_there_has_no_sources(tmp_path):
    assert kept.load(tmp_path / "none") == []


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links of POSIX")
def test_what_lies_in_the_folder_otherwise_is_passed_over(tmp_path):
    os.mkfifo(tmp_path / "001-pipe.md")
    (tmp_path / "002-folder.md").mkdir()
    (tmp_path / "003-link.md").symlink_to("nowhere")
    (tmp_path / "004-huge.md").write_bytes(b"---\n" + b"x" * (kept._MOST_BYTES + 1))
    (tmp_path / "005-binary.md").write_bytes(bytes(range(256)))
    (tmp_path / "006-broken.md").write_text('---\ntitle: "\\x"\nwhere: ""\nkind: ""\ndigest: ""\n---\n\nText')
    (tmp_path / "007-half.md").write_text('---\ntitle: "x"\n---\n\nText')
    assert kept.load(tmp_path) == []


@given(st.text(alphabet='-\n:"abtitlewherkdgs \\{}'))
def test_no_text_is_too_odd_to_be_looked_at(text):
    assert kept.parse(text) is None or isinstance(kept.parse(text), Item)


def test_collecting_a_folder_of_kept_sources_gives_them_as_they_were(tmp_path, collect):
    one = item("One", "One.", collected="2026-11-24T08:00:00Z", date="2026-11-20")
    kept.keep([one], tmp_path)
    assert collect(tmp_path).items == (one,)
