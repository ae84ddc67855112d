"""Single instance: a second start on one profile brings the first window to the front.

The profile's own lock keeps two programs from writing one file; this only makes the second
one useful. The name it listens under belongs to this user and this profile.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from wadesk.ui import instance_name

ANSWERS_WITHIN_MS = 500


class SingleInstance(QObject):
    """``raised`` is emitted when somebody starts WaDesk once more on this profile."""

    raised = Signal()

    def __init__(self, profile: Path) -> None:
        super().__init__()
        self._name = instance_name.of(profile)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)

    def is_second(self) -> bool:
        """Ask whether a first one is there, and if so, let it come forward."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(ANSWERS_WITHIN_MS):
            return False
        socket.write(b"come forward\n")
        socket.waitForBytesWritten(ANSWERS_WITHIN_MS)
        socket.disconnectFromServer()
        return True

    def listen(self) -> None:
        """Be the first. A name that a killed program left behind is taken over."""
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)

    def close(self) -> None:
        """Nobody is here any more who could come forward."""
        self._server.close()

    def _on_new_connection(self) -> None:
        while (visitor := self._server.nextPendingConnection()) is not None:
            visitor.disconnected.connect(visitor.deleteLater)
            self.raised.emit()
