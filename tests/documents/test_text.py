import errno
import json
import os
import stat
import subprocess
import sys
import textwrap
import time
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assistant import paths
from assistant.documents import text as text_module
from assistant.documents.text import MAX_BYTES, FileStamp, NotEncodable, TextForm, changed_on_disk, load, rescued, save
from assistant.errors import PenwrightError

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX files")
not_root = pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may do everything")
calm = settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])

# Control characters are a matter of their own; a leading U+FEFF is a byte order mark.
PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t")).filter(
    lambda text: not text.startswith("\ufeff")
)
UNICODE_FORMS = st.one_of(
    st.builds(TextForm, st.just("utf-8"), st.booleans(), st.sampled_from(["\n", "\r\n", "\r"])),
    st.builds(
        TextForm,
        st.sampled_from(["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]),
        st.just(True),
        st.sampled_from(["\n", "\r\n", "\r"]),
    ),
)
CHINESE = "市议会周二批准了一项新的预算，将在未来三年内为公共交通增加两亿元的投入。市长表示，这笔资金用于更换老旧车辆。"
LEGACY = {
    "gbk": ["你好，世界。", CHINESE, "Penwright 是一个写作台。It runs a model 在本机上。"],
    "gb18030": [CHINESE + "，另有一个生僻字：𠮷。"],
    "big5": ["今天的天氣很好，我們一起去公園散步吧。孩子們在草地上玩耍，老人坐在長椅上聊天。"],
    "cp932": ["今日はとても天気がいいので、みんなで公園へ散歩に行きましょう。子どもたちは芝生で遊んでいます。"],
    "cp949": ["오늘은 날씨가 매우 좋으니 함께 공원에 산책하러 갑시다. 아이들은 잔디밭에서 놀고 있습니다."],
    "cp1252": [
        "“It’s a naïve idea,” she said — and left. He didn’t answer.",
        "Le café était fermé, et l’été s’achevait déjà. Où êtes-vous allés ?",
        "Die Straße über den Fluß war schön grün, größer als früher.",
        "The price is £5 a head, and the rest of this is plain.",
    ],
    "cp1251": ["Сегодня хорошая погода, и мы пошли гулять в парк вместе с детьми."],
    "koi8_r": ["Сегодня хорошая погода, и мы пошли гулять в парк вместе с детьми."],
    "cp1250": ["Zażółć gęślą jaźń. Dziś jest piękna pogoda, idziemy do parku."],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder for hypothesis, whose examples share it."""
    return tmp_path_factory.mktemp("texts")


@pytest.fixture
def file(tmp_path):
    """A file that holds "old text" in a folder of its own."""
    path = tmp_path / "folder" / "draft.txt"
    path.parent.mkdir()
    path.write_bytes(b"old text\n")
    return path


def only_the_old_file_is_there(file):
    left_in_rescue = list(paths.rescue_dir().iterdir()) if paths.rescue_dir().exists() else []
    return file.read_bytes() == b"old text\n" and os.listdir(file.parent) == [file.name] and not left_in_rescue


class Fault:
    """Makes calls of one function of `os` fail; the rest go through. Only calls that WHERE accepts count."""

    def __init__(self, monkeypatch, function, error, on=(1,), where=lambda *_: True):
        real = getattr(os, function)
        self.calls = 0

        def faulty(*arguments, **options):
            if not where(*arguments):
                return real(*arguments, **options)
            self.calls += 1
            if self.calls in on:
                raise OSError(error, os.strerror(error))
            return real(*arguments, **options)

        monkeypatch.setattr(text_module.os, function, faulty)


def is_part(path, *_):
    return str(path).endswith(".part")


# Round trips --------------------------------------------------------------------------------------------------------


@calm
@given(text=PLAIN, form=UNICODE_FORMS)
@example(text="", form=TextForm("utf-32-le", True, "\n"))
@example(text="😀\n", form=TextForm("utf-16-be", True, "\r"))
def test_what_was_saved_in_unicode_is_loaded_the_same(folder, text, form):
    path = folder / "unicode.md"
    stamp = save(path, text, form)
    loaded = load(path)
    assert loaded.text == text
    assert (loaded.form.encoding, loaded.form.bom, loaded.mixed) == (form.encoding, form.bom, False)
    assert loaded.form.newline == (form.newline if "\n" in text else os.linesep)
    assert loaded.stamp == stamp


@calm
@given(
    data=st.one_of(
        st.binary(max_size=300),
        st.builds(
            lambda text, encoding: text.encode(encoding, "ignore"),
            st.text(max_size=200),
            st.sampled_from(
                ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "big5", "shift_jis", "cp1252", "euc_kr"]
            ),
        ),
    )
)
@example(data=b"\xff\xfe\x00\x00")
@example(data=b"\xff\xfe\x00")
@example(data=b"\xff\xfe\x00\xd8")
@example(data=b"\xef\xbb\xbf\xef\xbb\xbfx")
@example(data=b"\xef\xbb\xbf\xff")
@example(data=b"caf\xe9 \x81\x8d")
def test_any_bytes_are_refused_or_saved_again_unchanged(folder, data):
    path = folder / "any"
    path.write_bytes(data)
    try:
        loaded = load(path)
    except PenwrightError:
        return
    assert "\r" not in loaded.text
    save(path, loaded.text, loaded.form)
    if not loaded.mixed:
        assert path.read_bytes() == data


@pytest.mark.parametrize(("encoding", "text"), [(e, text) for e, texts in LEGACY.items() for text in texts])
def test_older_encodings_are_recognised_and_kept(file, encoding, text):
    data = text.encode(encoding)
    file.write_bytes(data)
    loaded = load(file)
    assert (loaded.text, loaded.form.encoding) == (text, encoding)
    save(file, loaded.text, loaded.form)
    assert file.read_bytes() == data


@pytest.mark.parametrize("padding", ["plain text\n" * 10_000, "plain text " * 10_000])
def test_an_older_encoding_is_recognised_far_into_a_long_file(file, padding):
    file.write_bytes((padding + CHINESE + padding).encode("gbk"))
    assert load(file).text == padding + CHINESE + padding


def test_a_sample_that_would_end_within_a_character_does_not_mislead(file):
    for shift in range(2):
        text = "x" * shift + "。" + "plain" * 209_000 + CHINESE * 200
        file.write_bytes(text.encode("gbk"))
        assert load(file).text == text


def test_a_guess_about_a_large_file_is_quick(file):
    text = (CHINESE + "\n") * 200_000
    file.write_bytes(text.encode("gbk"))
    started = time.perf_counter()
    assert load(file).text == text
    assert time.perf_counter() - started < 5


def test_an_empty_file_is_an_empty_text_in_utf8(file):
    file.write_bytes(b"")
    assert load(file).text == ""
    assert load(file).form == TextForm("utf-8", False, os.linesep)


@pytest.mark.parametrize(
    ("data", "text", "newline", "mixed"),
    [
        (b"a\nb\n", "a\nb\n", "\n", False),
        (b"a\r\nb\r\n", "a\nb\n", "\r\n", False),
        (b"a\rb\r", "a\nb\n", "\r", False),
        (b"a\r\nb\r\nc\n", "a\nb\nc\n", "\r\n", True),
        (b"a\nb\nc\rd", "a\nb\nc\nd", "\n", True),
        (b"a\n\rb\n", "a\n\nb\n", "\n", True),
    ],
)
def test_line_ends_are_recognised_and_a_mixture_is_reported(file, data, text, newline, mixed):
    file.write_bytes(data)
    loaded = load(file)
    assert (loaded.text, loaded.form.newline, loaded.mixed) == (text, newline, mixed)
    save(file, loaded.text, loaded.form)
    assert file.read_bytes() == text.replace("\n", newline).encode()


def test_a_carriage_return_in_the_text_is_saved_as_a_line_end(file):
    save(file, "a\r\nb\rc\n", TextForm(newline="\r\n"))
    assert file.read_bytes() == b"a\r\nb\r\nc\r\n"


def test_the_few_control_characters_of_old_texts_do_not_make_them_binary(file):
    text = "page one\f\npage two, \x1b[1mbold\x1b[0m, a bell\a, a zero\0\x1a, and a good deal more of text after it\n"
    save(file, text, TextForm())
    assert load(file).text == text


# Refusing to load ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4, id="picture"),
        pytest.param(b"\x7fELF\2\1\1" + b"\0" * 500, id="program"),
        pytest.param(b"PK\3\4\x14\0\6\0\x08\0" + b"\xd0\xcf" * 40, id="office document"),
        pytest.param(bytes(range(1, 256)), id="every byte but zero"),
        pytest.param("text".encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param(b"\1\2\3\4", id="control characters"),
    ],
)
def test_binary_data_is_refused_with_a_sentence(file, data):
    file.write_bytes(data)
    with pytest.raises(PenwrightError, match=r"“draft\.txt” was not opened: it does not hold plain text"):
        load(file)
    assert file.read_bytes() == data


def test_a_file_over_the_limit_is_refused_without_reading_it(file):
    os.truncate(file, MAX_BYTES + 1)
    started = time.perf_counter()
    with pytest.raises(PenwrightError, match="more than 32 MiB"):
        load(file)
    assert time.perf_counter() - started < 1


def test_a_file_of_just_the_limit_is_loaded(file):
    file.write_bytes(b"x" * 100)
    assert load(file, limit=100).text == "x" * 100
    with pytest.raises(PenwrightError, match="more than"):
        load(file, limit=99)


def test_a_folder_is_refused(file):
    with pytest.raises(PenwrightError, match="“folder” is a folder"):
        load(file.parent)


def test_a_missing_file_is_said_to_be_missing(file):
    with pytest.raises(PenwrightError, match=r"“gone\.md” is not there"):
        load(file.with_name("gone.md"))


@posix
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(PenwrightError, match="a device or a pipe"):
        load(tmp_path / "pipe")


@posix
def test_a_file_that_becomes_a_pipe_while_it_is_opened_is_not_waited_for(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    as_a_file = os.stat(tmp_path / "file")
    with monkeypatch.context() as patch:
        patch.setattr(text_module.os, "stat", lambda path: as_a_file)
        with pytest.raises(PenwrightError, match="a device or a pipe"):
            load(tmp_path / "pipe")


@posix
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused(device):
    with pytest.raises(PenwrightError, match="a device or a pipe"):
        load(Path(device))


@posix
def test_links_in_a_circle_are_refused(tmp_path):
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    with pytest.raises(PenwrightError, match="“one” was not opened: "):
        load(tmp_path / "one")
    with pytest.raises(PenwrightError, match="“one” was not saved: "):
        save(tmp_path / "one", "text", TextForm())


@not_root
def test_a_file_without_permission_to_read_is_refused(file):
    file.chmod(0)
    with pytest.raises(PenwrightError, match="no permission to read"):
        load(file)


def test_a_failing_disk_is_told_with_the_reason(file, monkeypatch):
    Fault(monkeypatch, "open", errno.EIO)
    with pytest.raises(PenwrightError, match=f"was not opened: {os.strerror(errno.EIO)}. Nothing is changed"):
        load(file)


@posix
def test_a_name_that_is_no_text_can_be_shown(tmp_path):
    with pytest.raises(PenwrightError) as refusal:
        load(tmp_path / os.fsdecode(b"caf\xe9.txt"))
    str(refusal.value).encode("utf-8")


# Characters a form cannot hold --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "text", "character", "line"),
    [
        ("gbk", "第一行\n笑脸😀", "😀", 2),
        ("latin-1", "caf\u00e9 €", "€", 1),
        ("cp1252", "a\n\n你好", "你", 3),
        ("shift_jis", "5\u00a5", "\u00a5", 1),  # its codec would write a backslash
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_character_the_encoding_lacks_is_named_and_nothing_is_written(file, encoding, text, character, line, newline):
    form = TextForm(encoding, False, newline)
    with pytest.raises(NotEncodable) as refusal:
        save(file, text, form)
    assert (refusal.value.character, refusal.value.line) == (character, line)
    assert f"has no “{character}” (line {line})" in str(refusal.value)
    assert only_the_old_file_is_there(file)
    save(file, text, form.as_utf8())
    assert load(file).text == text


@calm
@given(text=PLAIN, encoding=st.sampled_from(["gbk", "big5", "shift_jis", "cp1252", "latin-1", "gb18030", "cp949"]))
@example(text="5\u00a5 \u203e", encoding="shift_jis")
def test_a_save_in_an_older_encoding_keeps_every_character_or_refuses(folder, text, encoding):
    path = folder / "older.txt"
    path.write_bytes(b"before")
    try:
        save(path, text, TextForm(encoding, False, "\n"))
    except NotEncodable:
        assert path.read_bytes() == b"before"
    else:
        assert path.read_bytes().decode(encoding) == text


def test_two_halves_of_a_character_are_joined(file):
    save(file, "smile: \ud83d\ude00\n", TextForm())
    assert load(file).text == "smile: 😀\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "gbk"])
def test_half_a_character_is_an_error_that_says_where(file, encoding):
    with pytest.raises(PenwrightError, match=r"line 2 holds half a character \(number 3 in the line\)"):
        save(file, "fine\nab\ud83d", TextForm(encoding))
    assert only_the_old_file_is_there(file)


# Saving -------------------------------------------------------------------------------------------------------------


def test_a_save_over_a_longer_file_leaves_nothing_of_it(file):
    file.write_bytes(b"long " * 100_000)
    save(file, "short", TextForm())
    assert file.read_bytes() == b"short"
    assert os.listdir(file.parent) == [file.name]


def test_a_text_of_many_pieces_arrives_whole_even_if_the_system_writes_a_little_at_a_time(file, monkeypatch):
    write = os.write
    monkeypatch.setattr(text_module.os, "write", lambda fd, data: write(fd, data[:1000]))
    text = "0123456789abcdef" * 20_000
    stamp = save(file, text, TextForm())
    assert file.read_text() == text
    assert stamp.size == len(text)


def test_a_new_file_is_made_with_a_long_name(tmp_path):
    path = tmp_path / ("n" * 251 + ".txt")
    save(path, "text", TextForm())
    assert path.read_text() == "text"


@posix
def test_a_new_file_gets_the_permissions_the_system_gives(tmp_path):
    before = os.umask(0o027)
    try:
        save(tmp_path / "new.txt", "text", TextForm())
    finally:
        os.umask(before)
    assert stat.S_IMODE(os.stat(tmp_path / "new.txt").st_mode) == 0o640


@posix
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_permissions_are_kept_and_never_wider_while_writing(file, mode, monkeypatch):
    file.chmod(mode)
    seen = []
    fsync = os.fsync

    def watching(descriptor):
        seen.extend(stat.S_IMODE(os.stat(part).st_mode) for part in file.parent.glob(".*.part"))
        fsync(descriptor)

    monkeypatch.setattr(text_module.os, "fsync", watching)
    save(file, "text", TextForm())
    assert stat.S_IMODE(os.stat(file).st_mode) == mode
    assert seen
    assert not any(m & ~mode for m in seen)


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="extended attributes of Linux")
def test_extended_attributes_are_kept(file):
    try:
        os.setxattr(file, "user.label", b"red")
    except OSError:
        pytest.skip("this file system has none")
    save(file, "text", TextForm())
    assert os.getxattr(file, "user.label") == b"red"


def test_a_save_of_an_empty_text_is_newer_than_the_old_file(file):
    os.utime(file, ns=(10**18, 10**18))
    stamp = save(file, "", TextForm())
    assert os.stat(file).st_mtime_ns == stamp.mtime_ns > 10**18


@posix
def test_a_link_stays_a_link_and_its_target_is_replaced(file, tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to(file)
    save(link, "new", TextForm())
    assert link.is_symlink()
    assert file.read_text() == "new"
    assert os.listdir(file.parent) == [file.name]


@posix
def test_a_link_to_nowhere_makes_its_target(tmp_path):
    (tmp_path / "link").symlink_to("target.txt")
    save(tmp_path / "link", "new", TextForm())
    assert (tmp_path / "target.txt").read_text() == "new"


def test_saving_over_a_folder_is_refused(file):
    with pytest.raises(PenwrightError, match="a folder or a device has that name"):
        save(file.parent, "text", TextForm())
    assert only_the_old_file_is_there(file)


@posix
def test_saving_over_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(PenwrightError, match="a folder or a device has that name"):
        save(tmp_path / "pipe", "text", TextForm())


def test_a_folder_that_is_gone_is_said_to_be_gone(tmp_path):
    with pytest.raises(PenwrightError, match="its folder is not there any more"):
        save(tmp_path / "gone" / "file.txt", "text", TextForm())


@not_root
def test_a_read_only_file_is_not_replaced(file):
    file.chmod(0o444)
    with pytest.raises(PenwrightError, match="no permission to change it"):
        save(file, "text", TextForm())
    assert only_the_old_file_is_there(file)


@not_root
def test_a_file_in_a_folder_that_takes_no_new_file_is_written_in_place(file):
    file.parent.chmod(0o555)
    try:
        save(file, "new text", TextForm())
        assert file.read_text() == "new text"
        assert os.listdir(file.parent) == [file.name]
    finally:
        file.parent.chmod(0o755)


# Faults -------------------------------------------------------------------------------------------------------------

TEXT = "new text\n" * 20_000  # three pieces


@pytest.mark.parametrize(
    ("function", "error", "on", "message"),
    [
        ("open", errno.ENOSPC, 1, "the disk is full"),
        ("open", errno.EROFS, 1, "no permission to change it"),
        ("write", errno.ENOSPC, 1, "the disk is full"),
        ("write", errno.ENOSPC, 3, "the disk is full"),
        ("write", errno.EDQUOT, 2, "the disk is full"),
        ("write", errno.EIO, 2, os.strerror(errno.EIO)),
        ("fsync", errno.EIO, 1, os.strerror(errno.EIO)),
        ("fsync", errno.ENOSPC, 1, "the disk is full"),
        ("replace", errno.EIO, 1, os.strerror(errno.EIO)),
        ("fstat", errno.EIO, 1, os.strerror(errno.EIO)),
        ("close", errno.EIO, 1, os.strerror(errno.EIO)),
    ],
)
def test_a_fault_anywhere_in_a_save_leaves_the_old_file_whole(file, monkeypatch, function, error, on, message):
    with monkeypatch.context() as patch:
        fault = Fault(patch, function, error, on=(on,), where=is_part if function == "open" else lambda *_: True)
        with pytest.raises(PenwrightError) as failure:
            save(file, TEXT, TextForm())
    assert fault.calls >= on
    assert str(failure.value).startswith("“draft.txt” was not saved: ")
    assert message in str(failure.value)
    assert "your text is still here" in str(failure.value)
    assert only_the_old_file_is_there(file)


def test_a_write_that_stores_nothing_counts_as_a_full_disk(file, monkeypatch):
    monkeypatch.setattr(text_module.os, "write", lambda descriptor, data: 0)
    with pytest.raises(PenwrightError, match="the disk is full"):
        save(file, TEXT, TextForm())
    assert only_the_old_file_is_there(file)


def test_bytes_that_the_system_claims_and_does_not_store_are_noticed(file, monkeypatch):
    write = os.write
    monkeypatch.setattr(text_module.os, "write", lambda descriptor, data: write(descriptor, data[:-1]) + 1)
    with pytest.raises(PenwrightError, match="was not saved"):
        save(file, TEXT, TextForm())
    assert only_the_old_file_is_there(file)


def test_an_interruption_from_the_keyboard_leaves_the_old_file_whole(file, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(text_module.os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(file, TEXT, TextForm())
    assert only_the_old_file_is_there(file)


@posix
def test_a_folder_that_cannot_be_synchronised_does_not_undo_the_save(file, monkeypatch):
    fault = Fault(monkeypatch, "fsync", errno.EINVAL, on=(2,))
    save(file, TEXT, TextForm())
    assert fault.calls == 2
    assert file.read_text() == TEXT


@posix
def test_a_real_limit_of_the_system_leaves_the_old_file_whole(file):
    program = textwrap.dedent(
        """
        import resource, signal, sys
        from pathlib import Path
        from assistant.documents.text import TextForm, save
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        try:
            save(Path(sys.argv[1]), "x" * 300_000, TextForm())
        except Exception as error:
            print(type(error).__name__)
        """
    )
    run = subprocess.run([sys.executable, "-P", "-c", program, file], capture_output=True, text=True, timeout=60)
    assert run.stdout.strip() == "PenwrightError", run.stderr
    assert only_the_old_file_is_there(file)


# In place -----------------------------------------------------------------------------------------------------------


@pytest.fixture(params=["no new file", "no new name", "busy", "another owner"])
def closed_folder(request, monkeypatch):
    """A folder that takes no new file, as far as `save` sees."""
    if request.param == "no new file":
        return Fault(monkeypatch, "open", errno.EACCES, where=lambda path, *_: ".penwright-" in str(path))
    if request.param == "another owner":
        monkeypatch.setattr(text_module, "_copy_attributes", _refuse)
        return None
    return Fault(monkeypatch, "replace", errno.EPERM if request.param == "no new name" else errno.EBUSY)


def _refuse(*_):
    raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))


@posix
def test_an_owner_that_cannot_be_kept_is_kept_by_writing_in_place(file, monkeypatch):
    status = os.stat_result

    def of_somebody_else(path):
        real = os.lstat(path)
        return status((real.st_mode, real.st_ino, real.st_dev, 1, real.st_uid + 1, *real[5:])) if path == file else real

    inode = file.stat().st_ino
    monkeypatch.setattr(text_module.os, "stat", of_somebody_else)
    monkeypatch.setattr(text_module.os, "chown", _refuse)
    save(file, "new", TextForm())
    monkeypatch.undo()
    assert file.read_text() == "new"
    assert file.stat().st_ino == inode


def test_where_the_folder_takes_no_new_file_the_file_itself_is_written(file, closed_folder):
    inode = file.stat().st_ino
    stamp = save(file, TEXT, TextForm())
    assert file.read_text() == TEXT
    assert file.stat().st_ino == inode
    assert os.listdir(file.parent) == [file.name]
    assert list(paths.rescue_dir().iterdir()) == []
    assert load(file).stamp == stamp


def test_a_shorter_text_written_in_place_leaves_nothing_of_the_old(file, closed_folder):
    save(file, "new", TextForm())
    assert file.read_bytes() == b"new"


# Calls of os.write in place: 1 is the copy of the old text, 2 its note, 3 to 5 the new text, 6 the old text put back.
@pytest.mark.parametrize("on", [1, 2, 3, 4, 5])
def test_a_fault_while_writing_in_place_puts_the_old_text_back(file, monkeypatch, on):
    Fault(monkeypatch, "open", errno.EACCES, where=lambda path, *_: ".penwright-" in str(path))
    fault = Fault(monkeypatch, "write", errno.ENOSPC, on=(on,))
    with pytest.raises(PenwrightError, match=r"The file is as it was"):
        save(file, TEXT, TextForm())
    assert fault.calls >= on
    assert only_the_old_file_is_there(file)


def test_if_the_old_text_cannot_be_put_back_its_copy_is_kept_and_named(file, monkeypatch):
    Fault(monkeypatch, "open", errno.EACCES, where=lambda path, *_: ".penwright-" in str(path))
    Fault(monkeypatch, "write", errno.EIO, on=(4, 5))
    with pytest.raises(PenwrightError, match="is damaged") as failure:
        save(file, TEXT, TextForm())
    (found,) = rescued()
    assert found.copy.read_bytes() == b"old text\n"
    assert found.original == file
    assert str(found.copy) in str(failure.value)
    assert "your text is still here" in str(failure.value)


# What a crash leaves ------------------------------------------------------------------------------------------------


@pytest.fixture
def crash(monkeypatch):
    """Saves a file in place as if the system died when half of it was written."""

    def dies(descriptor, data):
        os.ftruncate(descriptor, len(data) // 2)
        raise KeyboardInterrupt

    def save_half(path):
        with monkeypatch.context() as patch:
            Fault(patch, "open", errno.EACCES, where=lambda path, *_: ".penwright-" in str(path))
            patch.setattr(text_module, "_overwrite", dies)
            with pytest.raises(KeyboardInterrupt):
                save(path, TEXT, TextForm())

    return save_half


def test_nothing_was_rescued_where_nothing_went_wrong(file, closed_folder):
    assert rescued() == []
    save(file, TEXT, TextForm())
    assert rescued() == []


def test_after_a_crash_the_copy_is_found_and_says_whose_it_is_and_of_when(file, crash, monkeypatch):
    monkeypatch.chdir(file.parent)
    before = datetime.now().astimezone().replace(microsecond=0)
    crash(Path(file.name))
    (found,) = rescued()
    assert found.original == file
    assert found.copy.read_bytes() == b"old text\n"
    assert found.copy.name.startswith("draft-")
    assert found.copy.suffix == ".txt"
    assert before <= found.when <= datetime.now().astimezone()
    found.copy.unlink()
    assert rescued() == []


@pytest.mark.skipif(sys.platform != "linux", reason="names that only Linux allows")
@pytest.mark.parametrize("name", ["a.json", "长" * 80 + ".txt", "x." + "y" * 250, ".hidden", os.fsdecode(b"\xff.md")])
def test_any_name_a_text_can_have_is_found_again(file, crash, name):
    path = file.rename(file.with_name(name))
    crash(path)
    (found,) = rescued()
    assert found.original == path
    assert found.copy.read_bytes() == b"old text\n"


def test_the_newest_accident_comes_first(file, crash, monkeypatch):
    other = file.with_name("other.txt")
    other.write_bytes(b"old text\n")
    crash(other)
    note = next(paths.rescue_dir().glob("*.json"))
    note.write_text(json.dumps({**json.loads(note.read_text()), "when": "2020-01-01T00:00:00+00:00"}))
    crash(file)
    assert [found.original for found in rescued()] == [file, other]


@posix
def test_a_rescued_copy_is_for_its_owner_alone(file, crash):
    crash(file)
    assert {file.stat().st_mode & 0o777 for file in paths.rescue_dir().iterdir()} == {0o600}


@pytest.mark.parametrize(
    "note",
    ["", "{", "[]", "5", "[" * 100_000, "{}", '{"original": 5, "when": "2020-01-01"}', '{"original": "/a", "when": 5}',
     '{"original": "/a", "when": "yesterday"}', '{"original": "/a", "when": "0001-01-01T00:00:00+14:00"}'],
)  # fmt: skip
def test_a_note_that_makes_no_sense_is_passed_over(note):
    paths.rescue_dir().mkdir(parents=True)
    (paths.rescue_dir() / "a.txt").write_text("old")
    (paths.rescue_dir() / "a.txt.json").write_text(note)
    (paths.rescue_dir() / "b.txt").write_text("a copy without a note")
    assert rescued() == []


# Stamps -------------------------------------------------------------------------------------------------------------


def test_a_file_just_loaded_or_saved_is_unchanged(file):
    assert not changed_on_disk(file, load(file).stamp)
    assert not changed_on_disk(file, save(file, "new", TextForm()))


def test_a_file_touched_but_not_changed_is_unchanged(file):
    stamp = load(file).stamp
    os.utime(file, ns=(1, 1))
    assert not changed_on_disk(file, stamp)


@pytest.mark.parametrize("data", [b"new text\n", b"", b"old text\nand more"])
def test_a_file_with_other_content_is_changed(file, data):
    stamp = load(file).stamp
    file.write_bytes(data)
    os.utime(file, ns=(1, 1))
    assert changed_on_disk(file, stamp)


def test_a_deleted_file_has_nothing_to_overwrite(file):
    stamp = load(file).stamp
    file.unlink()
    assert not changed_on_disk(file, stamp)


def test_a_file_that_became_a_folder_is_changed(file):
    stamp = load(file).stamp
    file.unlink()
    file.mkdir()
    assert changed_on_disk(file, stamp)
    size = os.stat(file).st_size
    assert changed_on_disk(file, FileStamp(size, 0, ""))


def test_a_change_while_loading_is_noticed_afterwards(file, monkeypatch):
    real = text_module._decode

    def slow(data, path):
        file.write_bytes(b"new text\n")
        os.utime(file, ns=(1, 1))
        return real(data, path)

    monkeypatch.setattr(text_module, "_decode", slow)
    stamp = load(file).stamp
    assert changed_on_disk(file, stamp)
