"""Quote strip: the message that the reply in the making answers, above its words."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wadesk.ui import text, theme
from wadesk.ui.fonts import Size
from wadesk.ui.glyph import Glyph
from wadesk.ui.icon_button import IconButton
from wadesk.ui.parts import Quote
from wadesk.ui.text import translate
from wadesk.ui.theme import Theme
from wadesk.ui.tinted_label import LineLabel, quiet

BAR = 3


class QuoteStrip(QWidget):
    """Not there while nothing is quoted."""

    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quote: Quote | None = None
        self._author = LineLabel(_accent, Size.SMALL, bold=True)
        self._glyph, self._picture = Glyph(), QLabel()
        self._words = LineLabel(quiet, Size.SMALL)
        name = translate("Composer", "Answer without the quote")
        self.close_button = IconButton("close", name, side=theme.TARGET - theme.GAP)
        self.close_button.clicked.connect(self.dropped)
        self._arrange()
        self.show_quote(None)

    def show_quote(self, quote: Quote | None) -> None:
        self.quote = quote
        self.setVisible(quote is not None)
        if quote is None:
            self.show_picture(None)
            return
        self._author.setText(quote.author)
        self._author.setVisible(bool(quote.author))
        self._glyph.show_icon(quote.icon)
        self._words.setText(quote.text)
        self._words.setLayoutDirection(text.direction(quote.text))
        told = translate("Composer", "You answer {quote}").format(quote=quote.spoken)
        self.setAccessibleName(told)

    def show_picture(self, picture: QImage | None) -> None:
        """What is seen on the message, small; nothing: it has no picture, or none is here."""
        self._picture.setVisible(picture is not None)
        if picture is not None:
            self._picture.setPixmap(QPixmap.fromImage(picture))

    @property
    def has_picture(self) -> bool:
        return not self._picture.isHidden()

    def paintEvent(self, _: QPaintEvent) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - BAR if is_mirrored else 0
        bar = QRect(left, 0, BAR, self.height())
        QPainter(self).fillRect(bar, theme.theme_of(self.palette()).accent)

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.GAP // 2)
        line.addWidget(self._glyph)
        line.addWidget(self._words, 1)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._author)
        lines.addLayout(line)
        across = QHBoxLayout(self)
        across.setContentsMargins(BAR + theme.GAP, 2, BAR + theme.GAP, 2)
        across.setSpacing(theme.GAP)
        self._picture.hide()
        across.addWidget(self._picture)
        across.addLayout(lines, 1)
        across.addWidget(self.close_button)


def _accent(now: Theme) -> QColor:
    return now.accent
