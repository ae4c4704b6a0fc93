"""A finished text as it is published, and how a document becomes one."""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from assistant.errors import PenwrightError
from assistant.i18n import N_
from assistant.language.sentences import is_chinese
from assistant.publish import markup
from assistant.publish.characters import clean, one_line

# A first line longer than this is a paragraph and no headline.
_LONGEST_HEADLINE = 160
_EMPTY = N_("The text is empty. There is nothing to publish yet.")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")
# A backslash that breaks the line: one that is not itself escaped.
_BREAK = re.compile(r"(?<=[^\\])((?:\\\\)*)\\\s*\Z")
_MATTER = re.compile(r"---[ \t]*\n(?P<lines>(?:[^\n]*\n){0,100}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_MATTER_LINE = re.compile(r"(?P<key>[A-Za-z_][\w-]*):(?:[ \t]+(?P<value>.*))?|[ \t]+.*|-[ \t].*|#.*|")
_MARKDOWN_NAMES = (".md", ".markdown")


@dataclass(frozen=True)
class Article:
    """A text to publish. Characters that no format can hold are taken out when one is made.

    HEADLINE is plain text; LEDE, the paragraph that says it in short, and BODY, the rest, are Markdown. LANGUAGE is as
    in HTML (`en`, `zh-CN`). DATE without a time zone is local. STATEMENT says what a model wrote, "" where none wrote
    anything: every form of the article carries it.
    """

    headline: str
    lede: str = ""
    body: str = ""
    language: str = "en"
    author: str = ""
    date: datetime | None = None
    tags: tuple[str, ...] = ()
    statement: str = ""

    def __post_init__(self) -> None:
        for name in ("headline", "author", "statement"):
            object.__setattr__(self, name, one_line(getattr(self, name)))
        for name in ("lede", "body"):
            object.__setattr__(self, name, clean(getattr(self, name)).strip("\n"))
        tags = dict.fromkeys(one_line(tag) for tag in self.tags)
        object.__setattr__(self, "tags", tuple(tag for tag in tags if tag))
        language = self.language.strip().replace("_", "-")
        object.__setattr__(self, "language", language if _LANGUAGE.fullmatch(language) else "en")
        if self.date is not None and self.date.tzinfo is None:
            object.__setattr__(self, "date", self.date.astimezone())

    @property
    def text(self) -> str:
        """Lede and body, as Markdown."""
        return "\n\n".join(part for part in (self.lede, self.body) if part.strip())

    @property
    def summary(self) -> str:
        """The lede as plain text, on one line."""
        if not self.lede.strip():
            return ""
        # The whole text is read, as the lede's links may be explained at its end.
        end = self.lede.count("\n") + 1
        return one_line(markup.plain([t for t in markup.parse(self.text) if t.map and t.map[0] < end]))

    @property
    def fingerprint(self) -> str:
        """The same for the same words, whatever date, author or tags they come with: 64 hexadecimal digits."""
        words = json.dumps([self.headline, self.lede, self.body, self.statement])
        return hashlib.sha256(words.encode()).hexdigest()


def is_markdown(name: str, text: str) -> bool:
    """Whether the file NAME ("" for none) with TEXT is Markdown: it is called .md, or has a heading with # in it."""
    return name.lower().endswith(_MARKDOWN_NAMES) or re.search(r"^#{1,6} +\S", text, re.MULTILINE) is not None


def from_document(text: str, markdown: bool = True, headline: str = "") -> Article:
    """TEXT as an article: MARKDOWN, or plain text of which every line stays as it is.

    The headline is its first heading or line, the lede the first paragraph after it. A HEADLINE that is given takes the
    place of a heading; a first line that is none then belongs to the text. A front matter is read as `markdown_file`
    writes it. PenwrightError where there is no text.
    """
    text = clean(text).strip("\n\ufeff")
    if not text.strip():
        raise PenwrightError(_EMPTY)
    matter: dict[str, Any] = {}
    if markdown:
        matter, text = _front_matter(text)
    else:
        text = markup.from_plain(text)
    titled = matter.pop("headline", "")
    found, text = _headline(text, headline or titled)
    if not found:
        raise PenwrightError(_EMPTY)
    lede, body = _lede(text)
    article = Article(found, lede, body, language="zh-CN" if is_chinese(text or found) else "en")
    return replace(article, **matter)


def _headline(text: str, given: str) -> tuple[str, str]:
    """The headline of the Markdown TEXT and what remains of it."""
    lines = text.split("\n")
    tokens = markup.parse(text)
    if not tokens:
        return given, text
    first = tokens[0]
    # The first block that has words: a heading, a paragraph, the first item of a list.
    words = next((line for token in tokens if (line := one_line(markup.plain([token])))), "")
    end = first.map[1] if first.map else 0
    if first.type == "heading_open":
        return given or words, "\n".join(lines[end:])
    if given:
        return given, text
    if first.type == "paragraph_open" and first.map:
        at = first.map[0]
        line, rest = one_line(markup.plain(markup.parse(_BREAK.sub(r"\1", lines[at])))), "\n".join(lines[at + 1 :])
        # Cutting a paragraph may tear a link or turn its next line into something else: then it stays whole.
        whole = _letters(markup.plain(tokens)) == _letters(line + markup.plain(markup.parse(rest)))
        if line and len(line) <= _LONGEST_HEADLINE and whole:
            return line, rest
    return _shortened(words), text


def _letters(text: str) -> str:
    return "".join(text.split())


def _shortened(words: str) -> str:
    if len(words) <= _LONGEST_HEADLINE:
        return words
    cut = words[: _LONGEST_HEADLINE - 1]
    return (cut.rpartition(" ")[0] or cut) + "…"


def _lede(text: str) -> tuple[str, str]:
    lines = text.strip("\n").split("\n")
    tokens = markup.parse("\n".join(lines))
    if not tokens or tokens[0].type != "paragraph_open" or not tokens[0].map:
        return "", "\n".join(lines)
    start, end = tokens[0].map
    # Lines before the first paragraph are empty or explain links.
    return "\n".join(lines[start:end]), "\n".join(lines[:start] + lines[end:]).strip("\n")


def _front_matter(text: str) -> tuple[dict[str, Any], str]:
    """What the front matter of TEXT says of an article, and the text after it; {} where it has none."""
    found = _MATTER.match(text)
    lines = found["lines"].split("\n") if found else []
    if not found or not all(_MATTER_LINE.fullmatch(line) for line in lines):
        return {}, text
    values = {match["key"].lower(): _value(match["value"] or "") for line in lines
              if (match := _MATTER_LINE.fullmatch(line)) and match["key"]}  # fmt: skip
    rest = text[found.end() :].strip("\n")
    matter: dict[str, Any] = {}
    for name, key in (("headline", "title"), ("author", "author"), ("language", "lang"), ("statement", "statement")):
        if isinstance(values.get(key), str) and values[key]:
            matter[name] = values[key]
    if isinstance(values.get("tags"), list):
        matter["tags"] = tuple(str(tag) for tag in values["tags"])
    with contextlib.suppress(KeyError, ValueError):
        matter["date"] = datetime.fromisoformat(str(values["date"]))
    if "statement" in matter:
        rest = without_statement(rest, one_line(matter["statement"]))
    return matter, rest


def _value(written: str) -> Any:
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        return written.strip().strip("'")


def with_statement(text: str, statement: str) -> str:
    """The Markdown TEXT with the STATEMENT of what a model wrote at its end; as it is where that is empty."""
    return text + _statement_tail(statement) if statement else text


def without_statement(text: str, statement: str) -> str:
    """The Markdown TEXT without the STATEMENT that `with_statement` put at its end."""
    return text.removesuffix(_statement_tail(statement).rstrip("\n"))


def _statement_tail(statement: str) -> str:
    return f"\n\n---\n\n*{markup.escape(statement)}*\n"
