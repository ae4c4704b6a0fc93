"""`penwright publish`, in this process, against the site of these tests."""

import io
import sys

import pytest

from assistant.__main__ import main
from assistant.publish import passwords

PASSWORD = "abcd EFGH 1234 ijkl MNOP 5678"


@pytest.fixture
def run(capsys, monkeypatch):
    """Run `penwright publish`; returns exit code, standard output, standard error."""

    def go(*argv, stdin="", terminal=False):
        stream = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
        stream.isatty = lambda: terminal
        monkeypatch.setattr(sys, "stdin", stream)
        try:
            code = main(["publish", *map(str, argv)])
        except SystemExit as end:
            code = end.code
        captured = capsys.readouterr()
        assert PASSWORD not in captured.out + captured.err
        return code, captured.out, captured.err

    return go


@pytest.fixture
def text(tmp_path):
    file = tmp_path / "text.md"
    file.write_text("# Council approves\n\nThe lede.\n\nThe body.\n", encoding="utf-8")
    return file


@pytest.fixture
def to_site(run, site):
    """Run it for the site with the password on standard input."""
    return lambda *more: run(*more, "--wordpress", site.url, "--user", "ann", "--password-stdin", stdin=PASSWORD + "\n")


@pytest.mark.parametrize("name", ["out.md", "out.html", "out.docx", "feed.xml", "feed.atom"])
def test_a_text_goes_into_a_file(run, text, tmp_path, name):
    out = tmp_path / name
    assert run(text, "--to", out, "--author", "Ann", "--tag", "a", "--tag", "b") == (0, f"{out}\n", "")
    assert out.stat().st_size > 100


def test_the_options_say_what_the_text_does_not(run, text, tmp_path):
    out = tmp_path / "out.md"
    code, *_ = run(text, "--to", out, "--title", "New", "--author", "Ann", "--tag", "a", "--language", "de",
                   "--model-wrote", "The model wrote half.")  # fmt: skip
    assert code == 0
    made = out.read_text()
    for line in ('title: "New"', 'author: "Ann"', 'tags: ["a"]', 'lang: "de"', "*The model wrote half.*"):
        assert line in made
    assert "Council" not in made


def test_a_text_from_standard_input_is_markdown(run, tmp_path):
    assert run("-", "--to", tmp_path / "a.html", stdin="# T\n\n**bold**")[0] == 0
    assert "<strong>bold</strong>" in (tmp_path / "a.html").read_text()


def test_a_plain_text_keeps_its_lines(run, tmp_path):
    (tmp_path / "a.txt").write_text("Title\nOne * two\nThree")
    assert run(tmp_path / "a.txt", "--to", tmp_path / "a.html")[0] == 0
    assert "<p>One * two</p>\n<p>Three</p>" in (tmp_path / "a.html").read_text()


def test_a_file_that_is_there_is_left_unless_told_otherwise(run, text, tmp_path):
    out = tmp_path / "out.md"
    out.write_text("old")
    code, _, err = run(text, "--to", out)
    assert code == 1
    assert "--overwrite" in err
    assert out.read_text() == "old"
    assert run(text, "--to", out, "--overwrite")[0] == 0


def test_a_feed_gets_the_entries_one_after_the_other(run, text, tmp_path):
    out = tmp_path / "feed.xml"
    for i in range(4):
        more = ["--feed-title", "News", "--feed-address", "https://example.com", "--link", f"https://example.com/{i}"]
        assert run(text, "--to", out, "--title", f"T{i}", "--limit", 2, *more)[0] == 0
    made = out.read_text()
    assert made.count("<item>") == 2
    assert made.index("T3") < made.index("T2")
    assert "<title>News</title>" in made


def test_a_draft_is_sent_and_published_by_a_second_command(to_site, site, text):
    code, out, err = to_site(text, "--category", "Uncategorized")
    assert (code, err) == (0, "")
    assert out == f"Draft 10 is on the site: {site.url}/wp-admin/post.php?post=10&action=edit\n"
    assert site.only_post()["status"] == "draft"
    assert to_site("--release", 10)[:2] == (0, f"Published: {site.url}/?p=10\n")
    assert site.only_post()["status"] == "publish"
    assert to_site("--release", 10)[1].startswith("It was published before")


