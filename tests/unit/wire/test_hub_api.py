"""Hub API: what one side writes the other reads; what is wrong is said, what is new passes."""

import inspect
from typing import Any

import msgspec
import msgspec.inspect as mi
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.wire import bounds, hub_api, linking_api, team_api

STRUCTS: list[type[msgspec.Struct]] = [
    found
    for module in (hub_api, linking_api, team_api)
    for _, found in inspect.getmembers(module, inspect.isclass)
    if issubclass(found, msgspec.Struct) and found.__module__ == module.__name__
]
each_struct = pytest.mark.parametrize("struct", STRUCTS, ids=lambda struct: struct.__name__)

ONE_OF_EACH: dict[type, Any] = {
    int: 7,
    str: "seven",
    bool: True,
    float: 7.5,
    list: [[7]],
    dict: {"seven": [7]},
    type(None): None,
}
READS: dict[type[mi.Type], set[type]] = {
    mi.IntType: {int},
    mi.StrType: {str},
    mi.BoolType: {bool},
    mi.FloatType: {int, float},
    mi.NoneType: {type(None)},
    mi.ListType: {list},
    mi.DictType: {dict},
    mi.StructType: set(),  # an object of another shape is wrong too
    mi.RawType: set(ONE_OF_EACH),
    mi.AnyType: set(ONE_OF_EACH),
}
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=2), inner),
    max_leaves=4,
)


def values(of: mi.Type) -> st.SearchStrategy[Any]:
    """Anything that may stand in a field of this type."""
    match of:
        case mi.StructType(cls=cls):
            return structs(cls)
        case mi.UnionType(types=types):
            return st.one_of(*map(values, types))
        case mi.ListType(item_type=item):
            return st.lists(values(item), max_size=2)
        case mi.DictType(value_type=item):
            return st.dictionaries(st.text(max_size=3), values(item), max_size=2)
        case _:
            return plain_values(of)


def plain_values(of: mi.Type) -> st.SearchStrategy[Any]:
    match of:
        case mi.StrType(pattern=bounds.HEX):
            return st.binary(max_size=64).map(bytes.hex)
        case mi.StrType(pattern=str()):
            return st.text("!~azAZ09-", min_size=1, max_size=128)
        case mi.StrType(min_length=int()):
            return st.text(min_size=1, max_size=120)
        case mi.IntType(ge=at_least):
            return st.integers(0 if at_least is not None else -(2**63), 2**63 - 1)
        case _:
            return PLAIN[type(of)]


PLAIN: dict[type[mi.Type], st.SearchStrategy[Any]] = {
    mi.StrType: st.text(max_size=20),
    mi.BoolType: st.booleans(),
    mi.FloatType: st.floats(allow_nan=False, allow_infinity=False),
    mi.NoneType: st.none(),
    mi.AnyType: json_values,
    mi.RawType: json_values.map(lambda value: msgspec.Raw(msgspec.json.encode(value))),
}


def structs(struct: type[msgspec.Struct]) -> st.SearchStrategy[Any]:
    described = mi.type_info(struct)
    assert isinstance(described, mi.StructType)
    return st.builds(struct, **{field.name: values(field.type) for field in described.fields})


def fields(struct: type[msgspec.Struct]) -> tuple[mi.Field, ...]:
    described = mi.type_info(struct)
    assert isinstance(described, mi.StructType)
    return described.fields


def read_by(of: mi.Type) -> set[type]:
    alternatives = of.types if isinstance(of, mi.UnionType) else (of,)
    return set[type]().union(*(READS[type(one)] for one in alternatives))


def an_object(struct: type[msgspec.Struct]) -> dict[str, Any]:
    """A proper body as plain JSON, every field of it filled in."""
    tagged: dict[str, Any] = {}
    if struct.__struct_config__.tag is not None:
        tagged = {"t": struct.__struct_config__.tag}
    return tagged | {field.encode_name: a_sample(field.type) for field in fields(struct)}


def a_sample(of: mi.Type) -> Any:
    match of:
        case mi.UnionType(types=types):
            return a_sample(types[0])
        case mi.StructType(cls=cls):
            return an_object(cls)
        case mi.ListType(item_type=item):
            return [a_sample(item)]
        case mi.DictType(value_type=item):
            return {"member": a_sample(item)}
        case mi.StrType(pattern=bounds.HEX):
            return "07"
        case _:
            return next(ONE_OF_EACH[kind] for kind in ONE_OF_EACH if kind in READS[type(of)])


def decoded(struct: type[msgspec.Struct], body: Any) -> msgspec.Struct:
    return msgspec.json.decode(msgspec.json.encode(body), type=struct)


@each_struct
@given(chance=st.data())
def test_what_was_written_is_read_back(struct: type[msgspec.Struct], chance: st.DataObject) -> None:
    written = chance.draw(structs(struct))

    assert decoded(struct, written) == written


