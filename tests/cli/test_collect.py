import json

import pytest

from assistant import cli


@pytest.fixture
def run(capsys):
    def call(*words):
        code = cli.main(["collect", *map(str, words)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def notes(tmp_path):
    (tmp_path / "a.md").write_text("# Bridge\n\nThe bridge opens in 2029.\n")
    (tmp_path / "b.csv").write_text("Town,Sold\nYork,3\n")
    return tmp_path


def test_items_are_printed_as_notes(run, notes):
    code, out, _ = run(notes / "a.md", notes / "b.csv")
    assert code == 0
    assert out == (
        f"# Bridge\n\nSource: {notes / 'a.md'}\n\n# Bridge\n\nThe bridge opens in 2029.\n\n"
        f"# b\n\nSource: {notes / 'b.csv'}\n\n- Town: York; Sold: 3\n\n"
    )


def test_items_are_printed_as_json_lines(run, notes):
    code, out, _ = run(notes, "--json")
    assert code == 0
    made = [json.loads(line) for line in out.splitlines()]
    assert [(item["title"], item["kind"], item["text"]) for item in made][1] == ("b", "table", "- Town: York; Sold: 3")
    assert set(made[0]) == {"title", "text", "where", "kind", "date", "collected", "digest"}


def test_what_fails_is_told_and_what_works_is_printed(run, notes):
    (notes / "c.json").write_text("{broken")
    code, out, err = run(notes / "c.json", notes / "nothing", notes / "b.csv")
    assert code == 1
    assert "York" in out
    assert f"penwright: {notes / 'c.json'}: " in err
    assert "nothing" in err
    assert "Traceback" not in err


def test_only_as_many_as_wanted_are_printed(run, notes):
    _, out, _ = run(notes, "--limit", 1)
    assert out.count("Source:") == 1


def test_older_items_are_left_out_and_counted(run, tmp_path):
    entries = "".join(
        f"<item><title>{day}</title><pubDate>{day} Nov 2026 10:00:00 GMT</pubDate></item>" for day in ("19", "20", "21")
    )
    entries += "<item><title>Undated</title></item>"
    (tmp_path / "feed.xml").write_text(f'<rss version="2.0"><channel>{entries}</channel></rss>')
    code, out, err = run(tmp_path / "feed.xml", "--since", "2026-11-20")
    assert code == 0
    assert [line for line in out.splitlines() if line.startswith("# ")] == ["# 20", "# 21", "# Undated"]
    assert "older than 2026-11-20: 1" in err


@pytest.mark.parametrize("word", ["yesterday", "2026-13-01", ""])
def test_a_date_that_is_none_is_refused(run, notes, word, capsys):
    with pytest.raises(SystemExit) as ended:
        run(notes, "--since", word)
    assert ended.value.code == 2
    assert "2026-11-24" in capsys.readouterr().err


def test_items_are_kept_beside_the_draft(run, notes):
    folder = notes / "story.sources"
    code, _, err = run(notes / "a.md", "--keep", folder)
    assert code == 0
    assert [path.name for path in folder.iterdir()] == ["001-Bridge.md"]
    assert f"Kept in {folder}: 1" in err


def test_duplicates_are_counted(run, notes):
    (notes / "copy.md").write_text((notes / "a.md").read_text())
    _, out, err = run(notes)
    assert out.count("Source:") == 2
    assert "say the same: 1" in err


def test_without_anything_to_collect_the_command_is_wrong(run):
    with pytest.raises(SystemExit) as ended:
        run()
    assert ended.value.code == 2
