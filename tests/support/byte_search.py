"""Byte search: whether words or keys lie anywhere in files, in any of the forms they may take."""

import base64
import json
import urllib.parse
from collections.abc import Iterable, Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, RESERVED, SALT, VECTOR = 4096, 80, 16, 16  # SQLCipher 4
BEGINNING = 6
LEAST = 10  # characters: anything shorter may be found by chance


def forms_of_words(words: str) -> set[bytes]:
    """As text, as JSON writes it, as an address quotes it, in Windows' letters, and wrapped."""
    escaped = json.dumps(words)[1:-1].encode()
    inside = base64.b64encode(words.encode())[: len(words) // 3 * 4]
    return {
        words.encode(),
        escaped,
        urllib.parse.quote(words).encode(),
        words.encode("utf-16-le"),
        words.encode("utf-16-be"),
        inside,
        words.encode().hex().encode(),
    }


def forms_of_key(key: bytes) -> set[bytes]:
    """Raw, backwards, and in every spelling of it."""
    return {
        key,
        key[::-1],
        key.hex().encode(),
        key.hex().upper().encode(),
        base64.b64encode(key).rstrip(b"="),
        base64.urlsafe_b64encode(key).rstrip(b"="),
        json.dumps(list(key)).encode(),
        repr(key)[2:-1].encode(),
    }


def all_forms(words: Iterable[str], keys: Iterable[bytes]) -> set[bytes]:
    forms = {form for one in words for form in forms_of_words(one)}
    forms |= {form for one in keys for form in forms_of_key(one)}
    assert min(map(len, forms)) >= LEAST
    return forms


def found_in(forms: set[bytes], *folders: Path) -> list[tuple[str, bytes]]:
    """Which of these lie in which files, or in their names."""
    alike: dict[bytes, list[bytes]] = {}
    for form in forms:
        alike.setdefault(form[:BEGINNING], []).append(form)
    hits = []
    for name, content in _contents(folders):
        begun = [beginning for beginning in alike if beginning in content]  # few, if there are any
        hits += [(name, form) for one in begun for form in alike[one] if form in content]
    return hits


def size(*folders: Path) -> int:
    return sum(len(content) for _, content in _contents(folders))


def deciphered(path: Path, key: bytes) -> bytes:
    """Every page of a SQLCipher file as whoever has its key could read it, free ones too."""
    content = path.read_bytes()
    pages = [content[place : place + PAGE] for place in range(0, len(content), PAGE)]
    pages[0] = pages[0][SALT:]  # the first begins with the salt, which is no secret
    return b"".join(_page(key, page) for page in pages)


def _page(key: bytes, page: bytes) -> bytes:
    sealed, vector = page[:-RESERVED], page[-RESERVED:][:VECTOR]
    opening = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    return opening.update(sealed) + opening.finalize()


def _contents(folders: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    for folder in folders:
        for path in folder.rglob("*"):
            named = f"{path.relative_to(folder)}\0".encode()
            is_plain = path.is_file() and not path.is_symlink()
            yield str(path), named + (path.read_bytes() if is_plain else b"")
