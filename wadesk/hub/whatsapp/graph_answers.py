"""Graph answers: what a response means, judged by its body and only then by its status.

Of a send, three things are certain: a wamid (taken), an error with a code below 500
(refused), a connection that never was (not sent). Everything else is lost, since nobody
can know whether WhatsApp acted before the answer broke.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

from wadesk.core.arrivals import digest
from wadesk.core.dispatch import Accepted, Lost, Outcome, Rejected
from wadesk.core.errors import Malformed, Reason, Refused, Unavailable, WadeskError
from wadesk.core.records import Instant, Wamid
from wadesk.hub.whatsapp.loose import decode, listing, mapping, text

TOKEN_CODES = frozenset((0, 190))
PERMISSION_CODES = frozenset((3, 10, 131005, *range(200, 300)))
BUSY_CODES = frozenset((1, 2, 4, 613, 80007, 130429, 131000, 131016, 131056, 131057, 2494100))
DIGITS_MOST = 32  # of a size that means anything
STALE_CURSOR_CODE = 131059
MEDIA_TYPE_CODE = 131053
NO_SUCH_NODE_CODES = frozenset((33, 100))

SHARED_CODES = {
    2593107: "WhatsApp hands this over once, and has done so: unlink the number from the phone"
    " app and link it anew to be asked again.",
    2593108: "WhatsApp hands this over in the first 24 hours only, and these are gone: unlink the"
    " number from the phone app and link it anew.",
}
"""Why the phone app's past cannot be had."""

PARTLY_BLOCKED_CODE = 139100
BLOCK_AGAIN_CODES = frozenset((139102, 139103))
"""The list of the blocked was being changed, or could not be: neither yes nor no."""

OUT_OF_SERVICE_CODES = frozenset((131045, 131057, 2494100))
"""The number is not registered or under maintenance: refused, although the status is a 500."""

SUCCESS = range(200, 300)
REFUSALS = range(400, 500)
_UNAUTHORIZED = 401
_TOO_MANY = 429


@dataclass(frozen=True, slots=True)
class GraphRefusal:
    """Meta's error object, as far as it can be told on."""

    code: int
    title: str
    details: str = ""


@dataclass(frozen=True, slots=True)
class MediaAddress:
    """Where a file can be fetched for the next five minutes."""

    url: str
    mime: str
    size: int | None = None
    sha256: bytes | None = None


def outcome_of(status: int, body: bytes) -> Outcome:
    """What became of one send."""
    answer = answer_in(body)
    refusal = refusal_in(answer)
    if status in SUCCESS:
        wamid = _wamid_in(answer)
        return Accepted(wamid) if wamid else Lost(f"answer {status} names no message")
    if status == _UNAUTHORIZED:
        refusal = refusal or GraphRefusal(190, "The access token was not accepted")
    is_refusal = status in REFUSALS or (refusal and refusal.code in OUT_OF_SERVICE_CODES)
    if refusal is None or not is_refusal:
        return Lost(f"answer {status} says nothing certain")
    return Rejected(refusal.code, refusal.title, refusal.details)


def answer_in(body: bytes) -> dict[str, Any]:
    """The answer's object, empty where it is none."""
    try:
        return mapping(decode(body))
    except Malformed:
        return {}


def refusal_in(answer: Mapping[str, Any]) -> GraphRefusal | None:
    error = mapping(answer.get("error"))
    code = error.get("code")
    if not isinstance(code, int) or isinstance(code, bool):
        return None
    title = text(error.get("error_user_title")) or text(error.get("message"))
    told = text(mapping(error.get("error_data")).get("details"))
    return GraphRefusal(code, title, told or text(error.get("error_user_msg")))


def problem(status: int, refusal: GraphRefusal | None, doing: str) -> WadeskError:
    """Why a call other than a send did not succeed, as the error that fits."""
    if status == _UNAUTHORIZED or (refusal and refusal.code in TOKEN_CODES):
        return Refused(Reason.BAD_SETTING, f"WhatsApp does not accept the access token ({doing}).")
    if status == _TOO_MANY or refusal is None or refusal.code in BUSY_CODES:
        return Unavailable(f"WhatsApp cannot do this now ({doing}: {_told(status, refusal)}).")
    if refusal.code in SHARED_CODES:
        return Refused(Reason.BAD_SETTING, SHARED_CODES[refusal.code])
    if refusal.code in PERMISSION_CODES:
        return Refused(
            Reason.BAD_SETTING, f"The access token lacks a permission ({doing}: {refusal.title})."
        )
    if refusal.code == MEDIA_TYPE_CODE:
        return Refused(Reason.MEDIA_KIND, refusal.details or refusal.title)
    return Refused(Reason.BAD_SETTING, f"WhatsApp refused ({doing}: {_told(status, refusal)}).")


def time_in(header: str) -> Instant | None:
    """The time that a Date header names, if it names one."""
    try:
        return Instant(round(parsedate_to_datetime(header).timestamp() * 1000))
    except ValueError:
        return None


def _told(status: int, refusal: GraphRefusal | None) -> str:
    if refusal is None:
        return f"answer {status}"
    return f"{refusal.code} {refusal.details or refusal.title}".strip()


def media_address(answer: Mapping[str, Any]) -> MediaAddress | None:
    url, size = text(answer.get("url")), answer.get("file_size")
    if isinstance(size, str):  # the specification says text, practice says number
        size = int(size) if size.isascii() and size.isdigit() and len(size) < DIGITS_MOST else None
    return (
        MediaAddress(
            url=url,
            mime=text(answer.get("mime_type")),
            size=size if type(size) is int and size >= 0 else None,
            sha256=digest(answer.get("sha256")),
        )
        if url
        else None
    )


def refused_block(answer: Mapping[str, Any]) -> GraphRefusal | None:
    """Why one customer was not blocked or let in; a partial success tells it of each."""
    failed = [
        mapping(one) for one in listing(mapping(answer.get("block_users")).get("failed_users"))
    ]
    told = [mapping(error) for one in failed for error in listing(one.get("errors"))]
    if not told:
        return refusal_in(answer)
    code, details = told[0].get("code"), mapping(told[0].get("error_data")).get("details")
    whole = code if isinstance(code, int) else PARTLY_BLOCKED_CODE
    return GraphRefusal(whole, text(told[0].get("message")), text(details))


def is_no_answer(refusal: GraphRefusal) -> bool:
    """Whether it says nothing about what was asked: a token, a limit, a service that is down."""
    return refusal.code in (TOKEN_CODES | PERMISSION_CODES | BUSY_CODES | BLOCK_AGAIN_CODES)


def next_cursor(answer: Mapping[str, Any]) -> str | None:
    paging = mapping(answer.get("paging"))
    after = text(mapping(paging.get("cursors")).get("after"))
    return after if after and paging.get("next") else None


def objects(answer: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [item for item in listing(answer.get("data")) if isinstance(item, dict)]


def _wamid_in(answer: Mapping[str, Any]) -> Wamid | None:
    named = [text(mapping(message).get("id")) for message in listing(answer.get("messages"))]
    return Wamid(named[0]) if named and named[0] else None
