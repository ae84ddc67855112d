"""Template words: what a template is called, what its blanks ask for, and why one cannot go."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from wadesk.core.template_form import Blank, Hindrance, Place, TemplateForm
from wadesk.ui import text
from wadesk.ui.text import translate

HINDRANCES: Mapping[Hindrance, object] = {
    Hindrance.OPTED_OUT: QT_TRANSLATE_NOOP(
        "Template", "This customer has asked for no more offers."
    ),
    Hindrance.NEEDS_PLACE: QT_TRANSLATE_NOOP(
        "Template", "It needs a place at its head, which cannot be put in here."
    ),
    Hindrance.CODES_ONLY: QT_TRANSLATE_NOOP(
        "Template", "It is for one-time codes, which only a program sends."
    ),
}


def name(form: TemplateForm) -> str:
    """WhatsApp's names know no spaces."""
    return form.name.replace("_", " ").strip() or form.name


def language(form: TemplateForm) -> str:
    """In its own words, with the country where one is named."""
    locale = QLocale(form.language)
    if locale.language() is QLocale.Language.C:
        return form.language
    own = locale.nativeLanguageName() or form.language
    country = form.language.replace("-", "_").partition("_")[2]
    return f"{own} ({country})" if country else own


def about(form: TemplateForm) -> str:
    """The second line of a row: its words, or why it cannot be sent."""
    return hindrance(form) or text.one_line(form.body)


def hindrance(form: TemplateForm) -> str:
    found = form.hindrance
    return translate("Template", str(HINDRANCES[found])) if found is not None else ""


def spoken(form: TemplateForm) -> str:
    return f"{name(form)}, {language(form)}. {about(form)}"


def blank(one: Blank, form: TemplateForm) -> str:
    """What to write into it."""
    if one.place is Place.BUTTON:
        button = form.buttons[one.at] if one.at < len(form.buttons) else ""
        return translate("Template", "For the button “{button}”").format(button=button)
    if not one.name.isdecimal():
        return one.name.replace("_", " ")
    if one.place is Place.HEAD:
        return translate("Template", "Head, blank {number}").format(number=one.name)
    return translate("Template", "Blank {number}").format(number=one.name)


def example(one: Blank) -> str:
    if not one.example:
        return ""
    return translate("Template", "for example {example}").format(example=one.example)
