"""Statuses: how far messages of ours have come, as WhatsApp reports it.

A failed one comes without a contact; in a group each participant has a report of their own.
"""

from collections.abc import Iterator
from typing import Any

from wadesk.core.identity import Identifiers
from wadesk.core.records import ClientKey, Wamid
from wadesk.hub.whatsapp.inbound import Part, Reported
from wadesk.hub.whatsapp.loose import instant, mapping, name, text
from wadesk.hub.whatsapp.people import NOBODY, identifiers
from wadesk.hub.whatsapp.reading import Reading

OPAQUE_PREFIX = "wd1:"
"""What marks an opaque string as ours: the ClientKey follows."""

IN_HISTORY = {
    "SENT": "sent",
    "DELIVERED": "delivered",
    "READ": "read",
    "PLAYED": "played",
    "ERROR": "failed",
}
"""Meta's word beside a remembered message, and the status that it means; PENDING means none."""

_COLUMNS = frozenset(("id", "status", "timestamp"))
_PARENT_SPELLINGS = ("recipient_parent_user_id", "parent_recipient_user_id", "parent_user_id")
_PARTICIPANT_SPELLINGS = ("recipient_participant_id", "participant_recipient_id")
_PARTICIPANT_USER_SPELLINGS = ("recipient_participant_user_id", "participant_recipient_user_id")
_PARTICIPANT_PARENT_SPELLINGS = (
    "recipient_participant_parent_user_id",
    "participant_recipient_parent_user_id",
)


def reported(reading: Reading) -> Iterator[Part]:
    for status in reading.each("statuses"):
        if text(status.get("id")) and text(status.get("status")):
            yield _reported(status, reading)
        else:
            reading.keep("statuses", status)


def _reported(status: dict[str, Any], reading: Reading) -> Reported:
    at = instant(status.get("timestamp"))
    moment = reading.now if at is None else at
    report = {key: value for key, value in status.items() if key not in _COLUMNS}
    if at is None and "timestamp" in status:
        report["timestamp"] = status["timestamp"]
    report["at"] = moment
    is_group = status.get("recipient_type") == "group"
    who = _participant(status) if is_group else _recipient(status)
    if who == NOBODY and not is_group:
        who = reading.contacts.only()
    return Reported(
        number=reading.number,
        wamid=Wamid(status["id"]),
        status=_name(status["status"], who) if is_group else status["status"],
        at=moment,
        report=report,
        person=reading.contacts.person(who),
        circle=name(status.get("recipient_id")) if is_group else None,
        key=key_in(status.get("biz_opaque_callback_data")),
    )


def in_history(context: Any) -> str | None:
    """The status that a remembered message had."""
    told = mapping(context).get("status")
    return IN_HISTORY.get(told) if isinstance(told, str) else None


def is_told_by_status(context: Any) -> bool:
    """Whether the status, spelled in capitals, is all that the context says."""
    status = in_history(context)
    return status is not None and context == {"status": status.upper()}


def key_in(opaque: Any) -> ClientKey | None:
    """The ClientKey that we once sent along, or None where somebody else's string came back."""
    if isinstance(opaque, str) and opaque.startswith(OPAQUE_PREFIX) and opaque != OPAQUE_PREFIX:
        return ClientKey(opaque.removeprefix(OPAQUE_PREFIX))
    return None


def _recipient(status: dict[str, Any]) -> Identifiers:
    parent = _first(status, _PARENT_SPELLINGS)
    return identifiers(status.get("recipient_id"), status.get("recipient_user_id"), parent)


def _participant(status: dict[str, Any]) -> Identifiers:
    return identifiers(
        _first(status, _PARTICIPANT_SPELLINGS),
        _first(status, _PARTICIPANT_USER_SPELLINGS),
        _first(status, _PARTICIPANT_PARENT_SPELLINGS),
    )


def _first(status: dict[str, Any], spellings: tuple[str, ...]) -> str | None:
    return next((found for key in spellings if (found := name(status.get(key)))), None)


def _name(status: str, who: Identifiers) -> str:
    if who == NOBODY:
        return status
    return f"{status}@{who.phone or who.user_id or who.parent_id}"
