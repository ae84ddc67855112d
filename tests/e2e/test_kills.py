"""A hundred deaths under load: nothing lost, nothing sent twice.

Hub, Desks and sandbox are killed between two instructions, again and again, while customers
write and agents answer. WADESK_KILLS says how often (100).
"""

import json
import os
import random
import threading
import time
from collections import Counter
from pathlib import Path

from tests.support.dice import dice
from tests.support.play import AGENTS, Play, invite_customers, staged, write_as_a_customer

KILLS = int(os.environ.get("WADESK_KILLS", "100"))
LONGEST_BREATH_S = 0.6
CUSTOMER_PAUSE_S = 0.03


def test_a_hundred_kills_lose_nothing_and_send_nothing_twice(tmp_path: Path) -> None:
    chance = dice(20261122)
    with staged(tmp_path) as play:
        invite_customers(play.url)
        with_customers = threading.Event()
        customers = threading.Thread(target=_write, args=(play, with_customers))
        customers.start()
        try:
            _kill(play, chance)
        finally:
            with_customers.set()
            customers.join()
        play.let_it_settle()
        sends = play.sends()
        rows = play.rows()
        for desk in play.desks:
            desk.stop()

        print(_tally(play, sends))
        _nothing_was_sent_twice(sends)
        _every_customer_was_heard(play, rows)
        _every_reply_came_to_one_end(play, rows, sends)
        _both_desks_have_the_record(play, rows)


def _kill(play: Play, chance: random.Random) -> None:
    for _ in range(KILLS):
        time.sleep(chance.uniform(0, LONGEST_BREATH_S))
        victim = chance.choice(play.programs)
        victim.kill()
        time.sleep(chance.uniform(0, LONGEST_BREATH_S / 3))
        victim.start()
        if chance.random() < 1 / 3:  # the next one dies while this one is still waking up
            victim.wait_until_up()


def _write(play: Play, end: threading.Event) -> None:
    chance = dice(7)
    number = 0
    while not end.wait(CUSTOMER_PAUSE_S):
        number += 1
        wamid = write_as_a_customer(play.url, chance, f"question {number}")
        if wamid:
            play.customer_wamids.append(wamid)


def _nothing_was_sent_twice(sends: list[dict[str, object]]) -> None:
    opaque = Counter(str(send["opaque"]) for send in sends)

    assert [key for key, times in opaque.items() if times > 1] == []
    assert len(sends) > KILLS


def _every_customer_was_heard(play: Play, rows: dict[str, list[dict[str, object]]]) -> None:
    heard = Counter(row["wamid"] for row in rows["message"] if row["direction"] == "in")

    assert len(play.customer_wamids) > KILLS
    assert [wamid for wamid in play.customer_wamids if heard[wamid] != 1] == []


def _every_reply_came_to_one_end(
    play: Play, rows: dict[str, list[dict[str, object]]], sends: list[dict[str, object]]
) -> None:
    """In the record once, or in its author's outbox with the Hub's refusal; never in neither."""
    recorded = {str(row["text"]): row for row in rows["message"] if row["key"]}
    sent = {str(send["opaque"]).removeprefix("wd1:") for send in sends}
    kept: dict[str, str] = {}
    for agent in AGENTS:
        kept |= play.mirror(agent).outbox
    replies = play.replies()

    assert len(replies) == len(set(replies)) > KILLS
    assert [text for text in replies if (text in recorded) == (text in kept)] == []
    assert set(kept.values()) <= {"refused"}
    for row in recorded.values():
        if row["carriage"] == "accepted":
            assert row["key"] in sent
        else:
            assert row["carriage"] == "uncertain"
            assert row["key"] not in sent  # else its status would have settled it


def _both_desks_have_the_record(play: Play, rows: dict[str, list[dict[str, object]]]) -> None:
    record = {row["id"]: row for row in rows["message"]}
    for agent in AGENTS:
        mirror = play.mirror(agent).messages

        assert mirror.keys() == record.keys()
        for message, (wamid, statuses, carriage) in mirror.items():
            row = record[message]
            assert (wamid, json.loads(statuses), carriage) == (
                row["wamid"],
                row["statuses"],
                row["carriage"],
            )


def _tally(play: Play, sends: list[dict[str, object]]) -> str:
    deaths = ", ".join(f"{one.name} {one.kills}" for one in play.programs)
    return (
        f"deaths: {deaths}; customers' messages {len(play.customer_wamids)};"
        f" replies {len(play.replies())}; sends {len(sends)}"
    )
