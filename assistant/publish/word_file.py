"""An article as a .docx file, in the styles that Word, LibreOffice and WPS all know, so that a house can restyle it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from markdown_it.token import Token

from assistant.publish import markup
from assistant.publish.article import Article

# Chinese faces that Windows and WPS have; elsewhere their nearest kin is taken.
_CHINESE_TEXT, _CHINESE_HEADING = "SimSun", "SimHei"
_MONOSPACE = "Consolas"
_CORE_LIMIT = 255  # characters in a property of the file, by python-docx
_DEEPEST_LIST = 3  # the styles go so far: List Bullet, List Bullet 2, List Bullet 3


def render(article: Article) -> bytes:
    """ARTICLE as the bytes of a .docx file."""
    document = docx.Document()
    _set_properties(document, article)
    _set_fonts(document, article.language)
    document.add_paragraph(article.headline, style="Title")
    byline = [article.author, article.date.date().isoformat() if article.date else ""]
    if any(byline):
        document.add_paragraph(" · ".join(part for part in byline if part), style="Subtitle")
    _Writer(document).write(markup.parse(article.text))
    if article.tags:
        document.add_paragraph(" · ".join(article.tags)).runs[0].font.size = Pt(9)
    if article.statement:
        run = document.add_paragraph().add_run(article.statement)
        run.italic, run.font.size = True, Pt(9)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _set_properties(document: Document, article: Article) -> None:
    properties = document.core_properties
    properties.title = article.headline[:_CORE_LIMIT]
    properties.author = article.author[:_CORE_LIMIT]
    properties.last_modified_by = article.author[:_CORE_LIMIT]
    properties.keywords = ", ".join(article.tags)[:_CORE_LIMIT]
    properties.language = article.language
    properties.comments = article.statement[:_CORE_LIMIT]
    # The format knows no time zone: it is UTC (ECMA-376-2, section 11).
    when = (article.date or datetime.now(UTC)).astimezone(UTC).replace(tzinfo=None)
    properties.created = properties.modified = when


def _set_fonts(document: Document, language: str) -> None:
    """The language that Word checks the spelling in, and faces that have Chinese characters."""
    chinese = language.lower().startswith("zh")
    lang = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    lang.set(qn("w:eastAsia"), language if chinese else "zh-CN")
    if not chinese:
        lang.set(qn("w:val"), language)
    for style in document.styles:
        heading = style.name in ("Title", "Subtitle") or str(style.name).startswith("Heading ")
        if (style.name == "Normal" or heading) and not str(style.name).endswith("Char"):
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            fonts.attrib.pop(qn("w:eastAsiaTheme"), None)  # it would win over the face
            fonts.set(qn("w:eastAsia"), _CHINESE_HEADING if heading else _CHINESE_TEXT)


@dataclass
class _List:
    """A list that is open; NUMBER is its own number in the file, where it is a numbered one."""

    ordered: bool
    number: int = 0
    item_begun: bool = False


class _Writer:
    """Writes the tokens of a Markdown text into a document, block by block."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lists: list[_List] = []
        self._quotes = 0
        self._shift = 0
        self._heading = 0
        self._table: list[list[list[Token]]] = []

    def write(self, tokens: list[Token]) -> None:
        """Write TOKENS at the document's end. The highest heading in them is a Heading 1."""
        self._shift = min((int(t.tag[1]) for t in tokens if t.type == "heading_open"), default=1) - 1
        for token in tokens:
            handler = getattr(self, f"_on_{token.type}", None)
            if handler:
                handler(token)

    def _on_heading_open(self, token: Token) -> None:
        self._heading = int(token.tag[1]) - self._shift

    def _on_heading_close(self, _token: Token) -> None:
        self._heading = 0

    def _on_blockquote_open(self, _token: Token) -> None:
        self._quotes += 1

    def _on_blockquote_close(self, _token: Token) -> None:
        self._quotes -= 1

    def _on_bullet_list_open(self, _token: Token) -> None:
        self._lists.append(_List(ordered=False))

    def _on_ordered_list_open(self, token: Token) -> None:
        level = min(len(self._lists) + 1, _DEEPEST_LIST)
        self._lists.append(_List(True, self._new_numbering(level, int(token.attrs.get("start", 1)))))

    def _on_bullet_list_close(self, _token: Token) -> None:
        self._lists.pop()

    _on_ordered_list_close = _on_bullet_list_close

    def _on_list_item_open(self, _token: Token) -> None:
        self._lists[-1].item_begun = False

    def _on_fence(self, token: Token) -> None:
        lines = token.content.rstrip("\n").split("\n")
        run = self._paragraph().add_run()
        _set_monospace(run)
        for i, line in enumerate(lines):
            if i:
                run.add_break()
            run.add_text(line)

    _on_code_block = _on_fence

    def _on_hr(self, _token: Token) -> None:
        self._document.add_paragraph("* * *").alignment = WD_ALIGN_PARAGRAPH.CENTER

    def _on_tr_open(self, _token: Token) -> None:
        self._table.append([])

    def _on_table_close(self, _token: Token) -> None:
        rows, self._table = self._table, []
        table = self._document.add_table(len(rows), max(len(row) for row in rows), style="Table Grid")
        for row, cells in zip(rows, table.rows, strict=True):
            for children, cell in zip(row, cells.cells, strict=False):
                _write_line(cell.paragraphs[0], children)

    def _on_inline(self, token: Token) -> None:
        children = token.children or []
        if self._table:
            self._table[-1].append(children)
        else:
            _write_line(self._paragraph(), children)

    def _paragraph(self) -> Paragraph:
        """A new paragraph in the style of where we are."""
        if self._heading:
            return self._document.add_paragraph(style=f"Heading {min(self._heading, 9)}")
        if not self._lists:
            return self._document.add_paragraph(style="Quote" if self._quotes else None)
        around = self._lists[-1]
        level = min(len(self._lists), _DEEPEST_LIST)
        kind = "List Continue" if around.item_begun else "List Number" if around.ordered else "List Bullet"
        paragraph = self._document.add_paragraph(style=kind if level == 1 else f"{kind} {level}")
        if around.ordered and not around.item_begun:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = around.number
        around.item_begun = True
        return paragraph

    def _new_numbering(self, level: int, start: int) -> int:
        """The number of a new numbered list that begins at START; without one all lists would count on."""
        style = self._document.styles["List Number" if level == 1 else f"List Number {level}"]
        numbering: Any = self._document.part.numbering_part.element
        of_style = numbering.num_having_numId(style.element.pPr.numPr.numId.val)
        number = numbering.add_num(of_style.abstractNumId.val)
        number.add_lvlOverride(ilvl=0).add_startOverride(start)
        return int(number.numId)


