"""Fonts: the system's own, in a few sizes, with families behind it for every script.

Sizes are points, so that a person who made the system's letters larger gets larger ones
here too; below a floor nothing shrinks. What no installed family can draw is named with the
package that brings it.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

FLOOR_PT = 8.0
BODY_FLOOR_PT = 9.5
MONOSPACE = ("Cascadia Mono", "Menlo", "Noto Sans Mono", "DejaVu Sans Mono")
EMOJI = ("Noto Color Emoji", "Segoe UI Emoji", "Apple Color Emoji")
# Behind the system's family: what it lacks is taken from the first of these that has it.
FAMILIES: Mapping[str, tuple[str, ...]] = {
    "win32": ("Segoe UI", "Microsoft YaHei UI", "Yu Gothic UI", "Malgun Gothic"),
    "darwin": (".AppleSystemUIFont", "PingFang SC", "Hiragino Sans", "Apple SD Gothic Neo"),
    "linux": (
        "Noto Sans", "Noto Sans CJK SC", "Noto Sans Arabic", "Noto Sans Hebrew",
        "Noto Sans Thai", "Noto Sans Devanagari",
    ),
}  # fmt: skip
GENERIC = {"", "Sans", "Sans Serif", "sans-serif"}
"""What fontconfig calls a family when nobody chose one."""


class Size(Enum):
    """As a share of the body's."""

    SMALL = 0.86
    BODY = 1.0
    TITLE = 1.25


@dataclass(frozen=True, slots=True)
class Script:
    """A script, letters that show whether it can be drawn, and what brings it to Debian."""

    name: str
    sample: str
    system: QFontDatabase.WritingSystem | None
    package: str


_ = QFontDatabase.WritingSystem
SCRIPTS = (
    Script("Chinese", "\u8bf7", _.SimplifiedChinese, "fonts-noto-cjk"),
    Script("Japanese", "\u3042", _.Japanese, "fonts-noto-cjk"),
    Script("Korean", "\ud55c", _.Korean, "fonts-noto-cjk"),
    Script("Arabic", "\u0639", _.Arabic, "fonts-noto-core"),
    Script("Hebrew", "\u05e9", _.Hebrew, "fonts-noto-core"),
    Script("Thai", "\u0e17", _.Thai, "fonts-noto-core"),
    Script("Hindi", "\u0939", _.Devanagari, "fonts-noto-core"),
    Script("Emoji", "\U0001f600", None, "fonts-noto-color-emoji"),
)


def apply(app: QApplication, family: str = "") -> None:
    """Choose the families; ``family`` is named where pictures must not depend on the machine."""
    chosen = QFont(app.font())
    own = family or ("" if chosen.family() in GENERIC else chosen.family())
    behind = FAMILIES.get(sys.platform, FAMILIES["linux"])
    chosen.setFamilies([name for name in (own, *behind) if name])
    in_points = chosen.pointSizeF() if chosen.pointSizeF() > 0 else QFontInfo(chosen).pointSizeF()
    chosen.setPointSizeF(max(in_points, BODY_FLOOR_PT))
    if family:
        chosen.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        chosen.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    app.setFont(chosen)
    QFontDatabase.setApplicationEmojiFontFamilies([name for name in EMOJI if _is_here(name)])


def font(size: Size = Size.BODY, *, bold: bool = False) -> QFont:
    made = QFont(QApplication.font())
    made.setPointSizeF(max(made.pointSizeF() * size.value, FLOOR_PT))
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def monospace(size: Size = Size.BODY) -> QFont:
    made = font(size)
    made.setFamilies([*MONOSPACE, *made.families()])
    made.setFixedPitch(True)
    return made


def missing_scripts() -> tuple[Script, ...]:
    """What people write in and this machine has no letters for."""
    return tuple(script for script in SCRIPTS if not _is_drawable(script))


def missing_packages() -> tuple[str, ...]:
    return tuple(dict.fromkeys(script.package for script in missing_scripts()))


def _is_drawable(script: Script) -> bool:
    if script.system is None:
        return any(map(_is_here, EMOJI))
    return bool(QFontDatabase.families(script.system))


def _is_here(family: str) -> bool:
    return QFontDatabase.hasFamily(family)
