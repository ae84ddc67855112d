"""Outside tests: no name leads anywhere, hides what it is, or starts a program."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.errors import Refused
from wadesk.core.outside import LONGEST, harmless, is_opened, require_opened

PDF = b"%PDF-1.7"


@pytest.mark.parametrize(
    ("name", "mime", "told"),
    [
        ("Rechnung März.pdf", "application/pdf", "Rechnung März.pdf"),
        ("发票.pdf", "application/pdf", "发票.pdf"),
        ("../../etc/passwd", "", "_.._etc_passwd"),
        ("C:\\Windows\\x.pdf", "", "C__Windows_x.pdf"),
        ("invoice\u202efdp.exe", "", "invoicefdp.exe"),
        ("con.pdf", "", "con_.pdf"),
        ("", "image/jpeg", "file.jpg"),
        ("...", "", "file"),
        ("a\r\nb.txt", "", "ab.txt"),
        ("photo", "image/jpeg; q=1", "photo.jpg"),
        ("Photo Mon 14.07", "image/jpeg", "Photo Mon 14.07.jpg"),
        (".bashrc", "", "bashrc"),
        ("-rf.pdf", "", "rf.pdf"),
        ("x" * 300 + ".pdf", "", "x" * (LONGEST - 4) + ".pdf"),
    ],
)
def test_a_name_is_made_harmless(name: str, mime: str, told: str) -> None:
    assert harmless(name, mime) == told


@given(st.text(), st.text())
def test_no_name_leads_anywhere_else(name: str, mime: str) -> None:
    told = harmless(name, mime)

    assert 0 < len(told) <= LONGEST
    assert not set(told) & set('/\\:\0<>|?*"')
    assert told[0] not in ".- "
    assert told[-1] not in ". "
    assert told.isprintable()


@pytest.mark.parametrize("name", ["a.pdf", "a.JPG", "a.docx", "a.mp4", "a.ogg"])
def test_documents_pictures_sound_and_films_are_opened(name: str) -> None:
    require_opened(name, PDF)

    assert is_opened(name)


@pytest.mark.parametrize(
    "name",
    ["a", "a.exe", "a.pdf.exe", "a.html", "a.svg", "a.js", "a.lnk", "a.docm", "a.jar", "a.desktop"],
)
def test_nothing_else_is(name: str) -> None:
    with pytest.raises(Refused):
        require_opened(name, PDF)

    assert not is_opened(name)


@pytest.mark.parametrize("head", [b"MZ\x90", b"\x7fELF", b"#!/bin/sh\n"])
def test_what_begins_like_a_program_is_one_whatever_it_is_called(head: bytes) -> None:
    with pytest.raises(Refused):
        require_opened("photo.jpg", head)
