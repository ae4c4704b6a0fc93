"""`penwright template`."""

import functools

import pytest

from assistant import i18n, paths
from assistant.settings import Settings
from assistant.tasks import templates


@pytest.fixture
def run(run):
    """Run `penwright template`; returns exit code, standard output, standard error."""
    return functools.partial(run, "template")


@pytest.mark.parametrize("argv", [[], ["list"]])
def test_the_templates_are_listed_with_the_one_in_use(run, argv):
    code, out, err = run(*argv)
    assert (code, err) == (0, "")
    heads = [line for line in out.splitlines() if not line.startswith(" ")]
    assert [head for head in heads if head.endswith("(in use)")] == ["news  News story  (in use)"]
    assert len(heads) == 10


def test_the_list_names_the_writers_own_and_what_is_wrong_with_them(run):
    templates.copy("news", "ours")
    (templates.own_dir() / "bad.toml").write_text("x")
    code, out, err = run("list")
    assert code == 0
    assert "ours  News story  (your own)" in out
    assert err.count("\n") == 1
    assert "bad.toml" in err


@pytest.mark.parametrize("name", [template.name for template in templates.all_templates("en").templates])
def test_a_template_is_shown_with_its_parts_and_checks(run, name):
    code, out, err = run("show", name)
    assert (code, err) == (0, "")
    template = templates.load(name)
    lines = out.splitlines()
    assert lines[0] == template.title
    assert template.notice in out
    for part in template.parts:
        assert any(line.startswith(f"{part.key} ") and part.label in line for line in lines)
    assert ", ".join(template.checks) in out


def test_a_template_is_shown_in_the_language_of_the_interface(run):
    Settings(paths.settings_file()).set("general.language", "zh_CN")
    assert run("show", "clinical-note")[1].startswith("病历记录\n")
    assert i18n.current_language() == "zh_CN"


def test_a_broken_copy_is_told_of_and_the_shipped_one_shown(run):
    templates.own_dir().mkdir(parents=True)
    (templates.own_dir() / "news.toml").write_text("x")
    code, out, err = run("show", "news")
    assert code == 0
    assert out.startswith("News story")
    assert "news.toml" in err


def test_a_copy_can_be_changed_and_checked(run):
    code, out, err = run("copy", "meeting-minutes", "board")
    file = templates.own_dir() / "board.toml"
    assert (code, err) == (0, "")
    assert str(file) in out
    assert run("check", str(file)) == (0, f"{file} is a good template.\n", "")
    text = file.read_text(encoding="utf-8").replace('kind = "section"', 'kind = "sektion"').replace("title", "titel")
    file.write_text(text, encoding="utf-8")
    code, out, err = run("check", str(file))
    assert (code, err) == (1, "")
    assert out.count("sektion") == 0
    assert out.count("kind: must be one of") == 4
    assert "title" in out


def test_a_good_file_with_a_bad_name_is_told(run, tmp_path):
    file = tmp_path / "My Template.toml"
    file.write_bytes((templates.shipped_dir() / "news.toml").read_bytes())
    code, out, _ = run("check", str(file))
    assert code == 0
    assert "lower-case" in out


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["show", "nothing"], "no template called nothing"),
        (["copy", "nothing", "mine"], "no template called nothing"),
        (["copy", "news", "../mine"], "cannot be called"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(run, argv, told):
    code, out, err = run(*argv)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert told in err


def test_checking_a_file_that_is_not_there_says_so(run, tmp_path):
    code, out, _ = run("check", str(tmp_path / "nothing.toml"))
    assert code == 1
    assert "No such file" in out
