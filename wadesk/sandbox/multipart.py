"""Multipart: takes a form apart into its parts, byte for byte."""

import re
from dataclasses import dataclass

from wadesk.sandbox.graph_errors import INVALID, MISSING, GraphError


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    filename: str | None
    content_type: str
    content: bytes


def parts(content_type: str, body: bytes) -> dict[str, Part]:
    match = re.search(r'boundary="?([^";]+)"?', content_type)
    if match is None or not content_type.startswith("multipart/form-data"):
        raise GraphError(INVALID, "The body must be multipart/form-data.")
    delimiter = b"\r\n--" + match[1].encode()
    pieces = (b"\r\n" + body).split(delimiter)
    if len(pieces) < 2 or pieces[-1].rstrip(b"\r\n") != b"--":  # noqa: PLR2004 - before, between, after
        raise GraphError(INVALID, "The body is not a whole form.")
    found = [_part(piece) for piece in pieces[1:-1]]
    return {part.name: part for part in found}


def _part(piece: bytes) -> Part:
    head, found, content = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    headers = head.decode("utf-8", "replace")
    name = re.search(r'[; ]name="([^"]*)"', headers)
    if not found or name is None:
        raise GraphError(INVALID, "A part of the form has no name.")
    filename = re.search(r'filename="([^"]*)"', headers)
    declared = re.search(r"(?im)^content-type:\s*(\S[^\r\n]*)$", headers)
    return Part(
        name[1], filename[1] if filename else None, declared[1].strip() if declared else "", content
    )


def wanted(found: dict[str, Part], name: str) -> Part:
    if name not in found:
        raise GraphError(MISSING, f"The parameter {name} is required.")
    return found[name]


def said(found: dict[str, Part], name: str) -> str:
    return wanted(found, name).content.decode("utf-8", "replace")
