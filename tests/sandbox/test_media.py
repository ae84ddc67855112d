"""Media: uploads are judged, files expire, and bytes are for those who ask properly."""

import base64
from pathlib import Path

import httpx
import pytest

from tests.support.sandbox_server import SandboxServer, running_sandbox
from tests.support.sandbox_talk import ANA, a_text, ana_writes, code_of, put, writes

DAY_MS = 86_400_000
JPEG = b"\xff\xd8\xff\xe0 a picture \r\n--with--\r\nlines\x00\xff"


def upload(
    sandbox: SandboxServer,
    client: httpx.Client,
    content: bytes = JPEG,
    mime_type: str = "image/jpeg",
    product: str = "whatsapp",
) -> httpx.Response:
    return client.post(
        f"/v26.0/{sandbox.settings.phone_number_id}/media",
        data={"messaging_product": product, "type": mime_type},
        files={"file": ("photo", content, mime_type)},
    )


def test_an_upload_comes_back_byte_for_byte(sandbox: SandboxServer, client: httpx.Client) -> None:
    media_id = upload(sandbox, client).json()["id"]

    described = client.get(f"/v26.0/{media_id}").json()

    assert client.get(described["url"]).content == JPEG
    assert described["file_size"] == len(JPEG)
    assert described["mime_type"] == "image/jpeg"


def test_an_upload_can_be_sent_and_only_as_what_it_is(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    ana_writes(client)
    media_id = upload(sandbox, client).json()["id"]

    def send(kind: str, number: str) -> httpx.Response:
        message = a_text(type=kind) | {kind: {"id": number}}
        del message["text"]
        return client.post(sandbox.messages_url, json=message)

    assert send("image", media_id).status_code == 200
    assert send("document", media_id).status_code == 200
    assert code_of(send("audio", media_id)) == 131053
    assert code_of(send("image", "404")) == 100
    assert code_of(send("image", "9" * 30)) == 100


def test_a_picture_above_a_message_with_buttons_must_exist(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    ana_writes(client)
    interactive = {
        "type": "button",
        "header": {"type": "image", "image": {"id": "404"}},
        "body": {"text": "Well?"},
        "action": {"buttons": [{"type": "reply", "reply": {"id": "1", "title": "Yes"}}]},
    }
    message = a_text(type="interactive", interactive=interactive)
    del message["text"]

    answer = client.post(sandbox.messages_url, json=message)

    assert code_of(answer) == 100


@pytest.mark.parametrize(
    ("content", "mime_type", "code"),
    [
        (b"MZ", "application/x-msdownload", 100),
        (b"", "image/jpeg", 131008),
        (b"x" * (5 * 1024 * 1024 + 1), "image/jpeg", 100),
        (b"RIFF" + b"x" * 100 * 1024, "image/webp", 100),
    ],
)
def test_an_upload_whatsapp_would_not_take_is_refused(
    sandbox: SandboxServer, client: httpx.Client, content: bytes, mime_type: str, code: int
) -> None:
    answer = upload(sandbox, client, content, mime_type)

    assert code_of(answer) == code


def test_an_upload_for_another_product_is_refused(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    answer = upload(sandbox, client, product="messenger")

    assert code_of(answer) == 131009


def test_a_body_that_is_no_form_is_refused(sandbox: SandboxServer, client: httpx.Client) -> None:
    path = f"/v26.0/{sandbox.settings.phone_number_id}/media"
    cut_off = b'--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nhalf'
    form = {"Content-Type": "multipart/form-data; boundary=x"}

    as_json = client.post(path, json={"messaging_product": "whatsapp"})
    half = client.post(path, content=cut_off, headers=form)

    assert code_of(as_json) == 100
    assert code_of(half) == 100


def test_bytes_are_for_those_who_bring_a_token_a_name_and_a_fresh_address(
    tmp_path: Path,
) -> None:
    clock = [1_000_000_000_000]
    with (
        running_sandbox(tmp_path, clock=lambda: clock[0]) as sandbox,
        sandbox.client() as client,
    ):
        media_id = upload(sandbox, client).json()["id"]
        url = client.get(f"/v26.0/{media_id}").json()["url"]
        without_token = httpx.get(url, trust_env=False)
        without_name = client.get(url, headers={"User-Agent": ""})
        forged = client.get(url.replace("ext=1", "ext=2"))
        clock[0] += 5 * 60_000 - 1
        fresh = client.get(url)
        clock[0] += 1
        stale = client.get(url)
        again = client.get(client.get(f"/v26.0/{media_id}").json()["url"])

    answers = [without_token, without_name, forged, fresh, stale, again]
    assert [answer.status_code for answer in answers] == [401, 403, 404, 200, 404, 200]


def test_an_upload_lives_thirty_days_and_a_customers_file_seven(tmp_path: Path) -> None:
    clock = [1_000_000_000_000]
    with (
        running_sandbox(tmp_path, clock=lambda: clock[0]) as sandbox,
        sandbox.client() as client,
    ):
        ours = upload(sandbox, client).json()["id"]
        put(client, "/sandbox/customers", {"wa_id": ANA, "name": "Ana"})
        file = {"bytes_base64": base64.b64encode(JPEG).decode(), "mime_type": "image/jpeg"}
        writes(client, ANA, {"type": "image", "image": file})
        clock[0] += 7 * DAY_MS
        after_a_week = client.get(f"/v26.0/{ours}").status_code
        clock[0] += 23 * DAY_MS
        after_a_month = client.get(f"/v26.0/{ours}")

    assert after_a_week == 200
    assert code_of(after_a_month) == 100


def test_a_deleted_file_is_gone(sandbox: SandboxServer, client: httpx.Client) -> None:
    media_id = upload(sandbox, client).json()["id"]

    deleted = client.delete(f"/v26.0/{media_id}")

    assert deleted.json() == {"success": True}
    assert code_of(client.get(f"/v26.0/{media_id}")) == 100
    assert code_of(client.delete(f"/v26.0/{media_id}")) == 100


def test_a_file_belongs_to_its_number(sandbox: SandboxServer, client: httpx.Client) -> None:
    media_id = upload(sandbox, client).json()["id"]

    own = client.get(
        f"/v26.0/{media_id}", params={"phone_number_id": sandbox.settings.phone_number_id}
    )
    other = client.get(f"/v26.0/{media_id}", params={"phone_number_id": "1"})

    assert own.status_code == 200
    assert code_of(other) == 100
