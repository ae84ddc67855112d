"""Template preview: a template as the customer will read it, drawn as the bubble it becomes."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wadesk.core import template_form
from wadesk.core.template_form import Blank, Place, TemplateForm
from wadesk.ui import text, theme
from wadesk.ui.fonts import Size
from wadesk.ui.text import translate
from wadesk.ui.theme import Theme
from wadesk.ui.tinted_label import TintedLabel, plain, quiet


class TemplatePreview(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = TintedLabel(plain, bold=True)
        self.body = TintedLabel(plain)
        self.foot = TintedLabel(quiet, Size.SMALL)
        self.buttons = TintedLabel(_accent, bold=True)
        down = QVBoxLayout(self)
        down.setContentsMargins(theme.PAD, theme.GAP, theme.PAD, theme.GAP)
        down.setSpacing(theme.GAP // 2)
        for label in (self.head, self.body, self.foot, self.buttons):
            label.setWordWrap(True)
            down.addWidget(label)
        self.buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def show_form(self, form: TemplateForm, values: Mapping[Blank, str]) -> None:
        shown = {
            self.head: template_form.filled(form, Place.HEAD, values),
            self.body: template_form.filled(form, Place.BODY, values),
            self.foot: form.foot,
            self.buttons: "\n".join(form.buttons),
        }
        for label, words in shown.items():
            label.setText(words)
            label.setLayoutDirection(text.direction(words))
            label.setVisible(bool(words))
        told = translate("Template", "The customer will read: {words}")
        self.setAccessibleName(told.format(words=". ".join(filter(None, shown.values()))))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.theme_of(self.palette()).bubble_out)
        painter.drawRoundedRect(QRectF(self.rect()), theme.RADIUS, theme.RADIUS)


def _accent(now: Theme) -> QColor:
    return now.accent
