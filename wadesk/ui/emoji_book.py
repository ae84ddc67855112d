"""Emoji book: every emoji that can be drawn here, by subject, by name and by skin.

The one door to emoji, whose names come from Unicode in many languages. It is opened when the
first emoji is wanted and no sooner. Names are read in the language of the screen and in
English, so that whoever learned ``:smile:`` elsewhere finds it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wadesk.core.emoji_groups import Group, group_of
from wadesk.core.quick_replies import plain

SKINS = ("", "\U0001f3fb", "\U0001f3fc", "\U0001f3fd", "\U0001f3fe", "\U0001f3ff")
_LOOKS = "\ufe0f"  # what stands before it is to be a picture
_FACES = range(0x1F600, 0x1F650)
_OLD = 0x1F000  # signs that were letters before they were pictures

Drawable = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Emoji:
    """``names`` are as people look for them: the language's own first, then English ones."""

    glyph: str
    group: Group
    name: str
    names: tuple[str, ...]
    has_skins: bool = False

    def with_skin(self, skin: str) -> str:
        return _toned(self.glyph, skin) if self.has_skins and skin else self.glyph


class EmojiBook:
    """``is_drawable`` says of one character whether the letters of this machine have it."""

    def __init__(self, language: str, is_drawable: Drawable) -> None:
        self._all = _read(language, is_drawable)
        self._by_glyph = {one.glyph: one for one in self._all}

    @property
    def all(self) -> Sequence[Emoji]:
        """In the order in which they are shown."""
        return self._all

    def find(self, glyph: str) -> Emoji | None:
        """By its picture, whatever skin it has."""
        bare = "".join(one for one in glyph if one not in SKINS[1:])
        return self._by_glyph.get(bare) or self._by_glyph.get(bare[:1] + _LOOKS + bare[1:])

    def search(self, words: str, most: int | None = None) -> list[Emoji]:
        """Those that are called so, best first; every word must begin one of the name's."""
        wanted = plain(words).replace("_", " ").strip()
        if not wanted:
            return list(self._all[:most])
        ranks = ((_rank(one, wanted), at) for at, one in enumerate(self._all))
        found = sorted((rank, at) for rank, at in ranks if rank is not None)
        return [self._all[at] for _, at in found[:most]]


def _read(language: str, is_drawable: Drawable) -> list[Emoji]:
    import emoji  # noqa: PLC0415 - its tables are large, and the first picture needs none

    spoken = language if language in emoji.LANGUAGES else "en"
    emoji.config.load_language(spoken)
    table, whole = emoji.EMOJI_DATA, emoji.STATUS["fully_qualified"]
    found = []
    for glyph, told in table.items():
        is_one = told["status"] == whole and not any(skin in glyph for skin in SKINS[1:])
        if is_one and all(map(is_drawable, glyph.replace(_LOOKS, ""))):
            said = (told.get(spoken), told["en"], *told.get("alias", ()))
            has_skins = _toned(glyph, SKINS[1]) in table
            found.append(_entry(glyph, [name for name in said if name], has_skins=has_skins))
    return sorted(found, key=_order)


def _entry(glyph: str, said: Sequence[str], *, has_skins: bool) -> Emoji:
    names = [name.strip(":").replace("_", " ").replace("-", " ") for name in said]
    group = group_of(glyph, is_toned=has_skins)
    return Emoji(glyph, group, names[0], tuple(dict.fromkeys(map(plain, names))), has_skins)


def _order(one: Emoji) -> tuple[int, bool, bool, str]:
    """Faces before all; signs of old after what was drawn from the first."""
    first = ord(one.glyph[0])
    return list(Group).index(one.group), first not in _FACES, first < _OLD, one.glyph


def _toned(glyph: str, skin: str) -> str:
    """A skin stands behind the first character, in the place of what makes it a picture."""
    return glyph[0] + skin + glyph[1:].removeprefix(_LOOKS)


def _rank(one: Emoji, wanted: str) -> tuple[int, int] | None:
    """The lower the better: named so, beginning so, having such words; short names first."""
    best: tuple[int, int] | None = None
    for place, name in enumerate(one.names):
        found = _likeness(name, wanted)
        if found is not None:
            rank = (2 * found + min(place, 1), len(name))
            best = rank if best is None else min(best, rank)
    return best


def _likeness(name: str, wanted: str) -> int | None:
    if name.startswith(wanted):
        return 0 if name == wanted else 1
    words = name.split()
    if all(any(word.startswith(one) for word in words) for one in wanted.split()):
        return 2
    return 3 if not wanted.isascii() and wanted in name else None
