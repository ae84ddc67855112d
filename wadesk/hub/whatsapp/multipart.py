"""Multipart: a form with one streamed file, whose length is known before it is sent."""

import secrets
from collections.abc import AsyncIterable, AsyncIterator, Mapping
from dataclasses import dataclass

_ESCAPED = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A", "\0": "%00"})


@dataclass(frozen=True, slots=True)
class Form:
    boundary: str
    head: bytes
    tail: bytes

    @classmethod
    def of_file(cls, fields: Mapping[str, str], filename: str) -> "Form":
        """A form with these fields and a file; its ``type`` is also the file's media type."""
        boundary = secrets.token_hex(16)
        parts = [_part(boundary, name) + f"\r\n{value}\r\n" for name, value in fields.items()]
        named = filename.translate(_ESCAPED) or "file"
        kind = fields.get("type", "application/octet-stream")
        parts.append(
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{named}"\r\n'
            f"Content-Type: {kind}\r\n\r\n"
        )
        tail = f"\r\n--{boundary}--\r\n".encode("ascii")
        return cls(boundary, "".join(parts).encode("utf-8", "replace"), tail)

    @property
    def content_type(self) -> str:
        return f"multipart/form-data; boundary={self.boundary}"

    def length(self, size: int) -> int:
        return len(self.head) + size + len(self.tail)

    async def around(self, chunks: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
        yield self.head
        async for chunk in chunks:
            yield chunk
        yield self.tail


def _part(boundary: str, name: str) -> str:
    return f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n'
