"""Customer language: which language a customer most likely reads, and what is offered in it first.

The script of what they wrote last says more than where their number is from; Latin letters say
nothing of themselves, so there the number's country decides. It is a guess: nothing is hidden
by it, only put in another order.
"""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence

from wadesk.core.template_form import TemplateForm

_SCRIPTS: Mapping[str, str] = {
    "ARABIC": "ar",
    "HEBREW": "he",
    "CYRILLIC": "ru",
    "GREEK": "el",
    "THAI": "th",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
}
_COUNTRIES: Mapping[str, str] = {
    "1": "en", "7": "ru", "20": "ar", "27": "en", "30": "el", "31": "nl", "32": "nl", "33": "fr",
    "34": "es", "36": "hu", "39": "it", "40": "ro", "41": "de", "43": "de", "44": "en", "45": "da",
    "46": "sv", "47": "nb", "48": "pl", "49": "de", "51": "es", "52": "es", "53": "es", "54": "es",
    "55": "pt", "56": "es", "57": "es", "58": "es", "60": "ms", "61": "en", "62": "id", "63": "fil",
    "64": "en", "65": "en", "66": "th", "81": "ja", "82": "ko", "84": "vi", "86": "zh", "90": "tr",
    "91": "en", "92": "ur", "98": "fa", "212": "ar", "213": "ar", "216": "ar", "221": "fr",
    "225": "fr", "234": "en", "237": "fr", "254": "sw", "255": "sw", "351": "pt", "353": "en",
    "358": "fi", "380": "uk", "420": "cs", "421": "sk", "852": "zh", "880": "bn", "886": "zh",
    "961": "ar", "962": "ar", "964": "ar", "965": "ar", "966": "ar", "968": "ar", "970": "ar",
    "971": "ar", "972": "he", "973": "ar", "974": "ar",
}  # fmt: skip
_LONGEST = 3


def guessed(phone: str, said: str) -> str:
    """A language by its short name; empty where neither words nor number tell."""
    return _by_script(said) or _by_country(phone)


def ordered(
    forms: Sequence[TemplateForm], language: str, recent: Sequence[str]
) -> list[TemplateForm]:
    """What can be sent first; of that what was sent lately; of that the customer's language."""
    lately = {name: place for place, name in enumerate(recent)}

    def rank(form: TemplateForm) -> tuple[bool, int, bool, str, str]:
        is_theirs = bool(language) and form.language.partition("_")[0] == language
        place = lately.get(form.name, len(lately))
        return form.hindrance is not None, place, not is_theirs, form.name, form.language

    return sorted(forms, key=rank)


def _by_script(said: str) -> str:
    names = (unicodedata.name(letter, "").partition(" ")[0] for letter in said if letter.isalpha())
    found = Counter(_SCRIPTS.get(name, "") for name in names)
    if found["ja"]:
        return "ja"  # it is written with Chinese signs between
    return max(found, key=lambda one: found[one], default="")


def _by_country(phone: str) -> str:
    codes = (phone[:end] for end in range(_LONGEST, 0, -1))
    return next((_COUNTRIES[code] for code in codes if code in _COUNTRIES), "")
