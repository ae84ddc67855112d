import asyncio
import json
from datetime import date

import pytest

from wadesk.cli import findings, hub_checks
from wadesk.cli.findings import Finding, Standing
from wadesk.core.errors import Malformed, Reason, Refused, Unavailable
from wadesk.core.records import Instant

NOON = Instant(1_767_268_800_000)


def raising(trouble: Exception) -> Finding:
    raise trouble


@pytest.mark.parametrize(
    ("trouble", "says"),
    [
        (Refused(Reason.DISK_FULL), "The disk is full: make room and try again. Nothing was lost."),
        (Refused(Reason.BAD_SETTING, "the token is empty."), "The token is empty."),
        (Unavailable("the Hub cannot be reached."), "The Hub cannot be reached."),
        (Malformed("that is no Hub"), "That is no Hub"),
        (PermissionError(13, "Permission denied"), "[Errno 13] Permission denied"),
    ],
)
def test_what_a_look_runs_into_is_a_finding_with_its_remedy(trouble: Exception, says: str) -> None:
    found = findings.looked_at("cipher", lambda: raising(trouble), "Do this.")

    assert found == Finding("cipher", Standing.WRONG, says, "Do this.")


def test_an_answer_that_never_comes_is_a_finding_after_a_bounded_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(findings, "WITHIN_S", 0.01)

    async def never() -> Finding:
        await asyncio.Event().wait()
        return findings.fine("clock", "It agrees.")

    found = asyncio.run(findings.asked("clock", never, "Look at the line."))

    assert (found.standing, found.mend) == (Standing.WRONG, "Look at the line.")


def test_rows_stand_in_columns_and_remedies_below_them() -> None:
    told = [
        findings.fine("Python", "New enough."),
        findings.wrong("clock", "An hour behind.", "Set it."),
        findings.passed_over("keyring", "None here."),
    ]

    assert list(findings.rows(told)) == [
        "✓ Python   New enough.",
        "✗ clock    An hour behind.",
        "           → Set it.",
        "– keyring  None here.",  # noqa: RUF001 - a dash
    ]


def test_a_finding_is_an_object_for_programs() -> None:
    told = json.loads(findings.as_json(findings.fine("Python", "é")))

    assert told == {"check": "Python", "standing": "fine", "says": "é", "mend": ""}


@pytest.mark.parametrize(
    ("ends", "standing"),
    [
        (None, Standing.FINE),
        (date(2028, 1, 1), Standing.FINE),
        (date(2026, 2, 1), Standing.WRONG),
        (date(2025, 12, 31), Standing.WRONG),
    ],
)
def test_a_graph_version_is_judged_by_the_days_it_has_left(
    ends: date | None, standing: Standing
) -> None:
    found = hub_checks.judged_version("v26.0", ends, date(2026, 1, 1))

    assert found.standing is standing
    assert bool(found.mend) == (standing is Standing.WRONG)


@pytest.mark.parametrize(
    ("apart_s", "standing", "word"),
    [
        (0, Standing.FINE, "agrees"),
        (29, Standing.FINE, "agrees"),
        (-29, Standing.FINE, "agrees"),
        (31, Standing.WRONG, "ahead"),
        (-3600, Standing.WRONG, "behind"),
    ],
)
def test_a_clock_may_be_half_a_minute_off(apart_s: int, standing: Standing, word: str) -> None:
    ours = Instant(NOON + apart_s * 1000)

    found = hub_checks.judged_clock("clock", ours, NOON)

    assert found.standing is standing
    assert word in found.says
