"""Link code: what is read out, typed, pasted or drawn to let a new Desk in.

Two spellings of one thing. Typed, it is the Hub's code, and behind it the beginning of the
certificate's fingerprint where the Hub has a certificate of its own: ``K7QM-4TXD-PPPP-PPPP``.
As a link it names the address too, and the whole fingerprint:
``wadesk://link?hub=https://…&code=K7QM4TXD&pin=…``; a QR code holds a link.
"""

import base64
import re
import urllib.parse
from dataclasses import dataclass

from wadesk.core.errors import Reason, Refused

CODE_LETTERS = 8
PIN_LETTERS = 8  # of base32: the first 40 bits
SCHEME = "wadesk"
LONGEST = 2_048  # of what is looked at at all

NO_CODE = "This is no code: it has eight letters and digits, or sixteen. Look again."
NO_LINK = "This link is not whole: copy it again, from its first letter to its last."

_GROUP = 4
_LETTERS = re.compile(r"[A-Z2-7]+")
_PIN = re.compile(r"[0-9a-f]{64}")
_LOOKALIKES = str.maketrans("018", "OIB")  # no code has these digits: they were read wrongly
_LINK = re.compile(rf"{SCHEME}:\S+", re.IGNORECASE)
_PARTS = frozenset({"hub", "code", "pin"})


@dataclass(frozen=True, slots=True)
class LinkCode:
    """``code`` as the Hub knows it; ``pin``: the fingerprint in hex, whole or its beginning."""

    code: str
    pin: str = ""
    hub: str = ""

    def fits(self, fingerprint: str) -> bool:
        """Whether a certificate of this fingerprint is the one that is meant."""
        return bool(self.pin) and fingerprint.startswith(self.pin)


def typed(code: str, pin: str = "") -> str:
    """As it is read out: in groups of four."""
    letters = _plain(code) + _pin_letters(pin)
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def link(hub: str, code: str, pin: str = "") -> str:
    """As it is drawn and copied."""
    told = {"hub": hub, "code": _plain(code)} | ({"pin": pin} if pin else {})
    return f"{SCHEME}://link?{urllib.parse.urlencode(told)}"


def parse(text: str) -> LinkCode:
    """Either spelling, with whatever stands around a link."""
    found = _LINK.search(text[:LONGEST])
    return _of_link(found.group()) if found else _of_letters(text)


def _of_letters(text: str) -> LinkCode:
    letters = _plain(text) if len(text) <= LONGEST else ""
    code, pin = letters[:CODE_LETTERS], letters[CODE_LETTERS:]
    if len(code) != CODE_LETTERS or not _LETTERS.fullmatch(letters):
        raise Refused(Reason.LINK_CODE_WRONG, NO_CODE)
    if len(pin) not in {0, PIN_LETTERS}:
        raise Refused(Reason.LINK_CODE_WRONG, NO_CODE)
    return LinkCode(code, base64.b32decode(pin).hex())


def _of_link(text: str) -> LinkCode:
    try:
        parts = urllib.parse.urlsplit(text)
        given = urllib.parse.parse_qs(parts.query, strict_parsing=True, max_num_fields=8)
    except ValueError as error:
        raise Refused(Reason.LINK_CODE_WRONG, NO_LINK) from error
    known = {name: given[name] for name in _PARTS & given.keys()}
    if parts.netloc.lower() != "link" or any(len(values) > 1 for values in known.values()):
        raise Refused(Reason.LINK_CODE_WRONG, NO_LINK)
    hub, code, pin = (known.get(name, [""])[0] for name in ("hub", "code", "pin"))
    pin = pin.lower()
    if not hub or (pin and not _PIN.fullmatch(pin)):
        raise Refused(Reason.LINK_CODE_WRONG, NO_LINK)
    letters = _of_letters(code)
    if letters.pin:  # a link says it whole
        raise Refused(Reason.LINK_CODE_WRONG, NO_LINK)
    return LinkCode(letters.code, pin, hub)


def _plain(text: str) -> str:
    """Without dashes and spaces, in capitals, and with what looks alike read as it is meant."""
    return "".join(filter(str.isalnum, text)).upper().translate(_LOOKALIKES)


def _pin_letters(pin: str) -> str:
    return base64.b32encode(bytes.fromhex(pin)).decode()[:PIN_LETTERS]
