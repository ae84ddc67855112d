"""Drafts: they follow their member from Desk to Desk, and are nobody else's business."""

import asyncio
import json
from typing import Any

from tests.support.court import Bench, message, reason
from tests.support.hub_record import KEY, told
from tests.support.payloads import ADA_ID, a_card, a_message, webhook
from wadesk.core.errors import Reason
from wadesk.core.policy import HOUR_MS, LockPolicy
from wadesk.core.records import Seq
from wadesk.core.sync import Cursor
from wadesk.hub import sights
from wadesk.hub.feed import Feed
from wadesk.hub.judgement import Judged
from wadesk.hub.reader import Reader
from wadesk.hub.sights import ChangeSight
from wadesk.store import counter
from wadesk.wire.hub_api import AddNote, KeepDraft, SendMedia

DESK, LAPTOP = 71, 72


def keep(
    bench: Bench, line: int, text: str, member: int = 0, device: int = DESK, **more: Any
) -> Judged:
    ages = {"base": 0, "begun_ms_ago": 9_000, "edited_ms_ago": 2_000}
    command = KeepDraft(line, text, **{**ages, **more})
    return bench.ask(member or bench.ana, command, device=device)


def drafts(bench: Bench) -> list[tuple[int, str]]:
    return [(row["device"], row["text"]) for row in bench.hub.rows("draft")]


def test_a_draft_is_kept_with_its_ages_as_times_of_the_hub(bench: Bench) -> None:
    line = bench.customer_writes()

    keep(bench, line, "Good mor", quoted="wamid.1", files=["shop.jpg"])

    row = bench.hub.one("draft")
    assert (row["member"], row["device"], row["text"]) == (bench.ana, DESK, "Good mor")
    assert (row["begun_at"], row["edited_at"]) == (bench.hub.now - 9_000, bench.hub.now - 2_000)
    assert (row["quoted"], row["files"]) == ("wamid.1", ["shop.jpg"])


def test_each_device_has_a_draft_of_its_own_and_writes_over_no_other(bench: Bench) -> None:
    line = bench.customer_writes()

    keep(bench, line, "At the desk")
    keep(bench, line, "On the sofa", device=LAPTOP)
    keep(bench, line, "At the desk again")

    assert drafts(bench) == [(DESK, "At the desk again"), (LAPTOP, "On the sofa")]


def test_a_draft_that_says_nothing_new_is_no_news(bench: Bench) -> None:
    line = bench.customer_writes()
    keep(bench, line, "Good mor")
    before = bench.hub.one("draft")["seq"]
    bench.later(1_000)

    keep(bench, line, "Good mor")

    assert bench.hub.one("draft")["seq"] == before


def test_an_empty_draft_is_none_any_more(bench: Bench) -> None:
    line = bench.customer_writes()
    keep(bench, line, "Good mor")
    known = bench.hub.one("draft")["id"]

    keep(bench, line, "")
    keep(bench, line, " ")

    assert drafts(bench) == []
    assert ("draft", known) in bench.hub.tombstones()


def test_files_without_words_are_a_draft_too(bench: Bench) -> None:
    line = bench.customer_writes()

    keep(bench, line, "", files=["shop.jpg"])

    assert drafts(bench) == [(DESK, "")]


def test_words_that_were_sent_are_a_draft_on_no_device_and_others_stay(bench: Bench) -> None:
    line = bench.customer_writes()
    keep(bench, line, "Coming! ")
    keep(bench, line, "Coming!", device=LAPTOP)
    keep(bench, line, "Coming!", member=bench.ben)
    keep(bench, line, "Something else", device=73)

    message(bench.say(bench.ana, line, text="Coming!"))

    assert drafts(bench) == [(DESK, "Coming!"), (73, "Something else")]
    assert bench.hub.rows("draft")[0]["member"] == bench.ben


