"""Font tests: sizes follow the person's own, and what cannot be drawn is named."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from wadesk.ui import fonts
from wadesk.ui.fonts import BODY_FLOOR_PT, FLOOR_PT, Size


def test_letters_grow_with_the_system_s_and_never_shrink_below_the_floor(
    qapp: QApplication,
) -> None:
    qapp.setFont(QFont("Noto Sans", 20))
    fonts.apply(qapp)
    large = fonts.font(Size.SMALL).pointSizeF()
    qapp.setFont(QFont("Noto Sans", 6))
    fonts.apply(qapp)

    assert large == pytest.approx(20 * Size.SMALL.value)
    assert fonts.font().pointSizeF() == BODY_FLOOR_PT
    assert fonts.font(Size.SMALL).pointSizeF() >= FLOOR_PT


def test_bold_and_title_are_what_they_say() -> None:
    plain, title = fonts.font(), fonts.font(Size.TITLE, bold=True)

    assert title.pointSizeF() > plain.pointSizeF()
    assert title.weight() > plain.weight()


def test_a_family_the_person_chose_comes_before_ours(qapp: QApplication) -> None:
    qapp.setFont(QFont("DejaVu Serif", 11))

    fonts.apply(qapp)

    assert qapp.font().families()[0] == "DejaVu Serif"


def test_a_family_nobody_chose_gives_way_to_one_that_can_write(qapp: QApplication) -> None:
    qapp.setFont(QFont("Sans Serif", 11))

    fonts.apply(qapp)

    assert "Sans Serif" not in qapp.font().families()


def test_letters_of_one_width_are_asked_for_where_they_are_needed() -> None:
    assert fonts.monospace().fixedPitch()
    assert fonts.monospace().families()[0] in fonts.MONOSPACE


def test_scripts_without_letters_are_named_with_the_package_that_brings_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lacking = {QFontDatabase.WritingSystem.Thai, QFontDatabase.WritingSystem.Korean}
    monkeypatch.setattr(
        QFontDatabase, "families", lambda system: [] if system in lacking else ["Some"]
    )
    monkeypatch.setattr(QFontDatabase, "hasFamily", lambda _: False)

    assert [script.name for script in fonts.missing_scripts()] == ["Korean", "Thai", "Emoji"]
    assert fonts.missing_packages() == (
        "fonts-noto-cjk",
        "fonts-noto-core",
        "fonts-noto-color-emoji",
    )
