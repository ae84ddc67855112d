"""Theme: colours by purpose and measures in pixels, for light and for dark.

    theme = theme_of(widget.palette())     a painter asks the palette it was given
    theme.text, theme.quiet, theme.line    QColor, named by what it is for
    theme.state("held").ink / .fill        a state's colour, and the soft ground of its chip
    theme.label(3).ink / .fill             the same for a label's colour
    apply(app, Scheme.SYSTEM)              the composition root chooses; all widgets follow
    GAP, PAD, RADIUS, ICON, AVATAR         measures in pixels at 1x

Nothing remembers the theme but the palette, so that one change of palette repaints all.
Words and icons of a state always stand beside its colour. Every ink is readable on every
ground it is used on: at least 4.5 to 1, and states stay apart for colour-blind eyes (tests
compute both).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from wadesk.ui.colours import soft_ground

GAP = 8  # between things that belong together
PAD = 12  # between a pane's edge and what is in it
LINE = 1  # hairlines
EDGE = 4  # the coloured edge of a row, a banner, a bubble in a state
RADIUS = 10  # corners of bubbles and fields
CHIP_RADIUS = 9
ICON = 16  # beside words
LARGE_ICON = 20  # on a button
AVATAR = 38
HEAD = 58  # the line above each pane, at one height across all of them
TARGET = 32  # the least height of what a finger or a shaky mouse must hit


class Scheme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Tint:
    """A colour for icons, words and edges, and a soft ground on which it can be read."""

    ink: QColor
    fill: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    is_dark: bool
    window: QColor  # behind the thread
    panel: QColor  # behind list and side panes
    field: QColor  # where one writes
    line: QColor  # hairlines between panes
    outline: QColor  # around fields and buttons
    text: QColor
    quiet: QColor  # times, previews, notes
    accent: QColor  # the one colour that asks to be pressed; links too
    on_accent: QColor
    hover: QColor
    selected: QColor
    bubble_in: QColor
    bubble_out: QColor
    notice: QColor  # day separators and system notices
    note: QColor  # the paper of what is said among colleagues
    on_avatar: QColor
    avatars: tuple[QColor, ...]
    states: Mapping[str, Tint]
    labels: tuple[Tint, ...]

    def state(self, name: str) -> Tint:
        """The colours of a state of the composer, of a message or of the line to the Hub."""
        return self.states[SAME_COLOURS.get(name, name)]

    def label(self, colour: int) -> Tint:
        """A label's colour has the same name on every Desk, in light and in dark."""
        return self.labels[colour % len(self.labels)]

    def avatar(self, contact: int) -> QColor:
        """The same person has the same colour on every Desk."""
        return self.avatars[contact % len(self.avatars)]


SAME_COLOURS = {
    "queued": "free",  # hatched, see is_hatched
    "sending": "mine",
    "uncertain": "conflict",  # an outline only, see is_outlined
    "delivered": "sent",
    "read": "sent",
    "played": "sent",
    "live": "sent",
    "joining": "mine",
    "offline": "free",
}
"""States that look like another but for their icon and words."""


def is_hatched(state: str) -> bool:
    """Written, and not on its way yet."""
    return state == "queued"


def is_outlined(state: str) -> bool:
    """Nobody knows: drawn without a ground."""
    return state == "uncertain"


def _theme(*, is_dark: bool, states: Mapping[str, str], labels: str, **colours: str) -> Theme:
    inks = {name: QColor(ink) for name, ink in states.items()}
    avatars = (
        "#a84a1c",
        "#24705a",
        "#8548a6",
        "#33659a",
        "#84590b",
        "#566473",
        "#984548",
        "#4456b8",
    )
    return Theme(
        is_dark=is_dark,
        on_avatar=QColor("#ffffff"),
        avatars=tuple(map(QColor, avatars)),
        states={name: _tint(ink, is_dark=is_dark) for name, ink in inks.items()},
        labels=tuple(_tint(QColor(ink), is_dark=is_dark) for ink in labels.split()),
        **{name: QColor(colour) for name, colour in colours.items()},
    )


def _tint(ink: QColor, *, is_dark: bool) -> Tint:
    return Tint(ink, soft_ground(ink, is_dark=is_dark))


LIGHT = _theme(
    is_dark=False,
    window="#ffffff",
    panel="#f9fafb",
    field="#ffffff",
    line="#e3e5e9",
    outline="#8b919c",
    text="#1b1e24",
    quiet="#586070",
    accent="#1557c5",
    on_accent="#ffffff",
    hover="#f0f2f5",
    selected="#e4ecf9",
    bubble_in="#f0f1f3",
    bubble_out="#e0ecfd",
    notice="#f0f1f3",
    note="#fbf3dc",
    labels="#ca212c #aa4409 #866303 #527114 #1e763b #0d736f #1366ae #5555ce #9c39c6 #ad2574",
    states={
        "free": "#596271",
        "mine": "#05428d",
        "held": "#9419f5",
        "conflict": "#855500",
        "sent": "#227758",
        "failed": "#6e0d16",
    },
)

DARK = _theme(
    is_dark=True,
    window="#16181c",
    panel="#1c1f24",
    field="#1c1f24",
    line="#2c3037",
    outline="#747b88",
    text="#e8eaee",
    quiet="#a3aab6",
    accent="#7fb0ff",
    on_accent="#0c1a33",
    hover="#22262c",
    selected="#28313f",
    bubble_in="#262a31",
    bubble_out="#1f3558",
    notice="#262a31",
    note="#312c20",
    labels="#ea8087 #f57d38 #e0a606 #91c723 #2eb85c #17cfc8 #55a6ec #9898e1 #c388dd #e37db9",
    states={
        "free": "#a1a7b2",
        "mine": "#6ea0ff",
        "held": "#e8ceff",
        "conflict": "#fcd33e",
        "sent": "#8ee7be",
        "failed": "#f98773",
    },
)

_WISHES = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}


def theme_of(palette: QPalette) -> Theme:
    is_dark = palette.color(QPalette.ColorRole.Window).lightnessF() < 0.5  # noqa: PLR2004 - half
    return DARK if is_dark else LIGHT


def apply(app: QApplication, scheme: Scheme) -> Theme:
    """Dress the whole application; where the system cannot be asked, SYSTEM is light."""
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(_WISHES[scheme])
    seen = hints.colorScheme() if scheme is Scheme.SYSTEM else _WISHES[scheme]
    theme = DARK if seen is Qt.ColorScheme.Dark else LIGHT
    app.setPalette(palette_of(theme))
    return theme


def follow_system(app: QApplication) -> None:
    """From now on a change of the system's scheme reaches this application too."""

    def dress(seen: Qt.ColorScheme) -> None:
        app.setPalette(palette_of(DARK if seen is Qt.ColorScheme.Dark else LIGHT))

    QGuiApplication.styleHints().colorSchemeChanged.connect(dress)


def palette_of(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.panel,
        role.WindowText: theme.text,
        role.Base: theme.field,
        role.AlternateBase: theme.panel,
        role.Text: theme.text,
        role.Button: theme.panel,
        role.ButtonText: theme.text,
        role.BrightText: theme.on_accent,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.PlaceholderText: theme.quiet,
        role.ToolTipBase: theme.notice,
        role.ToolTipText: theme.text,
        role.Light: theme.field,
        role.Midlight: theme.hover,
        role.Mid: theme.line,
        role.Dark: theme.outline,
        role.Shadow: theme.line,
    }
    for name, colour in colours.items():
        palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, theme.quiet)
    return palette
