"""History: what every agent, WhatsApp and the Hub wrote down of one trial, read for its judge.

It imports nothing of the project, as the judge does not: neither can share its mistakes.

trial.json       thresholds of the trial, its length, the faults and how often each came
*.journal        one per device, in the order of its own life: what was shown, typed, said
hub.jsonl        the Hub's messages when all had come to rest
whatsapp.jsonl   what WhatsApp was asked to send, from its own record
customers.jsonl  what customers wrote and the Hub took in with a 200

Times in journals are milliseconds of the machine's one monotonic clock.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Json = dict[str, Any]
ONGOING = float("inf")


@dataclass(slots=True)
class Draft:
    """One reply in the making, from its first keystroke to its end."""

    device: str
    name: str
    conversation: int
    began: float
    careful: bool
    shown: list[int]  # the thread on this device; it grows while the draft lives
    saw: int  # how much of it was on the screen at the first keystroke, or at the last review
    text: str = ""
    ended: float = ONGOING
    outcome: str = ""  # accepted · discarded · kept
    refusals: list[str] = field(default_factory=list)
    knew: bool = False  # that a colleague was writing there already
    reviews: int = 0
    claim_refused: bool = False
    taken: bool = False

    @property
    def on_screen(self) -> set[int]:
        return set(self.shown[: self.saw])


@dataclass(slots=True)
class Device:
    """One agent's device: its drafts, and what it was told of keys and locks."""

    name: str
    drafts: dict[str, Draft] = field(default_factory=dict)
    texts: dict[str, Draft] = field(default_factory=dict)  # words that were posted → whose draft
    acknowledged: dict[str, tuple[int, str]] = field(default_factory=dict)  # key → message, text
    granted: dict[tuple[int, int], float] = field(default_factory=dict)  # lock, fence → when asked
    heard: list[tuple[int, int, float]] = field(default_factory=list)  # lock, fence, when
    lives: int = 0


@dataclass(slots=True)
class History:
    trial: Json
    devices: list[Device]
    messages: list[Json]  # of the Hub, by id
    sends: list[Json]
    customers: list[str]  # wamids

    @property
    def drafts(self) -> Iterator[Draft]:
        for device in self.devices:
            yield from device.drafts.values()


def read(folder: Path) -> History:
    trial = json.loads((folder / "trial.json").read_text(encoding="utf-8"))
    devices = [device_in(path.stem, lines(path)) for path in sorted(folder.glob("*.journal"))]
    messages = sorted(lines(folder / "hub.jsonl"), key=lambda row: row["id"])
    customers = [one["wamid"] for one in lines(folder / "customers.jsonl")]
    return History(trial, devices, messages, list(lines(folder / "whatsapp.jsonl")), customers)


def lines(path: Path) -> Iterator[Json]:
    """Each whole line; one that its writer died over says nothing."""
    with path.open("rb") as file:
        for line in file:
            try:
                found = json.loads(line)
            except ValueError:
                continue
            if isinstance(found, dict):
                yield found


def device_in(name: str, events: Iterator[Json]) -> Device:
    device = Device(name)
    threads: dict[int, list[int]] = defaultdict(list)
    for event in events:
        match event["e"]:
            case "woke":
                device.lives += 1
            case "shown":
                for message, conversation in event["rows"]:
                    threads[conversation].append(message)
            case "began":
                shown = threads[event["c"]]
                draft = Draft(
                    name, event["d"], event["c"], event["at"], event["careful"], shown, len(shown)
                )
                draft.knew = event.get("knew", False)
                device.drafts[event["d"]] = draft
            case "heard":
                device.heard.append((event["c"], event["fence"], event["at"]))
            case _:
                _of_draft(device, device.drafts[event["d"]], event)
    return device


def _of_draft(device: Device, draft: Draft, event: Json) -> None:
    match event["e"]:
        case "typed":
            draft.text = event["text"]
        case "posted":
            device.texts[event["text"]] = draft
        case "reviewed":
            draft.saw = len(draft.shown)
            draft.reviews += 1
        case "refused":
            draft.refusals.append(event["reason"])
        case "accepted":
            device.acknowledged[event["key"]] = (event["message"], draft.text)
            _end(draft, event)
        case "discarded" | "kept":
            _end(draft, event)
        case _:
            _of_lock(device, draft, event)


def _of_lock(device: Device, draft: Draft, event: Json) -> None:
    match event["e"]:
        case "granted":
            device.granted[draft.conversation, event["fence"]] = event["asked"]
        case "claim_refused":
            draft.claim_refused = True
        case "taken":
            draft.taken = True
        case unknown:
            raise ValueError(f"{device.name}: nobody knows what {unknown} means")


def _end(draft: Draft, event: Json) -> None:
    draft.outcome, draft.ended = event["e"], event["at"]
