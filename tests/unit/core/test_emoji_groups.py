"""Emoji groups: everybody finds a heart among the smileys and a cup among the food."""

import pytest

from wadesk.core.emoji_groups import Group, group_of


@pytest.mark.parametrize(
    ("emoji", "group"),
    [
        ("😀", Group.SMILEYS),
        ("🥰", Group.SMILEYS),
        ("❤️", Group.SMILEYS),
        ("👻", Group.SMILEYS),
        ("👀", Group.PEOPLE),
        ("🧠", Group.PEOPLE),
        ("🐢", Group.NATURE),
        ("🌷", Group.NATURE),
        ("🔥", Group.NATURE),
        ("☕", Group.FOOD),
        ("🥐", Group.FOOD),
        ("🌮", Group.FOOD),
        ("🎉", Group.ACTIVITIES),
        ("⚽", Group.ACTIVITIES),
        ("🚲", Group.TRAVEL),
        ("🏠", Group.TRAVEL),
        ("📦", Group.OBJECTS),
        ("👟", Group.OBJECTS),
        ("✅", Group.SYMBOLS),
        ("1️⃣", Group.SYMBOLS),
        ("🇫🇷", Group.FLAGS),
        ("🏴‍☠️", Group.FLAGS),
    ],
)
def test_each_stands_where_one_looks_for_it(emoji: str, group: Group) -> None:
    assert group_of(emoji, is_toned=False) is group


@pytest.mark.parametrize("emoji", ["👍", "🏄", "🛀", "🎅", "✊", "🤙", "🫶"])
def test_whoever_has_a_skin_is_somebody(emoji: str) -> None:
    assert group_of(emoji, is_toned=True) is Group.PEOPLE
