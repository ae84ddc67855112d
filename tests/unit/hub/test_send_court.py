"""Send court: what waited, what was never said, and what no customer can be sent."""

import json
from collections.abc import Sequence

import pytest

from tests.support.court import Bench, fence, message, reason
from tests.support.payloads import a_card, a_message, webhook
from wadesk.core.errors import Reason
from wadesk.core.media_limits import MB
from wadesk.core.policy import HOUR_MS, OutboxPolicy, WindowPolicy
from wadesk.hub.writer import Transaction
from wadesk.store import templates
from wadesk.store.templates import Template
from wadesk.wire.hub_api import SendMedia, SendTemplate

LIVE, FRESH = OutboxPolicy().live_ms, OutboxPolicy().fresh_ms
WORDS = {"components": [{"type": "BODY", "text": "Twenty per cent off."}]}


def keep_template(bench: Bench, category: str) -> None:
    def work(t: Transaction, _: Sequence[None]) -> list[None]:
        text = json.dumps(WORDS)
        row = Template(t.new_id(), "a", "1", "offer", "en", "APPROVED", category, text)
        templates.store(t.db, [row], t.next_seq())
        return [None]

    bench.hub.do(work, None)


def customer_writes_again(bench: Bench, wamid: str = "wamid.again") -> int:
    bench.customer_writes(wamid)
    return int(bench.hub.rows("message")[-1]["id"])


def test_what_waited_a_little_leaves_when_nobody_said_anything(bench: Bench) -> None:
    line = bench.customer_writes()
    read, heard = bench.hub.rows("message")[-1]["id"], bench.hub.now
    bench.later(FRESH)

    assert message(bench.say(bench.ana, line, seen=read, heard_at=heard))


def test_what_waited_a_little_comes_back_when_the_customer_wrote_meanwhile(bench: Bench) -> None:
    line = bench.customer_writes()
    read, heard = bench.hub.rows("message")[-1]["id"], bench.hub.now
    bench.later(LIVE + 1)
    newest = customer_writes_again(bench)

    told = bench.say(bench.ana, line, seen=read, heard_at=heard)
    after_reading = bench.say(bench.ana, line, seen=newest)

    assert reason(told) == Reason.CUSTOMER_WROTE
    assert message(after_reading)


def test_a_customer_who_writes_while_one_answers_stops_nobody(bench: Bench) -> None:
    line = bench.customer_writes()
    heard = bench.hub.now
    bench.later(LIVE)
    customer_writes_again(bench)

    assert message(bench.say(bench.ana, line, seen=0, heard_at=heard))


def test_a_heart_under_an_older_answer_is_nothing_to_read_first(bench: Bench) -> None:
    line = bench.customer_writes()
    read, heard = bench.hub.rows("message")[-1]["id"], bench.hub.now
    bench.later(LIVE + 1)
    heart = {"message_id": "wamid.1", "emoji": "❤️"}
    said = a_message("reaction", "wamid.heart", reaction=heart)
    bench.hub.take_in(webhook(contacts=[a_card()], messages=[said]))

    assert message(bench.say(bench.ana, line, seen=read, heard_at=heard))


def test_what_waited_long_comes_back_even_when_nobody_said_anything(bench: Bench) -> None:
    line = bench.customer_writes()
    read, heard = bench.hub.rows("message")[-1]["id"], bench.hub.now
    bench.later(FRESH + 1)

    told = bench.say(bench.ana, line, seen=read, heard_at=heard)

    assert reason(told) == Reason.STALE
    assert len(bench.hub.rows("message")) == 1


def test_a_template_that_waited_long_comes_back_too(bench: Bench) -> None:
    keep_template(bench, "UTILITY")
    line, heard = bench.customer_writes(), bench.hub.now
    bench.later(FRESH + 1)
    wish = SendTemplate(line, 0, name="offer", language="en", heard_at=heard)

    assert reason(bench.ask(bench.ana, wish)) == Reason.STALE


def test_an_old_desk_that_repeats_no_time_is_taken_for_very_late(bench: Bench) -> None:
    line = bench.customer_writes()

    assert reason(bench.say(bench.ana, line, heard_at=None)) == Reason.STALE


