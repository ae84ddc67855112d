"""Pages: small PDFs as bytes, whole, shut, odd and hostile."""

from collections.abc import Sequence


def pdf(pages: int = 1, *, box: str = "0 0 200 100", extra: str = "") -> bytes:
    """So many pages of one size; ``extra`` stands in the catalogue."""
    kids = " ".join(f"{at} 0 R" for at in range(3, 3 + pages))
    leaf = f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]>>"
    objects = [
        f"1 0 obj<</Type/Catalog/Pages 2 0 R{extra}>>endobj",
        f"2 0 obj<</Type/Pages/Kids[{kids}]/Count {pages}>>endobj",
        *(f"{at} 0 obj{leaf}endobj" for at in range(3, 3 + pages)),
    ]
    return written(objects)


def written(objects: Sequence[str], trailer: str = "") -> bytes:
    body = "\n".join(("%PDF-1.4", *objects, f"trailer<</Root 1 0 R{trailer}>>", "%%EOF"))
    return body.encode()


def with_words(words: str) -> bytes:
    """A page with these in large letters of a font that every reader has."""
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return _lettered(f"({words})", [f"5 0 obj{font}endobj"])


def with_chinese(words: str) -> bytes:
    """The same of a page that brings no letters along, and whose reader must have some."""
    system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
    outline = "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6>>"
    way = "/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]"
    whole = f"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light{way}>>"
    part = f"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light{system}{outline}>>"
    spelled = f"<{words.encode('utf-16-be').hex()}>"
    return _lettered(spelled, [f"5 0 obj{whole}endobj", f"6 0 obj{part}endobj"])


def _lettered(spelled: str, fonts: Sequence[str]) -> bytes:
    stream = f"BT /F 40 Tf 10 30 Td {spelled} Tj ET"
    use = "/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>"
    return written(
        [
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
            "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
            f"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]{use}>>endobj",
            f"4 0 obj<</Length {len(stream)}>>stream\n{stream}\nendstream endobj",
            *fonts,
        ]
    )
