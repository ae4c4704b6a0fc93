import os
import shutil

import pytest

from assistant import paths
from assistant.errors import ModelMissing, PenwrightError
from assistant.models import store


@pytest.fixture
def tiny(write_model):
    return write_model(paths.models_dir() / "tiny")


def test_without_a_folder_nothing_is_installed():
    assert store.installed() == []


def test_installed_models_are_listed_by_name_with_their_size(tiny, write_model):
    write_model(tiny.with_name("another"), title="Another")
    assert [(m.name, m.title, m.size) for m in store.installed()] == [
        ("another", "Another", 7),
        ("tiny", "Tiny Model", 7),
    ]


def test_what_is_damaged_or_no_model_is_left_out_and_the_log_says_why(tiny, write_model, caplog):
    (write_model(tiny.with_name("broken")) / "model.onnx").unlink()
    write_model(tiny.with_name(".new-1"))
    tiny.with_name("empty").mkdir()
    tiny.with_name("note.txt").write_text("")
    assert [model.name for model in store.installed()] == ["tiny"]
    assert "broken: " in caplog.text


def test_a_model_is_found_by_name(tiny):
    model = store.find("tiny")
    assert (model.folder, model.manifest.layers) == (tiny, 2)


@pytest.mark.parametrize("name", ["other", "../tiny", "", ".", "/", "tiny/../tiny", "TINY", "\0"])
@pytest.mark.usefixtures("tiny")
def test_a_model_that_is_not_here_is_answered_with_what_to_do(name):
    with pytest.raises(ModelMissing) as caught:
        store.find(name)
    assert f"penwright model fetch {name}" in str(caught.value)


def test_a_damaged_model_is_not_found_but_reported(tiny):
    (tiny / "tokenizer.json").write_bytes(b"")
    with pytest.raises(PenwrightError, match="damaged") as caught:
        store.find("tiny")
    assert not isinstance(caught.value, ModelMissing)


@pytest.mark.usefixtures("tiny")
def test_a_removed_model_is_gone():
    store.remove("tiny")
    assert os.listdir(paths.models_dir()) == []


def test_a_damaged_model_can_be_removed(tiny):
    (tiny / "penwright.json").unlink()
    store.remove("tiny")
    assert os.listdir(paths.models_dir()) == []


@pytest.mark.parametrize("name", ["other", "..", "../models", ".lock", "a/b"])
def test_only_models_are_removed(tiny, name):
    with pytest.raises(ModelMissing):
        store.remove(name)
    assert tiny.exists()


@pytest.mark.usefixtures("links")
def test_removing_a_link_leaves_what_it_points_to(tiny, tmp_path):
    tiny.rename(tmp_path / "elsewhere")
    tiny.symlink_to(tmp_path / "elsewhere")
    store.remove("tiny")
    assert os.listdir(paths.models_dir()) == []
    assert (tmp_path / "elsewhere" / "model.onnx").exists()


def test_a_removal_that_stops_half_way_leaves_no_model_in_sight(tiny, monkeypatch):
    monkeypatch.setattr(shutil, "rmtree", lambda folder, **_: (folder / "model.onnx").unlink())
    with pytest.raises(PenwrightError, match="could not be deleted"):
        store.remove("tiny")
    assert not tiny.exists()
    assert store.installed() == []


def test_a_model_in_use_stays_whole(tiny, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "rename", refuse)
    with pytest.raises(PenwrightError, match="Close the windows that use it"):
        store.remove("tiny")
    assert store.find("tiny").folder == tiny


def test_a_new_model_takes_the_place_of_the_old_one(tiny, write_model):
    folder = store.new_folder()
    shutil.rmtree(folder)
    write_model(folder, name="tiny", title="Newer")
    assert store.put(folder, "tiny") == tiny
    assert store.find("tiny").title == "Newer"
    assert os.listdir(tiny.parent) == ["tiny"]


def test_the_old_model_stays_where_the_new_one_cannot_be_put(tiny):
    with pytest.raises(FileNotFoundError):
        store.put(tiny.with_name(".new-none"), "tiny")
    assert store.find("tiny").title == "Tiny Model"


def test_sweeping_takes_what_interrupted_runs_left_and_nothing_else(tiny, write_model):
    write_model(tiny.with_name(".new-1"))
    write_model(tiny.with_name(".old-1"))
    store.sweep()
    assert os.listdir(tiny.parent) == ["tiny"]


def test_an_unreadable_folder_is_reported(monkeypatch):
    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "listdir", refuse)
    with pytest.raises(PenwrightError, match="cannot be read: Permission denied"):
        store.installed()
