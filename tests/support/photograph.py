"""Photograph: a picture of all that a display shows."""

import sys

from PySide6.QtGui import QGuiApplication


def main(path: str) -> None:
    app = QGuiApplication(sys.argv[:1])
    app.primaryScreen().grabWindow(0).save(path)


if __name__ == "__main__":
    main(sys.argv[1])
