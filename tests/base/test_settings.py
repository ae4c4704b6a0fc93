import os
import re
import tomllib

import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from assistant import files, paths
from assistant import settings as settings_module
from assistant.settings import SETTINGS, VERSION, Setting, Settings, setting


@pytest.fixture
def file(tmp_path):
    """Where a settings file would be; it is not there yet."""
    return tmp_path / "config" / "settings.toml"


def write(file, content):
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return Settings(file)


# Declarations -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("declared", SETTINGS, ids=lambda s: s.key)
def test_every_declaration_makes_sense(declared):
    assert re.fullmatch(r"[a-z]+\.[a-z_]+", declared.key)
    assert declared.check(declared.default) == declared.default
    assert declared.low <= declared.high
    assert bool(declared.label) == bool(declared.help)
    if isinstance(declared.default, int | float) and not isinstance(declared.default, bool):
        assert declared.high, "a number needs a range"
    for value, label in declared.choices:
        assert declared.check(value) == value
        assert label


def test_no_key_is_declared_twice():
    assert len({s.key for s in SETTINGS}) == len(SETTINGS)


def test_every_older_version_has_a_way_to_the_next():
    assert sorted(settings_module.MIGRATIONS) == list(range(VERSION))


def test_a_key_that_is_not_declared_is_an_error():
    with pytest.raises(KeyError):
        setting("general.nonsense")
    with pytest.raises(KeyError):
        Settings()["general.nonsense"]
    with pytest.raises(KeyError):
        Settings().set("general.nonsense", 1)


@pytest.mark.parametrize(
    ("declared", "good", "bad"),
    [
        (Setting("a.a", 5, low=1, high=9), [1, 9], [0, 10, 5.0, "5", True, None, [5]]),
        (
            Setting("a.a", 0.5, low=0, high=1),
            [0, 1, 0.25],
            [-0.1, 1.1, float("nan"), float("inf"), True, "0.5", 10**400],
        ),
        (Setting("a.a", True), [False], [0, 1, "true", None]),
        (Setting("a.a", "x"), ["", "y"], [1, None, b"y"]),
        (Setting("a.a", "x", choices=(("x", "X"), ("y", "Y"))), ["y"], ["z", ""]),
    ],
)
def test_a_setting_takes_what_fits_and_nothing_else(declared, good, bad):
    for value in good:
        assert declared.check(value) == value
        assert type(declared.check(value)) is type(declared.default)
    for value in bad:
        assert declared.check(value) is None


# Values -------------------------------------------------------------------------------------------------------------


def test_without_a_file_everything_has_its_default_and_nothing_is_written(home):
    settings = Settings()
    for declared in SETTINGS:
        assert settings[declared.key] == declared.default
    settings.set("suggestions.tokens", 5)
    assert settings.integer("suggestions.tokens") == 5
    assert not home.exists()


def test_each_kind_of_value_comes_as_its_type():
    settings = Settings()
    settings.set("suggestions.confidence", 1)
    assert settings.flag("suggestions.enabled") is True
    assert settings.integer("suggestions.tokens") == 12
    assert isinstance(settings.number("suggestions.confidence"), float)
    assert settings.text("model.device") == "auto"


def test_asking_for_the_wrong_type_is_a_mistake_in_the_code():
    settings = Settings()
    for wrong in (lambda: settings.flag("model.device"), lambda: settings.integer("suggestions.enabled")):
        with pytest.raises(AssertionError):
            wrong()


def test_a_change_is_saved_told_and_read_again(file):
    settings = Settings(file)
    told = []
    settings.on_change.append(lambda key: told.append((key, settings[key])))
    settings.set("suggestions.tokens", 20)
    assert told == [("suggestions.tokens", 20)]
    assert Settings(file).integer("suggestions.tokens") == 20


def test_setting_the_value_it_has_changes_nothing(file):
    settings = Settings(file)
    settings.on_change.append(pytest.fail)
    settings.set("suggestions.tokens", 12)
    assert not file.exists()


def test_a_value_it_may_not_hold_is_refused_and_changes_nothing(file):
    settings = Settings(file)
    settings.on_change.append(pytest.fail)
    with pytest.raises(ValueError, match=r"suggestions\.tokens cannot be 0"):
        settings.set("suggestions.tokens", 0)
    assert settings.integer("suggestions.tokens") == 12
    assert not file.exists()


def test_a_listener_may_take_itself_off_the_list():
    settings = Settings()
    told = []

    def once(key):
        told.append(key)
        settings.on_change.remove(once)

    settings.on_change += [once, told.append]
    settings.set("suggestions.tokens", 20)
    settings.set("suggestions.tokens", 21)
    assert told == ["suggestions.tokens"] * 3


