"""Graph errors: what Meta answers when it refuses, and the one exception that carries it.

Readers of these answers are told to switch on ``code``; the HTTP status is a courtesy.
"""

import secrets
from typing import NamedTuple


class Meaning(NamedTuple):
    status: int
    title: str
    type: str = "OAuthException"


INVALID = 100
MISSING = 131008
BAD_VALUE = 131009

MEANINGS = {
    0: Meaning(401, "AuthException"),
    1: Meaning(400, "API Unknown"),
    2: Meaning(503, "API Service"),
    3: Meaning(500, "API Method"),
    4: Meaning(400, "API Too Many Calls"),
    10: Meaning(403, "Permission Denied"),
    33: Meaning(400, "Parameter value is not valid"),
    100: Meaning(400, "Invalid parameter"),
    190: Meaning(401, "Invalid OAuth access token"),
    200: Meaning(403, "API Permission"),
    368: Meaning(403, "Temporarily blocked for policies violations"),
    2500: Meaning(400, "Unknown path components"),
    2635: Meaning(400, "Unsupported version of the Graph API"),
    80007: Meaning(400, "Rate limit issues"),
    130403: Meaning(400, "The user is blocked by the business"),
    130429: Meaning(400, "Rate limit hit"),
    130472: Meaning(400, "User's number is part of an experiment"),
    130497: Meaning(403, "Business account is restricted in this country"),
    131000: Meaning(500, "Something went wrong"),
    131005: Meaning(403, "Access denied"),
    131008: Meaning(400, "Required parameter is missing"),
    131009: Meaning(400, "Parameter value is not valid"),
    131016: Meaning(500, "Service unavailable"),
    131021: Meaning(400, "Recipient cannot be sender"),
    131026: Meaning(400, "Message undeliverable"),
    131030: Meaning(400, "Recipient phone number not in allowed list"),
    131031: Meaning(403, "Account has been locked"),
    131037: Meaning(400, "Display name approval needed"),
    131042: Meaning(400, "Business eligibility payment issue"),
    131045: Meaning(500, "Message failed to send: number not registered"),
    131047: Meaning(400, "Re-engagement message"),
    131048: Meaning(400, "Spam rate limit hit"),
    131049: Meaning(400, "Not delivered, to keep the ecosystem healthy"),
    131050: Meaning(400, "The user has stopped marketing messages"),
    131051: Meaning(400, "Message type unknown"),
    131052: Meaning(400, "Media download error"),
    131053: Meaning(400, "Media upload error"),
    131055: Meaning(400, "Not available on this endpoint"),
    131056: Meaning(400, "Pair rate limit hit"),
    131057: Meaning(500, "Account in maintenance mode"),
    131059: Meaning(400, "Invalid cursor"),
    131060: Meaning(400, "This message is not available"),
    131062: Meaning(400, "A business-scoped user id is not possible for this message"),
    132000: Meaning(400, "Template parameter count mismatch"),
    132001: Meaning(404, "Template does not exist"),
    132005: Meaning(400, "Template text too long"),
    132007: Meaning(400, "Template policy violated"),
    132012: Meaning(400, "Template parameter format mismatch"),
    132015: Meaning(400, "Template is paused"),
    132016: Meaning(400, "Template is disabled"),
    132068: Meaning(400, "Flow is blocked"),
    132069: Meaning(400, "Flow is throttled"),
    133010: Meaning(400, "Phone number not registered"),
    135000: Meaning(400, "Generic user error"),
    137000: Meaning(400, "Identity key hash mismatch"),
    139100: Meaning(400, "Failed to block or unblock some users"),
    2593107: Meaning(400, "Synchronization request limit exceeded"),
    2593108: Meaning(400, "Synchronization request made outside the allowed time"),
    2593109: Meaning(400, "History sync is turned off by the business"),
}
_UNLISTED = Meaning(400, "Generic error")
_TRANSIENT = frozenset({2, 4, 80007, 130429, 131016, 131056, 131057})


class GraphError(Exception):
    """A refusal, in the words of the Graph API."""

    def __init__(self, code: int, details: str, *, status: int | None = None) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details
        self.status = status or meaning(code).status


def meaning(code: int) -> Meaning:
    return MEANINGS.get(code, _UNLISTED)


def error_body(error: GraphError) -> dict[str, object]:
    """Build the JSON that goes with a refusal."""
    known = meaning(error.code)
    inner: dict[str, object] = {
        "message": f"(#{error.code}) {known.title}",
        "type": known.type,
        "code": error.code,
        "error_data": {"messaging_product": "whatsapp", "details": error.details},
        "fbtrace_id": "A" + secrets.token_urlsafe(16),
    }
    if error.code in _TRANSIENT:
        inner["is_transient"] = True
    return {"error": inner}


def webhook_error(code: int, details: str) -> dict[str, object]:
    """Build the form an error takes inside a webhook."""
    title = meaning(code).title
    return {
        "code": code,
        "title": title,
        "message": title,
        "error_data": {"details": details},
        "href": "/documentation/business-messaging/whatsapp/support/error-codes",
    }
