"""Device deeds: what may be done with the chosen device, and the question before it is done.

Nothing that cannot be taken back happens at the first press: the strip says what it would mean
and waits for a second one.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wadesk.core.team import LinkedDesk
from wadesk.ui import device_words, theme
from wadesk.ui.buttons import Button
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import WrappedLabel, plain


class DeviceDeed(StrEnum):
    RENAME = "rename"
    THAW = "thaw"
    LOST = "lost"
    UNLINK = "unlink"


class DeviceDeeds(QWidget):
    """``decided`` carries the deed and the device, once it is meant."""

    decided = Signal(object, object)  # DeviceDeed, LinkedDesk
    left = Signal()  # it was not meant
    asking = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = WrappedLabel(plain)
        self.buttons: Mapping[DeviceDeed, Button] = {
            DeviceDeed.RENAME: Button(translate("Devices", "Rename (F2)")),
            DeviceDeed.THAW: Button(translate("Devices", "Let it go on")),
            DeviceDeed.LOST: Button(translate("Devices", "Report lost")),
            DeviceDeed.UNLINK: Button(translate("Devices", "Unlink")),
        }
        self.confirm = Button(is_primary=True)
        self.keep = Button(translate("Devices", "Leave it as it is"))
        self._desk: LinkedDesk | None = None
        self._asked: DeviceDeed | None = None
        self._offered: Sequence[DeviceDeed] = ()
        self._is_able = True
        self._arrange()
        self._weigh()

    @property
    def is_asking(self) -> bool:
        return self._asked is not None

    def show_desk(self, desk: LinkedDesk | None, offered: Sequence[DeviceDeed]) -> None:
        """Another choice takes a question back; news of the same device does not."""
        is_same = desk is not None and self._desk is not None and desk.id == self._desk.id
        self._desk, self._offered = desk, offered
        if not is_same or self._asked not in offered:
            self._asked = None
        self._weigh()

    def become_able(self, *, is_able: bool) -> None:
        """Nothing can be done without a line to the Hub, nor twice at once."""
        self._is_able = is_able
        self._weigh()

    def ask(self, deed: DeviceDeed) -> None:
        if deed not in self._offered or not self._is_able or self._desk is None:
            return
        if deed is DeviceDeed.RENAME:
            self.decided.emit(deed, self._desk)
            return
        self._asked = deed
        self._weigh()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _weigh(self) -> None:
        asked, desk = self._asked, self._desk
        for deed, button in self.buttons.items():
            button.setVisible(asked is None and deed in self._offered)
            button.setEnabled(self._is_able)
            button.setAccessibleDescription(desk.name if desk is not None else "")
        for button in (self.confirm, self.keep):
            button.setVisible(asked is not None)
        self.confirm.setEnabled(self._is_able)
        if asked is not None and desk is not None:
            self.words.setText(question(asked, desk))
            self.confirm.setText(_confirmation(asked))
            self.confirm.setAccessibleDescription(self.words.text())
        self.words.setVisible(asked is not None)
        self.asking.emit(asked is not None)

    def _on_confirm(self) -> None:
        asked, desk = self._asked, self._desk
        self._asked = None
        self._weigh()
        if asked is not None and desk is not None:
            self.decided.emit(asked, desk)

    def _leave(self) -> None:
        self._asked = None
        self._weigh()
        self.left.emit()

    def _arrange(self) -> None:
        row = FlowRow()
        for deed, button in self.buttons.items():
            row.add(button)
            button.clicked.connect(lambda _=False, deed=deed: self.ask(deed))
        row.add(self.keep)
        row.add(self.confirm)
        self.keep.clicked.connect(self._leave)
        self.confirm.clicked.connect(self._on_confirm)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.GAP)
        down.addWidget(self.words)
        down.addWidget(row)


def offered(desk: LinkedDesk | None, *, is_administrator: bool) -> Sequence[DeviceDeed]:
    """Of a device that is on its way out nothing can be asked any more."""
    if desk is None or desk.state not in device_words.COUNTED:
        return ()
    is_stopped = desk.state == device_words.FROZEN and is_administrator
    found = [DeviceDeed.RENAME, *([DeviceDeed.THAW] if is_stopped else ())]
    return [*found, *(() if desk.is_here else (DeviceDeed.LOST,)), DeviceDeed.UNLINK]


def question(deed: DeviceDeed, desk: LinkedDesk) -> str:
    """What it means, before it is done."""
    return _question(deed, desk).format(name=desk.name, who=desk.member_name)


def _question(deed: DeviceDeed, desk: LinkedDesk) -> str:
    if deed is DeviceDeed.THAW:
        return translate(
            "Devices",
            "Let {name} go on? Its profile was seen in two places, and both were stopped. Let it"
            " go on where it belongs; the other one is stopped again as soon as it is used.",
        )
    if deed is DeviceDeed.LOST:
        return translate(
            "Devices",
            "Report {name} lost? Its copy of the messages is destroyed as soon as it is online, and"
            " nothing that was written on it is handed in: others may have it in their hands.",
        )
    if desk.is_here:
        return translate(
            "Devices",
            "Unlink this computer? What you wrote here and did not send is handed in first, then"
            " the copy of the messages here is destroyed. To come back you need a new code.",
        )
    return translate(
        "Devices",
        "Unlink {name}? What {who} wrote there and did not send is handed in first, then its copy"
        " of the messages is destroyed.",
    )


def _confirmation(deed: DeviceDeed) -> str:
    match deed:
        case DeviceDeed.THAW:
            return translate("Devices", "Let it go on")
        case DeviceDeed.LOST:
            return translate("Devices", "Report lost and wipe")
        case _:
            return translate("Devices", "Unlink and wipe")


def done(deed: DeviceDeed, desk: LinkedDesk) -> str:
    """What has come of it, once the Hub has agreed."""
    match deed:
        case DeviceDeed.THAW:
            words = translate("Devices", "{name} may go on.")
        case DeviceDeed.LOST:
            words = translate("Devices", "{name} is out, and is wiped as soon as it is online.")
        case DeviceDeed.UNLINK:
            words = translate("Devices", "{name} is unlinked. Its copy goes as soon as it hears.")
        case _:
            words = ""
    return words.format(name=desk.name)
