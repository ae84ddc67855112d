"""Outside: links that the monkey clicks on open no browser of this machine."""

import contextlib
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

SCHEMES = ("http", "https")
SLOT: Any = "open"  # its stub asks for bytes, which it refuses


class _Nowhere(QObject):
    @Slot(QUrl)
    def open(self, link: QUrl) -> None:
        """Where a browser would show it."""


@contextlib.contextmanager
def nothing_opens() -> Iterator[None]:
    nowhere = _Nowhere()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, nowhere, SLOT)
    try:
        yield
    finally:
        for scheme in SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)
