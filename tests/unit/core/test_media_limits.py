"""Media limits: what may be sent as what, and how large."""

import pytest

from wadesk.core import media_limits
from wadesk.core.errors import Reason, Refused
from wadesk.core.media_limits import KB, MB


@pytest.mark.parametrize(
    ("kind", "mime", "most"),
    [
        ("image", "image/jpeg", 5 * MB),
        ("video", "video/mp4", 16 * MB),
        ("audio", "audio/ogg; codecs=opus", 16 * MB),
        ("sticker", "image/webp", 500 * KB),
        ("document", "application/pdf", 100 * MB),
        ("document", "image/png", 5 * MB),
    ],
)
def test_a_file_may_be_as_large_as_its_kind_allows(kind: str, mime: str, most: int) -> None:
    media_limits.check(kind, mime, most)

    with pytest.raises(Refused) as refused:
        media_limits.check(kind, mime, most + 1)
    assert refused.value.reason is Reason.MEDIA_TOO_LARGE


@pytest.mark.parametrize(
    ("kind", "mime"),
    [
        ("image", "image/gif"),
        ("video", "image/png"),
        ("audio", "audio/wav"),
        ("document", "application/zip"),
        ("hologram", "image/png"),
        ("image", ""),
    ],
)
def test_a_file_of_another_type_is_refused(kind: str, mime: str) -> None:
    with pytest.raises(Refused) as refused:
        media_limits.check(kind, mime, 1)

    assert refused.value.reason is Reason.MEDIA_KIND


@pytest.mark.parametrize(
    ("mime", "kind"),
    [
        ("IMAGE/JPEG", "image"),
        ("video/3gpp", "video"),
        ("audio/ogg; codecs=opus", "audio"),
        ("application/pdf", "document"),
        ("image/webp", "document"),
        ("application/x-unknown", "document"),
    ],
)
def test_each_type_has_a_kind_that_shows_it_best(mime: str, kind: str) -> None:
    assert media_limits.kind_for(mime) == kind


@pytest.mark.parametrize(
    ("mime", "told"),
    [
        ("image/heic", "WhatsApp shows no HEIC photo: save it as JPEG and send that."),
        ("application/zip", "WhatsApp takes no archive: send the files in it one by one."),
        ("application/x-msdownload", "WhatsApp takes no program: send a link to it instead."),
    ],
)
@pytest.mark.parametrize("kind", ["image", "document"])
def test_what_people_often_try_in_vain_is_refused_with_what_to_do(
    mime: str, told: str, kind: str
) -> None:
    with pytest.raises(Refused, match=told) as refused:
        media_limits.check(kind, mime, 1)

    assert refused.value.reason is Reason.MEDIA_KIND


def test_a_file_with_nothing_in_it_is_refused_as_empty() -> None:
    with pytest.raises(Refused) as refused:
        media_limits.check("document", "application/pdf", 0)

    assert refused.value.reason is Reason.FILE_EMPTY


@pytest.mark.parametrize(
    ("mime", "is_voice"),
    [
        ("audio/ogg; codecs=opus", True),
        ("Audio/OGG;codecs=OPUS", True),
        ("audio/ogg", False),
        ("audio/ogg; codecs=vorbis", False),
        ("audio/mpeg", False),
    ],
)
def test_only_opus_in_ogg_is_a_voice_message(mime: str, is_voice: bool) -> None:
    assert media_limits.is_voice(mime) is is_voice
