"""Theme tests: everything can be read, and states stay apart for every eye."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from tests.support.colour_blindness import distance
from wadesk.core.composer_state import StateKind
from wadesk.core.delivery import Shown
from wadesk.core.label import COLOURS
from wadesk.demo.eyes import DEUTERANOPIA, FULL_SIGHT, PROTANOPIA, Matrix
from wadesk.ui import theme
from wadesk.ui.colours import READABLE, contrast
from wadesk.ui.theme import DARK, LIGHT, Scheme, Theme

THEMES = pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])
LEAST_APART = 15.0  # CIEDE2000
VISIBLE = 3.0  # WCAG's contrast for what is no letter
STATES = sorted({*StateKind, *Shown, "live", "joining", "offline"})


def grounds(shown: Theme) -> dict[str, QColor]:
    names = (
        "window",
        "panel",
        "field",
        "hover",
        "selected",
        "bubble_in",
        "bubble_out",
        "notice",
        "note",
    )
    return {name: getattr(shown, name) for name in names}


@THEMES
@pytest.mark.parametrize("ink", ["text", "quiet", "accent"])
def test_words_can_be_read_on_every_ground(shown: Theme, ink: str) -> None:
    found = {name: contrast(getattr(shown, ink), ground) for name, ground in grounds(shown).items()}

    assert {name: ratio for name, ratio in found.items() if ratio < READABLE} == {}


@THEMES
@pytest.mark.parametrize("state", STATES)
def test_a_state_can_be_read_on_its_chip_and_on_every_ground(shown: Theme, state: str) -> None:
    tint = shown.state(state)
    found = {"its chip": contrast(tint.ink, tint.fill)} | {
        name: contrast(tint.ink, ground) for name, ground in grounds(shown).items()
    }

    assert {name: ratio for name, ratio in found.items() if ratio < READABLE} == {}


@THEMES
def test_words_can_be_read_on_the_chip_of_any_state(shown: Theme) -> None:
    assert all(contrast(shown.text, tint.fill) >= READABLE for tint in shown.states.values())


@THEMES
def test_a_label_can_be_read_on_its_ground_and_on_every_other(shown: Theme) -> None:
    found = {
        (colour, name): contrast(shown.label(colour).ink, ground)
        for colour in range(COLOURS)
        for name, ground in {**grounds(shown), "its own": shown.label(colour).fill}.items()
    }

    assert {where: ratio for where, ratio in found.items() if ratio < READABLE} == {}


@THEMES
def test_there_are_as_many_colours_as_labels_can_have_and_no_two_are_alike(shown: Theme) -> None:
    assert len({tint.ink.name() for tint in shown.labels}) == COLOURS
    assert shown.label(COLOURS + 3) == shown.label(3)


@THEMES
def test_letters_on_avatars_and_on_the_main_button_can_be_read(shown: Theme) -> None:
    assert all(contrast(shown.on_avatar, ground) >= READABLE for ground in shown.avatars)
    assert contrast(shown.on_accent, shown.accent) >= READABLE


@THEMES
def test_the_outline_of_a_field_can_be_seen(shown: Theme) -> None:
    assert all(contrast(shown.outline, g) >= VISIBLE for g in (shown.window, shown.panel))


@THEMES
@pytest.mark.parametrize(
    "eyes", [FULL_SIGHT, PROTANOPIA, DEUTERANOPIA], ids=["full sight", "no red", "no green"]
)
def test_any_two_states_are_told_apart_by_colour(shown: Theme, eyes: Matrix) -> None:
    pairs = itertools.combinations(shown.states.items(), 2)
    near = {
        (one, other): distance(its.ink.name(), others.ink.name(), eyes)
        for (one, its), (other, others) in pairs
    }

    assert {pair: apart for pair, apart in near.items() if apart < LEAST_APART} == {}


def test_states_of_one_colour_differ_in_their_drawing_or_are_ticks() -> None:
    assert theme.is_hatched("queued")
    assert theme.is_outlined("uncertain")
    assert not any(theme.is_hatched(s) or theme.is_outlined(s) for s in ("free", "conflict"))


@THEMES
def test_a_painter_finds_the_theme_in_its_palette(shown: Theme) -> None:
    palette = theme.palette_of(shown)

    assert theme.theme_of(palette) is shown
    assert palette.color(QPalette.ColorRole.PlaceholderText) == shown.quiet


def test_the_application_is_dressed_as_it_was_asked(qapp: QApplication) -> None:
    assert theme.apply(qapp, Scheme.DARK) is DARK
    assert theme.theme_of(qapp.palette()) is DARK
    assert theme.apply(qapp, Scheme.LIGHT) is LIGHT
    assert theme.theme_of(qapp.palette()) is LIGHT


def test_a_change_of_the_system_reaches_the_application(qapp: QApplication) -> None:
    theme.follow_system(qapp)
    hints = qapp.styleHints()

    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert theme.theme_of(qapp.palette()) is DARK


def test_a_person_keeps_their_colour() -> None:
    assert LIGHT.avatar(7) == DARK.avatar(7) == LIGHT.avatar(7 + len(LIGHT.avatars))
