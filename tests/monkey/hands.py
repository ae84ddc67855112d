"""Hands: what somebody who knows nothing of WaDesk does to its window, by chance.

Whatever is typed into a reply or a note is made of words that occur once, and is written down
here, so that each can be looked for at the end. Hands never take words away on purpose: what
deletes, cuts, replaces or lets go is left out, and everything else is fair.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QWidget

from wadesk.ui.main_window import MainWindow
from wadesk.ui.thread_row import BubbleDeed
from wadesk.ui.thread_view import ThreadView
from wadesk.ui.writing import Writing

Key, Modifier, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton

WALKS = (Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown, Key.Key_Home, Key.Key_End)
LEAVES = (Key.Key_Tab, Key.Key_Backtab, Key.Key_Escape, Key.Key_Return, Key.Key_F6, Key.Key_F3)
LETTERS = (Key.Key_E, Key.Key_S, Key.Key_L, Key.Key_A, Key.Key_U, Key.Key_P, Key.Key_R)
"""What single letters do where a list or a thread has the keyboard."""
_WITH_CONTROL = (
    Key.Key_K, Key.Key_I, Key.Key_G, Key.Key_F, Key.Key_Period, Key.Key_E, Key.Key_B,
)  # fmt: skip
CHORDS = (
    *((key, Modifier.ControlModifier) for key in _WITH_CONTROL),
    (Key.Key_N, Modifier.ControlModifier | Modifier.ShiftModifier),
    (Key.Key_Return, Modifier.ControlModifier),
    (Key.Key_Return, Modifier.AltModifier),
    (Key.Key_F3, Modifier.ShiftModifier),
)
LEFT_ALONE = (
    "discard", "delete", "remove", "unlink", "sign out", "lock", "quit", "close wadesk", "use it",
    "put it away", "wipe", "suspend", "passphrase", "block", "record", "save", "open", "choose",
    "attach", "replace", "undo", "let go", "clear", "print",
)  # fmt: skip
"""Words on buttons that take words away, leave the window, or ask the system for a dialog."""
ODD = (
    "*b*",
    "_i_",
    "~s~",
    "`m`",
    "👩‍👩‍👧",
    "مرحبا",
    "你好",
    "\u202eevil\u202c",
    "a\u0301",
    "@",
    "<b>",
)
PASTED = (
    "plain",
    "<script>alert(1)</script>",
    "x" * 5_000,
    "\ud83d",
    "line\nline\n\nline",
    "\u0000",
)


LOST_IN_MS = 200
"""So long a deed may take before what it has opened, and waits for, is closed for it."""
KEPT = 200_000  # deeds told
BEFORE, AFTER = 20, 40  # of them around a word that was lost


@dataclass
class Hands:
    """``typed`` are the words that must not be lost; ``done`` what was done, the newest last."""

    window: MainWindow
    chance: Random
    typed: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    _way_out: QTimer = field(default_factory=lambda: QTimer(interval=LOST_IN_MS))

    def __post_init__(self) -> None:
        self._way_out.timeout.connect(_close_what_waits)

    def act(self) -> None:
        """One thing, whatever it is."""
        deed = self.chance.choices(*zip(*_DEEDS, strict=True))[0]
        self._tell(deed.__name__)
        self._way_out.start()  # Qt's own menus wait for somebody, and nobody else is there
        deed(self)
        self._way_out.stop()

    def around(self, word: str) -> list[str]:
        """What was done before and after it was typed, for whoever looks for where it went."""
        typed = next((at for at, said in enumerate(self.done) if word in said), 0)
        return self.done[max(typed - BEFORE, 0) : typed + AFTER]

    def _tell(self, what: str) -> None:
        self.done.append(what)
        del self.done[:-KEPT]

    @property
    def _focused(self) -> QWidget:
        of_all: QWidget | None = QApplication.focusWidget()
        of_ours: QWidget | None = self.window.focusWidget()
        return of_all or of_ours or self.window

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        QTest.keyClick(self._focused, key, modifier)

    def _field(self) -> Writing | None:
        """The reply or the note, where one of them has the keyboard and takes words.

        What is written comes after what is there: in between it would take words apart.
        """
        here = self._focused
        if not isinstance(here, Writing) or here.isReadOnly():
            return None
        here.moveCursor(QTextCursor.MoveOperation.End)
        return here

    def _words(self) -> str:
        return " ".join(
            f"w{self.chance.randrange(16**9):09x}" for _ in range(self.chance.randint(1, 4))
        )

    def type_words(self) -> None:
        """At the end of what is there, as one goes on writing."""
        place = self._field()
        if place is None:
            self.go_to_reply()
            place = self._field()
        if place is None:
            return
        words = f" {self._words()} "
        place.insertPlainText(words) if self.chance.random() < 0.5 else QTest.keyClicks(
            place, words
        )
        if all(word in place.toPlainText() for word in words.split()):
            self.typed += words.split()
            self._tell(f"{words.strip()} in {self._where(place)}")

    def _where(self, place: Writing) -> str:
        workplace = self.window.workplace
        line = workplace.thread_panel.line if workplace is not None else None
        return f"“{place.accessibleName()}” of {line.id if line is not None else None}"

    def type_something_odd(self) -> None:
        place = self._field()
        if place is not None:
            place.insertPlainText(self.chance.choice(ODD) + " ")

    def ask_for_help_with_a_sign(self) -> None:
        """What offers to complete a word, and then is left or taken."""
        place = self._field()
        if place is not None:
            QTest.keyClicks(place, " " + self.chance.choice((":smi", "/he", "@bi")))
            for key in self.chance.choice(((Key.Key_Escape,), (Key.Key_Down, Key.Key_Return))):
                self._press(key)

    def paste(self) -> None:
        place = self._field()
        data = QMimeData()
        if self.chance.random() < 0.2:
            picture = QImage(8, 8, QImage.Format.Format_RGB32)
            picture.fill(self.chance.randrange(2**24))
            data.setImageData(picture)
        else:
            data.setText(self.chance.choice(PASTED))
        if place is not None and place.canInsertFromMimeData(data):
            place.insertFromMimeData(data)

    def go_to_reply(self) -> None:
        workplace = self.window.workplace
        if workplace is not None and workplace.thread_panel.isVisible():
            workplace.thread_panel.composer.setFocus()

    def go_to_list(self) -> None:
        if self.window.workplace is not None:
            self.window.workplace.inbox.view.setFocus()

    def walk(self) -> None:
        for _ in range(self.chance.randint(1, 5)):
            self._press(self.chance.choice(WALKS))

    def leave(self) -> None:
        key, here = self.chance.choice(LEAVES), self._focused
        if key is Key.Key_Return and isinstance(here, QAbstractButton) and not _is_fair(here):
            return  # it would be pressed, and words be let go of on purpose
        self._tell(key.name)
        self._press(key)

    def press_a_letter(self) -> None:
        if isinstance(self._focused, QAbstractItemView):
            key = self.chance.choice(LETTERS)
            self._tell(key.name)
            self._press(key)

    def press_a_chord(self) -> None:
        key, modifier = self.chance.choice(CHORDS)
        self._field()  # what a chord puts into it comes after the words, and takes none apart
        self._tell(f"{modifier.name} {key.name}")
        self._press(key, modifier)

    def choose_many(self) -> None:
        if isinstance(self._focused, QAbstractItemView):
            for _ in range(self.chance.randint(1, 4)):
                self._press(self.chance.choice(WALKS[:2]), Modifier.ShiftModifier)

    def search(self) -> None:
        self._press(Key.Key_K, Modifier.ControlModifier)
        words = self.chance.choice(
            ("an", "from:ana", "label:", "has:file a", "你", "ة", '"', "-", "é")
        )
        if self._field() is None:
            QTest.keyClicks(self._focused, words) if words.isascii() else None
        here = self._focused
        if not isinstance(here, QAbstractButton) or _is_fair(here):
            self._press(self.chance.choice((Key.Key_Escape, Key.Key_Down, Key.Key_Return)))

    def click_a_button(self) -> None:
        shown = [one for one in _parts(self.window, QAbstractButton) if _is_fair(one)]
        if shown:
            button = self.chance.choice(shown)
            assert isinstance(button, QAbstractButton)
            self._tell(f"pressed {button.text() or button.accessibleName()}")
            QTest.mouseClick(button, Button.LeftButton)

    def choose_from_a_menu(self) -> None:
        menu: QWidget | None = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            fair = [one for one in menu.actions() if one.isEnabled() and _is_harmless(one.text())]
            if fair and self.chance.random() < 0.6:
                action = self.chance.choice(fair)
                self._field()
                self._tell(f"chose {action.text()}")
                action.trigger()
            menu.close()
        elif menu is not None:
            QTest.keyClick(menu, self.chance.choice((Key.Key_Escape, Key.Key_Down, Key.Key_Return)))

    def click_anywhere(self) -> None:
        views = _views(self.window)
        if views:
            view = self.chance.choice(views)
            button = self.chance.choice((Button.LeftButton, Button.LeftButton, Button.RightButton))
            where = self._within(view)
            if not _lets_words_go(view, where):
                QTest.mouseClick(view.viewport(), button, Modifier.NoModifier, where)

    def turn_the_wheel(self) -> None:
        views = _views(self.window)
        if views:
            view = self.chance.choice(views).viewport()
            where = QPointF(self._within(view))
            turned = QPoint(0, self.chance.choice((-720, -120, 120, 720)))
            event = QWheelEvent(
                where, QPointF(view.mapToGlobal(where.toPoint())), QPoint(), turned,
                Button.NoButton, Modifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(view, event)

    def resize(self) -> None:
        self.window.resize(self.chance.randint(700, 1600), self.chance.randint(450, 1100))

    def _within(self, part: QWidget) -> QPoint:
        room = part.rect()
        return QPoint(
            self.chance.randrange(max(room.width(), 1)),
            self.chance.randrange(max(room.height(), 1)),
        )


def _close_what_waits() -> None:
    waiting: QWidget | None = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if waiting is not None:
        waiting.close()


def _parts(window: QWidget, kind: type[QWidget]) -> Sequence[QWidget]:
    return [one for one in window.findChildren(kind) if one.isVisible() and one.isEnabled()]


def _views(window: QWidget) -> list[QAbstractItemView]:
    found = window.findChildren(QAbstractItemView)
    return [one for one in found if one.isVisible() and one.isEnabled()]


def _lets_words_go(view: QAbstractItemView, where: QPoint) -> bool:
    """Whether a press there discards a reply that was refused: it is drawn, and is no button."""
    if not isinstance(view, ThreadView):
        return False
    return view._under(QPointF(where))[1].deed is BubbleDeed.DISCARD


def _is_fair(button: QWidget) -> bool:
    assert isinstance(button, QAbstractButton)
    said = f"{button.text()} {button.accessibleName()} {button.toolTip()}"
    return bool(said.strip()) and _is_harmless(said)


def _is_harmless(said: str) -> bool:
    plain = said.replace("&", "").lower()
    return not any(word in plain for word in LEFT_ALONE)


_DEEDS: Sequence[tuple[Callable[[Hands], None], int]] = (
    (Hands.type_words, 20),
    (Hands.type_something_odd, 3),
    (Hands.ask_for_help_with_a_sign, 3),
    (Hands.paste, 2),
    (Hands.go_to_reply, 6),
    (Hands.go_to_list, 8),
    (Hands.walk, 14),
    (Hands.leave, 12),
    (Hands.press_a_letter, 5),
    (Hands.press_a_chord, 5),
    (Hands.choose_many, 3),
    (Hands.search, 4),
    (Hands.click_a_button, 7),
    (Hands.choose_from_a_menu, 8),
    (Hands.click_anywhere, 10),
    (Hands.turn_the_wheel, 12),
    (Hands.resize, 1),
)


def forget_the_clipboard() -> None:
    QGuiApplication.clipboard().clear()
