import pytest

from assistant import i18n
from assistant.errors import ModelMissing, PenwrightError


def test_an_error_reads_as_its_sentence_with_the_values_filled_in():
    error = PenwrightError("“{name}” has {count} lines.", name="a.txt", count=3)
    assert str(error) == "“a.txt” has 3 lines."


def test_an_error_is_translated_when_it_is_shown_and_not_before(monkeypatch):
    error = PenwrightError("No room for {name}.", name="x")
    monkeypatch.setattr(i18n, "_translations", {"No room for {name}.": "{name} 放不下。"})
    assert str(error) == "x 放不下。"


@pytest.mark.parametrize("field", ["message", "source", "self", "values"])
def test_a_value_may_have_any_name(field):
    assert str(PenwrightError(f"about {{{field}}}", **{field: "this"})) == "about this"


def test_braces_in_a_value_or_in_a_message_without_values_stay():
    assert str(PenwrightError("{name}", name="{x}")) == "{x}"
    assert str(PenwrightError("a {brace}")) == "a {brace}"


def test_a_missing_model_is_an_error_for_the_user():
    assert isinstance(ModelMissing("none"), PenwrightError)
