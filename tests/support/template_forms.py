"""Template forms: approved templates of several kinds and languages, made up on the spot."""

from typing import Any

from wadesk.core import template_form
from wadesk.core.template_form import TemplateForm

ORDER: dict[str, Any] = {
    "components": [
        {"type": "HEADER", "format": "TEXT", "text": "Order {{1}}",
         "example": {"header_text": ["4127"]}},
        {"type": "BODY", "text": "Hello {{1}}, it comes on {{2}}. Bye {{1}}!",
         "example": {"body_text": [["Zoé", "Friday"]]}},
        {"type": "FOOTER", "text": "Your shop"},
        {"type": "BUTTONS", "buttons": [
            {"type": "QUICK_REPLY", "text": "Thanks"},
            {"type": "URL", "text": "Where is it?", "url": "https://a.example/{{1}}",
             "example": ["4127"]},
            {"type": "COPY_CODE", "text": "Copy", "example": "SPRING"}]},
    ]
}  # fmt: skip
NAMED: dict[str, Any] = {
    "parameter_format": "NAMED",
    "components": [
        {"type": "BODY", "text": "Hello {{first_name}}, {{ day }} then.",
         "example": {"body_text_named_params": [
             {"param_name": "first_name", "example": "Zoé"},
             {"param_name": "day", "example": "Friday"}]}},
    ],
}  # fmt: skip


def words(text: str) -> dict[str, Any]:
    return {"components": [{"type": "BODY", "text": text}]}


def a_form(
    name: str = "order_ready",
    content: dict[str, Any] | None = None,
    language: str = "en",
    category: str = "UTILITY",
    **more: bool,
) -> TemplateForm:
    is_opted_out = more.get("is_opted_out", False)
    told = words("Your order is ready.") if content is None else content
    return template_form.read(name, language, category, told, is_opted_out=is_opted_out)


def several() -> list[TemplateForm]:
    """The last two cannot be sent from here."""
    german = words("Guten Tag {{1}}, Ihre Weihnachtsgeschenkverpackungen sind bereit.")
    place = {
        "components": [{"type": "HEADER", "format": "LOCATION"}, *words("مرحبا")["components"]]
    }
    return [
        a_form("order_ready", ORDER),
        a_form("welcome_back", NAMED, "en_US"),
        a_form("bestellung_abholbereit", german, "de"),
        a_form("order_ready", words("您好 {{1}}！"), "zh_CN"),  # noqa: RUF001 - Chinese marks
        a_form("spring_sale", NAMED, "en", "MARKETING", is_opted_out=True),
        a_form("with_place", place, "ar"),
    ]
