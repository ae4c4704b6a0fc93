"""The checks of settings and translations on small trees: each finds the defect that was put there."""

from __future__ import annotations

import shutil
import subprocess
import sys
import textwrap

import pytest

from assistant.i18n import read_ts
from assistant.settings import SETTINGS


class Tree:
    """A checkout with our settings, translations and paths, and the modules that a test adds."""

    def __init__(self, root, script):
        self.root, self.script = root, script
        (root / "assistant" / "ui").mkdir(parents=True)

    def add(self, name, source):
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(textwrap.dedent(source), encoding="utf-8")

    def check(self, *words):
        """The exit code and what was printed."""
        result = subprocess.run(
            [sys.executable, str(self.script), "--root", str(self.root), *words],
            capture_output=True, encoding="utf-8", timeout=60,
        )  # fmt: skip
        assert not result.stderr, result.stderr
        return result.returncode, result.stdout


def fails_with(tree, *pieces):
    code, told = tree.check()
    assert code == 1
    assert any(all(piece in line for piece in pieces) for line in told.splitlines()), told


# --- settings


@pytest.fixture
def settings_tree(tmp_path, packaging_folder):
    tree = Tree(tmp_path, packaging_folder / "check_settings.py")
    for name in ("__init__.py", "settings.py", "files.py", "i18n.py", "paths.py"):
        shutil.copy(packaging_folder.parent / "assistant" / name, tmp_path / "assistant" / name)
    reads = "\n".join(f"    settings[{setting.key!r}]" for setting in SETTINGS)
    tree.add("assistant/everything.py", f"def read(settings):\n{reads}\n")
    assert tree.check("--write") == (0, "")
    return tree


def test_settings_that_agree_pass(settings_tree):
    assert settings_tree.check() == (0, "")


@pytest.mark.parametrize(
    "use",
    [
        'settings["page.size"]',
        'self._settings.flag("page.size")',
        'window.settings.integer("page.size")',
        'values.number("page.size")',
        'settings.text("page")',
        'settings.set("page.size", 3)',
        'setting("page.size").label',
        'settings.setting("page.size")',
        'Action("a", "b", setting="page.size")',
        'key == "page.size"',
        'key in ("model.name", "page.size")',
    ],
)
def test_a_setting_that_is_not_declared_fails(settings_tree, use):
    settings_tree.add("assistant/ui/other.py", f"\n{use}\n")
    fails_with(settings_tree, "assistant/ui/other.py:2", "'page", "not declared")


def test_methods_of_other_objects_are_no_settings(settings_tree):
    settings_tree.add(
        "assistant/ui/other.py", 'event.set("x")\nelement.text("A sentence. And more.")\nd["page.size"]\n'
    )
    assert settings_tree.check() == (0, "")


@pytest.mark.parametrize("use", ["", 'settings.set("model.name", "x")', 'setting("model.name")', 'key == "model.name"'])
def test_a_setting_that_nothing_reads_fails(settings_tree, use):
    reads = "\n".join(f"settings[{setting.key!r}]" for setting in SETTINGS if setting.key != "model.name")
    settings_tree.add("assistant/everything.py", f"{reads}\n{use}\n")
    fails_with(settings_tree, "'model.name'", "nothing reads it")


def test_a_reference_that_differs_from_the_declarations_fails_until_it_is_written(settings_tree):
    file = settings_tree.root / "assistant" / "settings.py"
    file.write_text(file.read_text(encoding="utf-8").replace('N_("Theme")', 'N_("Look")'), encoding="utf-8")
    fails_with(settings_tree, "docs/settings.md")
    assert settings_tree.check("--write") == (0, "")
    assert "Look" in (settings_tree.root / "docs" / "settings.md").read_text(encoding="utf-8")


def test_the_reference_names_every_setting(settings_tree):
    page = (settings_tree.root / "docs" / "settings.md").read_text(encoding="utf-8")
    for setting in SETTINGS:
        assert f"| `{setting.key}` |" in page


# --- translations


@pytest.fixture
def tree(tmp_path, packaging_folder):
    tree = Tree(tmp_path, packaging_folder / "check_translations.py")
    tree.add("assistant/one.py", 'tr("Save & close")\nraise PenwrightError(N_("No {name}."), name=1)\n')
    tree.check("--write")
    translate(tree, {"Save & close": "保存并关闭", "No {name}.": "没有{name}。"})
    return tree


def file_of(tree):
    return tree.root / "resources" / "i18n" / "zh_CN.ts"


def translate(tree, translations):
    """Finish translations as a translator does in Linguist."""
    text = file_of(tree).read_text(encoding="utf-8")
    for source, translation in translations.items():
        before, rest = text.split(f"<source>{source.replace('&', '&amp;')}</source>\n")
        _, _, after = rest.partition("</translation>")
        finished = f"        <translation>{translation.replace('&', '&amp;')}</translation>"
        text = f"{before}<source>{source.replace('&', '&amp;')}</source>\n{finished}{after}"
    file_of(tree).write_text(text, encoding="utf-8")


def test_texts_that_are_all_translated_pass(tree):
    assert tree.check() == (0, "")
    assert read_ts(file_of(tree)) == {"Save & close": "保存并关闭", "No {name}.": "没有{name}。"}


def test_a_new_text_fails_until_it_is_written_and_translated(tree):
    tree.add("assistant/two.py", 'tr("Open")\n')
    fails_with(tree, "zh_CN.ts", "'Open'", "is missing")
    code, told = tree.check("--write")
    assert code == 1
    assert "'Open' is not translated" in told
    translate(tree, {"Open": "打开"})
    assert tree.check() == (0, "")


