"""Team bench: an administrator who decides about colleagues, and what came of it."""

from collections.abc import Sequence
from typing import Any

from tests.support.court import Bench
from tests.support.payloads import a_card, a_message, webhook
from wadesk.core.grant import usual
from wadesk.core.policy import Policy, SecurityPolicy
from wadesk.core.rights import Role
from wadesk.hub.judgement import Judged
from wadesk.hub.writer import Transaction
from wadesk.store import devices, members
from wadesk.store.devices import NewDevice
from wadesk.wire.hub_api import Command

ALL_DAY = SecurityPolicy(office_from=0, office_until=24)


def calm(bench: Bench) -> Bench:
    """Ana is the administrator here, and it is always office hours."""
    made = Bench(bench.path.with_name("calm.db"), Policy(security=ALL_DAY))
    members.keep_grant(made.hub.db, made.ana, 1, usual(Role.ADMINISTRATOR))
    return made


def does(bench: Bench, command: Command) -> int | None:
    judged = bench.ask(bench.ana, command)
    assert judged.answer is not None, judged.problem
    return judged.answer.made


def refused(judged: Judged) -> tuple[str, str]:
    assert judged.problem is not None, judged.answer
    return judged.problem.reason, judged.problem.detail


def member(bench: Bench, wanted: int) -> dict[str, Any]:
    return next(row for row in bench.hub.rows("member") if row["id"] == wanted)


def deeds(bench: Bench) -> list[tuple[str, int | None]]:
    return [(row["deed"], row["about"]) for row in bench.hub.rows("audit")]


def content(bench: Bench) -> dict[str, Any]:
    found: dict[str, Any] = bench.hub.rows("audit")[-1]["content"]
    return found


def a_device(bench: Bench, of: int, key: bytes) -> int:
    def work(t: Transaction, _: Sequence[None]) -> list[int]:
        device = t.new_id()
        new = NewDevice(of, key, "laptop", "Plan 9", "1")
        devices.add_device(t.db, device, t.next_seq(), new, t.now)
        return [device]

    return bench.hub.do(work, None)[0]


def writes(bench: Bench, phone: str) -> int:
    said = a_message(wamid=f"wamid.{phone}", phone=phone, timestamp=str(bench.hub.now // 1000))
    bench.hub.take_in(webhook(contacts=[a_card(phone=phone)], messages=[said]))
    return int(bench.hub.rows("conversation")[-1]["id"])
