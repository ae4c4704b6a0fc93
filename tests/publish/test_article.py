from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import i18n
from assistant.errors import PenwrightError
from assistant.publish import markdown_file, markup
from assistant.publish.article import Article, from_document, is_markdown
from assistant.publish.characters import clean, one_line
from assistant.publish.statement import Authorship, sentence, stated

DOCUMENT = """\
# Council *approves* budget

The council approved
2.5 million [on Monday][1].

The mayor said so.

[1]: https://example.com
"""


def parts(article):
    return article.headline, article.lede, article.body


def test_a_heading_is_the_headline_and_the_first_paragraph_the_lede():
    made = from_document(DOCUMENT)
    assert made.headline == "Council approves budget"
    assert made.summary == "The council approved 2.5 million on Monday."
    assert made.body == "The mayor said so.\n\n[1]: https://example.com"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Title\n=====\nLede.", ("Title", "Lede.", "")),
        ("Title\n\nLede.\n\nBody.", ("Title", "Lede.", "Body.")),
        ("Title\nLede.", ("Title", "Lede.", "")),
        ("Title\\\nLede.", ("Title", "Lede.", "")),
        ("Title\n[y]: https://e.com", ("Title [y]: https://e.com", "Title\n[y]: https://e.com", "")),
        ("\n\n## Title ##\n\n- a\n- b", ("Title", "", "- a\n- b")),
        ("Title", ("Title", "", "")),
        ("- a\n- b", ("a", "", "- a\n- b")),
        ("**Bold** title\n\nLede.", ("Bold title", "Lede.", "")),
        ("\ufeff# 标题\r\n\r\n导语。", ("标题", "导语。", "")),
    ],
)
def test_documents_of_all_shapes_become_articles(text, expected):
    assert parts(from_document(text)) == expected


def test_a_first_line_that_is_a_paragraph_is_shortened_for_the_headline_and_kept():
    made = from_document("word " * 100)
    assert made.headline.endswith("word…")
    assert len(made.headline) <= 160
    assert made.lede.split() == ["word"] * 100


def test_a_given_headline_takes_the_place_of_a_heading_but_not_of_a_line():
    assert parts(from_document("# Old\n\nLede.", headline="New")) == ("New", "Lede.", "")
    assert parts(from_document("First line.\n\nMore.", headline="New")) == ("New", "First line.", "More.")


def test_no_word_of_a_document_is_lost(wild_texts):
    @given(wild_texts, st.booleans())
    def holds(text, markdown):
        try:
            made = from_document(text, markdown)
        except PenwrightError:
            return
        assert made.headline
        shown = iter(made.headline + markup.plain(markup.parse(made.text)))
        whole = clean(text).strip("\n\ufeff") if markdown else markup.from_plain(text)
        if not whole.startswith("---"):  # a front matter is no text
            letters = [letter for letter in markup.plain(markup.parse(whole)) if letter.isalnum()]
            assert all(letter in shown for letter in letters)

    holds()


@pytest.mark.parametrize("text", ["", " \n\n", "\ufeff", "\x00\x01", "```\n```", "---"])
def test_an_empty_text_is_refused(text):
    with pytest.raises(PenwrightError, match="nothing to publish"):
        from_document(text)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [("a.md", "x", True), ("A.MARKDOWN", "x", True), ("a.txt", "x\n# y", True), ("a.txt", "#hashtag", False),
     ("", "plain", False)],
)  # fmt: skip
def test_a_text_is_markdown_by_its_name_or_a_heading(name, text, expected):
    assert is_markdown(name, text) is expected


def test_the_language_is_that_of_the_text():
    assert from_document("标题\n\n委员会批准了预算。").language == "zh-CN"
    assert from_document("Title\n\nText.").language == "en"


@pytest.mark.parametrize(("given", "kept"), [("zh_CN", "zh-CN"), ('en" on="x', "en"), ("", "en"), ("de-AT", "de-AT")])
def test_a_language_that_is_none_is_english(given, kept):
    assert Article("x", language=given).language == kept


