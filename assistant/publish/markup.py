"""Markdown read safely: no raw HTML, no links that run something, nothing fetched from elsewhere."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from assistant.language.sentences import is_chinese
from assistant.publish.characters import clean


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the library's name
        """Every link is one here; those not allowed are taken out later. The parser would leave marks and address."""
        return True


_PARSER = _Parser("commonmark", {"html": False}).enable(["table", "strikethrough"])
_SCHEME = re.compile(r"[^/?#]*:")
_SCHEMES = ("http:", "https:", "mailto:", "tel:")
# What may mean something inside a line, or at its beginning.
_INLINE_MARK = re.compile(r"[\\`*_\[\]<|~]|&(?=[#A-Za-z])")
_LINE_MARK = re.compile(r"(?:[#>+=:-]|\d{1,9}[.)])")
_BULLET = re.compile(r"[-*•]\s+(?=\S)")


def parse(text: str) -> list[Token]:
    """The tokens of the Markdown TEXT, safe to be rendered.

    Line ends within a paragraph are spaces, or nothing between Chinese characters. An image becomes a link to it; a
    link that is not to the web, a mail address or a telephone keeps its text only, unless it is relative.
    """
    tokens = _PARSER.parse(clean(text))
    for token in tokens:
        token.content = clean(token.content)  # a character may have been written as an entity
        if token.children:
            token.children = _safe(token.children)
    return tokens


def html(tokens: list[Token], top: int = 2) -> str:
    """TOKENS as HTML; the highest heading in them becomes h<TOP>, the others follow."""
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    shift = top - min(levels, default=top)
    if shift:
        tokens = [
            token.copy(tag=f"h{min(int(token.tag[1]) + shift, 6)}") if token.type.startswith("heading_") else token
            for token in tokens
        ]
    return str(_PARSER.renderer.render(tokens, _PARSER.options, {}))


def plain(tokens: list[Token]) -> str:
    """The text of TOKENS without its marks, a line a block."""
    lines = []
    for token in tokens:
        if token.type == "inline":
            lines.append("".join(_text(child) for child in token.children or []))
        elif token.type in ("fence", "code_block"):
            lines.append(token.content.rstrip("\n"))
    return "\n".join(line for line in lines if line.strip())


def escape(line: str) -> str:
    """The text LINE as Markdown that shows it as it stands."""
    line = _INLINE_MARK.sub(lambda mark: "\\" + mark.group(), line)
    mark = _LINE_MARK.match(line)
    if not mark:
        return line
    at = mark.end() - 1  # "1\." and "\#"
    return f"{line[:at]}\\{line[at:]}"


def from_plain(text: str) -> str:
    """Plain TEXT as Markdown: every line stays a line, and only lines that begin with a bullet mean anything.

    Where the text has empty lines they part its paragraphs; where it has none, each line is a paragraph.
    """
    text = clean(text).strip()
    blocks = re.split(r"\n\s*\n", text)
    if len(blocks) == 1:
        blocks = text.split("\n")
    return "\n\n".join(_block(block) for block in blocks if block.strip())


def ends_open(text: str) -> bool:
    """Whether a paragraph after the Markdown TEXT would be swallowed by a code block that is not closed."""
    tokens = _PARSER.parse(f"{text}\n\nx")
    return bool(tokens) and tokens[-1].type == "fence"


def escape_html(text: str) -> str:
    """TEXT for an element or an attribute in double quotes."""
    return escapeHtml(clean(text))


def _block(block: str) -> str:
    lines = [line.strip() for line in block.split("\n") if line.strip()]
    made = ""
    for i, line in enumerate(lines):
        bullet = _BULLET.match(line)
        if i:
            was_bullet = bool(_BULLET.match(lines[i - 1]))
            made += "\n" if bullet and was_bullet else "\n\n" if bullet or was_bullet else "\\\n"
        made += f"- {escape(line[bullet.end() :])}" if bullet else escape(line)
    return made


def _safe(children: list[Token]) -> list[Token]:
    kept: list[Token] = []
    links: list[bool] = []  # the links around, and whether each is kept
    for i, token in enumerate(children):
        token.content = clean(token.content)
        if token.type == "link_open":
            links.append(_is_safe(token) and not any(links))
            if links[-1]:
                token.attrs = {"href": str(token.attrs["href"])}
                kept.append(token)
        elif token.type == "link_close":
            if links.pop():
                kept.append(token)
        elif token.type == "image":
            kept += _link_to_image(token, linked=any(links))
        elif token.type == "softbreak":
            between = _text(children[i - 1])[-1:] + _text(children[i + 1])[:1] if 0 < i < len(children) - 1 else ""
            chinese = len(between) == 2 and all(is_chinese(c) or c in "，。、；：？！“”（）《》" for c in between)
            kept.append(_text_token("" if chinese else " "))
        else:
            kept.append(token)
    return kept


def _link_to_image(image: Token, linked: bool) -> list[Token]:
    words = "".join(_text(child) for child in _safe(image.children or [])) or image.content
    address = str(image.attrs.get("src", ""))
    if linked or not address.lower().startswith(("http:", "https:")):
        return [_text_token(words)]
    start = Token("link_open", "a", 1, attrs={"href": address})
    return [start, _text_token(words or address), Token("link_close", "a", -1)]


def _is_safe(link: Token) -> bool:
    address = str(link.attrs.get("href", ""))
    scheme = _SCHEME.match(address)
    return scheme is None or scheme.group().lower() in _SCHEMES


def _text_token(text: str) -> Token:
    return Token("text", "", 0, content=clean(text))


def _text(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    if token.type == "image":
        return "".join(_text(child) for child in token.children or []) or token.content
    return token.content if token.type in ("text", "code_inline") else ""
