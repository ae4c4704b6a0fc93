import os
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from lxml import etree

from assistant.errors import PenwrightError
from assistant.publish import feed, markup, output
from assistant.publish.feed import ATOM, RSS, FeedPlan

OLD_RSS = b"""\
<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet href="style.xsl" type="text/xsl"?>
<!-- ours -->
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>Town news</title>
    <link>https://example.com</link>
    <description>All of it</description>
    <itunes:owner><itunes:name>Bob</itunes:name></itunes:owner>
    <!-- a note -->
    <item><title>Old &amp; good</title><guid>1</guid><media:thumbnail url="https://e.com/i.png"/>
      <description><![CDATA[<p>Old</p>]]></description></item>
    <item><title>Older</title><guid>2</guid></item>
  </channel>
</rss>
"""
OLD_ATOM = """\
<?xml version="1.0" encoding="utf-8"?>
<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
<a:id>urn:x</a:id><a:title>城市新闻</a:title><a:updated>2020-01-01T00:00:00Z</a:updated>
<a:entry><a:id>1</a:id><a:title>Old</a:title><a:updated>2020-01-01T00:00:00Z</a:updated><thr:total>3</thr:total></a:entry>
</a:feed>
""".encode()


def read(data):
    feedparser = pytest.importorskip("feedparser")
    found = feedparser.parse(data)
    assert not found.bozo, found.get("bozo_exception")
    return found


@pytest.fixture(params=[RSS, ATOM])
def kind(request):
    return request.param


@pytest.fixture
def old(kind):
    return OLD_RSS if kind == RSS else OLD_ATOM


def test_a_new_feed_is_one_that_a_feed_reader_understands(article, kind):
    made = replace(article, date=datetime(2026, 11, 24, 8, tzinfo=UTC), language="zh-CN")
    plan = FeedPlan("https://example.com/a?b=1&c=2", title="Town news", address="https://example.com")
    found = read(feed.add(made, kind, plan, None, "feed.xml"))
    assert found.version == {RSS: "rss20", ATOM: "atom10"}[kind]
    assert (found.feed.title, found.feed.link) == ("Town news", "https://example.com")
    (entry,) = found.entries
    assert (entry.title, entry.link, entry.author) == (article.headline, plan.link, "Ann")
    assert entry.id.startswith("urn:uuid:")
    assert entry.published_parsed[:4] == (2026, 11, 24, 8)
    assert [tag.term for tag in entry.tags] == ["Money", "R&D"]
    assert entry.summary == "The council approved 2.5 million on Monday. The model wrote two sentences."
    assert "<strong>2.5 million</strong>" in entry.content[0].value
    assert "The model wrote two sentences." in entry.content[0].value


def test_the_article_comes_in_front_and_all_that_others_put_there_stays(article, kind, old):
    made = feed.add(article, kind, FeedPlan(), old, "feed.xml")
    titles = [entry.title for entry in read(made).entries]
    assert titles == [article.headline, *[entry.title for entry in read(old).entries]]
    before, after = (etree.fromstring(data) for data in (old, made))
    tags = [element.tag for element in after.iter()]
    for element in before.iter():
        assert element.tag in tags
    if kind == RSS:
        for kept in (b"<?xml-stylesheet", b"<!-- ours -->", b"<!-- a note -->", b"<itunes:owner>", b"<media:thumbnail",
                     b"<![CDATA[<p>Old</p>]]>"):  # fmt: skip
            assert kept in made
    else:
        assert "城市新闻".encode() in made
        assert b"<thr:total>3</thr:total>" in made


def test_the_feed_says_that_it_changed(article, kind, old):
    made = read(feed.add(article, kind, FeedPlan(), old, "feed.xml"))
    assert made.feed.updated_parsed > (2026,)


def test_the_same_words_again_take_the_place_of_the_former(article, kind, old):
    once = feed.add(article, kind, FeedPlan(), old, "feed.xml")
    other = feed.add(replace(article, body="Other."), kind, FeedPlan(), once, "feed.xml")
    again = feed.add(replace(article, author="Bob"), kind, FeedPlan(), other, "feed.xml")
    entries = read(again).entries
    assert len(entries) == len(read(other).entries)
    assert (entries[0].title, entries[0].author) == (article.headline, "Bob")


