"""Desk pages: lists and threads drawn as text; whatever others wrote is made harmless first."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from wadesk.cli.columns import clipped, one_line, padded, printable, terminal_width, width, wrapped
from wadesk.cli.sentences import of_reason
from wadesk.core.delivery import Shown
from wadesk.core.inbox import ConversationLine, Member
from wadesk.core.outbox import Owed
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import AgentId, ConversationId, Instant
from wadesk.core.thread import Bubble
from wadesk.desk.commands import Refusal, UnseenAnswer, command_of, refusal_of
from wadesk.desk.reading import ThreadPage, label
from wadesk.store.outgoing import Written
from wadesk.ui import phone_numbers
from wadesk.wire.hub_api import (
    AddNote,
    CancelScheduled,
    DecideMessage,
    Send,
    SendMedia,
    SendTemplate,
    SendText,
)

TICKS = {
    Shown.QUEUED: "·",
    Shown.SENDING: "·",
    Shown.UNCERTAIN: "?",
    Shown.SENT: "✓",
    Shown.DELIVERED: "✓✓",
    Shown.READ: "✓✓",
    Shown.PLAYED: "✓✓",
    Shown.FAILED: "✗",
}
WORDS = {
    Owed.DUE: "queued",
    Owed.ACCEPTED: "at the Hub",
    Owed.REFUSED: "refused",
    Owed.DOUBTFUL: "in doubt",
}
NAME_CELLS = 14
TICK_CELLS = 2
PHONE = "phone app"
DAY_S = 86_400
LATEST_S = 253_402_300_799 - DAY_S  # the last day that a calendar of four digits has


def conversation_rows(lines: Sequence[ConversationLine], now: Instant) -> Iterator[str]:
    if not lines:
        yield "No conversations."
        return
    ids = max(width(str(line.id)) for line in lines)
    names = min(24, max(width(one_line(label(line))) for line in lines))
    for line in lines:
        waiting = "●" if line.unanswered_since is not None else " "
        start = (
            f"{line.id:>{ids}}  {waiting} {padded(one_line(label(line)), names)}"
            f"  {padded(short_time(line.last_at, now), 6)}  "
        )
        yield start + clipped(one_line(line.preview), max(10, terminal_width() - width(start)))


def thread_rows(page: ThreadPage, now: Instant) -> Iterator[str]:
    yield heading(page.line, now, page.window)
    day = ""
    for bubble in page.bubbles:
        if (today := day_of(bubble.at)) != day:
            day = today
            yield f"── {day} " + "─" * max(0, terminal_width() - width(day) - 4)
        yield from bubble_rows(page, bubble)
    for written in page.outbox:
        yield from written_rows(written)


def heading(line: ConversationLine, now: Instant, window: WindowPolicy) -> str:
    parts = [one_line(label(line))]
    if line.contact is not None and line.contact.phone:
        parts.append(phone_numbers.written(line.contact.phone))
    parts.append(line.status)
    closes_at = line.window_closes_at(window)
    if closes_at is None or now >= closes_at:
        parts.append("template only")
    else:
        parts.append(f"free text until {short_time(closes_at, now)}")
    return " · ".join(part for part in [*parts, f"#{line.id}"] if part)


def bubble_rows(page: ThreadPage, bubble: Bubble) -> Iterator[str]:
    tick = TICKS[bubble.shown] if bubble.shown else ""
    start = _start(bubble.at, author(page, bubble), tick)
    yield from _indented(start, said(bubble))
    margin = " " * width(start)
    for note in notes(page, bubble):
        yield from _indented(margin, note)


def written_rows(written: Written) -> Iterator[str]:
    start = (
        f"{time_of(written.written_at)}  {padded('you', NAME_CELLS)} {padded('…', TICK_CELLS)}  "
    )
    yield from _indented(start, command_text(written))
    yield from _indented(" " * width(start), f"({standing(written)}; {written.item.key})")


def _start(at: Instant, who: str, tick: str) -> str:
    return f"{time_of(at)}  {padded(who, NAME_CELLS)} {padded(tick, TICK_CELLS)}  "


def outbox_rows(waiting: Sequence[Written], names: Mapping[ConversationId, str]) -> Iterator[str]:
    if not waiting:
        yield "The outbox is empty."
    for written in waiting:
        where = names.get(written.item.conversation, f"#{written.item.conversation}")
        yield f"{written.item.key}  {WORDS[written.item.owed]}  to {one_line(where)}"
        yield from _indented("    ", command_text(written))
        yield from _indented("    ", standing(written))


def found_rows(
    bubbles: Sequence[Bubble], names: Mapping[ConversationId, str], now: Instant
) -> Iterator[str]:
    if not bubbles:
        yield "Nothing found."
    for bubble in bubbles:
        where = padded(one_line(names.get(bubble.conversation, "")), NAME_CELLS)
        tick = padded(TICKS[bubble.shown] if bubble.shown else "", TICK_CELLS)
        when = padded(short_time(bubble.at, now), 6)
        start = f"{bubble.conversation:>6}  {when}  {where} {tick}  "
        yield start + clipped(one_line(said(bubble)), max(10, terminal_width() - width(start)))


def fate_of(bubble: Bubble) -> str:
    """What became of a reply that is a message now."""
    if bubble.is_note:
        return "Noted for your team: no customer sees it."
    words = {
        Shown.QUEUED: "The Hub has it and will send it.",
        Shown.SENDING: "On its way: WhatsApp has not reported yet.",
        Shown.UNCERTAIN: "WhatsApp's answer was lost: look before sending it again.",
        Shown.FAILED: f"WhatsApp did not deliver it{_because(bubble)}.",
    }
    shown = bubble.shown or Shown.SENT
    return f"{TICKS[shown]} {words.get(shown, shown.capitalize() + '.')}"


def advice(written: Written, members: Mapping[AgentId, Member]) -> Iterator[str]:
    """What became of a reply that is none yet, and what to do."""
    key = written.item.key
    match written.item.owed:
        case Owed.DUE:
            yield f"Kept, and sent when the Hub is there: wadesk sync. ({key})"
        case Owed.ACCEPTED:
            yield f"{_as_sentence(standing(written))}."
        case Owed.REFUSED:
            refusal = refusal_of(written.refusal)
            yield refusal_words(refusal)
            yield from unseen_rows(refusal.newer, members)
            yield (
                f"Your words are kept. Send them all the same: wadesk outbox --retry {key}"
                f"; let go of them: wadesk outbox --discard {key}"
            )
        case Owed.DOUBTFUL:
            yield f"{_as_sentence(standing(written))}. ({key})"


def discarded_rows(written: Written) -> Iterator[str]:
    if written.item.attempts and written.item.owed is not Owed.REFUSED:
        yield "Let go of; it was tried before, so the Hub may have it all the same."
    else:
        yield "Let go of; it was not sent."
    yield from _indented("    ", command_text(written))


def unseen_rows(newer: Sequence[UnseenAnswer], members: Mapping[AgentId, Member]) -> Iterator[str]:
    for answer in newer:
        member = members.get(AgentId(answer.member or 0))
        who = member.name if member else PHONE
        yield from _indented(
            f"  {time_of(Instant(answer.at))}  {padded(one_line(who), NAME_CELLS)}  ",
            printable(answer.text or "(no text)"),
        )


def standing(written: Written) -> str:
    """Where a command stands, in words."""
    match written.item.owed:
        case Owed.DUE if written.item.attempts == 0:
            return "queued: it will be sent as soon as the Hub is there"
        case Owed.DUE:
            return f"queued: tried {written.item.attempts} times, will be tried again"
        case Owed.ACCEPTED:
            later = _hour_of(written)
            return f"it leaves {day_of(later)} {time_of(later)}" if later else "the Hub has it"
        case Owed.REFUSED:
            return f"refused: {refusal_words(refusal_of(written.refusal))}"
        case Owed.DOUBTFUL:
            return (
                "in doubt: the Hub was restored from a copy after this was tried;"
                " look whether the customer has it, then --retry or --discard"
            )


def _as_sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _hour_of(written: Written) -> Instant | None:
    command = command_of(written.command)
    later = command.later if isinstance(command, Send) else None
    return None if later is None else Instant(later)


def refusal_words(refusal: Refusal) -> str:
    return refusal.detail or of_reason(refusal.reason)


def command_text(written: Written) -> str:
    command = command_of(written.command)
    match command:
        case SendText():
            text = command.text
        case SendMedia():
            text = f"[{command.kind}: {command.filename}] {command.caption}".rstrip()
        case SendTemplate():
            text = f"[template {command.name}, {command.language}]"
        case AddNote():
            text = f"[note] {command.text}"
        case DecideMessage():
            text = "[what became of a message]"
        case CancelScheduled():
            text = "[a planned reply is called off]"
        case _ if written.item.is_deed:
            text = f"[{str(command.__struct_config__.tag).replace('_', ' ')}]"
        case _:
            text = "[lock]"
    return printable(text)


def said(bubble: Bubble) -> str:
    if bubble.revoked_at is not None:
        return "(deleted by its author)"
    if bubble.kind == "text":
        return printable(bubble.text)
    own = bubble.content.get(bubble.kind) if isinstance(bubble.content, dict) else None
    filename = own.get("filename", "") if isinstance(own, dict) else ""
    if bubble.kind == "deed" and isinstance(own, str):  # close, snooze, label …
        filename = own
    what = f"[{one_line(bubble.kind)}{': ' if filename else ''}{one_line(str(filename))}]"
    return f"{what} {printable(bubble.text)}".rstrip()


def notes(page: ThreadPage, bubble: Bubble) -> Iterator[str]:
    """What else is to be said below a bubble."""
    if bubble.shown in {Shown.SENDING, Shown.QUEUED, Shown.UNCERTAIN, Shown.FAILED}:
        yield f"({bubble.shown}{_because(bubble)})"
    elif bubble.shown in {Shown.READ, Shown.PLAYED}:
        yield f"({bubble.shown})"
    if bubble.edited_at is not None:
        yield f"(edited {time_of(bubble.edited_at)})"
    for reaction in bubble.reactions:
        contact = page.contacts.get(reaction.contact) if reaction.contact is not None else None
        member = page.members.get(reaction.member) if reaction.member is not None else None
        who = contact.label if contact else member.name if member else PHONE
        yield f"{printable(reaction.emoji)} {one_line(who)}"


def _because(bubble: Bubble) -> str:
    problem = bubble.problem
    if not isinstance(problem, dict):
        return ""
    words = problem.get("details") or problem.get("title") or problem.get("code") or ""
    return f": {one_line(str(words))}"


def author(page: ThreadPage, bubble: Bubble) -> str:
    if not bubble.is_ours:
        contact = page.contacts.get(bubble.contact) if bubble.contact is not None else None
        return one_line(contact.label) if contact else "customer"
    member = page.members.get(bubble.member) if bubble.member is not None else None
    if member is not None:
        return one_line(member.name)
    return PHONE if bubble.source == "phone" else bubble.source


def local(instant: Instant) -> datetime:
    """In this machine's zone; a clock that went astray shows the nearest time there is."""
    seconds = min(max(instant // 1_000, DAY_S), LATEST_S)
    return datetime.fromtimestamp(seconds, tz=UTC).astimezone()


def time_of(instant: Instant) -> str:
    return f"{local(instant):%H:%M}"


def day_of(instant: Instant) -> str:
    return f"{local(instant):%a %d %b %Y}"


def short_time(instant: Instant, now: Instant) -> str:
    """The time today, the day else."""
    if not instant:
        return ""
    then, today = local(instant), local(now)
    return f"{then:%H:%M}" if then.date() == today.date() else f"{then:%d %b}"


def _indented(start: str, text: str) -> Iterator[str]:
    """A text beside its start, its further lines below its first one."""
    room = max(20, terminal_width() - width(start))
    first, *others = wrapped(text, room)
    yield (start + first).rstrip()
    for line in others:
        yield (" " * width(start) + line).rstrip()
