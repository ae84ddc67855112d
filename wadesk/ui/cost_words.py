"""Cost words: what an answer is on WhatsApp's bill, in a quiet word, and why in a few sentences.

Nothing is said of one message that costs nothing: it would be noise beside every answer. All
sums are estimates and called so, for only WhatsApp's own bill is one.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from PySide6.QtCore import QLocale

from wadesk.core.charges import Account, Cost, Free
from wadesk.core.policy import CustomerPolicy
from wadesk.ui.text import translate

SIGNS: Mapping[str, str] = {
    "EUR": "€",
    "USD": "$",
    "GBP": "£",
    "INR": "₹",
    "BRL": "R$",
    "CNY": "¥",
    "JPY": "¥",
    "KRW": "₩",
    "TRY": "₺",
    "NGN": "₦",
}
LARGE = Decimal("0.1")
"""From here on two places behind the point say enough."""


def brief(told: Cost, currency: str) -> str:
    """Beside Send; nothing where there is nothing worth a word."""
    total = told.total
    parts = []
    if told.count > 1:
        parts.append(translate("Cost", "{count} messages").format(count=told.count))
    if total:
        parts.append(translate("Cost", "about {sum}").format(sum=money(total, currency)))
    elif told.free is Free.ENTRY and told.count > 1:
        parts.append(translate("Cost", "free"))
    return " · ".join(parts)


def why(told: Cost, account: Account, policy: CustomerPolicy) -> str:
    """All of it, for who asks."""
    return "\n".join(_sentences(told, account, policy))


def money(value: Decimal, currency: str) -> str:
    """As the agent's region writes it, with as many places as tell something."""
    places = 2 if value >= LARGE else max(2, min(-_exponent(value), 4))
    sign = SIGNS.get(currency, f"{currency}\u00a0" if currency else "\u200b")
    return QLocale().toCurrencyString(float(value), sign, places)


def _exponent(value: Decimal) -> int:
    """How many places behind the point are not nought, as a negative number."""
    found = value.normalize().as_tuple().exponent
    return found if isinstance(found, int) else 0


def _sentences(told: Cost, account: Account, policy: CustomerPolicy) -> Iterator[str]:
    if told.count > 1:
        words = translate(
            "Cost", "This answer is {count} messages, and WhatsApp charges each that arrives."
        )
        yield words.format(count=told.count)
    else:
        yield translate("Cost", "WhatsApp charges every answer that arrives.")
    match told.free:
        case Free.ENTRY:
            yield translate(
                "Cost", "They are free now: the customer came from an advertisement lately."
            )
        case Free.NOT_YET:
            yield translate("Cost", "They are free until October 2026.")
        case Free.ALLOWANCE:
            yield _allowance(account, policy)
        case None:
            pass
    if told.each is not None and told.charged:
        words = translate("Cost", "In this customer's country each is about {sum}.")
        yield words.format(sum=money(told.each, policy.currency))
    yield translate("Cost", "An estimate: WhatsApp's bill decides. Reactions are free.")


def _allowance(account: Account, policy: CustomerPolicy) -> str:
    words = translate("Cost", "About {used} of this number's {free} free ones this month are used.")
    locale = QLocale()
    return words.format(
        used=locale.toString(account.used), free=locale.toString(policy.free_service_messages)
    )
