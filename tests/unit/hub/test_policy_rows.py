"""Policy rows: Desks read the Hub's thresholds, and hear of them when they change."""

from dataclasses import fields, replace

from tests.support.court import Bench
from tests.support.hub_record import told
from wadesk.core.policy import LockPolicy, Policy
from wadesk.hub import policy_rows
from wadesk.store import policies

STRICT = replace(Policy(), lock=LockPolicy(lease_ms=5_000, takers="lead administrator"))


def test_every_section_is_told_to_everybody(bench: Bench) -> None:
    bench.hub.do(policy_rows.keep, STRICT)

    shown = {row["name"] for row in told(bench.hub.changes(bench.ben), "policy")}

    assert shown == {section.name for section in fields(Policy)}
    assert policies.known(bench.hub.db) == STRICT


def test_a_start_that_changes_nothing_is_no_news(bench: Bench) -> None:
    bench.hub.do(policy_rows.keep, STRICT)
    before = bench.hub.rows("policy")

    bench.hub.do(policy_rows.keep, STRICT)

    assert bench.hub.rows("policy") == before


def test_only_the_section_that_changed_is_told_anew(bench: Bench) -> None:
    bench.hub.do(policy_rows.keep, Policy())
    before = {row["name"]: row for row in bench.hub.rows("policy")}

    bench.hub.do(policy_rows.keep, STRICT)

    after = {row["name"]: row for row in bench.hub.rows("policy")}
    assert [name for name in after if after[name] != before[name]] == ["lock"]
    assert after["lock"]["id"] == before["lock"]["id"]
    assert after["lock"]["content"]["lease_ms"] == 5_000
