"""Template errands: the templates that may be sent to a customer, chosen, and carried to the Desk.

Those that were sent lately come first, and those in the customer's language before others.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QSettings

from wadesk.core import customer_language
from wadesk.core.changes import Changes
from wadesk.core.draft import DraftFile
from wadesk.core.records import ClientKey, ConversationId, Direction, MessageId
from wadesk.core.rows import TEMPLATE
from wadesk.core.template_form import Blank, TemplateForm
from wadesk.ui.errands import ThreadAtHand
from wadesk.ui.offer import Offer

RECENT_MOST = 12
_RECENT = "templates/recent"


class Deeds(Protocol):
    """As much of a Desk as is needed for them."""

    def attach(self, source: Path | bytes, filename: str = "") -> Future[DraftFile]: ...
    def templates(self, conversation: ConversationId) -> Sequence[TemplateForm]: ...
    def send_template(
        self,
        conversation: ConversationId,
        form: TemplateForm,
        values: Mapping[Blank, str],
        base: MessageId,
        file: DraftFile | None = None,
    ) -> Future[ClientKey]: ...


class TemplateErrands(QObject):
    def __init__(self, desk: Deeds, at: ThreadAtHand, places: QSettings | None) -> None:
        super().__init__(at.panel)
        self._desk, self._panel, self._view, self._replies = desk, at.panel, at.view, at.replies
        self._tried, self._promised = at.tried, at.promised
        self._places = places
        self._recent = self._sent_lately()
        self._connect()

    def _sent_lately(self) -> list[str]:
        """As it is kept beyond the window; without a place for it, as long as that is open."""
        kept = self._places.value(_RECENT) if self._places is not None else None
        return kept.split()[:RECENT_MOST] if isinstance(kept, str) else []

    def absorb(self, changes: Changes) -> None:
        """Who is choosing a template chooses among those that there are by now."""
        where = self._panel.drafting.where
        if where is None or self._panel.templates.isHidden():
            return
        is_about = TEMPLATE.name in changes.other or where in changes.conversations
        if changes.everything or is_about:
            self._tried(lambda: self._panel.templates.take_up(self._forms(where)))

    def offer(self, where: ConversationId) -> None:
        self._panel.offer_templates(self._forms(where))

    def _forms(self, where: ConversationId) -> Sequence[TemplateForm]:
        language = customer_language.guessed(self._phone(), self._last_heard())
        return customer_language.ordered(self._desk.templates(where), language, self._recent)

    def _phone(self) -> str:
        line = self._panel.line
        return (line.contact.phone or "") if line is not None and line.contact is not None else ""

    def _last_heard(self) -> str:
        """The customer's last words that are on the screen."""
        said = (one for one in reversed(self._view.on_screen()) if one.direction == Direction.IN)
        return next((one.text for one in said if one.text.strip()), "")

    def _connect(self) -> None:
        panel = self._panel
        panel.parts.template_requested.connect(self.offer)
        panel.deciding.template_requested.connect(self.offer)
        panel.templates.chosen.connect(self._on_chosen)
        panel.templates.file.wanted.connect(self._on_file_wanted)
        self._view.template_requested.connect(self._on_wanted_here)

    def _on_wanted_here(self) -> None:
        where = self._panel.drafting.where
        if where is not None:
            self.offer(where)

    def _on_chosen(self, form: TemplateForm, values: Mapping[Blank, str]) -> None:
        where = self._panel.drafting.where
        if where is None:
            return
        base = self._replies.answer_on_screen(where)
        file = self._panel.templates.file.file if form.head_file else None
        self._promised(
            lambda: self._desk.send_template(where, form, values, base, file),
            lambda: self._on_sent(where, form.name),
            self._panel.templates.refuse,
        )

    def _on_sent(self, where: ConversationId, name: str) -> None:
        self._recent = [name, *(one for one in self._recent if one != name)][:RECENT_MOST]
        if self._places is not None:
            self._places.setValue(_RECENT, " ".join(self._recent))
        self._panel.template_sent(where)

    def _on_file_wanted(self, offer: Offer) -> None:
        promise: list[Future[DraftFile]] = []
        chosen = self._panel.templates.file

        def attach() -> Future[DraftFile]:
            promise.append(self._desk.attach(Path(offer.path), offer.name))
            return promise[0]

        self._promised(attach, lambda: chosen.read(promise[0].result()), chosen.refuse)
