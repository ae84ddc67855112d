"""The road: a message to both Desks, and one answer back, by the command line alone.

Sandbox, Hub and each Desk are processes of their own, and whoever posts is none of ours.
"""

import time
from functools import partial
from pathlib import Path

from tests.support import payloads
from tests.support.programs import until
from tests.support.whole_road import NUMBER, Json, the_road, wadesk

QUESTION, ANSWER = "Est-ce que 你好 مرحبا 🌍 arrive entier ?", "Entier, oui ✨"
TICKS = {"sent", "delivered", "read"}


def test_a_message_is_on_both_desks_and_the_answer_of_one_comes_back_once(tmp_path: Path) -> None:
    with the_road(tmp_path) as road:
        ana, bilal = road.follow("Ana"), road.follow("Bilal")
        road.greet()
        status = road.post(a_question())
        for desk in (ana, bilal):
            until(partial(road.has_seen, desk.name, QUESTION), desk.said)
        ana.stop()  # a profile is one process's at a time
        conversation = road.seen_by("Ana", QUESTION)[0]["conversation"]
        road.shown_to("Ana", conversation, QUESTION)

        wadesk("reply", str(conversation), ANSWER, *road.profile("Ana"))
        until(lambda: _has_all_ticks(road.seen_by("Bilal", ANSWER)), bilal.said)
        until(
            lambda: _has_all_ticks([road.shown_to("Ana", conversation, ANSWER)]),
            lambda: "Ana's Desk never learned what became of her answer",
        )
        bilal.stop()

        assert status == 200
        assert [send["body"]["text"]["body"] for send in road.sends()] == [ANSWER]


def a_question() -> Json:
    message = payloads.a_message(
        wamid="wamid.road-1", timestamp=str(int(time.time())), text={"body": QUESTION}
    )
    ours = {"display_phone_number": "15550783881", "phone_number_id": NUMBER}
    told = payloads.change(messages=[message], contacts=[payloads.a_card()], metadata=ours)
    return payloads.envelope(told)


def _has_all_ticks(states: list[Json]) -> bool:
    return any(state["statuses"].keys() >= TICKS for state in states)
