"""File answer: a file of a message over HTTP, whole or from the byte on that a Desk lacks."""

import re

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from wadesk.hub.attachments import Opened

FROM = re.compile(r"bytes=(\d{1,15})-")
PARTIAL, BEYOND = 206, 416


def answer(request: Request, opened: Opened) -> Response:
    """A range is granted where it is of this very file; another file comes whole."""
    mark = f'"{opened.sha256}"'
    wish = FROM.fullmatch(request.headers.get("range", ""))
    is_same = request.headers.get("if-range", mark) == mark
    start = int(wish[1]) if wish is not None and is_same else 0
    headers = {"ETag": mark, "X-Content-Type-Options": "nosniff", "Accept-Ranges": "bytes"}
    if start and start >= opened.size:
        return Response(b"", BEYOND, {**headers, "Content-Range": f"bytes */{opened.size}"})
    headers["Content-Length"] = str(opened.size - start)
    if start:
        headers["Content-Range"] = f"bytes {start}-{opened.size - 1}/{opened.size}"
    status = PARTIAL if start else 200
    return StreamingResponse(opened.read(start), status, headers, media_type=opened.mime)