@each_struct
def test_a_field_that_nobody_knows_yet_is_passed_over(struct: type[msgspec.Struct]) -> None:
    known = an_object(struct)
    newer = known | {"of_a_later_version": {"deep": [1, None]}}

    assert decoded(struct, newer) == decoded(struct, known)


@each_struct
def test_a_value_of_another_type_is_refused(struct: type[msgspec.Struct]) -> None:
    tried = 0
    for field in fields(struct):
        for kind in ONE_OF_EACH.keys() - read_by(field.type):
            wrong = an_object(struct) | {field.encode_name: ONE_OF_EACH[kind]}
            tried += 1

            with pytest.raises(msgspec.ValidationError, match=field.encode_name):
                decoded(struct, wrong)
    assert tried > 0


@pytest.mark.parametrize(
    "struct",
    [one for one in STRUCTS if any(field.required for field in msgspec.structs.fields(one))],
)
def test_what_is_required_may_not_be_missing(struct: type[msgspec.Struct]) -> None:
    required = [field.encode_name for field in fields(struct) if field.required]
    assert required

    for name in required:
        without = {key: value for key, value in an_object(struct).items() if key != name}
        with pytest.raises(msgspec.ValidationError, match=name):
            decoded(struct, without)


@pytest.mark.parametrize("body", [[], "text", 7, None, {}])
def test_a_body_of_another_shape_is_refused(body: Any) -> None:
    with pytest.raises(msgspec.ValidationError):
        decoded(hub_api.CommandRequest, body)


COMMANDS = [
    hub_api.SendText(conversation=1, text="Hello", base=0),
    hub_api.SendMedia(conversation=1, kind="image", media="m1", base=0),
    hub_api.SendTemplate(conversation=1, name="greeting", language="en", base=0),
    hub_api.ClaimLock(conversation=1),
    hub_api.ReleaseLock(conversation=1, fence=3),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: type(command).__name__)
def test_a_command_says_by_its_tag_what_it_is(command: hub_api.Command) -> None:
    request = hub_api.CommandRequest(key="k1", command=command)

    assert decoded(hub_api.CommandRequest, request) == request


@pytest.mark.parametrize("tag", ["dance", "", None, 7])
def test_a_command_nobody_knows_is_refused(tag: Any) -> None:
    body = {"key": "k1", "command": {"t": tag, "conversation": 1}}

    with pytest.raises(msgspec.ValidationError):
        decoded(hub_api.CommandRequest, body)


@pytest.mark.parametrize("number", [-1, 2**63, 10**40])
@pytest.mark.parametrize("field", ["conversation", "base", "fence"])
def test_a_number_no_table_can_hold_is_refused_at_the_door(field: str, number: int) -> None:
    body = {"t": "send_text", "conversation": 1, "text": "Hello", "base": 0, field: number}

    with pytest.raises(msgspec.ValidationError, match=field):
        decoded(hub_api.CommandRequest, {"key": "k1", "command": body})


@pytest.mark.parametrize("key", ["", "k" * 129, "two words", "line\n", "nul\0", "clé"])
def test_a_key_that_would_not_come_back_from_meta_is_refused(key: str) -> None:
    body = {"key": key, "command": {"t": "claim_lock", "conversation": 1}}

    with pytest.raises(msgspec.ValidationError, match="key"):
        decoded(hub_api.CommandRequest, body)


def test_rows_are_passed_on_as_they_came_to_the_letter() -> None:
    values = b'[ [1,  "caf\\u00e9"] ]'

    read = msgspec.json.decode(
        b'{"columns": ["id", "name"], "values": ' + values + b"}", type=hub_api.Table
    )

    assert bytes(read.values) == values


def test_every_route_is_named_once() -> None:
    names = [name for name in vars(hub_api) if name.isupper()]
    routes = [route for name in names if str(route := getattr(hub_api, name)).startswith("/")]

    assert hub_api.SESSION in routes
    assert len(set(routes)) == len(routes)


whole = st.integers(0, 2**63 - 1)


@given(st.text("\0hub019", max_size=8), whole, whole)
def test_a_token_message_says_one_thing_only(hub: str, device: int, counter: int) -> None:
    message = linking_api.token_message(hub, device, counter)

    rest, signed_device, signed_counter, nonce = message.decode().rsplit("\0", 3)
    assert not nonce
    assert rest == linking_api._TOKEN.decode() + hub
    assert (int(signed_device), int(signed_counter)) == (device, counter)


@given(st.text(max_size=8), whole, whole, st.text(max_size=20))
def test_what_is_signed_for_a_token_never_serves_for_linking(
    hub: str, device: int, counter: int, code: str
) -> None:
    assert linking_api.token_message(hub, device, counter) != linking_api.link_message(code)
