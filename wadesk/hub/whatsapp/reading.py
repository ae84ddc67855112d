"""Reading: one webhook value while it is being read.

Each reader takes what it understands and keeps the rest here, in Meta's own shape, so that
one remark at the end holds everything that became nothing else.
"""

import dataclasses
from collections.abc import Iterator
from typing import Any

from wadesk.core.records import Instant, Source
from wadesk.hub.whatsapp.inbound import Remark
from wadesk.hub.whatsapp.people import Contacts


@dataclasses.dataclass(slots=True)
class Reading:
    field: str
    value: dict[str, Any]
    number: str  # Meta's phone number id
    display: str  # the same number as people dial it, "" where unknown
    source: Source
    contacts: Contacts
    now: Instant
    at: Instant | None
    rest: dict[str, Any] = dataclasses.field(default_factory=dict)

    def each(self, key: str) -> Iterator[dict[str, Any]]:
        """The objects in a list of the value; whatever else is there is kept."""
        items = self.value.get(key)
        if items is None:
            return
        if not isinstance(items, list):
            self.rest[key] = items
            return
        for item in items:
            if isinstance(item, dict):
                yield item
            else:
                self.keep(key, item)

    def keep(self, key: str, item: Any) -> None:
        self.rest.setdefault(key, []).append(item)

    def remark(self) -> Iterator[Remark]:
        if self.rest:
            metadata = self.value.get("metadata")
            known = {} if metadata is None else {"metadata": metadata}
            yield Remark(self.field, self.at, known | self.rest)
