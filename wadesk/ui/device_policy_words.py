"""Device policy words: the thresholds for linked devices, each a thing and what it is set to."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from wadesk.core.policy import DAY_MS, HOUR_MS, DevicePolicy
from wadesk.ui import text
from wadesk.ui.text import translate

Row = tuple[str, str]
FEW_DAYS = 5  # up to here in hours, as people say it


def rows(policy: DevicePolicy) -> Sequence[Row]:
    of_each = policy.scope == "member"
    limit = (
        translate("Devices", "Linked devices for each member")
        if of_each
        else translate("Devices", "Linked devices per number")
    )
    evicts = policy.overflow == "evict_oldest"
    return (
        (limit, QLocale().toString(policy.max_linked)),
        (
            translate("Devices", "When the limit is reached"),
            translate("Devices", "Unlink the oldest")
            if evicts
            else translate("Devices", "Refuse another one"),
        ),
        (translate("Devices", "Flag as inactive after"), span(policy.idle_flag_ms)),
        (translate("Devices", "Unlink and wipe after"), _or_never(policy.idle_unlink_ms)),
        (translate("Devices", "Shut without the Hub after"), _or_never(policy.lease_ms)),
    )


def about() -> str:
    return translate(
        "Devices",
        "The limit is WaDesk's own: WhatsApp's Cloud API has none. Nobody goes to make room before"
        " somebody has confirmed it. Whoever runs the Hub sets all this.",
    )


def span(duration_ms: int) -> str:
    """A threshold in the unit in which it was meant: 72 h, 7 days."""
    days, rest = divmod(duration_ms, DAY_MS)
    if rest == 0 and days >= FEW_DAYS:
        return translate("Devices", "{days} days").format(days=QLocale().toString(days))
    hours, rest = divmod(duration_ms, HOUR_MS)
    if rest == 0 and hours:
        return translate("Devices", "{hours} h").format(hours=QLocale().toString(hours))
    return text.span(duration_ms)


def _or_never(duration_ms: int) -> str:
    return span(duration_ms) if duration_ms else translate("Devices", "Never")
