import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.collect import feeds
from assistant.errors import PenwrightError

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<entry><title type="html">Tom &amp;amp; Ann &lt;i&gt;win&lt;/i&gt;</title><id>urn:uuid:1</id><link href="/1"/>
<updated>2026-11-20T23:30:00-02:00</updated><summary>Short.</summary>
<content type="html">&lt;p&gt;First paragraph.&lt;/p&gt;
&lt;ul&gt;&lt;li&gt;One&lt;/li&gt;&lt;li&gt;Two&lt;/li&gt;&lt;/ul&gt;</content>
</entry></feed>"""

RDF = """<?xml version="1.0"?><!-- a comment --><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>T</title></channel>
<item rdf:about="http://e.org/1"><title>One</title><link>http://e.org/1</link><description>Text of one.</description>
<dc:date>2026-11-20T08:00:00Z</dc:date></item></rdf:RDF>"""

LAUGHS = '<!DOCTYPE rss [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(12)
) + "]>"  # fmt: skip


def test_an_rss_feed_gives_its_entries(read, make_rss):
    found = read(make_rss(("Tom &amp; Ann", "http://e.org/1?a=1", "One.&lt;br&gt;Two &lt;b&gt;bold&lt;/b&gt;.")))
    (item,) = found.items
    assert (item.title, item.text, item.where) == ("Tom & Ann", "One.\nTwo bold.", "http://e.org/1?a=1")
    assert (item.kind, item.date) == ("entry", "2026-11-20T09:00:00Z")
    assert found.remarks == []


def test_an_atom_feed_gives_the_content_rather_than_the_summary(read):
    (item,) = read(ATOM, where="http://e.org/feed").items
    assert item.title == "Tom & Ann win"
    assert item.text == "First paragraph.\n\n- One\n- Two"
    assert (item.where, item.date, item.identity) == ("http://e.org/1", "2026-11-21T01:30:00Z", "urn:uuid:1")


def test_an_rdf_feed_is_read(read):
    (item,) = read(RDF).items
    assert (item.title, item.text, item.date) == ("One", "Text of one.", "2026-11-20T08:00:00Z")


def test_a_json_feed_is_read(read):
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [
        {"id": "17", "url": "https://e.org/1", "title": "One", "content_html": "<p>A</p><p>B</p>",
         "date_published": "2026-11-20T10:00:00+01:00"},
        {"id": 18, "content_text": "Only text", "date_published": "yesterday"}, "nonsense"]}  # fmt: skip
    one, two = read(json.dumps(feed), "x.json", where="https://e.org/feed").items
    assert (one.title, one.text, one.where, one.date) == ("One", "A\n\nB", "https://e.org/1", "2026-11-20T09:00:00Z")
    assert one.identity == "https://e.org/feed 17"
    assert (two.title, two.text, two.where, two.date) == ("Only text", "Only text", "https://e.org/feed", "")


def test_a_text_that_is_no_html_keeps_its_signs(read, make_rss):
    (item,) = read(make_rss(("Sums", "http://e.org/1", "5 &lt; 6, and 7 &gt; 6"))).items
    assert item.text == "5 < 6, and 7 > 6"


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "http://[", ""])
def test_a_link_that_is_no_address_is_not_taken(read, make_rss, link):
    (item,) = read(make_rss(("Title", link, "Text")), where="http://e.org/feed").items
    assert item.where == "http://e.org/feed"


def test_a_feed_that_was_cut_off_gives_what_is_there_and_says_so(read, make_rss):
    text = make_rss(("One", "http://e.org/1", "Text one"), ("Two", "http://e.org/2", "Text two"))
    found = read(text[: text.index("</description></item></channel>")])
    assert [item.title for item in found.items] == ["One", "Two"]
    assert "is damaged" in found.remarks[0][0]


def test_a_feed_with_nothing_to_be_read_is_an_error(read):
    with pytest.raises(PenwrightError, match="nothing in it can be read"):
        read('<?xml version="1.0"?><rss version="2.0"><channel><item><tit')


def test_a_feed_without_entries_says_so(read, make_rss):
    found = read(make_rss())
    assert found.items == []
    assert "no entries" in found.remarks[0][0]


def test_of_a_very_long_feed_the_first_entries_are_taken(read, make_rss):
    entries = [(f"Title {i}", f"http://e.org/{i}", f"Text {i}") for i in range(30)]
    found = read(make_rss(*entries), items=10)
    assert [item.title for item in found.items] == [f"Title {i}" for i in range(10)]
    assert found.remarks[0][1] == {"name": "file", "count": "30", "taken": "10"}


def test_a_declared_encoding_is_believed_only_where_it_fits(read):
    text = ATOM.replace("First paragraph", "Zürich, Köln, Malmö")
    for written, declared in (("latin-1", "iso-8859-1"), ("latin-1", "utf-8"), ("utf-8", "iso-8859-1")):
        (item,) = read(text.replace('"utf-8"', f'"{declared}"').encode(written)).items
        assert "Zürich, Köln, Malmö" in item.text


def test_entities_that_swell_are_not_expanded(collect, file, make_rss):
    collected = collect(file("a.xml", make_rss(("Title", "http://e.org/1", "&m; text"), head=LAUGHS)))
    assert sum(len(item.text) for item in collected.items) < 10_000
    assert all("end of the process" not in problem.message for problem in collected.problems)


def test_an_entity_in_another_file_is_not_read(read, make_rss, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("hidden words")
    doctype = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    found = read(make_rss(("Title", "http://e.org/1", "before &x; after"), head=doctype))
    assert "hidden" not in "".join(item.text for item in found.items)


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0"?><rss><channel>' + "<item>" * 100_000,
        '<?xml version="1.0"?><rss><channel><item><description>' + "&lt;div&gt;" * 100_000,
        "<rss" + " a=''" * 100_000 + ">",
        "<rss><![CDATA[" + "]]" * 100_000,
        "<rss><!DOCTYPE " + "[" * 100_000,
        "<rss><channel><item>" + "<a " * 50_000,
    ],
    ids=["deep", "deep html", "attributes", "cdata", "doctype", "tags that do not end"],
)
def test_a_hostile_feed_ends_in_a_sentence(collect, file, text):
    collected = collect(file("a.xml", text), read=2.0)
    assert len(collected.items) + len(collected.problems) >= 1


@pytest.mark.parametrize(
    ("text", "name"),
    [("<rss>", "rss"), ("\ufeff <?xml?><!-- <a> --><!DOCTYPE a [<!ENTITY b '<c>'>]><d:RDF x='1'>", "rdf"), ("no", ""),
     ("<!-- <rss>", ""), ("<?xml", ""), ("<", ""), ("<html><rss>", "html"), ("<!DOCTYPE", "")],
)  # fmt: skip
def test_the_first_element_is_found(text, name):
    assert feeds.root(text) == name


@given(st.text(alphabet="<>!-?[]/ arsd:'\"&;\n"))
def test_looking_for_the_first_element_never_fails(text):
    assert isinstance(feeds.root(text), str)
