"""Customers on a Hub: blocked, reacted to, written to first, and shown what happens here."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.hub_server import a_hub
from tests.support.road import Road, a_road
from tests.support.sandbox_talk import ANA, recorded, writes
from wadesk.core.courtesy import Receipts
from wadesk.core.errors import Refused
from wadesk.core.policy import CustomerPolicy, Policy
from wadesk.hub import settings as hub_settings

NEWCOMER = "4915755509"


def shown(road: Road) -> list[tuple[str, str]]:
    """What the sandbox was asked to show customers, in order."""
    receipts: list[dict[str, str]] = road.whatsapp.get("/sandbox/receipts").json()
    return [(one["kind"], one["wamid"]) for one in receipts]


def done(answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def last_words(road: Road, line: int) -> str:
    """The wamid of a conversation's newest message."""
    said = [row for row in road.desk.rows("message") if row["conversation"] == line]
    return str(max(said, key=lambda row: int(row["id"]))["wamid"])


def blocked(road: Road) -> str | None:
    (contact,) = road.desk.rows("contact")
    return str(contact["blocked"]) if contact["blocked"] else None


@pytest.fixture
def road(tmp_path: Path) -> Iterator[Road]:
    with a_road(tmp_path) as made:
        yield made


def test_who_is_blocked_is_not_written_to_and_is_let_in_again(road: Road) -> None:
    line = road.customer_writes()

    done(road.desk.ask({"t": "block_contact", "conversation": line, "is_blocked": True}))
    road.desk.eventually(lambda: blocked(road) == "blocked")
    refused = road.desk.ask(
        {"t": "send_text", "conversation": line, "text": "Hi", "base": 0, "heard_at": 1}
    )
    done(road.desk.ask({"t": "block_contact", "conversation": line, "is_blocked": False}))
    road.desk.eventually(lambda: blocked(road) is None)
    sent = road.desk.say(line, "Welcome back")

    assert refused.json()["reason"] in {"contact_blocked", "stale"}
    road.carried(sent, "accepted")
    assert road.sent_texts() == ["Welcome back"]


def test_whatsapps_own_reason_is_told_where_it_blocks_nobody(road: Road) -> None:
    """Whoever never wrote cannot be blocked."""
    made = done(road.desk.ask({"t": "open_conversation", "phone": NEWCOMER}))["made"]

    done(road.desk.ask({"t": "block_contact", "conversation": made, "is_blocked": True}))

    road.desk.eventually(lambda: blocked(road) == "refused")
    (contact,) = road.desk.rows("contact")
    assert '"code":131047' in str(contact["content"]).replace(" ", "").replace("'", '"')


def test_a_hub_that_cannot_reach_whatsapp_blocks_as_soon_as_it_can(road: Road) -> None:
    line = road.customer_writes()
    fault = {"on": "block_users", "kind": "http_503", "times": 1}
    road.whatsapp.put("/sandbox/faults", json={"faults": [fault]}).raise_for_status()

    done(road.desk.ask({"t": "block_contact", "conversation": line, "is_blocked": True}))

    road.desk.eventually(lambda: blocked(road) == "blocked")


def test_a_reaction_reaches_the_customer_once(road: Road) -> None:
    line = road.customer_writes()
    wamid = last_words(road, line)
    wish = {"t": "send_reaction", "conversation": line, "target": wamid, "emoji": "👍"}

    sent = done(road.desk.ask(wish, key="one-key"))["message"]
    again = done(road.desk.ask(wish, key="one-key"))["message"]

    road.carried(sent, "accepted")
    (body,) = (send["body"] for send in recorded(road.whatsapp))
    assert again == sent
    assert body["reaction"] == {"message_id": wamid, "emoji": "👍"}
    assert body["biz_opaque_callback_data"]


def test_an_answer_shows_its_customer_that_they_were_read(road: Road) -> None:
    line = road.customer_writes()
    wamid = last_words(road, line)

    road.carried(road.desk.say(line, "Coming!"), "accepted")

    road.desk.eventually(lambda: shown(road) == [("read", wamid)])


def test_who_holds_the_lock_is_shown_writing(road: Road) -> None:
    line = road.customer_writes()
    wamid = last_words(road, line)
    done(road.desk.ask({"t": "claim_lock", "conversation": line}))

    for _ in range(3):
        looking = {"conversation": line, "writing": True}
        assert road.desk.http.post("/v1/presence", json=looking).status_code == 204

    road.desk.eventually(lambda: shown(road) == [("read", wamid), ("typing", wamid)])


def test_where_the_screen_counts_a_look_shows_it(tmp_path: Path) -> None:
    policy = replace(Policy(), customer=CustomerPolicy(receipts=Receipts.SCREEN))
    with a_road(tmp_path, policy) as road:
        line = road.customer_writes()
        first = last_words(road, line)
        seen = max(row["id"] for row in road.desk.rows("message"))
        road.arrived(writes(road.whatsapp, ANA, {"type": "text", "text": {"body": "Hello?"}}))

        done(road.desk.ask({"t": "mark_read", "conversation": line, "upto": seen}))

        road.desk.eventually(lambda: shown(road) == [("read", first)])


def test_where_customers_see_no_ticks_an_answer_shows_none(tmp_path: Path) -> None:
    policy = replace(Policy(), customer=CustomerPolicy(receipts=Receipts.NEVER))
    with a_road(tmp_path, policy) as road:
        line = road.customer_writes()

        road.carried(road.desk.say(line, "Coming!"), "accepted")
        road.desk.eventually(
            lambda: "read" in road.desk.rows("message")[-1]["statuses"]  # all has come back
        )

        assert shown(road) == []


def test_a_number_that_never_wrote_is_written_to_with_a_template(road: Road) -> None:
    """And what it answers comes into the same conversation."""
    made = done(
        road.desk.ask({"t": "open_conversation", "phone": NEWCOMER, "opt_in": "in the shop"})
    )["made"]
    template = {
        "name": "hello",
        "language": "en",
        "category": "UTILITY",
        "components": [{"type": "BODY", "text": "Hello"}],
    }
    road.whatsapp.post("/sandbox/templates", json=template).raise_for_status()
    wish = {"t": "send_template", "conversation": made, "name": "hello", "language": "en"}
    now = road.desk.session()["time"]

    def sent() -> dict[str, Any] | None:
        answer = road.desk.ask({**wish, "base": 0, "heard_at": now})
        return answer.json() if answer.status_code == 200 else None

    message = road.desk.eventually(sent)["message"]  # as soon as the Hub has read the list

    road.carried(message, "accepted")
    assert road.customer_writes(NEWCOMER, "Yes?") == made


def with_receipts(tmp_path: Path, word: str) -> Path:
    folder = a_hub(tmp_path / "hub").directory
    file = folder / "hub.toml"
    file.write_text(f'{file.read_text()}\n[customer]\nreceipts = "{word}"\n')
    return folder


@pytest.mark.parametrize("word", Receipts)
def test_an_operator_says_when_customers_see_ticks(tmp_path: Path, word: str) -> None:
    assert hub_settings.read(with_receipts(tmp_path, word)).policy.customer.receipts == word


def test_a_word_that_there_is_not_is_refused_with_those_there_are(tmp_path: Path) -> None:
    folder = with_receipts(tmp_path, "always")

    with pytest.raises(Refused, match='write one of "never", "answer", "screen"'):
        hub_settings.read(folder)
