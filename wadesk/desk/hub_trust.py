"""Hub trust: whose certificate is believed.

A Hub with a certificate of its own is known by that certificate alone: its names and the
authorities of this machine are not asked. It was seen once, when this Desk was linked, and was
the one that the code named. Every other Hub is believed as far as this machine trusts it.
"""

import hashlib
import socket
import ssl
import urllib.parse

from wadesk.core import reason_words
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.link_code import LinkCode

LOOKS_FOR_S = 5.0
HTTPS = 443

PIN_NEEDS_TLS = (
    "This code names a certificate, so the Hub's address begins with https://: look again."
)
NOT_THIS_HUB = reason_words.REASON_WORDS[Reason.NOT_THIS_HUB]


def fingerprint(certificate: str | None) -> str:
    """SHA-256 over the certificate itself, in hex; nothing where none is pinned."""
    if certificate is None:
        return ""
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(certificate)).hexdigest()


def context(certificate: str | None) -> ssl.SSLContext | bool:
    """What httpx is told: this one certificate, or True for all that this machine trusts."""
    if certificate is None:
        return True
    only = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    only.minimum_version = ssl.TLSVersion.TLSv1_2
    only.check_hostname = False  # it is known by itself, wherever it is found
    only.load_verify_locations(cadata=certificate)
    return only


def meant(url: str, code: LinkCode) -> str | None:
    """The certificate that the code names, as it is seen there; None: it names none.

    Whoever shows another one is not the Hub, and is told nothing.
    """
    if not code.pin:
        return None
    parts = urllib.parse.urlsplit(url)
    if parts.scheme != "https":
        raise Refused(Reason.INSECURE_ADDRESS, PIN_NEEDS_TLS)
    shown = _shown(parts.hostname or "", parts.port or HTTPS)
    if not code.fits(fingerprint(shown)):
        raise Refused(Reason.NOT_THIS_HUB)
    return shown


def _shown(host: str, port: int) -> str:
    try:
        return ssl.get_server_certificate((host, port), timeout=LOOKS_FOR_S)
    except (TimeoutError, socket.gaierror, ConnectionError, ssl.SSLError, OSError) as error:
        raise Unavailable("The Hub cannot be reached.", reached=False) from error
