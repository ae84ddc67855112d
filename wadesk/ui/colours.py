"""Colours: how far apart two of them are, and a soft ground for an ink."""

from PySide6.QtGui import QColor

READABLE = 4.5
"""The least contrast between words and their ground (WCAG 2, level AA)."""

FOOT = 0.04045  # of sRGB's curve
SOFTEST_LIGHT, SOFTEST_DARK = 0.97, 0.08  # HSL lightness at which the search for a ground ends


def contrast(one: QColor, other: QColor) -> float:
    """WCAG's ratio, from 1 for the same colour to 21 for black on white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """So much of the other in the one."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    red, green, blue = (mine + (its - mine) * share for mine, its in pairs)
    return QColor.fromRgbF(red, green, blue)


def soft_ground(ink: QColor, *, is_dark: bool) -> QColor:
    """A ground of the ink's own hue, as strong as it may be with the ink still readable on it."""
    hue, saturation = max(ink.hslHueF(), 0.0), ink.hslSaturationF()
    strength = min(saturation, 0.55) if is_dark else min(saturation, 0.9)
    step = -0.01 if is_dark else 0.01
    lightness, end = (0.20, SOFTEST_DARK) if is_dark else (0.90, SOFTEST_LIGHT)
    while contrast(ink, found := QColor.fromHslF(hue, strength, lightness).toRgb()) < READABLE:
        lightness += step
        if (lightness - end) * step > 0:
            break
    return QColor(found.name())


def _luminance(colour: QColor) -> float:
    red, green, blue = map(_linear, _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _linear(part: float) -> float:
    """What sRGB's curve has bent, straightened; the foot of the curve is a line."""
    return part / 12.92 if part <= FOOT else ((part + 0.055) / 1.055) ** 2.4
