"""Template list: the templates that go with what was typed into the search, one to a row."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from wadesk.core.template_form import TemplateForm
from wadesk.ui import template_words
from wadesk.ui.models.row_list import RowList
from wadesk.ui.tooltip import tip


class TemplateList(RowList[TemplateForm]):
    def __init__(self) -> None:
        super().__init__()
        self._forms: Sequence[TemplateForm] = ()
        self._wanted = ""

    def show_forms(self, forms: Sequence[TemplateForm]) -> None:
        """In the order in which they are given, but those that cannot be sent come last."""
        self._forms = sorted(forms, key=lambda form: form.hindrance is not None)
        self._look()

    def search(self, words: str) -> None:
        """Every word must be somewhere in the name, the language or the text."""
        self._wanted = words
        self._look()

    def told(self, number: int, role: int) -> str | None:
        form = self.all[number]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return template_words.name(form)
            case Qt.ItemDataRole.AccessibleTextRole:
                return template_words.spoken(form)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(template_words.hindrance(form) or form.body)
            case _:
                return None

    def row_of(self, form: TemplateForm) -> int:
        """Where a template of this name and language is shown; -1 where it is not."""
        keys = [(one.name, one.language) for one in self.all]
        key = form.name, form.language
        return keys.index(key) if key in keys else -1

    def _look(self) -> None:
        words = self._wanted.casefold().split()
        self.show([form for form in self._forms if all(word in _told(form) for word in words)])


def _told(form: TemplateForm) -> str:
    parts = (form.name, template_words.name(form), form.language, template_words.language(form))
    return " ".join((*parts, form.head, form.body)).casefold()
