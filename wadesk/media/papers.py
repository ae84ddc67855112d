"""Papers: pages of a PDF as pictures, and how a text begins; the one door to `pypdfium2`.

Pages are drawn, nothing in them is run: the library is built without the means to. A text is
read by its first bytes only, and nothing of an office's archives is unpacked at all.
"""

import math

import pypdfium2
from pypdfium2 import PdfDocument, PdfiumError
from pypdfium2.raw import FPDF_ERR_PASSWORD

from wadesk.media import encodings
from wadesk.media.sniffing import is_pdf
from wadesk.media.talk import (
    SIDE_MOST,
    Answering,
    Made,
    Opening,
    Page,
    Pixels,
    Request,
    Unreadable,
    Why,
    Words,
)

PIXELS_MOST = 32_000_000
SAMPLE = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>\
endobj
4 0 obj<</Length 33>>stream
BT /F 9 Tf (a) Tj ET             \nendstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
"""


def learned() -> Answering:
    """One page is drawn, each alphabet looked up: afterwards no library can be loaded."""
    answer(Page(0, 9, 9), SAMPLE)
    encodings.learn()
    return answer


def answer(request: Request, content: bytes) -> Made:
    match request:
        case Page():
            return _page(request, content)
        case Opening():
            found = encodings.opening(content, request.letters)
            if found is None:
                return Unreadable(Why.STRANGE), b""
            return Words(found.is_all, found.is_guessed), found.text.encode()
        case _:
            return Unreadable(Why.STRANGE), b""


def _page(request: Page, content: bytes) -> Made:
    if not is_pdf(content):
        return Unreadable(Why.STRANGE), b""
    try:
        document = PdfDocument(content)
    except PdfiumError as error:
        is_locked = error.err_code == FPDF_ERR_PASSWORD
        return Unreadable(Why.LOCKED if is_locked else Why.BROKEN), b""
    try:
        return _drawn(document, request)
    except PdfiumError:
        return Unreadable(Why.BROKEN), b""
    finally:
        document.close()


def _drawn(document: PdfDocument, request: Page) -> Made:
    pages = len(document)
    if not 0 <= request.number < pages:
        return Unreadable(Why.NO_SUCH_PAGE if pages else Why.BROKEN), b""
    page = document[request.number]
    width, height = page.get_size()
    if width <= 0 or height <= 0:
        return Unreadable(Why.BROKEN), b""
    share = min(request.width / width, request.height / height)
    shown = max(width * share, 1.0)
    scale = _bearable(width, height, share * request.ratio)
    bitmap = page.render(scale=scale, prefer_bgrx=True, may_draw_forms=False)
    if bitmap.format != pypdfium2.raw.FPDFBitmap_BGRx or bitmap.stride != bitmap.width * 4:
        return Unreadable(Why.BROKEN), b""
    full = max(round(width), 1), max(round(height), 1)
    pixels = Pixels(bitmap.width, bitmap.height, shown, *full, pages=pages)
    return pixels, bytes(bitmap.buffer)


def _bearable(width: float, height: float, scale: float) -> float:
    """A page may be as long as a street."""
    most = math.sqrt(PIXELS_MOST / (width * height))
    return min(scale, most, (SIDE_MOST - 1) / width, (SIDE_MOST - 1) / height)