def test_writing_keeps_translations_and_their_comments_and_is_stable(tree):
    text = file_of(tree).read_text(encoding="utf-8")
    text = text.replace(
        "</source>\n", "</source>\n        <translatorcomment>&quot;short&quot;</translatorcomment>\n", 1
    )
    file_of(tree).write_text(text, encoding="utf-8")
    assert tree.check("--write") == (0, "")
    assert file_of(tree).read_text(encoding="utf-8") == text


def test_a_text_that_is_gone_fails_until_it_is_dropped(tree):
    tree.add("assistant/one.py", 'tr("Save & close")\n')
    fails_with(tree, "zh_CN.ts", "'No {name}.'", "no source shows")
    assert tree.check("--write") == (0, "")
    assert "No {name}." not in file_of(tree).read_text(encoding="utf-8")


@pytest.mark.parametrize("translation", ["没有{file}。", "没有。", "没有{name}{more}。"])
def test_fields_that_differ_fail(tree, translation):
    translate(tree, {"No {name}.": translation})
    fails_with(tree, "'No {name}.'", "differ in their fields")


def test_a_brace_that_would_break_the_translation_fails(tree):
    translate(tree, {"No {name}.": "没有{name}}。"})
    fails_with(tree, "a brace too many")


def test_english_that_is_changed_in_the_translation_fails(tree):
    file = tree.root / "resources" / "i18n" / "en.ts"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("<translation>No", "<translation>Without"), encoding="utf-8")
    fails_with(tree, "en.ts", "change the source instead")


@pytest.mark.parametrize("call", ["N_(name)", "N_()", 'tr(f"No {name}")', 'tr("No " + name)', 'tr("No {}".format(1))'])
def test_a_text_that_is_no_literal_fails(tree, call):
    tree.add("assistant/two.py", f"\n{call}\n")
    fails_with(tree, "assistant/two.py:2", "one literal text")


def test_a_text_that_was_marked_elsewhere_may_be_translated(tree):
    tree.add("assistant/two.py", "tr(setting.label)\ntr(error.message, **error.values)\n")
    assert tree.check() == (0, "")


def test_the_tr_of_qt_fails(tree):
    tree.add("assistant/ui/two.py", 'self.tr("Save & close")\ni18n.tr("Save & close")\n')
    fails_with(tree, "assistant/ui/two.py:1", "Qt's own tr()")


@pytest.mark.parametrize(
    "call", ['tr("No {name}.")', 'tr("No {name}.", file=1)', 'tr(N_("No {name}."))', 'PenwrightError(N_("No {name}."))']
)
def test_values_that_are_not_the_fields_fail(tree, call):
    tree.add("assistant/two.py", f"\n{call}\n")
    fails_with(tree, "assistant/two.py:2", "the text has the fields ['name']")


@pytest.mark.parametrize("call", ['PenwrightError("Broken")', 'errors.PenwrightError(f"No {x}")', 'Gone("Broken")'])
def test_an_error_that_is_not_translated_fails(tree, call):
    tree.add("assistant/two.py", f"class Gone(PenwrightError): pass\n{call}\n")
    fails_with(tree, "assistant/two.py:2", "is not translated; write")


@pytest.mark.parametrize(
    "call",
    [
        'label.setText("Ready")',
        'self.setWindowTitle(f"{name} saved")',
        'QAction("Quit", self)',
        'QAction(icon, "Quit", self)',
        'menu.addAction("Quit")',
        'QMessageBox.question(self, tr("Save & close"), "Really?")',
        'QFileDialog.getOpenFileName(self, "Open", folder)',
        'box.addItem("Dark", "dark")',
        'QLabel(text="Ready")',
        'Action("file.quit", "Quit")',
        'Setting("a.b", 1, label="Size")',
    ],
)
def test_a_text_in_the_window_that_is_not_translated_fails(tree, call):
    tree.add("assistant/ui/two.py", f"\n{call}\n")
    fails_with(tree, "assistant/ui/two.py:2", "not translated; use tr()")


@pytest.mark.parametrize("call", ['print("Ready")', 'parser.add_argument("--seed", help="The seed")'])
def test_a_text_of_the_command_line_that_is_not_translated_fails(tree, call):
    tree.add("assistant/cli/two.py", f"\n{call}\n")
    fails_with(tree, "assistant/cli/two.py:2", "not translated; use tr()")


@pytest.mark.parametrize(
    "call",
    [
        'label.setText(f"{words} · {percent} %")',
        'label.setText("12")',
        'label.setObjectName("status")',
        'box.addItem(tr("Save & close"), "dark")',
        'QFileDialog.getOpenFileName(self, tr("Save & close"), "folder")',
        'label.setText("CUDA")  # untranslated: a name',
        'log.critical("not caught")',
        'title.setText("Penwright")',
    ],
)
def test_what_holds_no_words_or_is_meant_passes(tree, call):
    tree.add("assistant/ui/two.py", f"{call}\n")
    assert tree.check() == (0, "")


def test_texts_marked_in_data_files_are_translated_too(tree):
    tree.add(
        "models/catalog.toml",
        """
        # translate: title, good_at
        [models.small]
        title = "A small model"
        good_at = ["English"]
        licence = "Apache-2.0"
        """,
    )
    tree.add("resources/other.toml", 'title = "Not marked"\n')
    code, told = tree.check()
    assert code == 1
    assert "'A small model' is missing" in told
    assert "'English' is missing" in told
    assert "Apache" not in told
    assert "Not marked" not in told
