"""Thread menu: what can be done with one bubble, with the key that does the same."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from wadesk.core import markup
from wadesk.core.markup import Style
from wadesk.ui.menu import Menu
from wadesk.ui.message_parts import parts_of
from wadesk.ui.parts import Card, Spot, Words
from wadesk.ui.thread_row import ThreadRow

LOOKED_THROUGH = 2_000
OFFERED = 8


@dataclass(frozen=True, slots=True)
class Offer:
    """``key`` is only told here: whoever takes keys does it."""

    words: str
    deed: Callable[[], object]
    key: str = ""


def found_in(row: ThreadRow) -> tuple[list[str], list[str]]:
    """The links that a bubble holds, and what of it may be wanted elsewhere."""
    links: list[str] = []
    copies: list[str] = []
    for part in parts_of(row):
        match part:
            case Words(text=text, is_marked=True):
                marked = markup.read(text[:LOOKED_THROUGH])
                links += [
                    markup.address(marked.text[span.start : span.end])
                    for span in marked.spans
                    if span.style is Style.LINK
                ]
            case Spot(link=str(link)) if link:
                links.append(link)
            case Card(link=str(link), copied=copied, lines=lines):
                links += [link] if link else []
                copies += [line for line in lines if line in copied]
            case _:
                pass  # nothing to be pressed in it
    return list(dict.fromkeys(links))[:OFFERED], list(dict.fromkeys(copies))[:OFFERED]


def menu_of(offers: list[Offer | None], parent: QWidget) -> QMenu:
    """None draws a line between what stands before and after it."""
    menu = Menu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for offer in offers:
        if offer is None:
            menu.addSeparator()
            continue
        action: QAction = menu.addAction(offer.words.replace("&", "&&"))
        if offer.key:
            action.setShortcut(QKeySequence(offer.key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(offer.deed)
    return menu