def test_a_command_repeated_after_a_month_gets_its_old_answer(bench: Bench) -> None:
    line, heard = bench.customer_writes(), bench.hub.now
    first = bench.say(bench.ana, line, key="k", heard_at=heard)
    bench.later(30 * 24 * HOUR_MS)

    again = bench.say(bench.ana, line, key="k", heard_at=heard)

    assert again.answer == first.answer
    assert len(bench.hub.rows("message")) == 2


def test_a_month_old_command_that_is_forgotten_is_stale_and_not_sent_twice(bench: Bench) -> None:
    keep_template(bench, "UTILITY")
    line, heard = bench.customer_writes(), bench.hub.now
    wish = SendTemplate(line, 0, name="offer", language="en", heard_at=heard)
    sent = message(bench.ask(bench.ana, wish, key="k"))
    bench.hub.db.execute("delete from command")
    bench.hub.db.execute("update message set key = null where id = ?", (sent,))
    bench.later(30 * 24 * HOUR_MS)

    assert reason(bench.ask(bench.ana, wish, key="k")) == Reason.STALE


@pytest.mark.parametrize(("base", "seen"), [(10**9, 0), (0, 10**9)])
def test_a_message_that_the_hub_never_gave_out_was_seen_by_nobody(
    bench: Bench, base: int, seen: int
) -> None:
    line = bench.customer_writes()

    assert reason(bench.say(bench.ana, line, base, seen=seen)) == Reason.FROM_THE_FUTURE


def test_a_fence_that_the_hub_never_gave_out_opens_nothing(bench: Bench) -> None:
    line = bench.customer_writes()
    mine = fence(bench.claim(bench.ana, line))

    assert reason(bench.say(bench.ana, line, fence=mine + 1)) == Reason.FROM_THE_FUTURE
    assert message(bench.say(bench.ana, line, fence=mine))


def test_a_time_that_the_hub_never_told_is_refused_and_a_second_is_forgiven(bench: Bench) -> None:
    line = bench.customer_writes()
    now = bench.hub.now

    assert reason(bench.say(bench.ana, line, heard_at=now + 1_001)) == Reason.FROM_THE_FUTURE
    assert message(bench.say(bench.ana, line, heard_at=now + 1_000))


def test_an_unseen_answer_is_told_before_the_age_of_the_reply(bench: Bench) -> None:
    line, heard = bench.customer_writes(), bench.hub.now
    bench.say(bench.ben, line)
    bench.later(FRESH + 1)

    assert reason(bench.say(bench.ana, line, heard_at=heard)) == Reason.UNSEEN_ANSWER


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Reason.TEXT_EMPTY),
        (" \n\t", Reason.TEXT_EMPTY),
        ("\u200b\u2060", Reason.TEXT_EMPTY),
        ("bell\x07", Reason.TEXT_BROKEN),
        ("a carriage return\r", Reason.TEXT_BROKEN),
        ("x" * 4097, Reason.TEXT_TOO_LONG),
        ("🫖" * 2049, Reason.TEXT_TOO_LONG),
    ],
)
def test_words_that_no_customer_can_be_sent_are_refused_at_the_door(
    bench: Bench, text: str, why: Reason
) -> None:
    line = bench.customer_writes()

    assert reason(bench.say(bench.ana, line, text=text)) == why
    assert len(bench.hub.rows("message")) == 1


@pytest.mark.parametrize("text", ["x" * 4096, "🫖" * 2048, "two\nlines\tand a tab"])
def test_the_longest_words_that_fit_are_sent_whole(bench: Bench, text: str) -> None:
    line = bench.customer_writes()

    message(bench.say(bench.ana, line, text=text))

    assert bench.hub.rows("message")[-1]["text"] == text


@pytest.mark.parametrize(
    ("kind", "mime", "size", "why"),
    [
        ("image", "image/heic", 9, Reason.MEDIA_KIND),
        ("document", "image/heic", 9, Reason.MEDIA_KIND),
        ("document", "application/x-msdownload", 9, Reason.MEDIA_KIND),
        ("hologram", "image/png", 9, Reason.MEDIA_KIND),
        ("document", "application/pdf", 100 * MB + 1, Reason.MEDIA_TOO_LARGE),
        ("image", "image/jpeg", 5 * MB + 1, Reason.MEDIA_TOO_LARGE),
        ("document", "application/pdf", 0, Reason.FILE_EMPTY),
    ],
)
def test_files_that_whatsapp_does_not_take_are_refused_at_the_door(
    bench: Bench, kind: str, mime: str, size: int, why: Reason
) -> None:
    line, file = bench.customer_writes(), bench.keep_file(mime, size)
    wish = SendMedia(line, 0, kind=kind, media=file, heard_at=bench.hub.now)

    assert reason(bench.ask(bench.ana, wish)) == why


