import errno
import io
import os
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings

from assistant import files
from assistant.errors import PenwrightError
from assistant.publish import html_file, markup, output, word_file
from assistant.publish.article import Article
from assistant.publish.characters import one_line

VOID = {"meta", "br", "hr"}
ALLOWED = VOID | set(
    "html head title style body article header div footer h1 h2 h3 h4 h5 h6 p time em strong s code pre blockquote ul "
    "ol li a table thead tbody tr th td".split()
)


class Page(HTMLParser):
    """Reads a page and fails at what should not be in one."""

    def __init__(self, page):
        super().__init__()
        self.open, self.texts, self.decl, self.links, self.metas = [], {}, "", [], {}
        self.feed(page)
        self.close()
        assert not self.open

    def handle_decl(self, decl):
        self.decl = decl

    def handle_starttag(self, tag, attrs):
        assert tag in ALLOWED
        names = [name for name, _ in attrs]
        assert not any(name.startswith("on") or name in ("src", "srcset", "style", "background") for name in names)
        attributes = dict(attrs)
        if "href" in attributes:
            assert tag == "a"
            scheme = attributes["href"].partition(":")[0].lower() if ":" in attributes["href"].split("/")[0] else ""
            assert scheme in ("", "http", "https", "mailto", "tel")
            self.links.append(attributes["href"])
        if tag == "meta":
            assert attributes.get("http-equiv", "Content-Security-Policy") == "Content-Security-Policy"
            self.metas[attributes.get("name")] = attributes.get("content")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        place = self.open[-1] if self.open else ""
        self.texts[place] = self.texts.get(place, "") + data

    def handle_comment(self, data):
        pytest.fail(f"a comment: {data}")

    def handle_pi(self, data):
        pytest.fail(f"an instruction: {data}")


def body_of(page):
    return page[page.index("<body>") :]


# --- HTML


def test_a_page_is_whole_and_says_what_the_article_says(article):
    made = replace(article, date=datetime(2026, 11, 24, tzinfo=UTC), language="zh-CN")
    text = html_file.render(made).decode()
    page = Page(text)
    assert page.decl == "DOCTYPE html"
    assert '<html lang="zh-CN">' in text
    assert page.texts["title"] == page.texts["h1"] == "Council approves budget"
    assert page.texts["time"] == "2026-11-24"
    assert page.texts["h2"] == "Next"
    assert page.metas["description"] == "The council approved 2.5 million on Monday."
    assert page.texts["em"] == "The model wrote two sentences."
    assert "Money · R&D" in page.texts["p"]


def test_nothing_breaks_out_of_a_page(wild_articles):
    @given(wild_articles)
    def holds(article):
        text = html_file.render(article).decode()
        page = Page(text)
        assert page.texts.get("title", "") == article.headline
        assert page.texts.get("h1", "") == article.headline
        assert page.metas.get("author", "") == article.author
        assert article.statement in page.texts.get("em", "")

    holds()


def test_a_page_without_anything_but_a_headline_is_whole():
    page = Page(html_file.render(Article("x")).decode())
    assert page.texts["h1"] == "x"


# --- docx


def read_docx(article):
    return docx.Document(io.BytesIO(word_file.render(article)))


def test_a_document_has_the_styles_and_properties_of_the_article(article):
    made = read_docx(replace(article, date=datetime(2026, 11, 24, 23, tzinfo=UTC)))
    styles = [(paragraph.style.name, paragraph.text) for paragraph in made.paragraphs]
    assert styles == [
        ("Title", "Council approves budget"), ("Subtitle", "Ann · 2026-11-24"),
        ("Normal", "The council approved 2.5 million on Monday."), ("Normal", "The mayor said so."),
        ("Heading 1", "Next"), ("List Bullet", "One"), ("List Bullet", "Two"), ("Normal", "Money · R&D"),
        ("Normal", "The model wrote two sentences."),
    ]  # fmt: skip
    properties = made.core_properties
    assert (properties.title, properties.author, properties.keywords) == (article.headline, "Ann", "Money, R&D")
    assert properties.created == datetime(2026, 11, 24, 23, tzinfo=UTC)
    assert "python-docx" not in f"{properties.comments}{properties.last_modified_by}"


def test_words_are_bold_italic_struck_code_and_linked():
    article = Article("x", "a **b *c*** ~~d~~ `e` [f **g**](https://e.com) h  \ni")
    paragraph = read_docx(article).paragraphs[1]
    marks = {run.text: (run.font.bold, run.font.italic, run.font.strike, run.font.name) for run in paragraph.runs}
    assert marks["b "][:2] == (True, None)
    assert marks["c"][:2] == (True, True)
    assert marks["d"][2] is True
    assert marks["e"][3] == "Consolas"
    (link,) = paragraph.hyperlinks
    assert (link.address, link.text, [run.font.bold for run in link.runs]) == ("https://e.com", "f g", [None, True])
    assert paragraph.text == "a b c d e f g h\ni"


