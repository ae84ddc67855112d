"""Colour blindness: how far apart two colours are to whoever lacks one kind of cone.

The distance is CIEDE2000 under daylight (D65).
"""

import math
from collections.abc import Callable, Sequence

from wadesk.demo.eyes import FULL_SIGHT, Matrix, Rgb, linear

_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)


def distance(one: str, other: str, eyes: Matrix = FULL_SIGHT) -> float:
    """Between two colours like "#1f2e3d", as those eyes see them."""
    return ciede2000(_lab(_seen(one, eyes)), _lab(_seen(other, eyes)))


def _seen(colour: str, eyes: Matrix) -> Rgb:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    straight = [linear(part) for part in parts]
    red, green, blue = (min(max(part, 0.0), 1.0) for part in _times(eyes, straight))
    return red, green, blue


def _times(matrix: Matrix, vector: Sequence[float]) -> Rgb:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three


def _lab(linear: Rgb) -> Rgb:
    x, y, z = (
        _bent(part / white) for part, white in zip(_times(_XYZ, linear), _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _bent(part: float) -> float:
    return math.cbrt(part) if part > (6 / 29) ** 3 else part * (29 / 6) ** 2 / 3 + 4 / 29


def ciede2000(one: Rgb, other: Rgb) -> float:
    """The formula of CIE 142 in the notation of Sharma, Wu and Dalal (2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    swell = 1 + 0.5 * (1 - _grey((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2))
    c1, c2 = math.hypot(a1 * swell, b1), math.hypot(a2 * swell, b2)
    h1, h2 = _hue(a1 * swell, b1), _hue(a2 * swell, b2)
    between = _turn(h1, h2) if c1 * c2 else 0.0
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    mean_h = _middle(h1, h2) if c1 * c2 else h1 + h2
    light = (l2 - l1) / (1 + 0.015 * (mean_l - 50) ** 2 / math.sqrt(20 + (mean_l - 50) ** 2))
    chroma = (c2 - c1) / (1 + 0.045 * mean_c)
    weight = 1 + 0.015 * mean_c * _uneven(mean_h)
    hue = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(between) / 2) / weight
    twist = -2 * _grey(mean_c) * _sine(60 * math.exp(-(((mean_h - 275) / 25) ** 2)))
    return math.sqrt(light**2 + chroma**2 + hue**2 + twist * chroma * hue)


def _grey(chroma: float) -> float:
    return math.sqrt(chroma**7 / (chroma**7 + 25.0**7))


def _hue(a: float, b: float) -> float:
    return math.degrees(math.atan2(b, a)) % 360


def _turn(start: float, end: float) -> float:
    return (end - start + 180) % 360 - 180


def _middle(one: float, other: float) -> float:
    if abs(one - other) <= 180:
        return (one + other) / 2
    return (one + other + (360 if one + other < 360 else -360)) / 2


def _uneven(hue: float) -> float:
    waves: list[tuple[float, float, Callable[[float], float]]] = [
        (-0.17, hue - 30, _cosine),
        (0.24, 2 * hue, _cosine),
        (0.32, 3 * hue + 6, _cosine),
        (-0.20, 4 * hue - 63, _cosine),
    ]
    return 1 + sum(share * wave(angle) for share, angle, wave in waves)


def _cosine(angle: float) -> float:
    return math.cos(math.radians(angle))


def _sine(angle: float) -> float:
    return math.sin(math.radians(angle))