def test_the_file_holds_only_what_differs_from_the_default(file):
    settings = Settings(file)
    settings.set("suggestions.tokens", 20)
    settings.set("appearance.serif", True)
    settings.set("suggestions.tokens", 12)
    assert tomllib.loads(file.read_text()) == {"version": VERSION, "appearance": {"serif": True}}
    assert os.listdir(file.parent) == [file.name]


def value_of(declared):
    if declared.choices:
        return st.sampled_from([value for value, _ in declared.choices])
    if isinstance(declared.default, bool):
        return st.booleans()
    if isinstance(declared.default, int):
        return st.integers(int(declared.low), int(declared.high))
    if isinstance(declared.default, float):
        return st.floats(declared.low, declared.high)
    return st.text()


@hypothesis_settings(deadline=None)
@given(values=st.fixed_dictionaries({}, optional={s.key: value_of(s) for s in SETTINGS}))
@example(values={"model.name": 'quote " backslash \\ \n\r\t\x00\x7f\x85\u2028 😀'})
def test_whatever_is_set_is_read_again_from_the_file(tmp_path_factory, values):
    file = tmp_path_factory.getbasetemp() / "any-settings.toml"
    file.unlink(missing_ok=True)
    settings = Settings(file)
    for key, value in values.items():
        settings.set(key, value)
    again = Settings(file)
    assert again.broken is None
    assert {s.key: again[s.key] for s in SETTINGS} == {s.key: values.get(s.key, s.default) for s in SETTINGS}


def test_two_windows_that_save_at_the_same_time_both_write_a_whole_file(file, monkeypatch):
    first, second = Settings(file), Settings(file)
    real, told = os.replace, []

    def meanwhile(part, target):
        if not told:
            told.append(part)
            second.save(file)
        real(part, target)

    monkeypatch.setattr(files.os, "replace", meanwhile)
    first.set("suggestions.tokens", 20)
    assert Settings(file).integer("suggestions.tokens") == 20
    assert os.listdir(file.parent) == [file.name]


# Files from elsewhere -----------------------------------------------------------------------------------------------


def test_keys_and_values_that_mean_nothing_are_ignored_one_by_one(file):
    settings = write(
        file,
        """
        version = 1
        unheard = "of"
        [suggestions]
        tokens = 9999
        confidence = "high"
        delay_ms = 100
        [suggestions.enabled]
        nested = true
        [model]
        threads = true
        device = "abacus"
        name = "other"
        """,
    )
    changed = {s.key: settings[s.key] for s in SETTINGS if settings[s.key] != s.default}
    assert changed == {"suggestions.delay_ms": 100, "model.name": "other"}
    assert settings.broken is None


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("this is no TOML", id="no TOML"),
        pytest.param("[suggestions]\ntokens = 5\ntokens = 6", id="a key twice"),
        pytest.param(b"[model]\nname = '\xff'", id="no UTF-8"),
        pytest.param(b"\x00" * 100, id="zeros, as after a power cut"),
        pytest.param("version = " + "9" * 5000, id="a number too long to read"),
        pytest.param("a = " + "[" * 100_000, id="nested too deep"),
    ],
)
def test_a_broken_file_is_put_aside_whole_and_the_defaults_hold(file, content):
    settings = write(file, content)
    assert settings.integer("suggestions.tokens") == 12
    assert settings.broken is not None
    assert settings.broken.read_bytes() == (content if isinstance(content, bytes) else content.encode())
    assert not file.exists()
    settings.set("suggestions.tokens", 20)
    assert Settings(file).integer("suggestions.tokens") == 20


def test_a_second_broken_file_does_not_take_the_place_of_the_first(file):
    aside = [write(file, f"broken {number}").broken for number in range(3)]
    assert [path.read_text() for path in aside] == ["broken 0", "broken 1", "broken 2"]
    assert [path.name for path in aside] == [f"settings.toml.broken{end}" for end in ("", "-2", "-3")]


def test_a_broken_file_that_cannot_be_put_aside_does_not_stop_the_start(file, monkeypatch):
    def fail(*_):
        raise PermissionError

    monkeypatch.setattr(settings_module.os, "replace", fail)
    settings = write(file, "broken")
    assert settings.broken is None
    assert settings.integer("suggestions.tokens") == 12


def test_an_empty_file_means_the_defaults(file):
    assert write(file, "").integer("suggestions.tokens") == 12


def test_a_file_that_cannot_be_read_means_the_defaults(file):
    file.mkdir(parents=True)
    assert Settings(file).integer("suggestions.tokens") == 12


@pytest.mark.parametrize("version", ["0", "1", "2", "99", "-5", "true", '"one"', "1.5", "[1]"])
def test_any_version_is_read_as_well_as_it_can_be(file, version):
    settings = write(file, f"version = {version}\n[suggestions]\ntokens = 20\n")
    assert settings.integer("suggestions.tokens") == 20


