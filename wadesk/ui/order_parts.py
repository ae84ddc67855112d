"""Order parts: what a customer has put into the basket, and what it comes to."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from wadesk.core.thread import Bubble
from wadesk.ui import text
from wadesk.ui.parts import Card, Part, Words
from wadesk.ui.text import translate
from wadesk.ui.told import figure, listing, mapping, words

ITEMS_SHOWN = 8
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


def _item(item: Mapping[str, Any]) -> str:
    name = figure(item.get("product_retailer_id")) or "?"
    price = " ".join(filter(None, (figure(item.get("item_price")), words(item.get("currency")))))
    line = f"{figure(item.get('quantity')) or '1'} {TIMES} {name}"
    return f"{line}  {price}" if price else line


def _total(items: list[Mapping[str, Any]]) -> str:
    """In the one currency that all items share; nothing where a price is missing."""
    currencies = {words(item.get("currency")) for item in items}
    prices = [_price(item) for item in items]
    whole = sum((price for price in prices if price is not None), Decimal(0))
    if not items or None in prices or len(currencies) != 1 or "" in currencies:
        return ""
    return f"{whole:.2f} {currencies.pop()}"


def _price(item: Mapping[str, Any]) -> Decimal | None:
    try:
        price = Decimal(figure(item.get("item_price"))) * Decimal(figure(item.get("quantity")))
    except InvalidOperation:
        return None
    return price if price.is_finite() else None
