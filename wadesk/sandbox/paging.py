"""Paging: lists cut into pages with cursors, and nodes cut down to the fields asked for."""

import base64
import binascii
import re
from collections.abc import Mapping, Sequence
from typing import Any

from wadesk.sandbox.calls import Call
from wadesk.sandbox.graph_errors import INVALID, GraphError

BAD_CURSOR = 131059
USUAL_PAGE = 25
MOST_PER_PAGE = 100


def page(call: Call, items: Sequence[tuple[int, object]], most: int = MOST_PER_PAGE) -> object:
    """Cut out the page a call asks for; items carry the number their cursor is made of."""
    limit = _limit(call, most)
    after, before = _position(call.asked("after")), _position(call.asked("before"))
    left = [item for item in items if after is None or item[0] > after]
    left = [item for item in left if before is None or item[0] < before]
    shown = left[-limit:] if before is not None else left[:limit]
    answer: dict[str, object] = {"data": [item for _, item in shown]}
    if shown:
        cursors = {"before": _cursor(shown[0][0]), "after": _cursor(shown[-1][0])}
        paging: dict[str, object] = {"cursors": cursors}
        if shown[-1][0] != items[-1][0]:
            url = call.request.url.include_query_params(after=cursors["after"])
            paging["next"] = str(url.remove_query_params("before"))
        answer["paging"] = paging
    return answer


def _limit(call: Call, most: int) -> int:
    asked = call.asked("limit") or str(USUAL_PAGE)
    if not re.fullmatch(r"[0-9]{1,6}", asked) or not 1 <= int(asked) <= most:
        raise GraphError(INVALID, f"Param limit must be from 1 to {most}.")
    return int(asked)


def _cursor(number: int) -> str:
    return base64.urlsafe_b64encode(f"c{number}".encode()).decode().rstrip("=")


def _position(cursor: str | None) -> int | None:
    if cursor is None:
        return None
    try:
        plain = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        return int(plain.removeprefix(b"c"))
    except (binascii.Error, ValueError) as error:
        raise GraphError(
            BAD_CURSOR, "This cursor is not valid: begin again without one."
        ) from error


def only(call: Call, node: Mapping[str, Any], usual: Sequence[str]) -> dict[str, Any]:
    """Give the fields a call asks for, its id always; an unknown field is an error."""
    asked = call.asked("fields")
    names = list(usual) if asked is None else [name.strip() for name in asked.split(",")]
    for name in names:
        if name not in node:
            raise GraphError(INVALID, f"Tried accessing nonexisting field ({name})")
    chosen = {name: node[name] for name in names}
    return chosen | ({"id": node["id"]} if "id" in node else {})
