"""Code picture: a link in what somebody drops, pastes or chooses: words, or a picture of its code.

A picture may be anything and from anybody: it is unpacked with suspicion and looked at for a
code, nothing else. What the code says is only words, to be judged like typed ones.
"""

from PySide6.QtCore import QFile, QMimeData
from PySide6.QtGui import QImage

from wadesk.ui import qr_code
from wadesk.ui.thumbnail import BYTES_MOST


def is_offered(source: QMimeData) -> bool:
    """Whether there is anything in it to look at."""
    return source.hasText() or is_picture(source)


def is_picture(source: QMimeData) -> bool:
    return source.hasImage() or bool(_paths(source))


def words_in(source: QMimeData) -> str:
    """Empty for a picture in which no code can be found."""
    for path in _paths(source):
        found = words_in_file(path)
        if found:
            return found
    if source.hasImage():
        image = source.imageData()
        return qr_code.read(image) if isinstance(image, QImage) else ""
    return "" if _paths(source) else source.text()[: qr_code.LONGEST]


def words_in_file(path: str) -> str:
    """Of no more bytes than a picture may have; a file that cannot be read is no picture."""
    file = QFile(path)
    if file.size() > BYTES_MOST or not file.open(QFile.OpenModeFlag.ReadOnly):
        return ""
    try:
        return qr_code.read_file(bytes(file.readAll().data()))
    finally:
        file.close()


def _paths(source: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
