"""Rows: one list of columns, without doubles and without holes."""

from collections import Counter

import pytest

from wadesk.core.rows import BY_NAME, CONVERSATION, MESSAGE, ROW_TYPES, SMALL, Kind, RowType

SQL_KEEPS = """
all and as asc between by case check collate column constraint create cross current_date
current_time default delete desc distinct drop else end except exists for foreign from full
group having in index inner insert intersect into is join left like limit natural not null
offset on or order outer primary references right select set table then to union unique
update user using values when where with
"""  # words that SQLite or PostgreSQL would not take as a bare name


@pytest.mark.parametrize("row_type", ROW_TYPES, ids=lambda row_type: row_type.name)
def test_no_column_comes_twice_and_none_repeats_what_every_row_has(row_type: RowType) -> None:
    doubles = [name for name, times in Counter(row_type.names).items() if times > 1]

    assert doubles == []
    assert row_type.names[:2] == ("id", "seq")


@pytest.mark.parametrize("row_type", ROW_TYPES, ids=lambda row_type: row_type.name)
def test_names_are_bare_words_in_sql_and_json(row_type: RowType) -> None:
    for name in (row_type.name, *row_type.names):
        assert name.isascii()
        assert name.isidentifier()
        assert name == name.lower()
        assert name not in SQL_KEEPS.split()


@pytest.mark.parametrize("row_type", ROW_TYPES, ids=lambda row_type: row_type.name)
def test_every_column_has_a_kind_and_every_row_says_something(row_type: RowType) -> None:
    assert row_type.columns
    assert all(isinstance(kind, Kind) for _, kind in row_type.columns)


@pytest.mark.parametrize("row_type", ROW_TYPES, ids=lambda row_type: row_type.name)
def test_the_column_that_names_the_conversation_is_a_number_of_the_row(row_type: RowType) -> None:
    kinds = {"id": Kind.INT, **dict(row_type.columns)}

    assert row_type.conversation is None or kinds[row_type.conversation] is Kind.INT


def test_each_row_type_is_found_by_its_own_name() -> None:
    assert len(BY_NAME) == len(ROW_TYPES)
    assert all(BY_NAME[row_type.name] is row_type for row_type in ROW_TYPES)


def test_a_new_desk_first_fetches_everything_but_the_messages() -> None:
    assert set(ROW_TYPES) - set(SMALL) == {MESSAGE}


def test_what_belongs_to_a_conversation_is_hidden_with_it() -> None:
    assert MESSAGE.conversation == "conversation"
    assert CONVERSATION.conversation == "id"
