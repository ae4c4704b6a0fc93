"""How values are spread."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.replay.spread import Spread, percentile


def test_percentiles_are_by_nearest_rank():
    hundred = [float(value) for value in range(100, 0, -1)]
    assert [percentile(hundred, share) for share in (50, 95, 99)] == [50, 95, 99]
    assert percentile([7.0], 50) == percentile([7.0], 99) == 7
    assert percentile([1.0, 2.0, 3.0], 50) == 2


@given(values=st.lists(st.floats(0, 1e6), min_size=1), share=st.floats(0.001, 100))
def test_a_percentile_is_a_value_that_so_many_do_not_exceed(values, share):
    found = percentile(values, share)
    assert found in values
    assert sum(value <= found for value in values) >= len(values) * share / 100 - 1e-9


def test_a_line_shows_all_figures_and_what_is_asked():
    line = Spread("key to first words", "ms", tuple(range(1, 1001)), {"p95": 100}).line()
    assert line.startswith("key to first words")
    assert "median 500" in line
    assert "p95 950" in line
    assert "p99 990" in line
    assert "asked: at most p95 100" in line


def test_one_value_stands_for_itself():
    spread = Spread("work", "%", (6.25,), {"value": 15})
    assert spread.figures() == {"value": 6.25}
    assert "6.2 %" in spread.line()
    assert "asked: at most 15" in spread.line()


def test_without_values_it_says_so():
    assert "nothing was measured" in Spread("work", "%", ()).line()
    assert Spread("work", "%", ()).for_program() == {"unit": "%", "count": 0, "asked": {}}


def test_small_and_large_values_are_readable():
    assert "0.083" in Spread("share", "", (0.0834,)).line()
    assert "1,234 ms" in Spread("cold", "ms", (1234.4,)).line()
