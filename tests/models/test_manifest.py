import contextlib
import json
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.errors import PenwrightError
from assistant.models import manifest
from assistant.models.manifest import Manifest

KEYS = ("format", "name", "title", "architecture", "source_sha256", "layers", "heads", "kv_heads", "head_size",
        "vocabulary", "context_tokens", "bos", "eos", "files", "exported_by", "licence", "languages")  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
no_reset = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)


def refused(folder):
    with pytest.raises(PenwrightError) as caught:
        Manifest.read(folder)
    assert f"penwright model fetch {folder.name}" in str(caught.value)
    return str(caught.value)


@pytest.fixture
def folder(tmp_path, write_model):
    return write_model(tmp_path / "tiny")


@pytest.fixture
def with_text(folder):
    """Replace the manifest's text."""

    def write(text):
        data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        (folder / "penwright.json").write_bytes(data)
        return folder

    return write


@pytest.fixture
def with_values(with_text, manifest_table):
    """Replace values of the manifest."""
    return lambda **changes: with_text(json.dumps({**manifest_table, **changes}))


def test_a_whole_model_is_read(folder):
    read = Manifest.read(folder)
    assert (read.name, read.layers, read.bos, read.eos) == ("tiny", 2, 1, (2,))
    assert read.files == {"model.onnx": 5, "tokenizer.json": 2}


def test_a_model_may_have_no_token_for_the_beginning(with_values):
    assert Manifest.read(with_values(bos=None)).bos is None


@no_reset
@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=6))
def test_a_manifest_with_any_values_is_read_or_refused(with_values, changes):
    with contextlib.suppress(PenwrightError):
        Manifest.read(with_values(**changes))


@no_reset
@given(VALUES)
def test_any_json_is_refused(with_text, value):
    refused(with_text(json.dumps(value)))


@no_reset
@given(st.binary(max_size=200))
def test_any_bytes_are_refused(with_text, data):
    refused(with_text(data))


@pytest.mark.parametrize("text", [
    "", "{", "[" * 100_000, "{}" + " " * (1 << 20), "9" * 5000, '{"format": 1e999}', b"\xff\xfe{\x00}\x00",
])  # fmt: skip
def test_damaged_json_is_refused(with_text, text):
    refused(with_text(text))


@pytest.mark.parametrize("changes", [
    {"format": 1}, {"heads": 0}, {"layers": 0}, {"layers": 513}, {"layers": True}, {"layers": "2"}, {"layers": 2.0},
    {"kv_heads": 1025}, {"head_size": -1}, {"vocabulary": 4_000_001}, {"context_tokens": 15},
    {"bos": 300}, {"bos": -1}, {"eos": [300]},
    {"eos": 2}, {"eos": [True]}, {"title": ""}, {"title": "a\x1b[2Jb"}, {"title": "\ud800"}, {"title": "a" * 201},
    {"languages": ["en"] * 65}, {"languages": "en"}, {"files": []}, {"files": {}}, {"files": {"model.onnx": 5}},
])  # fmt: skip
def test_a_value_out_of_range_is_refused(with_values, changes):
    refused(with_values(**changes))


@pytest.mark.parametrize("name", [
    "../secret", "/etc/passwd", "a/b", "a\\b", "..", ".", ".hidden", "C:x", "model.onnx:stream", "", "a\0b", "a\nb",
])  # fmt: skip
def test_a_file_outside_the_folder_is_refused(with_values, manifest_table, name):
    files = {**manifest_table["files"], name: 5}
    assert "name that no model's file has" in refused(with_values(files=files))


@pytest.mark.parametrize("size", [4, 6, -1, True, "5", None, 1 << 60])
def test_a_file_of_another_size_is_refused(with_values, manifest_table, size):
    refused(with_values(files={**manifest_table["files"], "model.onnx": size}))


def test_a_truncated_file_is_refused(folder):
    (folder / "model.onnx").write_bytes(b"gra")
    assert "model.onnx has 3 bytes and not 5" in refused(folder)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "penwright.json"])
def test_a_missing_file_is_refused(folder, name):
    (folder / name).unlink()
    refused(folder)


@pytest.mark.usefixtures("links")
@pytest.mark.parametrize("name", ["model.onnx", "penwright.json"])
def test_a_link_is_refused(folder, tmp_path, name):
    (folder / name).rename(tmp_path / "elsewhere")
    (folder / name).symlink_to(tmp_path / "elsewhere")
    assert "not a plain file" in refused(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_refused_and_not_waited_for(folder):
    (folder / "penwright.json").unlink()
    os.mkfifo(folder / "penwright.json")
    assert "not a plain file" in refused(folder)


def test_a_missing_folder_is_refused(tmp_path):
    refused(tmp_path / "none")


def test_the_check_before_a_model_is_shown_says_what_is_wrong_in_plain_errors(folder):
    assert manifest.check(folder) == Manifest.read(folder)
    (folder / "model.onnx").unlink()
    with pytest.raises(FileNotFoundError):
        manifest.check(folder)