def _write_line(paragraph: Paragraph, children: list[Token]) -> None:
    """Write the inline tokens CHILDREN into PARAGRAPH."""
    styles = {"strong_open": "bold", "em_open": "italic", "s_open": "strike"}
    on: list[str] = []
    link: Any = None
    for token in children:
        if token.type in styles:
            on.append(styles[token.type])
        elif token.type in ("strong_close", "em_close", "s_close"):
            on.remove(styles[token.type.replace("close", "open")])
        elif token.type == "link_open":
            link = _link(paragraph, str(token.attrs["href"]))
        elif token.type == "link_close":
            link = None
        elif token.type == "hardbreak":
            paragraph.add_run().add_break()
        elif token.content:
            with _run(paragraph, link) as run:
                run.add_text(token.content)
                for name in on:
                    setattr(run.font, name, True)
                if token.type == "code_inline":
                    _set_monospace(run)


@contextmanager
def _run(paragraph: Paragraph, link: Any) -> Iterator[Run]:
    """A new run at the end of PARAGRAPH, or of the LINK in it."""
    run = paragraph.add_run()
    yield run
    if link is not None:
        run.font.underline = True
        link.append(run._r)


def _link(paragraph: Paragraph, address: str) -> Any:
    """A new link to ADDRESS at the end of PARAGRAPH."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(link)
    return link


def _set_monospace(run: Run) -> None:
    run.font.name = _MONOSPACE
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _CHINESE_TEXT)