def test_remarks_go_to_standard_error(to_site, text):
    to_site(text)
    code, out, err = to_site(text)
    assert code == 0
    assert out.startswith("Draft 10")
    assert "there already" in err


def test_the_password_is_remembered_only_when_asked_and_then_not_needed_again(run, to_site, site, text, memory_keyring):
    to_site(text)
    assert memory_keyring == {}
    to_site(text, "--remember")
    assert memory_keyring == {("Penwright", f"ann {site.url}"): PASSWORD}
    assert run("--release", 10, "--wordpress", site.url, "--user", "ann")[0] == 0
    assert run("--forget", site.url, "--user", "ann")[:2] == (0, "The password is deleted from the keyring.\n")
    assert memory_keyring == {}
    assert run("--forget", site.url, "--user", "ann")[1] == "There is no password in the keyring.\n"


def test_a_wrong_password_is_not_remembered(run, site, text, memory_keyring):
    more = ["--wordpress", site.url, "--user", "ann", "--password-stdin", "--remember"]
    code, _, err = run(text, *more, stdin="wrong\n")
    assert code == 1
    assert "application password" in err
    assert memory_keyring == {}


def test_without_a_keyring_it_works_and_says_that_nothing_is_kept(to_site, run, site, text, no_keyring, home):
    code, out, err = to_site(text, "--remember")
    assert code == 0
    assert out.startswith("Draft 10")
    assert "asks for it each time" in err
    for file in home.rglob("*"):
        assert not file.is_file() or PASSWORD not in file.read_text()
    assert run("--forget", site.url, "--user", "ann")[0] == 1


def test_on_a_terminal_the_password_is_asked_for(run, site, text, no_keyring, monkeypatch):
    asked = []
    monkeypatch.setattr("getpass.getpass", lambda prompt: asked.append(prompt) or PASSWORD)
    assert run(text, "--wordpress", site.url, "--user", "ann", terminal=True)[0] == 0
    assert asked == [f"Application password of ann on {site.url}: "]


def test_without_a_terminal_the_option_is_named(run, site, text, no_keyring):
    code, _, err = run(text, "--wordpress", site.url, "--user", "ann")
    assert code == 2
    assert "--password-stdin" in err


@pytest.mark.parametrize(
    "argv",
    [
        [], ["x.md"], ["--to", "a.md"], ["--wordpress", "s", "--user", "u"], ["x.md", "--wordpress", "s"],
        ["--release", "3"], ["--release", "3", "--wordpress", "s"], ["--forget", "s"], ["x.md", "--release", "3"],
        ["x.md", "--release", "3", "--wordpress", "s", "--user", "u"], ["--release", "x", "--wordpress", "s"],
        ["-", "--wordpress", "s", "--user", "u", "--password-stdin"], ["x.md", "--forget", "s", "--user", "u"],
        ["x.md", "--to", "a", "--format", "pdf"], ["--forget", "s", "--user", "u", "--to", "a.md"],
        ["--release", "3", "--wordpress", "s", "--user", "u", "--to", "a.md"],
    ],
)  # fmt: skip
def test_a_command_that_is_wrong_says_so(run, argv):
    code, out, err = run(*argv)
    assert (code, out) == (2, "")
    assert "penwright publish: error: " in err


def test_an_address_without_encryption_is_refused(run, text, monkeypatch, no_keyring):
    more = ["--wordpress", "http://example.com", "--user", "ann", "--password-stdin"]
    code, _, err = run(text, *more, stdin="x\n")
    assert code == 1
    assert "others can read" in err


def test_the_names_of_formats_are_those_of_the_output():
    from assistant.cli import publish
    from assistant.publish import output

    assert publish._FORMATS == output.FORMATS
    assert passwords.SERVICE == "Penwright"
