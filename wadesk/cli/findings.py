"""Findings: what a check found, in words for a person, and how to mend it."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum

from wadesk.cli.columns import padded, width
from wadesk.cli.sentences import sentence
from wadesk.core.errors import Refused, Unavailable, WadeskError

WITHIN_S = 10.0


class Standing(StrEnum):
    FINE = "fine"
    WRONG = "wrong"
    PASSED_OVER = "passed_over"  # not configured, or not to be asked just now


MARKS = {Standing.FINE: "✓", Standing.WRONG: "✗", Standing.PASSED_OVER: "–"}  # noqa: RUF001 - a dash


@dataclass(frozen=True, slots=True)
class Finding:
    check: str
    standing: Standing
    says: str
    mend: str = ""


def fine(check: str, says: str) -> Finding:
    return Finding(check, Standing.FINE, says)


def wrong(check: str, says: str, mend: str) -> Finding:
    return Finding(check, Standing.WRONG, says, mend)


def passed_over(check: str, says: str) -> Finding:
    return Finding(check, Standing.PASSED_OVER, says)


def looked_at(check: str, look: Callable[[], Finding], mend: str) -> Finding:
    """What the look found; what it ran into is a finding too."""
    try:
        return look()
    except (WadeskError, OSError) as trouble:
        return wrong(check, _words(trouble), mend)


async def asked(
    check: str, ask: Callable[[], Awaitable[Finding]], mend: str, reach: str = ""
) -> Finding:
    """What the asking found, within a bounded time; ``reach`` mends that nobody answers."""
    try:
        async with asyncio.timeout(WITHIN_S):
            return await ask()
    except TimeoutError:
        silence = f"There was no answer within {WITHIN_S:.0f} seconds."
        return wrong(check, silence, reach or mend)
    except Unavailable as trouble:
        return wrong(check, _words(trouble), reach or mend)
    except (WadeskError, OSError) as trouble:
        return wrong(check, _words(trouble), mend)


def rows(findings: Iterable[Finding]) -> Iterable[str]:
    told = list(findings)
    cells = max(width(finding.check) for finding in told)
    for finding in told:
        yield f"{MARKS[finding.standing]} {padded(finding.check, cells)}  {finding.says}"
        if finding.mend:
            yield f"  {' ' * cells}  → {finding.mend}"


def as_json(finding: Finding) -> str:
    return json.dumps(asdict(finding), ensure_ascii=False)


def _words(trouble: WadeskError | OSError) -> str:
    words = sentence(trouble) if isinstance(trouble, Refused) else str(trouble)
    return words[:1].upper() + words[1:]
