"""Crypto: keys, seals and signatures; the one door to `cryptography`.

A key is 32 random or derived bytes and serves one purpose: where a second purpose arises,
a second key is derived. Every seal is bound to a context, so that a sealed thing moved
to another place does not open there. What does not open is refused without saying why.
"""

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)

from wadesk.core.errors import Malformed, Reason, Refused

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
TAG_BYTES = 16
FINGERPRINT_BYTES = 8

_ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
_FOR_EVER = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)  # RFC 5280: no end is known


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a passphrase costs whoever guesses."""

    memory_kib: int
    passes: int
    lanes: int


PASSPHRASE_COST = Cost(memory_kib=128 * 1024, passes=3, lanes=4)


def new_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def new_salt() -> bytes:
    return secrets.token_bytes(SALT_BYTES)


def derive(secret: bytes, purpose: str) -> bytes:
    """One key per purpose out of a secret that is already strong (HKDF-SHA256)."""
    derivation = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose.encode())
    return derivation.derive(secret)


def stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """A key out of a secret that a person can remember (Argon2id).

    Keyboards compose accents in different ways; the same word is the same passphrase.
    """
    derivation = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return derivation.derive(unicodedata.normalize("NFC", passphrase).encode())


def seal(key: bytes, plaintext: bytes, bound_to: bytes) -> bytes:
    """Nonce, then ciphertext and tag (AES-256-GCM)."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plaintext, bound_to)


def unseal(key: bytes, sealed: bytes, bound_to: bytes) -> bytes:
    nonce, ciphertext = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    if len(ciphertext) < TAG_BYTES:
        raise Refused(Reason.WRONG_KEY)
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, bound_to)
    except InvalidTag as error:
        raise Refused(Reason.WRONG_KEY) from error


def seal_chunk(key: bytes, number: int, chunk: bytes, *, last: bool) -> bytes:
    """One piece of a long secret whose key serves for nothing else, so that its place is its nonce.

    Place and end are part of the nonce: a piece that was moved, or a cut before the last one,
    does not open (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár).
    """
    return AESGCM(key).encrypt(_place(number, last), chunk, None)


def unseal_chunk(key: bytes, number: int, sealed: bytes, *, last: bool) -> bytes:
    try:
        return AESGCM(key).decrypt(_place(number, last), sealed, None)
    except InvalidTag as error:
        raise Malformed(f"piece {number} is damaged") from error


def _place(number: int, last: bool) -> bytes:
    return number.to_bytes(NONCE_BYTES - 1, "big") + bytes([last])


def fingerprint(key: bytes, bound_to: bytes) -> bytes:
    """Tells a wrong key from a damaged file, and nothing about the key."""
    return hmac.digest(key, b"wadesk key check\0" + bound_to, hashlib.sha256)[:FINGERPRINT_BYTES]


def is_same(one: bytes, other: bytes) -> bool:
    """Equality that takes as long for a near miss as for a far one."""
    return hmac.compare_digest(one, other)


def new_private_key() -> bytes:
    """An Ed25519 private key: 32 raw bytes."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_key(private: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def sign(private: bytes, message: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).sign(message)


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the signature is good; a key of the wrong shape has signed nothing."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate for TLS and its private key, both PEM; the key opens with a passphrase."""

    shown: bytes
    key: bytes

    def __repr__(self) -> str:
        return "Certificate(…)"


def new_certificate(name: str, passphrase: bytes) -> Certificate:
    """Signed by itself, good for nothing but to show it, and without an end.

    Whoever believes it knows it by its fingerprint; no clock and no authority is asked.
    """
    from cryptography import x509  # noqa: PLC0415 - only who lets another in makes one
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID  # noqa: PLC0415 - as above

    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder(subject, subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_ALWAYS)
        .not_valid_after(_FOR_EVER)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, SHA256())
    )
    sealed = key.private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase)
    )
    return Certificate(made.public_bytes(Encoding.PEM), sealed)
