"""The measure by which states are kept apart, against figures that others have published."""

import pytest

from tests.support.colour_blindness import ciede2000, distance
from wadesk.demo.eyes import DEUTERANOPIA, PROTANOPIA


@pytest.mark.parametrize(
    ("one", "other", "known"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((50.0, 2.5, 0.0), (61.0, -5.0, 29.0), 22.8977),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((63.0109, -31.0961, -5.8663), (62.8187, -29.7946, -4.0864), 1.2630),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ],
)
def test_the_distance_is_the_one_of_the_published_pairs(
    one: tuple[float, float, float], other: tuple[float, float, float], known: float
) -> None:
    assert ciede2000(one, other) == pytest.approx(known, abs=0.0001)
    assert ciede2000(other, one) == pytest.approx(known, abs=0.0001)


@pytest.mark.parametrize("eyes", [PROTANOPIA, DEUTERANOPIA])
def test_red_and_green_of_one_lightness_are_near_for_who_lacks_a_cone(
    eyes: list[tuple[float, float, float]],
) -> None:
    assert distance("#a35c4a", "#6b7a3f") > 2 * distance("#a35c4a", "#6b7a3f", eyes)
