"""Template form: blanks are found, filled and told to WhatsApp; nothing odd in one breaks it."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.template_forms import NAMED, ORDER, several
from wadesk.core import template_form
from wadesk.core.template_form import Blank, Hindrance, Place, TemplateForm

VALUES = ["4127", "Zoé", "Friday", "4127-a", "SPRING10"]


def a_form(content: dict[str, Any], category: str = "UTILITY", **more: bool) -> TemplateForm:
    given_more = {"is_opted_out": False, **more}
    return template_form.read("order", "en", category, content, **given_more)


def values(form: TemplateForm, *told: str) -> dict[Blank, str]:
    return dict(zip(form.blanks, told, strict=True))


def test_its_parts_and_its_blanks_are_found_in_order() -> None:
    form = a_form(ORDER)

    assert (form.head, form.foot) == ("Order {{1}}", "Your shop")
    assert form.buttons == ("Thanks", "Where is it?", "Copy")
    assert form.blanks == (
        Blank(Place.HEAD, "1", "4127"),
        Blank(Place.BODY, "1", "Zoé"),
        Blank(Place.BODY, "2", "Friday"),
        Blank(Place.BUTTON, "1", "4127", 1, "url"),
        Blank(Place.BUTTON, "code", "SPRING", 2, "copy_code"),
    )


def test_it_reads_as_the_customer_will_read_it() -> None:
    form = a_form(ORDER)
    told = values(form, *VALUES)

    assert template_form.filled(form, Place.HEAD, told) == "Order 4127"
    assert template_form.filled(form, Place.BODY, told) == "Hello Zoé, it comes on Friday. Bye Zoé!"


def test_what_is_empty_stays_a_blank() -> None:
    form = a_form(ORDER)

    assert template_form.filled(form, Place.BODY, {}) == form.body


def test_whatsapp_is_told_what_stands_in_the_blanks() -> None:
    form = a_form(ORDER)

    assert template_form.components(form, values(form, *VALUES)) == [
        {"type": "header", "parameters": [{"type": "text", "text": "4127"}]},
        {"type": "body", "parameters": [
            {"type": "text", "text": "Zoé"}, {"type": "text", "text": "Friday"}]},
        {"type": "button", "sub_type": "url", "index": "1", "parameters": [
            {"type": "text", "text": "4127-a"}]},
        {"type": "button", "sub_type": "copy_code", "index": "2", "parameters": [
            {"type": "coupon_code", "coupon_code": "SPRING10"}]},
    ]  # fmt: skip


def test_named_blanks_are_told_by_name() -> None:
    form = a_form(NAMED)
    told = values(form, "Ada", " Monday ")

    assert [blank.example for blank in form.blanks] == ["Zoé", "Friday"]
    assert template_form.filled(form, Place.BODY, told) == "Hello Ada, Monday then."
    assert template_form.components(form, told) == [
        {"type": "body", "parameters": [
            {"type": "text", "parameter_name": "first_name", "text": "Ada"},
            {"type": "text", "parameter_name": "day", "text": "Monday"}]},
    ]  # fmt: skip


def test_numbered_blanks_are_told_by_number_however_they_stand_in_the_text() -> None:
    form = a_form({"components": [{"type": "BODY", "text": "{{10}} {{2}} {{1}}"}]})

    assert [blank.name for blank in form.blanks] == ["1", "2", "10"]


def test_without_blanks_there_is_nothing_to_tell() -> None:
    form = a_form({"components": [{"type": "BODY", "text": "Hello"}]})

    assert (form.blanks, template_form.components(form, {})) == ((), [])
    assert template_form.missing(form, {}) == ()


@pytest.mark.parametrize("value", ["", "  ", "one\ntwo", "tab\there", "too     wide"])
def test_what_whatsapp_would_refuse_in_a_blank_is_missing(value: str) -> None:
    form = a_form({"components": [{"type": "BODY", "text": "Hello {{1}}"}]})

    assert template_form.missing(form, values(form, value)) == form.blanks
    assert template_form.missing(form, values(form, "fits here")) == ()


@pytest.mark.parametrize(
    ("category", "head", "is_opted_out", "hindrance"),
    [
        ("UTILITY", "TEXT", True, None),
        ("MARKETING", "TEXT", False, None),
        ("marketing", "TEXT", True, Hindrance.OPTED_OUT),
        ("AUTHENTICATION", "TEXT", False, Hindrance.CODES_ONLY),
        ("UTILITY", "IMAGE", False, None),
        ("UTILITY", "LOCATION", False, Hindrance.NEEDS_PLACE),
    ],
)
def test_what_cannot_be_sent_from_here_says_why(
    category: str, head: str, is_opted_out: bool, hindrance: Hindrance | None
) -> None:
    content = {"components": [{"type": "HEADER", "format": head, "text": "x"}]}

    assert a_form(content, category, is_opted_out=is_opted_out).hindrance is hindrance


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["BODY", "{{1}}", "{{a}}", "URL"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["components", "type", "text", "buttons", "example", "body_text",
                             "url", "format", "body_text_named_params", "param_name"]),
            inner, max_size=4)
    ),
    max_leaves=15,
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(["components", "parameter_format"]), JSON))
def test_no_shape_that_meta_may_list_is_too_odd(content: dict[str, Any]) -> None:
    form = a_form(content)
    told = dict.fromkeys(form.blanks, "x")

    assert template_form.missing(form, told) == ()
    assert json.dumps(template_form.components(form, told))
    assert len(template_form.missing(form, {})) == len(form.blanks)


@given(st.text())
def test_any_words_fit_once_they_are_one_line(words: str) -> None:
    form = a_form({"components": [{"type": "BODY", "text": "{{1}}"}]})
    line = template_form.in_one_line(words)

    assert bool(template_form.missing(form, values(form, line))) is (not line)


PHOTO = {
    "components": [
        {"type": "HEADER", "format": "IMAGE"},
        {"type": "BODY", "text": "Here it is, {{1}}."},
    ]
}
BODY = {"type": "body", "parameters": [{"type": "text", "text": "Zoé"}]}


def test_a_picture_at_the_head_is_asked_for_and_is_no_blank() -> None:
    form = a_form(PHOTO)

    assert (form.head_file, form.hindrance) == ("image", None)
    assert [one.place for one in form.blanks] == [Place.BODY]
    assert a_form(ORDER).head_file == ""


@pytest.mark.parametrize(
    ("told", "is_so"),
    [
        ([BODY], True),
        ([{"type": "header", "parameters": [{"type": "image", "image": {"id": "1"}}]}, BODY], True),
        ([], False),
        ([{"type": "body", "parameters": []}], False),
        ([{"type": "body", "parameters": [{"type": "text"}, {"type": "text"}]}], False),
        ([BODY, {"type": "button", "sub_type": "url", "index": "0", "parameters": [{}]}], False),
        (["body"], False),
    ],
)
def test_what_is_put_in_must_be_what_is_asked_for(told: list[Any], is_so: bool) -> None:
    assert template_form.fits(a_form(PHOTO), told) is is_so


def test_named_blanks_want_their_own_names() -> None:
    form = a_form(NAMED)
    names = ("first_name", "day")
    named = [{"type": "text", "parameter_name": one, "text": "x"} for one in names]
    strange = [{"type": "text", "parameter_name": one, "text": "x"} for one in ("first_name", "x")]

    assert template_form.fits(form, [{"type": "body", "parameters": named}])
    assert not template_form.fits(form, [{"type": "body", "parameters": strange}])


@pytest.mark.parametrize("form", [one for one in several() if one.hindrance is None])
def test_whatever_is_filled_in_here_fits(form: TemplateForm) -> None:
    values = dict.fromkeys(form.blanks, "Zoé")

    assert template_form.fits(form, template_form.components(form, values))
