"""Link codes: eight letters and digits that let one Desk in; only their digests are kept."""

import base64
import hashlib
import secrets

from wadesk.core.device_policy import require_sense, room
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DevicePolicy
from wadesk.core.records import Instant
from wadesk.core.rights import Role
from wadesk.hub.membership import enrol
from wadesk.hub.writer import Transaction
from wadesk.store import linking
from wadesk.store.linking import Code

CODE_BYTES = 5  # eight letters and digits; three wrong ones and the Hub stops listening
GROUP = 4


def invite(t: Transaction, agent: str, policy: DevicePolicy, role: Role | None = None) -> str:
    """The operator's code for an agent, who becomes a member with the first one.

    It is shown on no screen that could be renewed, so it is good for as long as it is shown.
    """
    require_sense(policy)
    member = enrol(t, agent, role)
    if not room(linking.held(t.db), member, policy).is_free:
        raise Refused(Reason.DEVICE_LIMIT)
    code = new_code()
    linking.keep_code(t.db, digest(code), Code(member, Instant(t.now + policy.code_ttl_ms)))
    return code


def new_code() -> str:
    letters = base64.b32encode(secrets.token_bytes(CODE_BYTES)).decode()
    return f"{letters[:GROUP]}-{letters[GROUP:]}"


def digest(code: str) -> bytes:
    """A code's digest, whatever dashes, spaces and cases it was typed with."""
    plain = "".join(character for character in code.upper() if character.isalnum())
    return hashlib.sha256(plain.encode()).digest()
