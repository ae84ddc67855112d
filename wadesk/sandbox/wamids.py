"""Wamids: names for messages, unique, and of the look Meta gives them."""

import base64
import secrets


def new_wamid(counterpart: str, *, inbound: bool) -> str:
    """Wrap the counterpart and a random number; nobody may read anything out of it."""
    name = counterpart.encode("ascii", "replace")[:40]
    kind = b"\x15\x02\x00\x12" if inbound else b"\x15\x02\x00\x11"
    unique = secrets.token_hex(10).upper().encode()
    packed = b"\x1d\x18" + bytes([len(name)]) + name + kind + b"\x18" + unique + b"\x00"
    return "wamid." + base64.b64encode(packed).decode()
