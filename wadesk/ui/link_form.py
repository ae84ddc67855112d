"""Link form: a code typed, or a link pasted, or read from a picture of it, and the Hub's address.

A link names the address too. What is wrong is said under the fields, and gone with the next
letter.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from wadesk.core import link_code
from wadesk.core.errors import Refused
from wadesk.core.link_code import LinkCode
from wadesk.core.records import Instant
from wadesk.ui import code_picture, text
from wadesk.ui.buttons import Button
from wadesk.ui.card import Card
from wadesk.ui.field import Field
from wadesk.ui.fonts import Size
from wadesk.ui.reasons import in_words
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import Ink, TintedLabel, WrappedLabel, alarming, plain, quiet

LARGE = 1.6  # times the size of ordinary words
TICK_MS = 1_000
PASTE = QKeySequence.StandardKey.Paste


class LinkForm(Card):
    """``link_requested`` carries the Hub's address and the code as typed, or a whole link."""

    link_requested = Signal(str, str)
    given_up = Signal()  # while the Hub is being asked

    def __init__(self, clock: Callable[[], Instant], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.code = Field(translate("FirstRun", "Linking code or link"))
        self.address = Field(translate("FirstRun", "Address of the Hub"))
        self.link = Button(translate("FirstRun", "Link this computer"), is_primary=True)
        self.choose = Button(translate("FirstRun", "Choose a picture \u2026"))
        self.trouble = TintedLabel(alarming)
        self.dialog: QFileDialog | None = None
        self._link: LinkCode | None = None  # where the code was part of one
        self._is_asking = False
        self._paused_until = Instant(0)
        self._timer = QTimer(self, interval=TICK_MS)
        self._dress()
        self._arrange()
        self._connect()
        self._weigh()

    @property
    def is_asking(self) -> bool:
        return self._is_asking

    def begin(self) -> None:
        """As if nobody had been here before; an address may serve once more."""
        self._become(is_asking=False)
        self.link.setText(translate("FirstRun", "Link this computer"))
        self.code.clear()
        self._weigh()

    def wait(self) -> None:
        """The Hub has been asked; all that can be done is to give up."""
        self._become(is_asking=True)
        self.link.setText(translate("FirstRun", "Stop asking"))
        self._say(translate("FirstRun", "Asking the Hub …"), quiet)

    def refuse(self, why: str) -> None:
        """It did not work: say why in one sentence and let them try again."""
        self._become(is_asking=False)
        self.link.setText(translate("FirstRun", "Link this computer"))
        self._say(why)
        self.code.setFocus()
        self.code.selectAll()

    def pause(self, left_ms: int) -> None:
        """Too many wrong codes: the Hub looks at none for so long."""
        self.refuse("")
        self._paused_until = Instant(self._clock() + left_ms)
        self.look_at_the_clock()
        self._timer.start()

    def take(self, words: str) -> None:
        """A link that was dropped, pasted or read from a picture; anything else is said."""
        try:
            found = link_code.parse(words)
        except Refused as no:
            self._say(in_words(no))
            return
        self._put(found)
        self.link.setFocus() if self.link.isEnabled() else self.address.setFocus()

    def offered(self, words: str) -> None:
        """What was found in something that was held out; nothing: a picture without a code."""
        if words:
            self.take(words)
        else:
            self._say(
                translate(
                    "FirstRun",
                    "There is no code in this picture that can be read: take it again, closer and"
                    " straight, or type the code.",
                )
            )

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Pasted into a field, a picture is looked at, and words are words."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if isinstance(event, QKeyEvent) and is_key and event.matches(PASTE):
            held = _clipboard()
            if held is not None and code_picture.is_picture(held):
                self.offered(code_picture.words_in(held))
                return True
        return False

    def _choose_picture(self) -> None:
        """By whoever cannot drag."""
        dialog = QFileDialog(self, translate("FirstRun", "Picture of the code"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(translate("FirstRun", "Pictures (*.png *.jpg *.jpeg *.webp)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.offered(code_picture.words_in_file(path)))
        self.dialog = dialog
        dialog.open()

    def _put(self, found: LinkCode) -> None:
        """Letters in the one field and the address in the other; the link counts as it was."""
        self.code.setText(link_code.typed(found.code, "" if found.hub else found.pin))
        if found.hub:
            self.address.setText(found.hub)
        self._link = found if found.hub else None
        self._weigh()

    def _become(self, *, is_asking: bool) -> None:
        self._is_asking = is_asking
        for part in (self.address, self.code, self.choose):
            part.setEnabled(not is_asking)

    def _on_link_clicked(self) -> None:
        if self._is_asking:
            self.given_up.emit()
        else:
            self._ask_to_link()

    def _ask_to_link(self) -> None:
        if not self.link.isEnabled():
            if self.code.hasFocus() and not self.address.text().strip():
                self.address.setFocus()
            return
        code, hub = self.code.text().strip(), self.address.text().strip()
        if self._link is not None:
            code = link_code.link(self._link.hub, self._link.code, self._link.pin)
        self.link_requested.emit(hub, code)

    def _on_code(self, words: str) -> None:
        """A whole link that arrives by typing or pasting is taken apart where it stands."""
        self._link = None
        if f"{link_code.SCHEME}:" in words.lower():
            try:
                self._put(link_code.parse(words))
            except Refused:
                self._weigh()  # perhaps it is still being typed
        else:
            self._weigh()

    def _weigh(self) -> None:
        """The button wakes up when there is an address and a whole code."""
        letters = sum(character.isalnum() for character in self.code.text())
        is_whole = bool(self.address.text().strip()) and letters >= link_code.CODE_LETTERS
        self.link.setEnabled(is_whole and not self._is_paused)
        if not self._is_paused:
            self._say("")

    @property
    def _is_paused(self) -> bool:
        return self._paused_until > Instant(0)

    def look_at_the_clock(self) -> None:
        """A pause goes by."""
        left = self._paused_until - self._clock()
        if not self._is_paused:
            return
        if left > 0:
            words = translate(
                "FirstRun", "Too many wrong codes were tried: the next one counts in {span}."
            )
            self._say(words.format(span=text.countdown(left)))
        else:
            self._paused_until = Instant(0)
            self._timer.stop()
        self._weigh()

    def _say(self, words: str, ink: Ink | None = None) -> None:
        self.trouble.show_ink(ink or alarming)
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _connect(self) -> None:
        self.link.clicked.connect(self._on_link_clicked)
        self.code.returnPressed.connect(self._ask_to_link)
        self.address.returnPressed.connect(self._ask_to_link)
        self.choose.clicked.connect(self._choose_picture)
        self.address.textChanged.connect(self._weigh)
        self.code.textChanged.connect(self._on_code)
        self._timer.timeout.connect(self.look_at_the_clock)
        for field in (self.code, self.address):
            field.installEventFilter(self)
            field.setAcceptDrops(False)  # the whole page takes what is dropped

    def _dress(self) -> None:
        self.address.setPlaceholderText("https://hub.example.com")
        self.code.setPlaceholderText("ABCD-2345")
        self.code.setFont(_large(self.code.font()))
        self.link.setDefault(True)
        self.trouble.setWordWrap(True)

    def _arrange(self) -> None:
        title = TintedLabel(plain, bold=True)
        title.setText(translate("FirstRun", "Link this computer"))
        about, first = WrappedLabel(quiet), WrappedLabel(quiet, Size.SMALL)
        about.setText(
            translate(
                "FirstRun",
                "A colleague opens Linked devices, shows a code there and reads it to you. You can"
                " also paste the link, or drop a picture of the code here.",
            )
        )
        first.setText(
            translate(
                "FirstRun",
                "Nobody is linked yet? Whoever runs the Hub prints a code with \u201cwadesk hub"
                " link\u201d.",
            )
        )
        for part in (title, about):
            self.inside.addWidget(part)
        for name, field in (
            (translate("FirstRun", "Code or link"), self.code),
            (translate("FirstRun", "Hub"), self.address),
        ):
            label = QLabel(name)
            label.setBuddy(field)
            self.inside.addWidget(label)
            self.inside.addWidget(field)
        for part in (first, self.trouble):
            self.inside.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addStretch(1)
        row.addWidget(self.link)
        self.inside.addLayout(row)


def _clipboard() -> QMimeData | None:
    """None where nobody has copied anything yet."""
    return QGuiApplication.clipboard().mimeData()


def _large(font: QFont) -> QFont:
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * LARGE)
    return larger
