"""Templates of drafts: what parts a draft has, how each is made, and which notes belong into it.

A template is a TOML file (docs/templates.md). Those that come with Penwright are in resources/templates; the writer's
own, in the folder `templates` of the data folder, are added to them and take the place of those of the same name.
"""

from __future__ import annotations

import os
import re
import stat
import tomllib
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from assistant import files, i18n, paths
from assistant.cancellation import Cancellation
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr
from assistant.language import quotations
from assistant.language.words import CJK

VERSION = 1
KINDS = ("headline", "lede", "body", "section", "field", "fixed", "phrased")
ORDERS = ("weight", "given", "time")
QUESTIONS = ("who", "what", "when", "where", "why", "how")
CHECKS = ("required", "quotations", "person", "no_diagnosis", "contact", "actions", "balance")

# Far more than a template needs; a file beyond these is a mistake or a trap.
MAX_BYTES = 64 * 2**10
_MAX_PARTS = 40
_MAX_CUES = 200
_MAX_CUE = 60
_MAX_SENTENCES = 1000
_MAX_CHOICES = 10
_MAX_WORDING = 4000

_TAKES_NOTES = ("body", "section", "field", "fixed")
_KEY = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_NAME = re.compile(r"\w[\w-]{0,49}")
# Windows opens devices under these names, whatever stands after the dot.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")
_FIELD = re.compile(r"\{([^{}\n]{1,200})\}")
_LETTER = rf"[^\W{CJK}]"  # a letter or digit of a script that parts its words by spaces
# Bounded and without a way back, as a note may be anything.
_NUMBER = r"(?<!\d)(?<!\d[.,])\d{1,20}+(?:[.,]\d{1,20}){0,9}+"

# What may stand before a note's text: list marks, numbers, boxes to tick.
_MARKS = re.compile(r"(?:\s|[-*•·–—>☐☑](?=[\s\[]|$)|#{1,6}(?=\s)|\d{1,3}[.)、](?=\s|[^\x00-\x7f])|\[[ xX]?\](?=\s))+")
# "Label: value". After the plain colon comes a space, so that 10:30 and addresses of web pages are none.
_LABEL = re.compile(rf"[*_]*([^:：\n]{{1,60}}?)[*_]*\s*(?:[:：][*_]+|：|:(?=\s|$)|(?<=[{CJK}]):)[*_\s]*(.*)", re.DOTALL)
_MAX_LABEL_WORDS = 6
# A quotation of more sentences is more likely one whose end is missing.
_MAX_QUOTED = 8


@dataclass(frozen=True)
class Wording:
    """A text in English and in Chinese; "" where it is not given."""

    en: str = ""
    zh_CN: str = ""  # noqa: N815 - the code of the language, as in the files

    def of(self, chinese: bool) -> str:
        """The Chinese or the English one, or the only one there is."""
        return (self.zh_CN or self.en) if chinese else (self.en or self.zh_CN)


@dataclass(frozen=True)
class TemplatePart:
    """One part of a draft. KEY names it in answers, LABEL for the writer; both are never empty.

    KIND says how it is made:

    - `headline`: phrased by the model, CHOICES versions;
    - `lede`: the weightiest notes;
    - `body`: the notes that are left;
    - `section`: the notes that its CUES fit;
    - `field`: the values of notes "Label: value" whose label is one of its CUES;
    - `fixed`: TEXT with its {fields} filled from notes "Label: value" (`fill`);
    - `phrased`: written by the model from PROMPT.

    SENTENCES bounds its length, 0 means no bound. ORDER is one of ORDERS. The part with REST takes what fits nowhere.
    """

    key: str
    label: str
    kind: str
    required: bool = False
    prompt: str = ""
    sentences: int = 0
    choices: int = 1
    cues: tuple[str, ...] = ()
    order: str = "weight"
    text: Wording = field(default_factory=Wording)
    bullets: bool = False
    rest: bool = False

    def value(self, note: str) -> str:
        """NOTE without list marks, and without its label where that is one of this part's cues."""
        note = without_marks(note)
        labelled = label_and_value(note)
        return labelled[1] if labelled and labelled[1] and _names(self, labelled[0]) else note