# --- plain text


def test_in_plain_text_every_line_stays_a_line():
    text = "Title\n\nOne,\ntwo * 3 * 4 <b> [x](y) _z_ &amp; 1. # ok\n\n- a\n• b\n1. c\n# d"
    made = from_document(text, markdown=False)
    assert made.headline == "Title"
    html = markup.html(markup.parse(made.text))
    assert "One,<br />\ntwo * 3 * 4 &lt;b&gt; [x](y) _z_ &amp;amp; 1. # ok</p>" in html
    assert "<li>a</li>\n<li>b</li>" in html
    assert "1. c<br />\n# d" in html


def test_plain_text_without_empty_lines_has_a_paragraph_a_line():
    made = from_document("Title\nOne.\nTwo.", markdown=False)
    assert (made.lede, made.body) == ("One.", "Two.")


def test_plain_text_means_nothing_but_itself(wild_texts):
    @given(wild_texts)
    def holds(text):
        lines = [one_line(line) for line in clean(text).split("\n")]
        bare = [line.lstrip("-*•").strip() if line[:2] in ("- ", "* ", "• ") else line for line in lines]
        shown = markup.plain(markup.parse(markup.from_plain(text)))
        assert one_line(shown).split() == " ".join(bare).split()

    holds()


# --- cleaning


def test_line_ends_of_a_paragraph_join_words_but_not_chinese_characters():
    assert markup.html(markup.parse("one\ntwo")) == "<p>one two</p>\n"
    assert markup.html(markup.parse("委员会\n批准了，\n预算")) == "<p>委员会批准了，预算</p>\n"


def test_no_character_that_xml_forbids_gets_through(wild_texts):
    @given(wild_texts | st.text(st.characters(min_codepoint=0, max_codepoint=0x2FF)))
    def holds(text):
        cleaned = clean(text)
        assert clean(cleaned) == cleaned
        assert all(c in "\t\n" or c >= " " for c in cleaned)
        cleaned.encode()

    holds()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("[a](javascript:x)", "<p>a</p>\n"),
        ("[a](JAVASCRIPT:x) [b](data:text/html,x) [c](vbscript:x) [d](file:///etc/passwd)", "<p>a b c d</p>\n"),
        ("[a](&#106;avascript:x)", "<p>a</p>\n"),
        ("<javascript:x>", "<p>javascript:x</p>\n"),
        ("[a](https://e.com \"t\")", '<p><a href="https://e.com">a</a></p>\n'),
        ("[a](mailto:x@e.com) [b](/c)", '<p><a href="mailto:x@e.com">a</a> <a href="/c">b</a></p>\n'),
        ("![a *b*](https://e.com/i.png)", '<p><a href="https://e.com/i.png">a b</a></p>\n'),
        ("![a](data:image/png;base64,x) ![](i.png)", "<p>a </p>\n"),
        ("[![a](https://e.com/i.png)](https://e.com)", '<p><a href="https://e.com">a</a></p>\n'),
        ("<b onclick=x>hi</b>", "<p>&lt;b onclick=x&gt;hi&lt;/b&gt;</p>\n"),
        ("<div>\nhi\n</div>", "<p>&lt;div&gt; hi &lt;/div&gt;</p>\n"),
    ],
)  # fmt: skip
def test_only_harmless_links_and_no_html_get_through(text, kept):
    assert markup.html(markup.parse(text)) == kept


def test_the_highest_heading_of_a_text_goes_under_the_headline():
    assert markup.html(markup.parse("# a\n\n### b")) == "<h2>a</h2>\n<h4>b</h4>\n"
    assert markup.html(markup.parse("#### a\n\n###### b")) == "<h2>a</h2>\n<h4>b</h4>\n"


def test_a_very_long_text_is_read_in_a_moment():
    assert len(markup.plain(markup.parse("word " * 200_000))) > 900_000
    markup.parse("[" * 20_000 + "*" * 20_000 + "> " * 20_000)


# --- Markdown file


