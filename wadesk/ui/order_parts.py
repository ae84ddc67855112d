"""Order parts: what a customer has put into the basket, and what it comes to."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QLocale

from wadesk.core.thread import Bubble
from wadesk.ui import text
from wadesk.ui.parts import Card, Part, Words
from wadesk.ui.text import translate
from wadesk.ui.told import figure, listing, mapping, words

ITEMS_SHOWN = 8
LARGEST = 10**12
TIMES = "\N{MULTIPLICATION SIGN}"


def order(said: Bubble) -> Iterator[Part]:
    basket = mapping(said.content.get("order"))
    items = [mapping(item) for item in listing(basket.get("product_items"))]
    lines = [_item(item) for item in items[:ITEMS_SHOWN]]
    if len(items) > ITEMS_SHOWN:
        lines.append(translate("Thread", "and {count} more").format(count=len(items) - ITEMS_SHOWN))
    yield Card("order", text.kind("order"), _total(items), tuple(lines))
    note = words(basket.get("text"))
    if note:
        yield Words(note)


def bill(told: Mapping[str, Any], basket: Mapping[str, Any]) -> Card:
    """What we ask to be paid, or say how far it has come."""
    currency = words(told.get("currency"))
    items = [mapping(item) for item in listing(basket.get("items"))]
    lines = []
    for item in items[:ITEMS_SHOWN]:
        name = words(item.get("name")) or figure(item.get("retailer_id")) or "?"
        price = _amount(item.get("sale_amount")) or _amount(item.get("amount"))
        line = f"{figure(item.get('quantity')) or '1'} {TIMES} {name}"
        lines.append(line if price is None else f"{line}   {_money(price, currency)}")
    if len(items) > ITEMS_SHOWN:
        lines.append(translate("Thread", "and {count} more").format(count=len(items) - ITEMS_SHOWN))
    total = _amount(told.get("total_amount"))
    named = words(told.get("reference_id"))
    title = translate("Thread", "Order {name}").format(name=named) if named else text.kind("order")
    status = words(basket.get("status"))
    shown = _money(total, currency) if total is not None else status
    return Card("order", title, shown, tuple(lines))


def _amount(value: Any) -> Decimal | None:
    """Meta's whole numbers, and by how much they are to be divided."""
    told = mapping(value)
    amount, offset = _decimal(told.get("value")), _decimal(told.get("offset"))
    return amount / offset if amount is not None and offset else None


def _item(item: Mapping[str, Any]) -> str:
    name = figure(item.get("product_retailer_id")) or "?"
    line = f"{figure(item.get('quantity')) or '1'} {TIMES} {name}"
    price, currency = _decimal(item.get("item_price")), words(item.get("currency"))
    return f"{line}   {_money(price, currency)}" if price is not None else line


def _total(items: list[Mapping[str, Any]]) -> str:
    """In the one currency that all items share; nothing where a price is missing."""
    currencies = {words(item.get("currency")) for item in items}
    sums = [_sum(item) for item in items]
    known = [one for one in sums if one is not None]
    if not items or len(known) < len(sums) or len(currencies) != 1:
        return ""
    return _money(sum(known, Decimal(0)), currencies.pop())


def _sum(item: Mapping[str, Any]) -> Decimal | None:
    price, quantity = _decimal(item.get("item_price")), _decimal(item.get("quantity"))
    return None if price is None or quantity is None else price * quantity


def _decimal(value: Any) -> Decimal | None:
    try:
        found = Decimal(figure(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() and abs(found) < LARGEST else None


def _money(amount: Decimal, currency: str) -> str:
    """Cents are written where there are some."""
    digits = 0 if amount == amount.to_integral_value() else 2
    return f"{QLocale().toString(float(amount), 'f', digits)} {currency}".rstrip()
