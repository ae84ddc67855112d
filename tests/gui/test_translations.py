"""Translations: whole, fresh, and able to be found by Qt's tool."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.fake_administration import FakeAdministration
from tests.support.fake_lock import FakeLock
from tests.support.project import ROOT, modules, read
from tests.support.screen_words import asked, unasked
from wadesk.core.records import Instant
from wadesk.ui import languages, rights_words
from wadesk.ui.app_lock import AutoLock
from wadesk.ui.audit_page import AuditPage
from wadesk.ui.composer import Composer
from wadesk.ui.empty_thread import EmptyThread
from wadesk.ui.first_run import FirstRun
from wadesk.ui.inbox_panel import InboxPanel
from wadesk.ui.notice_page import NoticePage
from wadesk.ui.security_page import SecurityPage
from wadesk.ui.team_page import TeamPage
from wadesk.ui.unseen_alerts import UnseenAlerts

SCREEN = [*modules("wadesk/ui"), *modules("wadesk/desktop")]
COURTS = [path for path in modules("wadesk/hub") if path.stem.endswith("_court")]
OTHERS = [name for name in languages.SPOKEN if name != "en"]
BLANKS = re.compile(r"\{\w*\}|%n")
SAME_EVERYWHERE = {"https://hub.example.com", "ABCD-2345", "123 456"}  # examples of what to type
BY_QT = {"..."}  # on a button of its own that nobody sees
BEGIN, END = "[", "]"
NOON = Instant(1_773_316_800_000)


def entries(name: str) -> list[tuple[str, str, list[str], bool]]:
    """Context, source, translations, and whether a translator is still expected."""
    file = languages.FOLDER / f"wadesk_{name}.ts"
    tree = ET.parse(file)  # noqa: S314 - our own file
    return [
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            [
                "".join(form.itertext())
                for found in message.iter("translation")
                for form in (found.findall("numerusform") or [found])
            ],
            any("type" in found.attrib for found in message.iter("translation")),
        )
        for context in tree.iter("context")
        for message in context.iter("message")
    ]


@pytest.mark.parametrize("name", languages.SPOKEN)
def test_nothing_waits_for_a_translator(name: str) -> None:
    waiting = [source for _, source, forms, is_open in entries(name) if is_open or not all(forms)]

    assert entries(name)
    assert waiting == []


@pytest.mark.parametrize("name", languages.SPOKEN)
def test_a_translation_fills_in_the_same_blanks(name: str) -> None:
    wrong = [
        (source, form)
        for _, source, forms, _ in entries(name)
        for form in forms
        if sorted(BLANKS.findall(form)) != sorted(BLANKS.findall(source))
    ]

    assert wrong == []


@pytest.mark.parametrize("name", OTHERS)
def test_qts_tool_finds_every_word_that_the_screen_asks_for(name: str) -> None:
    wanted = {(one.context, one.words) for path in SCREEN for one in asked(read(path)) if one.words}
    known = {(context, source) for context, source, _, _ in entries(name)}

    assert wanted - known == set()
    assert {context for context, _ in known - wanted} <= {"Reason"}


def test_words_to_translate_are_written_plainly() -> None:
    flaws = [
        f"{path}:{one.line}: {one.flaw}" for path in SCREEN for one in asked(read(path)) if one.flaw
    ]

    assert flaws == []


def test_no_word_is_shown_without_asking_for_its_translation() -> None:
    found = [
        f"{path}:{line}: {words}"
        for path in SCREEN
        for line, words in unasked(read(path))
        if words not in SAME_EVERYWHERE
    ]

    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        'translate("Text", f"{who} is here")',
        'translate("Text", "{} is here".format(who))',
        'translate("Text", "Sent by " + who)',
        'translate("Text", "Sent by %s" % who)',
        'QCoreApplication.translate("Text", "%n message(s)", "", count)',
    ],
)
def test_the_rule_about_plain_words_bites(source: str) -> None:
    assert asked(source)[0].flaw


def test_the_rule_about_asking_bites() -> None:
    assert unasked('label.setText("Sent")') == [(1, "Sent")]
    assert unasked('label.setText(f"{who} wrote")') == [(1, " wrote")]
    assert unasked('label.setText(translate("Text", "Sent"))') == []
    assert unasked('label.setText(" · ")') == []


@pytest.mark.parametrize("name", OTHERS)
def test_whatever_a_court_answers_is_translated(name: str) -> None:
    known = {source for context, source, _, _ in entries(name) if context == "Reason"}
    answers = [answer for path in COURTS for answer in answers_of(read(path))]

    assert answers
    assert [answer for answer in answers if answer not in known] == []


def test_the_rule_about_courts_bites() -> None:
    told = answers_of(
        'FULL = f"No more than {MOST}."\n'
        "raise Refused(Reason.TOO_MANY, FULL)\n"
        "raise Refused(Reason.TOO_MANY, FULL.format(most=most))\n"
        'raise Refused(Reason.TOO_MANY, "Drop some first.")\n'
    )

    assert told == ["FULL", "FULL.format(most=most)", "Drop some first."]


def answers_of(source: str) -> list[str]:
    """Each sentence with which something is refused; as it is written where it is no plain one."""
    tree = ast.parse(source)
    named = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    details = [
        node.args[1]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Refused" and node.args[1:]
    ]
    return [
        str(detail.value)
        if isinstance(detail, ast.Constant)
        else str(named.get(ast.unparse(detail), ast.unparse(detail)))
        for detail in details
    ]


def test_translations_are_as_the_tools_would_make_them(tmp_path: Path) -> None:
    for file in languages.FOLDER.glob("*.ts"):
        shutil.copy(file, tmp_path)

    subprocess.run([sys.executable, ROOT / "packaging/translate.py", "--to", tmp_path], check=True)

    made = sorted(path.name for path in tmp_path.iterdir())
    assert made == sorted(path.name for path in languages.FOLDER.iterdir())
    for name in made:
        fresh, kept = tmp_path / name, languages.FOLDER / name
        if fresh.suffix == ".ts":
            assert fresh.read_text("utf-8") == kept.read_text("utf-8"), HINT
        else:
            assert fresh.read_bytes() == kept.read_bytes(), HINT


HINT = "python packaging/translate.py brings them up to date"


class Bracketed(QTranslator):
    """A language in which every word can be recognised as translated."""

    def translate(
        self, _context: str, source: str, _about: str | None = None, _count: int = -1
    ) -> str:
        return f"{BEGIN}{source}{END}"

    def isEmpty(self) -> bool:  # noqa: N802 - as Qt calls it
        return False


PAGES: dict[str, Callable[[], QWidget]] = {
    "first run": lambda: FirstRun(lambda: NOON),
    "notice": NoticePage,
    "composer": Composer,
    "empty thread": EmptyThread,
    "inbox": lambda: InboxPanel(lambda: NOON),
    "team": lambda: TeamPage(FakeAdministration()),
    "audit": lambda: AuditPage(FakeAdministration(), lambda: NOON, unseen()),
    "security": lambda: SecurityPage(FakeAdministration(), FakeLock(), AutoLock(None)),
}


def unseen() -> UnseenAlerts:
    return UnseenAlerts(FakeAdministration(), None)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_nothing_untranslated(qapp: QApplication, qtbot: QtBot, page: str) -> None:
    bracketed = Bracketed(qapp)
    qapp.installTranslator(bracketed)
    shown = PAGES[page]()
    qtbot.addWidget(shown)
    if isinstance(shown, NoticePage):
        shown.choose_passphrase()

    said = [words for part in shown.findChildren(QWidget) for words in words_of(part)]
    qapp.removeTranslator(bracketed)

    assert said
    assert [words for words in said if not words.startswith(BEGIN)] == []


def words_of(part: QWidget) -> list[str]:
    found = [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
    if isinstance(part, QLabel | QAbstractButton):
        found.append(part.text())
    elif isinstance(part, QLineEdit | QTextEdit):
        found.append(part.placeholderText())
    of_locale = {rights_words.day(number) for number in range(7)}
    return [words for words in found if words and words not in SAME_EVERYWHERE | BY_QT | of_locale]