NEWER = """
version = 7
top = "level"
[suggestions]
tokens = 5
confidence = "by feeling"
"a \\"dotted. key" = 1.5
[suggestions.styles]
names = ["a", "b\\n\\u007f"]
since = 2026-11-24T12:00:00+01:00
day = 2026-11-24
hour = 12:30:00
limit = inf
"" = {x = 1, "y z" = [true, {}]}
["odd.section"."x"]
big = 123456789012345678901234567890
[[suggestions.rules]]
when = "always"
"""


def test_what_a_newer_version_wrote_is_kept_with_its_version_when_this_one_changes_a_setting(file):
    settings = write(file, NEWER)
    settings.set("suggestions.tokens", 20)
    settings.set("appearance.serif", True)
    expected = tomllib.loads(NEWER)
    expected["suggestions"]["tokens"] = 20
    expected["appearance"] = {"serif": True}
    assert tomllib.loads(file.read_text(encoding="utf-8")) == expected


def test_a_value_that_had_no_meaning_gives_way_to_one_that_has(file):
    settings = write(file, "[suggestions]\nconfidence = 'by feeling'\n[suggestions.enabled]\nat = 'night'\n[model]\n")
    settings.set("suggestions.confidence", 0.5)
    settings.set("suggestions.enabled", False)
    assert tomllib.loads(file.read_text()) == {
        "version": VERSION, "suggestions": {"confidence": 0.5, "enabled": False},
    }  # fmt: skip


def test_a_value_in_place_of_a_section_gives_way_to_the_section(file):
    write(file, "suggestions = 5\nmodel = 6\n").set("suggestions.tokens", 20)
    assert tomllib.loads(file.read_text()) == {"version": VERSION, "suggestions": {"tokens": 20}, "model": 6}


LEAVES = st.one_of(st.integers(-(2**63), 2**63), st.text(), st.booleans(), st.lists(st.text(), max_size=2))
TREES = st.recursive(LEAVES, lambda inner: st.dictionaries(st.text(), inner, min_size=1, max_size=3), max_leaves=6)


@given(unknown=st.dictionaries(st.text().map("x{}".format), TREES, max_size=3))
def test_unknown_keys_of_any_name_and_depth_are_kept(tmp_path_factory, unknown):
    def toml(value):
        if isinstance(value, dict):
            return "{" + ", ".join(f"{toml(name)} = {toml(part)}" for name, part in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(toml, value)) + "]"
        if isinstance(value, str):
            return '"' + "".join(f"\\U{ord(letter):08x}" for letter in value) + '"'
        return str(value).lower()

    file = tmp_path_factory.getbasetemp() / "unknown-settings.toml"
    file.write_text("".join(f"{toml(key)} = {toml(value)}\n" for key, value in unknown.items()), encoding="ascii")
    settings = Settings(file)
    settings.set("suggestions.tokens", 20)
    settings.set("suggestions.tokens", 12)
    assert settings.broken is None
    assert tomllib.loads(file.read_text(encoding="utf-8")) == {"version": VERSION, **unknown}


def test_an_older_file_is_migrated_step_by_step(file, monkeypatch):
    def rename(values):
        return {"suggestions.tokens" if key == "ghost.tokens" else key: value for key, value in values.items()}

    def double(values):
        return {key: value * 2 if key == "suggestions.tokens" else value for key, value in values.items()}

    monkeypatch.setattr(settings_module, "VERSION", 2)
    monkeypatch.setattr(settings_module, "MIGRATIONS", {0: rename, 1: double})
    assert write(file, "[ghost]\ntokens = 8\n").integer("suggestions.tokens") == 16
    assert write(file, "version = 1\n[suggestions]\ntokens = 8\n").integer("suggestions.tokens") == 16
    assert write(file, "version = 2\n[suggestions]\ntokens = 8\n").integer("suggestions.tokens") == 8


def test_a_save_that_fails_half_way_leaves_the_old_file_and_the_change_holds_meanwhile(file, monkeypatch):
    settings = Settings(file)
    settings.set("suggestions.tokens", 20)

    def fail(*_):
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(settings_module.os, "replace", fail)
        settings.set("suggestions.tokens", 30)
    assert settings.integer("suggestions.tokens") == 30
    assert Settings(file).integer("suggestions.tokens") == 20


def test_where_no_file_can_be_written_a_change_still_holds_and_is_told(home):
    home.write_text("a file where the folder should be")
    settings = Settings(paths.settings_file())
    told = []
    settings.on_change.append(told.append)
    settings.set("appearance.theme", "dark")
    assert settings.text("appearance.theme") == "dark"
    assert told == ["appearance.theme"]
