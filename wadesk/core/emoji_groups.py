"""Emoji groups: where each emoji stands among the others, by its first character.

Unicode deals its blocks out by subject for the most part; what lies elsewhere is named here.
Whatever comes to be later stands among the symbols until it is.
"""

from bisect import bisect_right
from enum import StrEnum


class Group(StrEnum):
    """In the order in which they are shown."""

    SMILEYS = "smileys"
    PEOPLE = "people"
    NATURE = "nature"
    FOOD = "food"
    ACTIVITIES = "activities"
    TRAVEL = "travel"
    OBJECTS = "objects"
    SYMBOLS = "symbols"
    FLAGS = "flags"


_G = Group
_STARTS: tuple[tuple[int, Group], ...] = (
    (0, _G.SYMBOLS),
    (0x1F1E6, _G.FLAGS),
    (0x1F200, _G.SYMBOLS),
    (0x1F300, _G.NATURE),
    (0x1F32D, _G.FOOD),
    (0x1F330, _G.NATURE),
    (0x1F345, _G.FOOD),
    (0x1F380, _G.ACTIVITIES),
    (0x1F3D4, _G.TRAVEL),
    (0x1F3F3, _G.FLAGS),
    (0x1F3F5, _G.NATURE),
    (0x1F3F7, _G.OBJECTS),
    (0x1F3F8, _G.ACTIVITIES),
    (0x1F3FA, _G.OBJECTS),
    (0x1F400, _G.NATURE),
    (0x1F440, _G.PEOPLE),
    (0x1F451, _G.OBJECTS),
    (0x1F463, _G.PEOPLE),
    (0x1F47B, _G.SMILEYS),
    (0x1F481, _G.PEOPLE),
    (0x1F484, _G.OBJECTS),
    (0x1F485, _G.PEOPLE),
    (0x1F488, _G.OBJECTS),
    (0x1F48B, _G.SMILEYS),
    (0x1F48E, _G.OBJECTS),
    (0x1F493, _G.SMILEYS),
    (0x1F4A0, _G.SYMBOLS),
    (0x1F4A1, _G.OBJECTS),
    (0x1F4A2, _G.SYMBOLS),
    (0x1F4A3, _G.OBJECTS),
    (0x1F4A4, _G.SMILEYS),
    (0x1F4AA, _G.PEOPLE),
    (0x1F4AB, _G.SMILEYS),
    (0x1F4B0, _G.OBJECTS),
    (0x1F500, _G.SYMBOLS),
    (0x1F50A, _G.OBJECTS),
    (0x1F518, _G.SYMBOLS),
    (0x1F525, _G.NATURE),
    (0x1F526, _G.OBJECTS),
    (0x1F52F, _G.SYMBOLS),
    (0x1F54A, _G.NATURE),
    (0x1F54B, _G.TRAVEL),
    (0x1F54E, _G.SYMBOLS),
    (0x1F550, _G.TRAVEL),
    (0x1F568, _G.OBJECTS),
    (0x1F573, _G.SMILEYS),
    (0x1F574, _G.PEOPLE),
    (0x1F576, _G.OBJECTS),
    (0x1F577, _G.NATURE),
    (0x1F579, _G.ACTIVITIES),
    (0x1F57A, _G.PEOPLE),
    (0x1F587, _G.OBJECTS),
    (0x1F590, _G.PEOPLE),
    (0x1F5A4, _G.SMILEYS),
    (0x1F5A5, _G.OBJECTS),
    (0x1F5E3, _G.PEOPLE),
    (0x1F5E8, _G.SMILEYS),
    (0x1F5F3, _G.OBJECTS),
    (0x1F5FA, _G.TRAVEL),
    (0x1F600, _G.SMILEYS),
    (0x1F645, _G.PEOPLE),
    (0x1F648, _G.SMILEYS),
    (0x1F64B, _G.PEOPLE),
    (0x1F680, _G.TRAVEL),
    (0x1F6AB, _G.SYMBOLS),
    (0x1F6AC, _G.OBJECTS),
    (0x1F6AD, _G.SYMBOLS),
    (0x1F6B2, _G.TRAVEL),
    (0x1F6B3, _G.SYMBOLS),
    (0x1F6B4, _G.PEOPLE),
    (0x1F6B7, _G.SYMBOLS),
    (0x1F6BD, _G.OBJECTS),
    (0x1F6BE, _G.SYMBOLS),
    (0x1F6C0, _G.PEOPLE),
    (0x1F6C1, _G.OBJECTS),
    (0x1F6C2, _G.SYMBOLS),
    (0x1F6CB, _G.OBJECTS),
    (0x1F6D0, _G.SYMBOLS),
    (0x1F6D1, _G.TRAVEL),
    (0x1F7E0, _G.SYMBOLS),
    (0x1F90C, _G.PEOPLE),
    (0x1F90D, _G.SMILEYS),
    (0x1F90F, _G.PEOPLE),
    (0x1F910, _G.SMILEYS),
    (0x1F918, _G.PEOPLE),
    (0x1F920, _G.SMILEYS),
    (0x1F926, _G.PEOPLE),
    (0x1F927, _G.SMILEYS),
    (0x1F930, _G.PEOPLE),
    (0x1F93F, _G.ACTIVITIES),
    (0x1F940, _G.NATURE),
    (0x1F941, _G.OBJECTS),
    (0x1F942, _G.FOOD),
    (0x1F945, _G.ACTIVITIES),
    (0x1F950, _G.FOOD),
    (0x1F970, _G.SMILEYS),
    (0x1F977, _G.PEOPLE),
    (0x1F978, _G.SMILEYS),
    (0x1F97B, _G.OBJECTS),
    (0x1F980, _G.NATURE),
    (0x1F9AF, _G.OBJECTS),
    (0x1F9B0, _G.PEOPLE),
    (0x1F9C0, _G.FOOD),
    (0x1F9CC, _G.PEOPLE),
    (0x1F9D0, _G.SMILEYS),
    (0x1F9D1, _G.PEOPLE),
    (0x1F9E0, _G.PEOPLE),
    (0x1F9E1, _G.SMILEYS),
    (0x1F9E2, _G.OBJECTS),
    (0x1FA75, _G.SMILEYS),
    (0x1FA78, _G.OBJECTS),
    (0x1FA80, _G.ACTIVITIES),
    (0x1FA90, _G.NATURE),
    (0x1FA91, _G.OBJECTS),
    (0x1FAB0, _G.NATURE),
    (0x1FAC0, _G.PEOPLE),
    (0x1FACD, _G.NATURE),
    (0x1FAD0, _G.FOOD),
    (0x1FAE0, _G.SMILEYS),
    (0x1FAF0, _G.PEOPLE),
)
_PLACES = [place for place, _ in _STARTS]
_ALONE: dict[str, Group] = {
    **dict.fromkeys("☹☺☠❣❤♥", _G.SMILEYS),
    **dict.fromkeys("☝✊✋✌✍⛹", _G.PEOPLE),
    **dict.fromkeys("☀☁☂☃☄☔☘⚡⛄⛅⛈❄⭐✨", _G.NATURE),
    **dict.fromkeys("☕", _G.FOOD),
    **dict.fromkeys("⚽⚾⛳⛸⛷🎿🏂♟♠♣♦", _G.ACTIVITIES),
    **dict.fromkeys("✈⛵⛴⛽⚓⛲⛰⛱⛺⛪⛩♨⌚⌛⏰⏱⏲⏳", _G.TRAVEL),
    **dict.fromkeys("☎⌨✂✏✒✉⚒⚔⚖⚗⚙⚰⚱⛏⛑⛓", _G.OBJECTS),
    **dict.fromkeys("🎌🏁🚩", _G.FLAGS),
    **dict.fromkeys("👑👒👓👔👕👖👗👘👙👚👛👜👝👞👟👠👡👢", _G.OBJECTS),
}


def group_of(emoji: str, *, is_toned: bool) -> Group:
    """``is_toned``: it is drawn with skins of several colours, so somebody is seen on it."""
    first = emoji[0]
    if first in _ALONE:
        return _ALONE[first]
    found = _STARTS[bisect_right(_PLACES, ord(first)) - 1][1]
    return Group.PEOPLE if is_toned and found is not Group.SMILEYS else found
