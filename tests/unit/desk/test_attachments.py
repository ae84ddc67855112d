"""Attachments tests: what a file becomes in WhatsApp, and which are refused here already."""

from pathlib import Path

import pytest

from wadesk.core.errors import Reason, Refused
from wadesk.desk import attachments
from wadesk.store.vault import Vault

JPEG = b"\xff\xd8\xff and a picture"
PNG = b"\x89PNG\r\n\x1a\n and a picture"


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


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(tmp_path / "vault", bytes(32))


def test_a_file_is_sealed_at_once_and_known_by_what_it_holds(tmp_path: Path, vault: Vault) -> None:
    path = tmp_path / "shop.jpg"
    path.write_bytes(PNG)

    file = attachments.sealed(vault, path)
    path.unlink()

    assert (file.filename, file.mime, file.size) == ("shop.jpg", "image/png", len(PNG))
    assert b"".join(vault.open(file.stored)) == PNG


def test_what_was_pasted_is_sealed_like_a_file(vault: Vault) -> None:
    file = attachments.sealed_bytes(vault, PNG, "pasted.png")

    assert (file.filename, file.mime) == ("pasted.png", "image/png")
    assert b"".join(vault.open(file.stored)) == PNG


def test_what_whatsapp_does_not_take_is_not_sealed(tmp_path: Path, vault: Vault) -> None:
    (tmp_path / "setup.exe").write_bytes(b"MZ and a program")
    (tmp_path / "empty.pdf").touch()

    for name in ("setup.exe", "empty.pdf"):
        with pytest.raises(Refused):
            attachments.sealed(vault, tmp_path / name)

    assert vault.names() == []


def test_a_file_that_cannot_be_opened_is_refused_in_a_sentence(
    tmp_path: Path, vault: Vault
) -> None:
    with pytest.raises(Refused, match="was not read"):
        attachments.sealed(vault, tmp_path / "none.pdf")


def test_a_hundred_megabytes_and_one_are_refused_before_they_are_read(
    tmp_path: Path, vault: Vault
) -> None:
    path = tmp_path / "film.mp4"
    with path.open("wb") as file:
        file.write(b"\0\0\0\x18ftypisom")
        file.truncate(100 * 1024 * 1024 + 1)

    with pytest.raises(Refused, match="100 MB"):
        attachments.sealed(vault, path)


def test_a_folder_is_refused_in_a_sentence(tmp_path: Path, vault: Vault) -> None:
    with pytest.raises(Refused, match="A folder cannot be sent"):
        attachments.sealed(vault, tmp_path)
    with pytest.raises(Refused, match="A folder cannot be sent"):
        attachments.sealed_smaller(vault, tmp_path, "", lambda content: content)


def test_a_picture_is_kept_as_what_was_made_of_it(tmp_path: Path, vault: Vault) -> None:
    path = tmp_path / "holiday.photo.png"
    path.write_bytes(PNG * 3)

    kept = attachments.sealed_smaller(vault, path, "", lambda _: JPEG)
    pasted = attachments.sealed_smaller(vault, PNG, "Picture.png", lambda _: JPEG)

    assert (kept.filename, kept.mime, kept.size) == ("holiday.photo.jpg", "image/jpeg", len(JPEG))
    assert pasted.filename == "Picture.jpg"


def test_a_picture_that_nobody_can_read_is_refused(vault: Vault) -> None:
    with pytest.raises(Refused) as no:
        attachments.sealed_smaller(vault, PNG, "Picture.png", lambda _: None)

    assert no.value.reason is Reason.MEDIA_KIND