def test_the_oldest_entries_go_beyond_the_limit(article, kind):
    data = None
    for i in range(6):
        data = feed.add(replace(article, headline=f"{i}"), kind, FeedPlan(limit=3), data, "feed.xml")
    assert [entry.title for entry in read(data).entries] == ["5", "4", "3"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb2312"])
def test_feeds_of_other_encodings_are_read(article, encoding):
    text = OLD_ATOM.decode().replace("utf-8", encoding.removesuffix("-sig"))
    assert read(feed.add(article, ATOM, FeedPlan(), text.encode(encoding), "feed.xml")).feed.title == "城市新闻"


def test_nothing_breaks_a_feed(wild_articles, kind):
    @given(wild_articles)
    def holds(article):
        made = feed.add(article, kind, FeedPlan(link="https://e.com/" + article.author), None, "feed.xml")
        root = etree.fromstring(made)
        title = root.find(".//item/title" if kind == RSS else ".//{*}entry/{*}title")
        assert (title.text or "") == article.headline
        content = root.find(".//{*}encoded" if kind == RSS else ".//{*}content")
        assert (content.text or "").startswith(markup.html(markup.parse(article.text)))
        again = feed.add(article, kind, FeedPlan(), made, "feed.xml")
        assert len(etree.fromstring(again).findall(".//{*}entry" if kind == ATOM else ".//item")) == 1

    holds()


BOMB = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<rss version="2.0"><channel><title>&b;</title></channel></rss>"""
OUTSIDE = b"""<!-- x --> <!DOCTYPE rss SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><title>&x;</title></channel></rss>"""


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<rss><channel>", "damaged"), (b"not xml", "damaged"), (b"\0\1\2", "damaged"),
        (b"<rss version='2.0'/>", "no RSS 2.0 or Atom feed"), (b"<html><body/></html>", "no RSS 2.0 or Atom feed"),
        (b"<rss version='2.0'><channel>&x;</channel></rss>", "damaged"),
        (b"<a>" * 100_000, "damaged"),
        (BOMB, "DOCTYPE"), (OUTSIDE, "DOCTYPE"), (BOMB.decode().encode("utf-16"), "DOCTYPE"),
        (OLD_RSS + b"<more/>", "damaged"),
    ],
)  # fmt: skip
def test_a_feed_that_is_broken_or_hostile_is_never_overwritten(tmp_path, article, data, words):
    file = tmp_path / "feed.xml"
    file.write_bytes(data)
    for overwrite in (True, False):
        with pytest.raises(PenwrightError, match=words):
            output.save(article, file, overwrite=overwrite)
        with pytest.raises(PenwrightError, match=words):
            output.save(article, file, RSS, overwrite)
    assert file.read_bytes() == data


def test_an_empty_file_becomes_a_feed(tmp_path, article):
    file = tmp_path / "feed.xml"
    file.touch()
    output.save(article, file)
    assert len(read(file.read_bytes()).entries) == 1


def test_the_kind_of_a_feed_that_is_there_counts_and_not_its_name(tmp_path, article):
    file = tmp_path / "feed.xml"
    file.write_bytes(OLD_ATOM)
    assert output.format_of(file) == ATOM
    output.save(article, file)
    assert read(file.read_bytes()).entries[0].title == article.headline
    with pytest.raises(PenwrightError, match="feed of the other kind"):
        output.save(article, file, RSS)


def test_a_huge_feed_is_not_read(tmp_path, article, monkeypatch):
    monkeypatch.setattr(feed, "MAX_BYTES", 1000)
    file = tmp_path / "feed.xml"
    file.write_bytes(OLD_RSS + b" " * 1000)
    with pytest.raises(PenwrightError, match="too much for a feed"):
        output.save(article, file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_pipe_does_not_block(tmp_path, article):
    os.mkfifo(tmp_path / "feed.xml")
    with pytest.raises(PenwrightError, match="is no file"):
        output.save(article, tmp_path / "feed.xml")
