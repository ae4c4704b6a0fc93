import re

import pytest

from assistant import i18n, paths
from assistant.errors import PenwrightError
from assistant.models import catalog
from assistant.settings import setting


def test_the_shipped_catalog_holds_the_default_model():
    entry = catalog.entry(str(setting("model.name").default))
    assert entry.licence == "Apache-2.0"
    assert entry.file_bytes == 98_362_432
    assert [type(source) for source in entry.sources] == [catalog.PypiSource, catalog.HuggingFaceSource]


def test_every_shipped_model_comes_with_its_licence():
    for entry in catalog.read().values():
        assert "License" in entry.licence_text()


def test_what_a_model_is_good_at_is_said_in_the_language_in_use(monkeypatch):
    entry = catalog.entry("smollm2-135m-instruct")
    monkeypatch.setattr(i18n, "_translations", {entry.good_at: "续写英文。"})
    assert entry.praise() == "续写英文。"


def test_an_unknown_model_is_answered_with_those_that_there_are(write_catalog):
    write_catalog()
    with pytest.raises(PenwrightError, match=r"no model called other.*tiny"):
        catalog.entry("other")


@pytest.mark.parametrize("line", [
    "sha256 = 'abc'",
    "sha256 = 7",
    "file_bytes = 0",
    "file_bytes = true",
    "file_bytes = 1.5",
    "languages = []",
    "languages = [1]",
    "licence = '../../etc/passwd'",
    "licence_url = 'http://example.org'",
    "title = ''",
    'title = "a\\u001b[2Jb"',
    "sources = 3",
    "sources = [3]",
    "sources = [{kind = 'ftp'}]",
    "sources = [{kind = 'pypi', requirement = '--index-url=x', member = 'a', wheel_bytes = 1}]",
    "sources = [{kind = 'pypi', requirement = 'a==1', member = '../a', wheel_bytes = 1}]",
    "sources = [{kind = 'pypi', requirement = 'a==1', member = 'a', wheel_bytes = 1, more = 2}]",
    "sources = [{kind = 'huggingface', repository = 'a/b', revision = 'main', file = 'c'}]",
    "sources = [{kind = 'huggingface', repository = 'a/../b', revision = '0', file = 'c'}]",
])  # fmt: skip
def test_a_wrong_value_is_refused_with_the_model_and_key(write_catalog, line):
    file = write_catalog()
    key = line.split(" ")[0]
    text = file.read_text().split("[[models")[0] if key == "sources" else file.read_text()
    text = re.sub(rf"^{key} = .*\n", "", text, flags=re.MULTILINE)
    file.write_text(text.replace("[models.tiny]\n", f"[models.tiny]\n{line}\n"))
    with pytest.raises(PenwrightError) as caught:
        catalog.read()
    assert "tiny: " in str(caught.value)
    assert "Install Penwright again" in str(caught.value)


def test_a_missing_and_an_unknown_key_are_named(write_catalog):
    file = write_catalog()
    whole = file.read_text()
    file.write_text(whole.replace("parameters = 1\n", ""))
    with pytest.raises(PenwrightError, match="tiny: parameters is missing"):
        catalog.read()
    file.write_text(whole.replace("parameters = 1\n", "parameters = 1\ncolour = 2\n"))
    with pytest.raises(PenwrightError, match="tiny: unknown entry colour"):
        catalog.read()
    file.write_text(whole + "\n[more]\n")
    with pytest.raises(PenwrightError, match="unknown entry more"):
        catalog.read()


@pytest.mark.parametrize(
    "text", ["", "version = 2\n[models]", "version = 1", "version = 1\nmodels = 2", "not toml", "\0"]
)
def test_what_is_no_catalog_is_refused(tmp_path, text):
    file = tmp_path / "catalog.toml"
    file.write_text(text)
    with pytest.raises(PenwrightError, match="cannot be used"):
        catalog.read(file)


def test_a_missing_catalog_is_reported(tmp_path):
    with pytest.raises(PenwrightError, match="cannot be used"):
        catalog.read(tmp_path / "none.toml")


@pytest.mark.parametrize(
    "name", ["", ".", "..", ".lock", "a/b", "a\\b", "../a", "A", "a.", "C:", "con:x", "a\n", "a" * 101]
)
def test_a_name_that_could_point_elsewhere_is_no_models_name(name):
    assert not catalog.is_name(name)


def test_every_name_in_the_catalog_is_a_folders_name():
    assert all(catalog.is_name(name) for name in catalog.read(paths.catalog_file()))