def test_a_markdown_file_has_a_front_matter_that_yaml_reads(wild_articles):
    yaml = pytest.importorskip("yaml")

    @given(wild_articles)
    def holds(article):
        start, matter, _ = markdown_file.render(article).decode().split("---\n", 2)
        assert start == ""
        read = yaml.safe_load(matter)
        assert read["title"] == article.headline
        assert read.get("author", "") == article.author
        assert read.get("statement", "") == article.statement
        assert tuple(read.get("tags", ())) == article.tags
        assert read.get("date", "") == (article.date.isoformat() if article.date else "")
        assert read.get("description", "") == article.summary

    holds()


def test_a_markdown_file_ends_with_the_statement_even_if_the_text_leaves_a_code_block_open():
    article = Article("x", "a", "```\ncode", statement="A model *wrote* it.")
    tokens = markup.parse(markdown_file.render(article).decode().split("---\n", 2)[2])
    assert markup.plain(tokens).endswith("\nA model *wrote* it.")
    assert [token.type for token in tokens][-4:] == ["hr", "paragraph_open", "inline", "paragraph_close"]


def test_a_markdown_file_that_is_published_again_is_the_same_article(article):
    made = Article(
        article.headline, article.lede, article.body, "zh-CN", article.author,
        datetime(2026, 11, 24, 8, tzinfo=UTC), article.tags, "1. It *wrote*.",
    )  # fmt: skip
    assert from_document(markdown_file.render(made).decode()) == made


@pytest.mark.parametrize(
    "matter", ["title: A title", "title: 'A title'\ntags:\n  - x\n  - y\ndraft: true", '# c\ntitle: "A title"']
)
def test_a_front_matter_of_others_is_understood_as_far_as_it_goes(matter):
    made = from_document(f"---\n{matter}\n---\n\nLede.\n")
    assert parts(made) == ("A title", "Lede.", "")


def test_a_given_headline_wins_over_that_of_a_front_matter():
    assert parts(from_document("---\ntitle: Old\n---\nLede.", headline="New")) == ("New", "Lede.", "")


def test_a_line_at_the_beginning_is_no_front_matter():
    made = from_document("---\n\nSome text: it goes on, and on.\n\n---\n\nMore.")
    assert "Some text" in made.headline


# --- the statement


def test_the_statement_counts_who_wrote_what_and_names_the_sources():
    said = sentence(Authorship("SmolLM2 135M", 5, 4, 3, ("notes.txt", "minutes.md")))
    assert "SmolLM2 135M" in said
    assert "by the person: 5; by the model, as they stand: 4; by the model, edited by the person: 3." in said
    assert said.endswith("from these sources: notes.txt; minutes.md.")


def test_without_a_word_of_the_model_there_is_no_statement():
    assert sentence(Authorship("SmolLM2", person=7)) == ""
    assert stated(Article("x"), Authorship("SmolLM2", person=7)).statement == ""


def test_braces_in_names_are_only_braces():
    said = sentence(Authorship("{model}", unchanged=1, sources=("{x}.txt", "%s")))
    assert "{model}" in said
    assert "{x}.txt; %s" in said


def test_many_sources_are_counted():
    said = sentence(Authorship("M", unchanged=1, sources=tuple(f"s{i}" for i in range(30))))
    assert said.endswith("s11; 18 more.")


def test_the_statement_is_in_the_language_of_the_interface(monkeypatch):
    source = next(key for key in _keys() if key.startswith("Written with the help"))
    monkeypatch.setattr(i18n, "_translations", {source: "模型 {model}：{unchanged} 句。"})
    assert sentence(Authorship("M", unchanged=2)) == "模型 M：2 句。"


def _keys():
    import ast
    import inspect

    from assistant.publish import statement

    tree = ast.parse(inspect.getsource(statement))
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def test_the_same_words_have_the_same_fingerprint_whatever_comes_with_them(article):
    from dataclasses import replace

    assert replace(article, author="x", tags=(), date=datetime(2026, 1, 1)).fingerprint == article.fingerprint
    assert replace(article, body="x").fingerprint != article.fingerprint
