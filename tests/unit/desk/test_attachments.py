"""Attachments tests: what a file becomes in WhatsApp, and which are refused here already."""

from pathlib import Path

import pytest

from wadesk.core.errors import Reason, Refused
from wadesk.desk import attachments


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.jpg", "image"),
        ("a.PNG", "image"),
        ("a.webp", "sticker"),
        ("a.mp4", "video"),
        ("a.mp3", "audio"),
        ("a.pdf", "document"),
        ("a.tar.gz", "document"),
        ("a", "document"),
    ],
)
def test_a_file_is_sent_as_what_it_is(tmp_path: Path, name: str, kind: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"x")

    assert attachments.read(path).kind == kind


def test_a_file_that_is_not_there_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="was not read"):
        attachments.read(tmp_path / "none.png")


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.png").touch()

    with pytest.raises(Refused, match="is empty"):
        attachments.read(tmp_path / "empty.png")


def test_a_file_too_large_for_whatsapp_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "BYTES_MAX", 3)
    (tmp_path / "a.png").write_bytes(b"four")

    with pytest.raises(Refused) as caught:
        attachments.read(tmp_path / "a.png")

    assert caught.value.reason is Reason.MEDIA_TOO_LARGE
