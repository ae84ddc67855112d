"""Commands are found by any part of their names, and only those that can be done now."""

import pytest

from wadesk.ui.command_list import Command, matching, offered_by


def a_command(words: str, *, is_offered: bool = True) -> Command:
    return Command(words, "", lambda: None, lambda: is_offered)


COMMANDS = [
    a_command("Close conversation"),
    a_command("New conversation…"),
    a_command("Show what waits on this computer"),
    a_command("Étiqueter…"),
    a_command("关闭对话"),
    a_command("Lock WaDesk", is_offered=False),
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("close", ["Close conversation"]),
        ("conv", ["Close conversation", "New conversation…"]),
        ("new conv", ["New conversation…"]),
        ("nc", ["New conversation…"]),
        ("cc", ["Close conversation"]),
        ("etiq", ["Étiqueter…"]),
        ("对话", ["关闭对话"]),
        ("关闭", ["关闭对话"]),
        ("wtc", ["Show what waits on this computer"]),
        ("lock", []),
        ("zzz", []),
    ],
)
def test_a_command_is_found_by_what_one_remembers_of_it(typed: str, found: list[str]) -> None:
    assert [one.words for one in matching(COMMANDS, typed)][: len(found)] == found
    assert found or not matching(COMMANDS, typed)


def test_nothing_typed_offers_all_that_can_be_done() -> None:
    assert len(matching(COMMANDS, "")) == 5


def test_the_nearest_comes_first() -> None:
    commands = [a_command("Reopen"), a_command("Open"), a_command("Go: open")]

    assert [one.words for one in matching(commands, "open")] == ["Open", "Go: open", "Reopen"]


def test_whoever_offers_nothing_is_passed_over() -> None:
    class Slice:
        def commands(self) -> list[Command]:
            return COMMANDS[:2]

    assert offered_by([object(), Slice()]) == COMMANDS[:2]