@dataclass(frozen=True)
class Template:
    """A template. NOTICE is to stand above the draft, QUESTIONS are of QUESTIONS, CHECKS of CHECKS.

    OWN says that it is a file of the writer's. PROBLEM tells why such a file was passed over for the one of the same
    name that comes with Penwright; it is empty otherwise.
    """

    name: str
    title: str
    description: str
    parts: tuple[TemplatePart, ...]
    notice: str = ""
    questions: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    own: bool = False
    problem: str = ""

    def part(self, key: str) -> TemplatePart | None:
        """The part called KEY."""
        return next((part for part in self.parts if part.key == key), None)


@dataclass(frozen=True)
class Problem:
    """A file of the writer's that cannot be used, and why, a sentence."""

    file: Path
    message: str


class Known(NamedTuple):
    """The templates that can be used, by title, and the writer's files that cannot."""

    templates: tuple[Template, ...]
    problems: tuple[Problem, ...]


class BadTemplate(PenwrightError):  # noqa: N818 - named by what happened
    """A template file that cannot be used. REASONS are sentences, each with the place in the file."""

    def __init__(self, file: Path, reasons: Sequence[str]) -> None:
        super().__init__(
            N_("The template {file} cannot be used: {reasons} Correct the file, or delete it and copy another one."),
            file=file, reasons=" ".join(reasons),
        )  # fmt: skip
        self.reasons = tuple(reasons)


# Finding -----------------------------------------------------------------------------------------------------------


def shipped_dir() -> Path:
    """Where the templates that come with Penwright are."""
    return paths.resources_dir() / "templates"


def own_dir() -> Path:
    """Where the writer's own templates are; the folder need not be there."""
    return paths.data_dir() / "templates"


def is_name(name: str) -> bool:
    """Whether NAME may name a template, and so a file: lower-case letters of any script, digits, `-` and `_`."""
    return (
        bool(_NAME.fullmatch(name))
        and name == unicodedata.normalize("NFC", name.lower())
        and not _DEVICES.fullmatch(name)
    )


def load(name: str, language: str = "") -> Template:
    """The template called NAME, its texts in LANGUAGE, "" for that of the interface.

    A file of the writer's that is broken is passed over where a template of that name comes with Penwright; its
    PROBLEM says so. PenwrightError where there is no such template, BadTemplate where the only one is broken.
    """
    if not is_name(name):
        raise _no_such(name)
    own, shipped = own_dir() / f"{name}.toml", shipped_dir() / f"{name}.toml"
    if os.path.lexists(own):
        try:
            return replace(read(own, language), own=True)
        except BadTemplate as error:
            if not shipped.is_file():
                raise
            return replace(read(shipped, language), problem=str(error))
    if not shipped.is_file():
        raise _no_such(name)
    return read(shipped, language)


def all_templates(language: str = "") -> Known:
    """All templates, their texts in LANGUAGE, "" for that of the interface; never fails for a file of the writer's."""
    found = {file.stem: read(file, language) for file in sorted(shipped_dir().glob("*.toml"))}
    problems = []
    for file in _own_files():
        try:
            if not is_name(file.stem):
                raise BadTemplate(file, [tr("Its name may hold lower-case letters, digits, - and _ only.")])
            found[file.stem] = replace(read(file, language), own=True)
        except BadTemplate as error:
            problems.append(Problem(file, str(error)))
            if file.stem in found:
                found[file.stem] = replace(found[file.stem], problem=str(error))
    return Known(tuple(sorted(found.values(), key=lambda template: (template.title, template.name))), tuple(problems))


