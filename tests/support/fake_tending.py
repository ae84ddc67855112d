"""Fake tending: what a fake Hub does when a Desk closes, labels, assigns, reads or pins."""

from collections.abc import Callable
from typing import Any

Row = dict[str, Any]
Rows = dict[str, dict[int, Row]]
Put = Callable[..., int]

MAKING = frozenset({"keep_label", "keep_view", "drop_label"})
DEEDS = frozenset({"set_status", "set_labels", "set_owner", "mark_read", "pin"})


def do(rows: Rows, put: Put, member: int, command: Row) -> None:
    where = command["conversation"]
    line = rows["conversation"][where]
    match command["t"]:
        case "set_status":
            put("conversation", where, status=command["status"], snoozed_until=command["until"])
        case "set_labels":
            kept = {*(line.get("labels") or ()), *command["add"]} - {*command["remove"]}
            put("conversation", where, labels=sorted(kept) or None)
        case "set_owner":
            put("conversation", where, owner=command["owner"])
        case "mark_read":
            _read(rows, put, (where, member), upto=command["upto"])
        case _:
            _read(rows, put, (where, member), pinned_at=1 if command["is_pinned"] else None)


def made(put: Put, member: int, command: Row) -> int | None:
    """A label or a view, by whatever name; None where nothing of the kind is asked for."""
    match command["t"]:
        case "keep_label":
            row = command.get("label")
            return put("label", row, name=command["name"], colour=command["colour"])
        case "keep_view":
            kept = {name: command[name] for name in ("name", "filter", "place")}
            return put("saved_view", command.get("view"), member=member, **kept)
        case _:
            return None


def _read(rows: Rows, put: Put, place: tuple[int, int], **columns: Any) -> None:
    where, member = place
    known = [one for one in rows["reading"].values() if one["conversation"] == where]
    row = known[0]["id"] if known else None
    put("reading", row, conversation=where, member=member, **{"upto": 0, **_of(known), **columns})


def _of(known: list[Row]) -> Row:
    return {name: known[0].get(name) for name in ("upto", "pinned_at")} if known else {}
