import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.collect import pages
from assistant.errors import PenwrightError


def test_the_main_text_of_a_page_is_taken_without_menus_and_scripts(read, article, story):
    (item,) = read(article, "a.html").items
    assert item.title == "Council backs bridge"
    assert (item.kind, item.date) == ("page", "2026-11-20")
    assert item.text == f"{story}\n\n- Steel: £12m\n- Labour: £20m\n\n- Year: 2027; Cost: £10m"


def test_a_date_is_not_guessed_from_the_text(read, article):
    page = article.replace('<meta property="article:published_time" content="2026-11-20T08:30:00Z">', "")
    (item,) = read(page.replace("on Thursday", "on 3 March 2019"), "a.html").items
    assert item.date == ""


def test_a_page_without_an_article_gives_all_that_it_shows_and_says_so(read):
    found = read("<html><head><title>Links</title></head><body><p>Nothing much.</p><style>p {}</style></body></html>")
    assert [item.text for item in found.items] == ["Nothing much."]
    assert "hardly any text" in found.remarks[0][0]


def test_a_page_made_by_a_program_is_told(read):
    with pytest.raises(PenwrightError, match="no text in it"):
        read("<html><head><title>App</title></head><body><div id=root></div><script>run()</script></body></html>")


def test_a_page_saved_with_all_its_parts_is_read(read, article, story):
    image = "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA"
    head = "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x"
    mhtml = f"{head}\n\n--x\nContent-Type: text/html\n\n{article}\n--x\n{image}\n--x--\n"
    (item,) = read(mhtml, "a.mhtml").items
    assert story in item.text
    with pytest.raises(PenwrightError, match="holds no web page"):
        read("Content-Type: text/plain\n\nhello", "a.mht")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two<br>lines</p>", "One\n\nTwo\nlines"),
        ("a<script>b</script>c<!-- d -->e", "ace"),
        ("<ul><li>One</li><li><p>Two</p></li><li>Three<ul><li>Inner</li></ul></li></ul>after",
         "- One\n- Two\n- Three\n- Inner\n\nafter"),
        ("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>x", "- A: 1; B: 2\n\nx"),
        ("<table><tr><td><p>Layout</p></td><td><p>Other</p></td></tr></table>", "Layout\n\nOther"),
        ("&lt;b&gt; &amp; &eacute;&#x4e2d;", "<b> & é中"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("", ""), ("<!-- only -->", ""), ("\0", ""),
    ],
)  # fmt: skip
def test_html_becomes_plain_text(html, text):
    assert pages.html_text(html) == text


@given(st.lists(st.sampled_from(
    ["<p>", "</p>", "<li>", "<ul>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<br>", "<script>", "</script>",
     "<!--", "-->", "<head>", "text ", "&amp;", "&#0;", "\0", "\ud800", "<", ">", "\n", "<svg>", "<![CDATA["],
)))  # fmt: skip
def test_no_html_is_too_broken(pieces):
    text = pages.html_text("".join(pieces))
    assert text == text.strip()


@pytest.mark.parametrize(
    "page",
    [
        "<html>" + "<div>" * 200_000 + "text",
        "<html><body>" + "<p>" * 500_000,
        "<html><body>" + "<table><tr><td>" * 30_000 + "text",
        "<html><body " + "a='b' " * 300_000 + ">text",
        "<html><body>" + "<a href='x'>" * 100_000 + "text",
        "<html><body>&" + "amp;" * 1_000_000,
        "<html><head><meta " + "x" * 1_000_000,
    ],
    ids=["deep", "empty paragraphs", "tables", "attributes", "links", "entities", "a tag without end"],
)
def test_a_hostile_page_ends_in_a_sentence(collect, file, page):
    collected = collect(file("a.html", page), read=2.5)
    assert len(collected.items) + len(collected.problems) == 1
    assert all(problem.message.endswith(".") for problem in collected.problems)
