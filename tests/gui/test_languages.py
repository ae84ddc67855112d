"""Languages: the one that is asked for, whole, and nothing of another."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from wadesk.core import file_kinds, grant, link_code, media_limits, passphrase
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.file_kinds import File
from wadesk.core.grant import Grant
from wadesk.core.reason_words import REASON_WORDS
from wadesk.core.records import Instant
from wadesk.core.rights import Role
from wadesk.hub.team_court import ANOTHERS
from wadesk.ui import languages, reasons, text
from wadesk.ui.text import HOUR, MINUTE

OTHERS = [name for name in languages.SPOKEN if name != "en"]
A_THURSDAY = Instant(1_773_312_120_000)  # 12 March 2026
A_DAY = 24 * HOUR
RULES: dict[str, Callable[[], object]] = {
    "passphrase": lambda: passphrase.require_good("123456"),
    "code": lambda: link_code.parse("K7QM"),
    "link": lambda: link_code.parse("wadesk://link?hub="),
    "rights": lambda: grant.require_sound(Grant(Role.RESTRICTED)),
    "file": lambda: file_kinds.checked(File("waving.gif", 9_000, b"GIF89a")),
}
"""Each of them broken."""


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        (["fr-FR"], "fr"),
        (["fr_CA"], "fr"),
        (["zh"], "zh_CN"),
        (["zh-Hans-SG"], "zh_CN"),
        (["de-DE", "fr-FR", "en"], "fr"),
        (["en-GB", "fr"], "en"),
    ],
)
def test_the_first_language_that_is_spoken_is_taken(wanted: list[str], chosen: str) -> None:
    assert languages.choose(wanted) == chosen


@pytest.mark.parametrize("wanted", [["zh-TW"], ["zh_HK"], ["tlh"], ["C"], [""], []])
def test_where_none_fits_it_is_english(wanted: list[str]) -> None:
    assert languages.choose(wanted) == "en"


def test_the_screen_speaks_what_is_asked_for(qapp: QApplication) -> None:
    languages.load(qapp, "fr")

    assert text.state("mine") == "Vous répondez"
    assert text.state("held", "Bilal") == "Bilal répond"
    assert text.span(26 * HOUR) == "1 j 2 h"


def test_qts_own_words_follow(qapp: QApplication) -> None:
    said = []
    for name in languages.SPOKEN:
        languages.load(qapp, name)
        said.append(QCoreApplication.translate("QPlatformTheme", "Cancel"))

    assert said == ["Cancel", "Annuler", "取消"]


def test_a_language_leaves_nothing_behind(qapp: QApplication) -> None:
    languages.load(qapp, "zh_CN")
    languages.load(qapp, "tlh")

    assert text.state("mine") == "You are replying"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_dates_are_in_the_language_of_the_words(qapp: QApplication) -> None:
    languages.load(qapp, "fr")
    in_french = text.day(A_THURSDAY, Instant(A_THURSDAY + 3 * A_DAY))
    languages.load(qapp, "zh_CN")
    in_chinese = text.day(A_THURSDAY, Instant(A_THURSDAY + 3 * A_DAY))

    assert (in_french, in_chinese) == ("jeudi", "星期四")


def test_formats_stay_those_of_the_region(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    swiss = QLocale("de_CH")
    monkeypatch.setattr(QLocale, "system", lambda: swiss)

    languages.load(qapp, "fr")

    assert (QLocale().language(), QLocale().territory()) == (
        QLocale.Language.French,
        QLocale.Country.Switzerland,
    )


def test_the_systems_language_is_taken_where_none_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("fr_BE"))

    chosen = languages.load(qapp)

    assert chosen == "fr"
    assert QLocale().territory() == QLocale.Country.Belgium


def test_a_script_that_runs_to_the_left_turns_the_window_round(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setattr(languages, "SPOKEN", ("en", "ar"))

    languages.load(qapp, "ar")

    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize(
    ("name", "one", "three"),
    [
        ("en", "1 new message", "3 new messages"),
        ("fr", "1 nouveau message", "3 nouveaux messages"),
        ("zh_CN", "1 条新消息", "3 条新消息"),
    ],
)
def test_what_is_counted_has_its_plural(
    qapp: QApplication, name: str, one: str, three: str
) -> None:
    languages.load(qapp, name)

    said = [
        QCoreApplication.translate("NewestButton", "%n new message(s)", "", count)
        for count in (1, 3)
    ]

    assert said == [one, three]


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_is_said_in_every_language(
    qapp: QApplication, name: str, reason: Reason
) -> None:
    languages.load(qapp, name)

    assert reasons.because(reason) != REASON_WORDS[reason]
    assert reasons.in_words(Refused(reason)) == reasons.because(reason)


def test_a_reason_of_a_newer_hub_is_named_in_the_sentence(qapp: QApplication) -> None:
    languages.load(qapp, "fr")

    assert reasons.because("moon_phase") == "Le Hub a refusé\u00a0: moon_phase."


def test_a_sentence_from_below_is_said_in_the_language_of_the_screen(qapp: QApplication) -> None:
    languages.load(qapp, "fr")
    plain = reasons.in_words(Unavailable("The Hub cannot be reached."))
    detailed = Refused(Reason.KEY_REUSED, "The Hub has this already; it cannot be taken back.")

    assert plain == "Le Hub est injoignable."
    assert reasons.in_words(detailed) == "Le Hub l\u2019a déjà\u202f; on ne peut plus le reprendre."


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("mime", ["image/heic", "application/zip", "application/x-msdownload"])
def test_what_to_do_about_a_file_is_said_in_every_language(
    qapp: QApplication, mime: str, language: str
) -> None:
    with pytest.raises(Refused) as no:
        media_limits.check("document", mime, 9_000)
    languages.load(qapp, language)

    said = reasons.in_words(no.value)
    assert no.value.detail not in said
    assert said != reasons.because(Reason.MEDIA_KIND)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("rule", RULES)
def test_what_breaks_a_rule_is_said_in_every_language(
    qapp: QApplication, rule: str, language: str
) -> None:
    with pytest.raises(Refused) as no:
        RULES[rule]()
    languages.load(qapp, language)

    assert no.value.detail
    assert no.value.detail not in reasons.in_words(no.value)


@pytest.mark.parametrize("language", OTHERS)
def test_what_the_hub_answers_is_said_in_every_language(qapp: QApplication, language: str) -> None:
    no = Refused(Reason.NO_RIGHT, ANOTHERS)
    languages.load(qapp, language)

    assert no.detail not in reasons.in_words(no)


def test_a_sentence_with_blanks_is_filled_in_after_it_is_translated(qapp: QApplication) -> None:
    blanks = {"name": "KeePassXC", "detail": ""}
    said = Unavailable("{name} is locked: unlock it and try again.", blanks)
    languages.load(qapp, "fr")

    assert str(said) == "KeePassXC is locked: unlock it and try again."
    assert (
        reasons.in_words(said) == "KeePassXC est verrouillé\u00a0: déverrouillez-le et réessayez."
    )


def test_a_sentence_nobody_could_translate_stands_behind_the_reason(qapp: QApplication) -> None:
    said = Refused(Reason.DAMAGED, "mirror.db is empty; nothing was written to it.")
    in_english = reasons.in_words(said)
    languages.load(qapp, "zh_CN")
    in_chinese = reasons.in_words(said)

    assert in_english == said.detail
    assert in_chinese == f"{reasons.because(Reason.DAMAGED)} ({said.detail})"


def test_minutes_are_said_in_every_language(qapp: QApplication) -> None:
    said = []
    for name in languages.SPOKEN:
        languages.load(qapp, name)
        said.append(text.span(5 * MINUTE))

    assert said == ["5 min", "5 min", "5 分钟"]
