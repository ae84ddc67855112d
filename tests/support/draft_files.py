"""Draft files: what is attached to a draft, made up on the spot, and pictures to go with it."""

from PySide6.QtGui import QColor, QImage

from wadesk.core.draft import DraftFile


def a_file(
    name: str = "offer.pdf", mime: str = "application/pdf", size: int = 120_000
) -> DraftFile:
    return DraftFile(f"stored-{name}", name, mime, size)


def a_photo(name: str = "teapot.jpg") -> DraftFile:
    return a_file(name, "image/jpeg", 2_400_000)


def a_picture(colour: str = "#33659a") -> QImage:
    made = QImage(120, 80, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made
