from hypothesis import given
from hypothesis import strategies as st

from assistant.cancellation import Cancellation
from assistant.collect.fold import fold
from assistant.collect.items import Item


def item(text, where="/a", kind="entry", title="Title", **more):
    return Item(title, text, where, kind, **more)


def folded(*items):
    kept, count = fold(items, Cancellation())
    assert len(kept) + count == len(items)
    return kept


def test_the_same_text_is_folded_whatever_its_case_and_white_space(story):
    first = item(story)
    assert folded(first, item(story.upper().replace(" ", "\n")), item("Other text")) == [first, item("Other text")]


def test_a_story_of_an_agency_in_two_feeds_is_folded_and_the_longer_one_stays(story):
    short, long = item(story, "https://a.org/1"), item(f"LONDON (AP) — {story} Reporting by Ann Lee.", "https://b.org/2")
    assert folded(short, long) == [long]
    assert folded(long, short) == [long]
    assert folded(short, item("Between"), long) == [long, item("Between")]


def test_a_chinese_story_is_folded_too():
    story = "市议会星期四以九票对四票决定在河上修建第二座桥梁，结束了持续十一年的争论，首批桩基将于明年春季施工。"
    assert folded(item(story), item(f"新华社电：{story}（完）")) == [item(f"新华社电：{story}（完）")]


def test_a_correction_of_a_number_is_not_folded(story):
    corrected = item(story.replace("41.5m", "44m"))
    assert folded(item(story), corrected) == [item(story), corrected]


def test_a_different_story_with_the_same_beginning_is_not_folded(story):
    other = item(story[:60] + " a hospital with a garden, a school for nurses and a hall where all can meet.")
    assert folded(item(story), other) == [item(story), other]


def test_the_same_entry_is_folded_by_its_name_or_address():
    one = item("A summary.", "https://www.a.org/story/?utm_source=x", identity="tag:a.org,2026:1")
    named = item("The whole of the story.", "https://b.org/", identity="tag:a.org,2026:1")
    addressed = item("Another summary.", "http://a.org/story")
    assert folded(one, named) == [named]
    assert folded(one, addressed) == [addressed]


def test_entries_that_share_only_an_address_both_stay():
    one, two = item("One.", "https://a.org/", title="One"), item("Two.", "https://a.org/", title="Two")
    assert folded(one, two) == [one, two]


def test_addresses_that_differ_in_their_question_are_different():
    one, two = item("One.", "https://a.org/?id=1", "page"), item("Two.", "https://a.org/?id=2", "page")
    assert folded(one, two) == [one, two]


def test_tables_are_only_folded_where_they_are_the_same():
    rows = "\n".join(f"- Town: Town {i}; Mayor: Ann Lee of the party" for i in range(30))
    one, two = item(rows, kind="table"), item(rows + "\n- Town: York; Mayor: Tom Reed", "/b", "table")
    assert folded(one, two, one) == [one, two]


@given(st.lists(st.tuples(st.text("ab 1中.", max_size=30), st.sampled_from(["", "x", "y"])), max_size=8))
def test_folding_loses_no_text_that_is_not_elsewhere(made):
    items = [item(text, identity=identity) for text, identity in made]
    kept, count = fold(items, Cancellation())
    assert len(kept) + count == len(items)
    assert all(one in items for one in kept)
    assert fold(kept, Cancellation())[1] <= count
    for one in items:
        assert any(one.digest == other.digest or len(other.text) >= len(one.text) for other in kept)


def test_many_long_stories_are_compared(story):
    items = [item(" ".join(f"word{i * 1000 + j}" for j in range(500)), f"/{i}") for i in range(300)]
    kept, count = fold([*items, *items], Cancellation())
    assert (len(kept), count) == (300, 300)