def copy(name: str, new_name: str) -> Path:
    """Copy the template NAME to the writer's own as NEW_NAME; the path of the new file.

    PenwrightError where there is no such template, the new name cannot be one, or there is such a file already.
    """
    source = next((folder / f"{name}.toml" for folder in (own_dir(), shipped_dir())
                   if is_name(name) and (folder / f"{name}.toml").is_file()), None)  # fmt: skip
    if source is None:
        raise _no_such(name)
    if not is_name(new_name):
        raise PenwrightError(
            N_("A template cannot be called {name}: use lower-case letters, digits, - and _ only."), name=new_name
        )
    target = own_dir() / f"{new_name}.toml"
    if os.path.lexists(target):
        raise PenwrightError(
            N_("There is a template {file} already. It is left as it is; choose another name."), file=target
        )
    try:
        data = _bytes(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        files.write_whole(target, data)
    except OSError as error:
        raise PenwrightError(
            N_("The template could not be copied to {file}: {reason}."), file=target, reason=error.strerror or error
        ) from error
    return target


def _own_files() -> list[Path]:
    try:
        return sorted(file for file in own_dir().iterdir() if file.suffix == ".toml" and not file.name.startswith("."))
    except OSError:
        return []


def _no_such(name: str) -> PenwrightError:
    names = ", ".join(sorted({file.stem for file in [*shipped_dir().glob("*.toml"), *_own_files()]}))
    return PenwrightError(N_("There is no template called {name}. These are there: {names}."), name=name, names=names)


# Reading -----------------------------------------------------------------------------------------------------------


def read(file: Path, language: str = "") -> Template:
    """The template in FILE, its texts in LANGUAGE, "" for that of the interface.

    BadTemplate tells all that is wrong with it.
    """
    try:
        table = tomllib.loads(_bytes(file).decode("utf-8-sig"))
    except OSError as error:
        raise BadTemplate(file, [tr("It could not be read: {reason}.", reason=error.strerror or error)]) from error
    except UnicodeDecodeError as error:
        raise BadTemplate(file, [tr("It is not a text in UTF-8.")]) from error
    except RecursionError as error:
        raise BadTemplate(file, [tr("Its values are nested too deep.")]) from error
    except ValueError as error:
        # tomllib names the line and column.
        raise BadTemplate(file, [tr("It is not valid TOML: {reason}.", reason=error)]) from error
    chinese = (language or i18n.current_language()) == "zh_CN"
    reader = _Reader(table, "", chinese)
    template = _template(reader, file.stem)
    if reader.wrong:
        raise BadTemplate(file, reader.wrong)
    return template


def _bytes(file: Path) -> bytes:
    if not stat.S_ISREG(file.stat().st_mode):  # opening a pipe would wait for ever
        raise OSError(tr("it is not a file"))
    with file.open("rb") as opened:
        data = opened.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise OSError(tr("it is larger than {size} kB", size=MAX_BYTES // 1024))
    return data


class _Reader:
    """Takes values out of a table and notes what is wrong with them; a default then stands for the value."""

    def __init__(self, table: dict[str, Any], place: str, chinese: bool, wrong: list[str] | None = None) -> None:
        self.table, self.place, self.chinese = dict(table), place, chinese
        self.wrong: list[str] = [] if wrong is None else wrong

    def complain(self, key: str, reason: str) -> None:
        """Note that the value of KEY is wrong, for REASON."""
        place = ", ".join(part for part in (self.place, key) if part)
        self.wrong.append(tr("{place}: {reason}.", place=place, reason=reason))

    def flag(self, key: str) -> bool:
        """A yes or no; no where it is missing."""
        value = self.table.pop(key, False)
        if not isinstance(value, bool):
            self.complain(key, tr("must be true or false"))
            return False
        return value

    def whole(self, key: str, default: int, low: int, high: int) -> int:
        """A whole number from LOW to HIGH."""
        value = self.table.pop(key, default)
        if type(value) is not int or not low <= value <= high:
            self.complain(key, tr("must be a whole number from {low} to {high}", low=low, high=high))
            return default
        return value

    def choice(self, key: str, allowed: Sequence[str], default: str = "") -> str:
        """One of ALLOWED; it must be there unless there is a DEFAULT."""
        value = self.table.pop(key, default)
        if value not in allowed or not isinstance(value, str):
            self.complain(key, tr("must be one of {allowed}", allowed=", ".join(allowed)))
            return default or allowed[0]
        return value

    def texts(self, key: str, fits: Callable[[str], bool], expected: str) -> tuple[str, ...]:
        """A list of texts that FIT; EXPECTED says what they are."""
        values = self.table.pop(key, [])
        if not isinstance(values, list) or len(values) > _MAX_CUES:
            self.complain(key, tr("must be a list: {expected}", expected=expected))
            return ()
        bad = [value for value in values if not isinstance(value, str) or not fits(value)]
        if bad:
            shown = str(bad[0])[:40] if isinstance(bad[0], str | int | float) else type(bad[0]).__name__
            self.complain(key, tr("{value} is none of what may stand here: {expected}", value=shown, expected=expected))
        return tuple(dict.fromkeys(value for value in values if value not in bad))

    def wording(self, key: str, required: bool = False) -> Wording:
        """A text, or a table with the text in English and Chinese."""
        value = self.table.pop(key, None)
        if value is None and not required:
            return Wording()
        if isinstance(value, str):
            value = {"en": value}
        good = (
            isinstance(value, dict)
            and set(value) <= {"en", "zh_CN"}
            and all(isinstance(text, str) and len(text) <= _MAX_WORDING and _is_text(text) for text in value.values())
            and (any(text.strip() for text in value.values()) or not required)
        )
        if not good:
            self.complain(key, tr("must be a text, or {languages}", languages='{en = "…", zh_CN = "…"}'))
            return Wording()
        return Wording(**{language: text.strip() for language, text in value.items()})

    def shown(self, key: str, required: bool = False) -> str:
        """A text in the language that is shown."""
        return self.wording(key, required).of(self.chinese)

    def end(self) -> None:
        """What nobody took is a mistake: a misspelt key would have no effect otherwise."""
        for key in self.table:
            self.complain(key[:40], tr("there is no such setting here"))


def _template(reader: _Reader, name: str) -> Template:
    version = reader.table.pop("version", VERSION)
    if version != VERSION or type(version) is not int:
        reader.complain("version", tr("must be {version}; the file may be for another Penwright", version=VERSION))
    title, description = reader.shown("title", required=True), reader.shown("description")
    notice = reader.shown("notice")
    questions = reader.texts("questions", QUESTIONS.__contains__, ", ".join(QUESTIONS))
    checks = reader.texts("checks", CHECKS.__contains__, ", ".join(CHECKS))
    tables = reader.table.pop("parts", None)
    parts: tuple[TemplatePart, ...] = ()
    if not isinstance(tables, list) or not 0 < len(tables) <= _MAX_PARTS:
        reader.complain("parts", tr("there must be 1 to {most} of them, each headed [[parts]]", most=_MAX_PARTS))
    else:
        parts = tuple(_part(reader, number, table) for number, table in enumerate(tables, start=1))
        _check_together(reader, parts)
    reader.end()
    return Template(name, title, description, parts, notice, questions, checks)


def _part(outer: _Reader, number: int, table: object) -> TemplatePart:
    place = tr("part {number}", number=number)
    if not isinstance(table, dict):
        outer.complain(place, tr("must be headed [[parts]]"))
        table = {"key": f"part-{number}", "label": "-", "kind": "lede"}
    key = table.get("key")
    if isinstance(key, str) and _KEY.fullmatch(key):
        place = tr("part {number} ({key})", number=number, key=key)
    reader = _Reader(table, place, outer.chinese, outer.wrong)
    if not isinstance(reader.table.pop("key", None), str) or not _KEY.fullmatch(str(key)):
        reader.complain("key", tr("must begin with a letter a to z; letters, digits, - and _ may follow"))
    kind = reader.choice("kind", KINDS)
    part = TemplatePart(
        key=str(key),
        label=reader.shown("label", required=True),
        kind=kind,
        required=reader.flag("required"),
        prompt=reader.shown("prompt", required=kind == "phrased"),
        sentences=reader.whole("sentences", 0, 0, _MAX_SENTENCES),
        choices=reader.whole("choices", 1, 1, _MAX_CHOICES),
        cues=reader.texts("cues", _is_cue, tr("words; * stands for the beginning or end of a word, # for a number")),
        order=reader.choice("order", ORDERS, "weight"),
        text=reader.wording("text", required=kind == "fixed"),
        bullets=reader.flag("bullets"),
        rest=reader.flag("rest"),
    )
    if kind == "field" and not part.cues:
        reader.complain("cues", tr("a field needs the labels that it stands under in the notes"))
    if kind == "section" and not part.cues and not part.rest:
        reader.complain("cues", tr("a section needs words that tell its notes, or rest = true"))
    if part.rest and kind not in ("body", "section"):
        reader.complain("rest", tr("only a body or a section takes the rest"))
    for text in (part.text.en, part.text.zh_CN):
        if re.search(r"[{}]", _FIELD.sub("", text)) or not all(_labels(inner) for inner in _FIELD.findall(text)):
            reader.complain(
                "text", tr("a field is written {one} or {several}", one="{Label}", several="{Label|another label}")
            )
    reader.end()
    return part


def _check_together(reader: _Reader, parts: tuple[TemplatePart, ...]) -> None:
    keys = [part.key for part in parts]
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        reader.complain("parts", tr("{key} is the key of several", key=key))
    if len([part for part in parts if part.rest]) > 1 or not (_rest(parts) or all(p.kind == "fixed" for p in parts)):
        reader.complain("parts", tr("one of them, a body or a section with rest = true, must take what fits nowhere"))


def _rest(parts: Sequence[TemplatePart]) -> TemplatePart | None:
    """The part that takes what fits nowhere: the one that says so, or the first body."""
    marked = [part for part in parts if part.rest] or [part for part in parts if part.kind == "body"]
    return marked[0] if marked else None


def _is_text(text: str) -> bool:
    return all(character.isprintable() or character in "\n\t" for character in text)


def _is_cue(cue: str) -> bool:
    """Whether CUE is made of words with at most one `*` at an end of each: such a pattern is found in linear time."""
    bare = [re.sub(r"^\*|\*$", "", word) for word in cue.split()]
    return 0 < len(cue) <= _MAX_CUE and bool(bare) and all(w and "*" not in w and w.isprintable() for w in bare)


# Sorting notes -----------------------------------------------------------------------------------------------------


def without_marks(note: str) -> str:
    """NOTE without the list mark, number, box or emphasis before it and the white space around it."""
    found = _MARKS.match(note)
    return note[found.end() if found else 0 :].strip()


def label_and_value(note: str) -> tuple[str, str] | None:
    """The two parts of a note "Label: value", or None for another one. The value of a mere heading is ""."""
    found = _LABEL.fullmatch(without_marks(note))
    if not found or len(found[1].split()) > _MAX_LABEL_WORDS:
        return None
    return found[1].strip(), found[2].strip()


def assign(template: Template, notes: Sequence[str], cancel: Cancellation | None = None) -> dict[str, list[int]]:
    """Which of NOTES (sentences) belong into each part of TEMPLATE: its key, and their indices in the order given.

    Parts that the model phrases, headlines and ledes have no entry; they choose among the rest. A note is in one part
    at most; the sentences of one quotation stay together. A heading that names a part is in none, and what follows it
    belongs to that part until the next heading. Raises Cancelled.
    """
    taking = [part for part in template.parts if part.kind in _TAKES_NOTES]
    found: dict[str, list[int]] = {part.key: [] for part in taking}
    rest = _rest(template.parts)
    under: TemplatePart | None = None
    part: TemplatePart | None = None
    going_on = _going_on(notes)
    for cue in (cue for part in taking for cue in part.cues):
        if cancel:
            cancel.raise_if_cancelled()
        _pattern(cue)  # half a second for all, the first time
    for index, note in enumerate(notes):
        if cancel:
            cancel.raise_if_cancelled()
        if index in going_on:
            if part is not None:
                found[part.key].append(index)
            continue
        labelled = label_and_value(note)
        named = _named(taking, labelled[0] if labelled else without_marks(note).rstrip(".。"))
        if named and not (labelled and labelled[1]):
            under = named if named.kind != "fixed" else None
            continue
        if named:
            under = under if under is named else None
        elif labelled and not labelled[1]:
            under = None
        part = named or under or _fitting(taking, note, labelled[0] if labelled else "") or rest
        if part is not None:
            found[part.key].append(index)
    return found


def _going_on(notes: Sequence[str]) -> set[int]:
    """The indices of the notes that go on with a quotation of the one before: they belong into the same part."""
    found: set[int] = set()
    for index, note in enumerate(notes):
        if index in found or quotations.lone_mark(note) < 0:
            continue
        for end in range(index + 2, min(index + _MAX_QUOTED, len(notes)) + 1):
            if quotations.lone_mark(" ".join(notes[index:end])) < 0:
                found |= set(range(index + 1, end))
                break
    return found


def _named(parts: Sequence[TemplatePart], label: str) -> TemplatePart | None:
    """The part that LABEL names."""
    if len(label.split()) > _MAX_LABEL_WORDS:
        return None
    return next((part for part in parts if _names(part, label)), None)


def _names(part: TemplatePart, label: str) -> bool:
    if part.kind == "fixed":
        inner = [inner for text in (part.text.en, part.text.zh_CN) for inner in _FIELD.findall(text)]
        return any(_same(label, known) for each in inner for known in _labels(each))
    return part.kind in _TAKES_NOTES and any(_pattern(cue).fullmatch(label) for cue in part.cues)


def _fitting(parts: Sequence[TemplatePart], note: str, label: str) -> TemplatePart | None:
    """The section that most words of NOTE tell, the first among equals; a word of its LABEL tells more."""
    best, most = None, 0
    for part in parts:
        if part.kind == "section":
            hits = [cue for cue in part.cues if _pattern(cue).search(note)]
            score = sum(len(cue.split()) + 5 * bool(label and _pattern(cue).search(label)) for cue in hits)
            if score > most:
                best, most = part, score
    return best


@lru_cache(maxsize=4096)
def _pattern(cue: str) -> re.Pattern[str]:
    """What finds CUE: whole words, but for Chinese, where words are not told apart."""
    words = []
    for word in cue.split():
        bare = word.strip("*")
        inside = re.escape(bare).replace(r"\#", _NUMBER)
        before = f"(?<!{_LETTER}){_LETTER}{{0,{_MAX_CUE}}}" if word.startswith("*") else _edge(bare[:1], "(?<!{})")
        after = f"{_LETTER}*+" if word.endswith("*") else _edge(bare[-1:], "(?!{})")
        words.append(before + inside + after)
    return re.compile(r"\s+".join(words), re.IGNORECASE)


def _edge(character: str, around: str) -> str:
    return around.format(_LETTER) if re.match(_LETTER, character) else ""


# Fixed text --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Filled:
    """A fixed text with its fields filled: the TEXT, the labels MISSING from the notes, the indices of the notes USED.

    Where a label is missing the text has it in square brackets.
    """

    text: str
    missing: tuple[str, ...]
    used: tuple[int, ...]


def fill(part: TemplatePart, notes: Sequence[str], chinese: bool) -> Filled:
    """The fixed text of PART in CHINESE or English, its fields filled from those of NOTES that are "Label: value".

    Several notes with one label are joined.
    """
    values = [(index, labelled) for index, note in enumerate(notes) if (labelled := label_and_value(note))]
    missing: list[str] = []
    used: list[int] = []

    def put(found: re.Match[str]) -> str:
        known = _labels(found[1])
        fitting = [(index, value) for index, (label, value) in values if value and any(_same(label, k) for k in known)]
        if not fitting:
            missing.append(known[0])
            return f"[{known[0]}]"
        used.extend(index for index, _ in fitting)
        joined = ("；" if chinese else "; ").join(value for _, value in fitting)
        # "Dear {Customer},": a name before a comma ends at its own first comma.
        greeting = re.match(r"[,，:：]", found.string[found.end() :])
        return re.split(r"[,，;；(（]", joined)[0].strip() if greeting else joined

    text = _FIELD.sub(put, part.text.of(chinese))
    return Filled(text, tuple(dict.fromkeys(missing)), tuple(dict.fromkeys(used)))


def _labels(inner: str) -> list[str]:
    return [label.strip() for label in inner.split("|") if label.strip()]


def _same(label: str, other: str) -> bool:
    return " ".join(label.split()).casefold() == " ".join(other.split()).casefold()
