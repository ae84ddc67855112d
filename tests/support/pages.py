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
    stream = f"BT /F 40 Tf 10 30 Td ({words}) Tj ET"
    return written(
        [
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
            "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R"
            "/Resources<</Font<</F 5 0 R>>>>>>endobj",
            f"4 0 obj<</Length {len(stream)}>>stream\n{stream}\nendstream endobj",
            "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
        ]
    )
