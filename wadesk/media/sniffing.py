"""Sniffing: what a file is by its own bytes, and whether all of it is there.

Only kinds that are shown here have a name; a drawing that is a program, as SVG, has none.
"""

_SCAN, _END = b"\xff\xda", b"\xff\xd9"
PDF_WITHIN = 1024
PNG = b"\x89PNG\r\n\x1a\n"


def picture_kind(content: bytes) -> str | None:
    """Qt's word for it, whatever anybody else calls it."""
    if content.startswith(PNG):
        return "png"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "webp"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    return None


def is_whole_jpeg(content: bytes) -> bool:
    """Its decoder would paint what is missing in grey; an end can only follow the last scan."""
    return content.rfind(_END) > content.rfind(_SCAN)


def png_size(content: bytes) -> tuple[int, int]:
    """As its head says; nothing of it has been unpacked yet."""
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def is_film(content: bytes) -> bool:
    """Whether it may be one: what phones film, and what browsers do."""
    return content[4:8] == b"ftyp" or content.startswith(b"\x1a\x45\xdf\xa3")


def is_pdf(content: bytes) -> bool:
    """Readers have always allowed a little before the mark."""
    return b"%PDF-" in content[:PDF_WITHIN]