def test_words_that_became_a_note_or_a_plan_are_a_draft_no_more(bench: Bench) -> None:
    line = bench.customer_writes()
    keep(bench, line, "Ask the shop")
    keep(bench, line, "See you on Monday", device=LAPTOP)

    bench.ask(bench.ana, AddNote(line, "Ask the shop"))
    bench.say(bench.ana, line, text="See you on Monday", later=bench.hub.now + HOUR_MS)

    assert drafts(bench) == []


def test_a_file_that_was_sent_without_a_word_ends_no_draft_of_other_files(bench: Bench) -> None:
    line = bench.customer_writes()
    file = bench.keep_file("image/png", 9)
    keep(bench, line, "", device=LAPTOP, files=["another.pdf"])

    picture = SendMedia(line, 0, kind="image", media=file, heard_at=bench.hub.now)

    assert message(bench.ask(bench.ana, picture))
    assert drafts(bench) == [(LAPTOP, "")]


def test_a_refused_reply_leaves_its_draft_alone(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.say(bench.ben, line)
    keep(bench, line, "Coming!")

    assert reason(bench.say(bench.ana, line, text="Coming!")) == Reason.UNSEEN_ANSWER
    assert drafts(bench) == [(DESK, "Coming!")]


def test_a_base_that_the_hub_never_gave_out_is_refused(bench: Bench) -> None:
    line = bench.customer_writes()

    assert reason(keep(bench, line, "Good mor", base=10**9)) == Reason.FROM_THE_FUTURE
    assert reason(keep(bench, 999, "Good mor")) == Reason.NO_SUCH_CONVERSATION


def test_when_two_conversations_become_one_no_draft_is_lost(bench: Bench) -> None:
    line = bench.customer_writes()
    card = a_card(phone=None, user_id=ADA_ID)
    said = a_message(wamid="wamid.2", phone=None, from_user_id=ADA_ID)
    bench.hub.take_in(webhook(contacts=[card], messages=[said]))
    gone = bench.hub.rows("conversation")[-1]["id"]
    keep(bench, line, "Here")
    keep(bench, gone, "There", begun_ms_ago=1_000)
    keep(bench, gone, "Only there", device=LAPTOP)

    both = a_message(wamid="wamid.3", from_user_id=ADA_ID)
    bench.hub.take_in(webhook(contacts=[a_card(user_id=ADA_ID)], messages=[both]))

    assert drafts(bench) == [(DESK, "Here\n\nThere"), (LAPTOP, "Only there")]
    assert {row["conversation"] for row in bench.hub.rows("draft")} == {line}


def test_only_its_member_is_shown_a_draft(bench: Bench) -> None:
    line = bench.customer_writes()
    keep(bench, line, "Good mor")
    bench.hub.do(sights.change_sights, ChangeSight(bench.ben, frozenset({"sales"})))

    shown = {
        member: [row["text"] for row in told(bench.hub.changes(member), "draft")]
        for member in (bench.ana, bench.ben, 0)
    }

    assert shown == {bench.ana: ["Good mor"], bench.ben: [], 0: []}


def test_who_has_drafts_has_a_page_of_their_own_and_the_others_share_one(bench: Bench) -> None:
    cem, dan = bench.hub.add_member("Cem"), bench.hub.add_member("Dan")
    members = frozenset({bench.ana, bench.ben, cem, dan})
    line = bench.customer_writes()
    keep(bench, line, "Ana's words")
    keep(bench, line, "Ben's words", member=bench.ben, device=LAPTOP)
    start = counter.read(bench.hub.db)

    async def looked() -> dict[int, bytes]:
        reader = Reader(bench.path, KEY, "test")
        feed = Feed(reader, start, lambda: bench.hub.now, LockPolicy())
        since = Cursor(start.lineage, Seq(0))
        try:
            return {member: await feed.page(member, since, 500, ()) for member in members}
        finally:
            reader.close()

    pages = asyncio.run(looked())

    words = {who: json.loads(page)["rows"].get("draft") for who, page in pages.items()}
    assert [row[5] for row in words[bench.ana]["values"]] == ["Ana's words"]
    assert [row[5] for row in words[bench.ben]["values"]] == ["Ben's words"]
    assert words[cem] is words[dan] is None
    assert pages[cem] == pages[dan]