def test_lists_nest_go_on_and_each_numbered_one_counts_for_itself():
    made = read_docx(Article("x", "1. a\n2. b\n   - c\n\n   d\n\nNext\n\n5. e\n6. f\n\n> q"))
    paragraphs = [p for p in made.paragraphs if p.style.name != "Title"]
    assert [(p.style.name, p.text) for p in paragraphs] == [
        ("List Number", "a"), ("List Number", "b"), ("List Bullet 2", "c"), ("List Continue", "d"), ("Normal", "Next"),
        ("List Number", "e"), ("List Number", "f"), ("Quote", "q"),
    ]  # fmt: skip
    numbers = [p._p.pPr.numPr.numId.val for p in paragraphs if p.style.name == "List Number"]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    numbering = made.part.numbering_part.element
    starts = [numbering.num_having_numId(n).lvlOverride_lst[0].startOverride.val for n in (numbers[0], numbers[2])]
    assert starts == [1, 5]


def test_tables_and_code_are_kept():
    made = read_docx(Article("x", body="| a | b |\n|---|---|\n| 1 | **2** |\n\n```\ncode\n  more\n```\n\n---\n"))
    assert [[cell.text for cell in row.cells] for row in made.tables[0].rows] == [["a", "b"], ["1", "2"]]
    assert made.paragraphs[1].text == "code\n  more"
    assert made.paragraphs[2].text == "* * *"


def test_a_chinese_document_has_chinese_faces_and_language():
    made = read_docx(Article("标题", "委员会**批准**了预算。", language="zh-CN"))
    normal, heading = made.styles["Normal"].element, made.styles["Heading 1"].element
    assert normal.rPr.rFonts.get(qn("w:eastAsia")) == "SimSun"
    assert heading.rPr.rFonts.get(qn("w:eastAsia")) == "SimHei"
    assert heading.rPr.rFonts.get(qn("w:eastAsiaTheme")) is None
    lang = made.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert lang.get(qn("w:eastAsia")) == "zh-CN"
    assert made.paragraphs[1].text == "委员会批准了预算。"


def test_nothing_breaks_a_document(wild_articles):
    @settings(max_examples=40)
    @given(wild_articles)
    def holds(article):
        made = read_docx(article)
        assert one_line(made.paragraphs[0].text) == article.headline
        if article.statement:
            assert made.paragraphs[-1].text == article.statement
        shown = "".join(text.text or "" for text in made.element.body.iter(qn("w:t")))
        for line in markup.plain(markup.parse(article.text)).split("\n"):
            assert all(word in shown for word in line.split())

    holds()


# --- onto the disk


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.md", "markdown"), ("a.HTML", "html"), ("a.htm", "html"), ("a.docx", "docx"), ("a.xml", "rss"),
     ("a.rss", "rss"), ("a.atom", "atom")],
)  # fmt: skip
def test_the_name_says_the_format(tmp_path, article, name, kind):
    file = tmp_path / name
    assert output.format_of(file) == kind
    output.save(article, file)
    assert file.stat().st_size > 100
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == [name]


def test_a_name_that_says_no_format_is_refused_but_a_given_one_is_taken(tmp_path, article):
    with pytest.raises(PenwrightError, match="does not say the format"):
        output.save(article, tmp_path / "a.txt")
    output.save(article, tmp_path / "a.txt", output.MARKDOWN)
    assert (tmp_path / "a.txt").read_text().startswith("---\ntitle")


@pytest.mark.parametrize("kind", [output.MARKDOWN, output.HTML, output.WORD])
def test_a_file_is_only_overwritten_where_that_is_said(tmp_path, article, kind):
    file = tmp_path / "a"
    file.write_bytes(b"old")
    with pytest.raises(output.AlreadyThere, match="left as it is"):
        output.save(article, file, kind)
    assert file.read_bytes() == b"old"
    output.save(article, file, kind, overwrite=True)
    assert file.read_bytes() != b"old"


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (OSError(errno.ENOSPC, "No space"), "disk is full"),
        (PermissionError(errno.EACCES, "Permission denied"), "may not be written to"),
        (OSError(errno.EROFS, "Read-only"), "may not be written to"),
        (OSError(errno.EIO, "broken"), r"not written \(broken\)"),
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.docx", "a.xml"])
def test_a_fault_of_the_disk_is_said_and_leaves_the_old_file(tmp_path, article, monkeypatch, name, fault, words):
    file = tmp_path / name
    output.save(article, file)
    before = file.read_bytes()

    def fail(*_):
        raise fault

    monkeypatch.setattr(files.os, "fsync", fail)
    with pytest.raises(PenwrightError, match=words):
        output.save(replace(article, body="Other."), file, overwrite=True)
    assert file.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == [name]


def test_a_folder_that_is_not_there_is_named(tmp_path, article):
    with pytest.raises(PenwrightError, match=r"no folder “.*nowhere”"):
        output.save(article, tmp_path / "nowhere" / "a.md")


def test_a_folder_in_the_way_is_said_to_be_one(tmp_path, article):
    with pytest.raises(PenwrightError, match="a folder has that name"):
        output.save(article, tmp_path, output.HTML, overwrite=True)


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_a_file_keeps_its_permissions_and_a_link_stays_one(tmp_path, article):
    target, link = tmp_path / "real.xml", tmp_path / "feed.xml"
    output.save(article, target)
    target.chmod(0o640)
    link.symlink_to(target)
    output.save(replace(article, body="Other."), link)
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert target.read_text().count("<item>") == 2


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may write everything, and Windows has no mode")
def test_a_file_that_is_read_only_is_left_alone(tmp_path, article):
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(PenwrightError, match="may not be written to"):
        output.save(article, file, overwrite=True)
    assert file.read_bytes() == b"old"
