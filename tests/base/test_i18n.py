import subprocess
import sys

import pytest

from assistant import i18n, paths
from assistant.i18n import match_language, read_ts, set_language, system_language, tr

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context><name>Penwright</name>
  <message><source>Save</source><translation>保存</translation></message>
  <message><source>Save {name} &amp; go</source><translation>保存{name}</translation></message>
  <message><source>Not yet</source><translation type="unfinished">还没</translation></message>
  <message><source>Old</source><translation type="vanished">旧</translation></message>
  <message><source>Older</source><translation type="obsolete">更旧</translation></message>
  <message><source>Empty</source><translation></translation></message>
  <message><source>None</source></message>
  <message><translation>无</translation></message>
</context>
</TS>
"""


@pytest.fixture
def chinese(tmp_path, monkeypatch):
    """Resources whose only Chinese is TS."""
    (tmp_path / "i18n").mkdir()
    (tmp_path / "i18n" / "zh_CN.ts").write_text(TS, encoding="utf-8")
    monkeypatch.setattr(paths, "resources_dir", lambda: tmp_path)


@pytest.fixture
def locale(monkeypatch):
    """Sets the variables that say the language, and no others."""

    def use(**variables):
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)

    return use


def test_only_finished_translations_are_read(chinese, tmp_path):
    assert read_ts(tmp_path / "i18n" / "zh_CN.ts") == {"Save": "保存", "Save {name} & go": "保存{name}"}


def test_the_language_changes_at_once_and_back(chinese):
    assert set_language("zh_CN") == i18n.current_language() == "zh_CN"
    assert tr("Save") == "保存"
    assert tr("Save {name} & go", name="a.txt") == "保存a.txt"
    assert set_language("en") == i18n.current_language() == "en"
    assert tr("Save") == "Save"


def test_what_has_no_translation_stays_english(chinese):
    set_language("zh_CN")
    assert tr("Not yet") == "Not yet"
    assert tr("Unheard of {thing}", thing=1) == "Unheard of 1"


def test_a_text_without_values_keeps_its_braces():
    assert tr("a {brace} and {}") == "a {brace} and {}"


def test_a_value_may_be_named_as_the_first_parameter():
    assert tr("from {source}", source="here") == "from here"


@pytest.mark.parametrize("code", ["", "xx", "zh-Hans"])
def test_an_empty_or_unknown_code_follows_the_system(chinese, locale, code):
    locale(LANG="zh_CN.UTF-8")
    assert set_language(code) == "zh_CN"
    locale(LANG="en_GB.UTF-8")
    assert set_language(code) == "en"


@pytest.mark.parametrize(
    ("names", "code"),
    [
        ([], "en"),
        (["zh_CN.UTF-8"], "zh_CN"),
        (["zh-Hans-CN"], "zh_CN"),
        (["ZH_TW"], "zh_CN"),
        (["de_DE.UTF-8"], "en"),
        (["de", "zh", "en"], "zh_CN"),
        (["de", "en", "zh"], "en"),
        (["C"], "en"),
    ],
)
def test_the_first_language_we_have_is_taken(names, code):
    assert match_language(names) == code


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh_CN"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"}, "zh_CN"),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "de::en"}, "en"),
        ({"LANG": "C", "LANGUAGE": "zh_CN"}, "en"),
        ({"LC_ALL": "POSIX", "LANG": "zh_CN.UTF-8", "LANGUAGE": "zh_CN"}, "en"),
        ({"LANGUAGE": "zh_CN"}, "en"),
    ],
)
def test_the_system_says_its_language_in_gettexts_order(locale, monkeypatch, variables, code):
    monkeypatch.setattr(i18n.sys, "platform", "linux")
    locale(**variables)
    assert system_language() == code


@pytest.mark.parametrize("system", ["win32", "darwin"])
@pytest.mark.parametrize(
    ("name", "code"),
    [("zh_CN", "zh_CN"), ("Chinese (Simplified)_China", "zh_CN"), ("English_United States", "en"), (None, "en")],
)
def test_without_variables_windows_and_macos_are_asked(locale, monkeypatch, system, name, code):
    monkeypatch.setattr(i18n.sys, "platform", system)
    monkeypatch.setattr(i18n.locale, "getlocale", lambda: (name, "UTF-8"))
    monkeypatch.setattr(i18n, "_APPLE_LANGUAGES", ["/no/such/program"])
    locale()
    assert system_language() == code


@pytest.fixture
def mac(locale, monkeypatch):
    """Makes this a Mac whose `defaults` is PROGRAM and whose locale says nothing, as for what Finder starts."""

    def use(program, **variables):
        locale(**variables)
        monkeypatch.setattr(i18n.sys, "platform", "darwin")
        monkeypatch.setattr(i18n.locale, "getlocale", lambda: (None, None))
        monkeypatch.setattr(i18n, "_APPLE_LANGUAGES", [sys.executable, "-c", program])

    return use


@pytest.mark.parametrize(
    ("languages", "code"),
    [
        ('(\n    "zh-Hans-CN",\n    "en-CN"\n)', "zh_CN"),
        ('(\n    "en-GB",\n    "zh-Hans"\n)', "en"),
        ('(\n    "fr-FR",\n    "zh-Hant-TW"\n)', "zh_CN"),
        ("(\n    zh\n)", "zh_CN"),
        ("(\n    de\n)", "en"),
    ],
)
def test_on_macos_the_first_of_the_chosen_languages_that_we_have_is_taken(mac, languages, code):
    mac(f"print({languages!r})")
    assert system_language() == code


def test_on_macos_a_variable_comes_before_the_chosen_languages(mac):
    mac("print('(zh-Hans-CN)')", LANG="en_US.UTF-8")
    assert system_language() == "en"


@pytest.mark.parametrize("program", ["import sys; print('(zh)'); sys.exit(1)", "", "print('\\xff')"])
def test_on_macos_an_answer_that_makes_no_sense_means_english(mac, program):
    mac(program)
    assert system_language() == "en"


def test_on_macos_a_question_without_an_answer_holds_nobody_up(mac, monkeypatch):
    real = subprocess.run

    def hurried(*args, timeout, **more):
        return real(*args, timeout=timeout / 10, **more)

    monkeypatch.setattr(i18n.subprocess, "run", hurried)
    mac("import time; time.sleep(60)")
    assert system_language() == "en"
