"""Hostile files: what somebody might send to break, slow down or fill whoever looks at it."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

from tests.support.pages import pdf, written
from tests.support.photos import claiming, encoded

PNG = b"\x89PNG\r\n\x1a\n"
BOMB = 400_000_000  # bytes, of which hardly any must be sent
SVG = (
    b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
    b"<script>alert(1)</script><image href='file:///etc/passwd'/></svg>"
)


def _chunk(name: bytes, content: bytes) -> bytes:
    crc = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + crc


def _zeros(size: int) -> bytes:
    packer = zlib.compressobj(9)
    piece = bytes(1_000_000)
    packed = [packer.compress(piece) for _ in range(size // len(piece))]
    return b"".join((*packed, packer.flush()))


def png(width: int, height: int, depth: int = 8, *extra: bytes) -> bytes:
    """A grey one, whole, with these chunks before its rows."""
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0))
    row = 1 + (width * depth + 7) // 8
    rows = _chunk(b"IDAT", _zeros(max(row * height, 1_000_000)))
    return PNG + head + b"".join(extra) + rows + _chunk(b"IEND", b"")


def docx_bomb() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(50_000_000))
    return kept.getvalue()


def long_gif(frames: int = 700_000) -> bytes:
    head = bytes.fromhex("47494638396101000100800000000000ffffff")
    frame = bytes.fromhex("2c00000000010001000002024401 00".replace(" ", ""))
    return head + frame * frames + b"\x3b"


def endless_jpeg(scans: int = 20_000) -> bytes:
    """One that says all of it again and again, each time a little better."""

    def part(mark: int, content: bytes) -> bytes:
        return struct.pack(">BBH", 0xFF, mark, len(content) + 2) + content

    table = part(0xDB, b"\0" + bytes([1]) * 64)
    frame = part(0xC2, struct.pack(">BHHBBBB", 8, 9_000, 9_000, 1, 1, 0x11, 0))
    codes = b"".join(part(0xC4, bytes([kind]) + b"\1" + bytes(15) + b"\0") for kind in (0, 0x10))
    scan = part(0xDA, bytes([1, 1, 0, 1, 1, 0])) + bytes(64)
    return b"\xff\xd8" + table + frame + codes + scan * scans + b"\xff\xd9"


def deep_pdf(levels: int = 60_000) -> bytes:
    nodes = [
        f"{at} 0 obj<</Type/Pages/Kids[{at + 1} 0 R]/Count 1/Parent {at - 1} 0 R>>endobj"
        for at in range(2, levels)
    ]
    leaf = f"{levels} 0 obj<</Type/Page/MediaBox[0 0 9 9]/Parent {levels - 1} 0 R>>endobj"
    return written(["1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj", *nodes, leaf])


def looping_pdf() -> bytes:
    """Its pages contain themselves."""
    return written(
        [
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
            "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9/Parent 2 0 R>>endobj",
        ]
    )


def scripted_pdf() -> bytes:
    deed = "/OpenAction<</S/JavaScript/JS(while(true){app.alert(1)})>>"
    return pdf(extra=deed)


def tireless_pdf(strokes: int = 30_000_000) -> bytes:
    """A page that is never drawn to its end, in few bytes."""
    stroke = b"0 0 m 900 900 l S\n"
    packer = zlib.compressobj(9)
    piece = stroke * 100_000
    packed = b"".join(packer.compress(piece) for _ in range(strokes // 100_000)) + packer.flush()
    head = written(
        [
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
            "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 900]/Contents 4 0 R>>endobj",
        ]
    )
    start, _, end = head.partition(b"trailer")
    stream = f"4 0 obj<</Length {len(packed)}/Filter/FlateDecode>>stream\n".encode()
    return start + stream + packed + b"\nendstream endobj\ntrailer" + end


def locked_pdf() -> bytes:
    key = "<" + "41" * 32 + ">"
    lock = f"/Encrypt<</Filter/Standard/V 1/R 2/O{key}/U{key}/P -4>>/ID[<41><41>]"
    return pdf().replace(b"trailer<<", f"trailer<<{lock}".encode())


PICTURES: Mapping[str, Callable[[], bytes]] = {
    "no bytes": lambda: b"",
    "a drawing with a program in it": lambda: SVG,
    "papers that unpack to much": docx_bomb,
    "a head that promises too much": lambda: claiming(60_000, 60_000),
    "few bytes, many dots": lambda: png(30_000, 30_000, 1),
    "words that unpack to much": lambda: png(9, 9, 8, _chunk(b"zTXt", b"a\0\0" + _zeros(BOMB))),
    "colours that unpack to much": lambda: png(9, 9, 8, _chunk(b"iCCP", b"a\0\0" + _zeros(BOMB))),
    "a photo cut short": lambda: encoded(600, 300, b"JPG")[:-300],
    "a film without an end": long_gif,
    "a photo without an end": endless_jpeg,
    "a film that is a script too": lambda: b"GIF89a/*" + b"\xff" * 90 + b"*/=1;alert(1)",
    "a photo that is a page too": lambda: encoded(9, 9, b"JPG") + pdf(),
}
PAPERS: Mapping[str, Callable[[], bytes]] = {
    "pages under pages": deep_pdf,
    "pages within themselves": looping_pdf,
    "a page that runs a program": scripted_pdf,
    "a page without an end": tireless_pdf,
    "a page with a password": locked_pdf,
    "a page of no size": lambda: pdf(box="0 0 0 0"),
    "a page beyond all numbers": lambda: pdf(box="0 0 1e38 1e38"),
    "a head alone": lambda: b"%PDF-1.7\n" + b"\xff" * 5_000,
}
