"""Versions on screen: composer and version bar over a Desk that holds texts of other devices."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON, a_draft
from tests.support.threads import HERE
from wadesk.core import draft_versions as rules
from wadesk.core.draft import Draft
from wadesk.core.draft_versions import Covering, Version
from wadesk.core.records import ConversationId, Instant, MessageId
from wadesk.ui.composer import Composer
from wadesk.ui.drafting import Drafting
from wadesk.ui.own_versions import OwnVersions

LAPTOP = Version("row-1", a_draft("Dear Zoé, it is", HERE, base=3), "MacBook", NOON)
PHONE = Version("row-2", a_draft("Hello", HERE, base=4), "Pixel", Instant(NOON - 60_000))


class Desk:
    """What the other devices hold, and what was asked for."""

    def __init__(self) -> None:
        self.others: dict[ConversationId, list[Version]] = {}
        self.asked: list[tuple[str, ConversationId, str]] = []
        self.saved: dict[ConversationId, Draft] = {}

    def versions(self, conversation: ConversationId) -> Sequence[Version]:
        return self.others.get(conversation, [])

    def covering(self, conversation: ConversationId) -> Covering | None:
        own = self.saved.get(conversation)
        here = Version(rules.HERE, own, "", own.edited_at) if own is not None else None
        return rules.covering(here, self.versions(conversation))

    def draft(self, conversation: ConversationId) -> Draft | None:
        return self.saved.get(conversation)

    def answer_on_screen(self, _conversation: ConversationId) -> MessageId:
        return MessageId(9)


class Played:
    def __init__(self, qtbot: QtBot) -> None:
        self.desk, self.window, self.composer = Desk(), QWidget(), Composer()
        qtbot.addWidget(self.window)
        self.drafting = Drafting(self.desk, lambda: NOON, self.window)
        self.versions = OwnVersions(self.composer, self.drafting)
        down = QVBoxLayout(self.window)
        down.addWidget(self.versions.bar)
        down.addWidget(self.composer)
        self.versions.draw_from(self.desk.versions, self.desk.covering, lambda: NOON)
        self.drafting.keep_requested.connect(self._keep)
        self.composer.edited.connect(self._on_edited)
        for name in ("touched", "use_requested", "drop_requested"):
            signal = getattr(self.versions, name)
            signal.connect(lambda where, one, name=name: self._note(name, where, one))
        self.window.resize(700, 240)
        self.window.show()
        self.open(HERE)

    def open(self, where: ConversationId) -> None:
        self.composer.show_text(self.drafting.open(where))
        self.versions.open()

    def _on_edited(self, text: str) -> None:
        self.versions.touch()
        self.drafting.write(text)
        self.versions.refresh()

    def _keep(self, draft: Draft) -> None:
        if draft.is_empty:
            self.desk.saved.pop(draft.conversation, None)
        else:
            self.desk.saved[draft.conversation] = draft
        self.drafting.kept(draft)

    def _note(self, name: str, where: ConversationId, version: str) -> None:
        self.desk.asked.append((name, where, version))


def arrive(played: Played, *versions: Version) -> None:
    played.desk.others[HERE] = list(versions)
    played.versions.refresh()