def test_a_file_that_a_customer_sent_leaves_by_nobodys_knowing_its_id(bench: Bench) -> None:
    """Where it lies may be out of the asker's sight; what is sent was handed in by a Desk."""
    line, theirs = bench.customer_writes(), bench.keep_file("image/png", 9, "1166846181421424")
    wish = SendMedia(line, 0, kind="image", media=theirs, heard_at=bench.hub.now)

    assert reason(bench.ask(bench.ana, wish)) == Reason.NO_SUCH_MEDIA


@pytest.mark.parametrize(
    ("caption", "filename", "why"),
    [
        ("x" * 1025, "a.pdf", Reason.CAPTION_TOO_LONG),
        ("bell\x07", "a.pdf", Reason.TEXT_BROKEN),
        ("See", "a\x00.pdf", Reason.TEXT_BROKEN),
    ],
)
def test_words_with_a_file_are_held_to_the_same_rules(
    bench: Bench, caption: str, filename: str, why: Reason
) -> None:
    line, file = bench.customer_writes(), bench.keep_file("application/pdf", 9)
    wish = SendMedia(
        line,
        0,
        kind="document",
        media=file,
        caption=caption,
        filename=filename,
        heard_at=bench.hub.now,
    )

    assert reason(bench.ask(bench.ana, wish)) == why


def test_what_fills_a_template_is_held_to_the_same_rules(bench: Bench) -> None:
    keep_template(bench, "UTILITY")
    line, now = bench.customer_writes(), bench.hub.now
    blanks = [{"type": "body", "parameters": [{"type": "text", "text": "\x1b[1m"}]}]
    wish = SendTemplate(line, 0, name="offer", language="en", components=blanks, heard_at=now)

    assert reason(bench.ask(bench.ana, wish)) == Reason.TEXT_BROKEN


@pytest.mark.parametrize(
    ("marketing", "category", "is_sent"),
    [
        ("stop", "MARKETING", False),
        ("stop", "UTILITY", True),
        ("resume", "MARKETING", True),
        (None, "MARKETING", True),
    ],
)
def test_whoever_said_stop_gets_no_offers_and_everything_else(
    bench: Bench, marketing: str | None, category: str, *, is_sent: bool
) -> None:
    keep_template(bench, category)
    line, now = bench.customer_writes(), bench.hub.now
    bench.hub.db.execute("update contact set marketing = ?", (marketing,))

    told = bench.ask(bench.ana, SendTemplate(line, 0, name="offer", language="en", heard_at=now))

    assert (told.answer is not None) == is_sent
    assert is_sent or reason(told) == Reason.OPTED_OUT


def test_the_window_is_open_to_its_last_instant_and_not_at_its_end(bench: Bench) -> None:
    line = bench.customer_writes()
    window = WindowPolicy()
    written_at = bench.hub.one("conversation")["last_inbound_at"]
    closes_at = written_at + window.open_ms - window.margin_ms

    bench.later(closes_at - 1 - bench.hub.now)
    just_in_time = bench.say(bench.ana, line)
    bench.later(1)
    too_late = bench.say(bench.ana, line)

    assert message(just_in_time)
    assert reason(too_late) == Reason.WINDOW_CLOSED


def test_the_window_counts_from_the_customers_clock_and_never_from_beyond_ours(
    bench: Bench,
) -> None:
    now = bench.hub.now
    tomorrow = str(now // 1000 + 24 * 60 * 60)
    said = a_message(wamid="wamid.1", timestamp=tomorrow)

    bench.hub.take_in(webhook(contacts=[a_card()], messages=[said]))

    assert bench.hub.one("conversation")["last_inbound_at"] == now


def test_who_answers_first_is_the_owner_and_stays_it(bench: Bench) -> None:
    line = bench.customer_writes()
    first = message(bench.say(bench.ana, line))
    bench.say(bench.ben, line, base=first)

    assert bench.hub.one("conversation")["owner"] == bench.ana
