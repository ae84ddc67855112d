"""Device words: what one linked device is, where, since when, and what is remarkable about it.

Times are counted from the Hub's clock, by which devices are pruned. A state, an oddity or an
end that a newer Hub knows and this program does not is named as it is.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from wadesk.core import pruning
from wadesk.core.device_policy import End
from wadesk.core.oddities import Oddity
from wadesk.core.policy import DevicePolicy
from wadesk.core.records import Instant
from wadesk.core.team import LinkedDesk
from wadesk.ui import text
from wadesk.ui.chip import Chip
from wadesk.ui.text import HOUR, MINUTE, translate

LINKED, FROZEN, UNLINKED, WIPED = "linked", "frozen", "unlinked", "wiped"
COUNTED = frozenset({LINKED, FROZEN})
"""States in which a device takes one of the places."""

NOW_MS = 6 * MINUTE  # a live Desk is noted every five minutes
WIPING_MS = MINUTE  # so soon after its end a device that is online is being wiped
WONDERED_MS = 30 * 24 * HOUR  # about one that was unlinked and never came online again
IN_HOURS = 100
JOINT = " \u00b7 "

ODDITIES: Mapping[str, object] = {
    Oddity.UNKNOWN_SYSTEM: QT_TRANSLATE_NOOP("Devices", "unknown system"),
    Oddity.OLD_SYSTEM: QT_TRANSLATE_NOOP("Devices", "old system"),
    Oddity.OLD_APP: QT_TRANSLATE_NOOP("Devices", "old WaDesk"),
    Oddity.UNKNOWN_PLACE: QT_TRANSLATE_NOOP("Devices", "unknown place"),
    Oddity.UNUSUAL_HOUR: QT_TRANSLATE_NOOP("Devices", "unusual hour"),
    Oddity.SEVERAL_COUNTRIES: QT_TRANSLATE_NOOP("Devices", "several countries"),
    Oddity.LONG_BACKGROUND: QT_TRANSLATE_NOOP("Devices", "hours of use with nobody there"),
}


def title(*, is_administrator: bool) -> str:
    """Of the page: all of the number's devices, or one's own."""
    if is_administrator:
        return translate("Devices", "Linked devices")
    return translate("Devices", "Your linked devices")


def of_line(since: Instant | None, now: Instant) -> str:
    """How old what is shown may be while the Hub cannot be reached."""
    if since is None:
        return translate(
            "Devices",
            "The Hub cannot be reached: what you see may have changed. Nothing can be changed just"
            " now.",
        )
    words = translate(
        "Devices",
        "The Hub cannot be reached: what you see is from {time}. Nothing can be changed just now.",
    )
    return words.format(time=text.list_time(since, now))


def number(label: str) -> str:
    """Where only Meta's id of the number is known, nobody shall take it for the number."""
    if label.isdecimal():
        return translate("Devices", "Number {id} (Meta's id)").format(id=label)
    return text.apart(label)


def is_shown(desk: LinkedDesk, now: Instant) -> bool:
    """Those that are in, and those on their way out for as long as anybody may wonder."""
    if desk.state == WIPED:
        return False
    return desk.ended_at is None or now - desk.ended_at < WONDERED_MS


def where(desk: LinkedDesk) -> str:
    """The network it was last seen in, and the place that this is."""
    return JOINT.join(text.apart(part) for part in (desk.network, desk.place) if part)


def linked(desk: LinkedDesk, now: Instant) -> str:
    """Since when, and who let it in where that was somebody else."""
    if desk.is_here:
        return translate("Devices", "This device")
    when = _day(desk.linked_at, now)
    if not desk.linked_by_name:
        return translate("Devices", "Linked {when} by the Hub's code").format(when=when)
    if desk.linked_by_name == desk.member_name:
        return translate("Devices", "Linked {when}").format(when=when)
    words = translate("Devices", "Linked {when} by {who}")
    return words.format(when=when, who=desk.linked_by_name)


def program(desk: LinkedDesk) -> str:
    return JOINT.join(text.apart(part) for part in (desk.system, desk.version) if part)


def seen(desk: LinkedDesk, now: Instant) -> str:
    if desk.last_seen is None:
        return translate("Devices", "not yet")
    ago = now - desk.last_seen
    if ago < NOW_MS:
        return translate("Devices", "now")
    return translate("Devices", "{span} ago").format(span=text.span(ago))


def chips(desk: LinkedDesk, now: Instant, policy: DevicePolicy) -> Sequence[Chip]:
    """Its state, and below it what is odd; what is odd stands alone where all else is well."""
    state = _state(desk, now, policy)
    odd = JOINT.join(oddity(name) for name in desk.odd)
    if not odd or desk.state not in COUNTED:
        return (state,)
    chip = Chip("failed", odd[:1].upper() + odd[1:], "conflict")
    return (chip,) if state.state == "sent" else (state, chip)


def about_to_go(desks: Sequence[LinkedDesk], now: Instant, policy: DevicePolicy) -> str:
    """What the owner of devices that go for want of use is told beforehand; mostly nothing."""
    mine = {desk.member for desk in desks if desk.is_here}
    leaving = [
        (end, desk)
        for desk in desks
        if desk.member in mine and desk.state in COUNTED and not desk.is_here
        if (end := pruning.announced_end(_idle_since(desk), now, policy)) is not None
    ]
    if not leaving:
        return ""
    one = translate(
        "Devices",
        "{names} has not been used for long: unless WaDesk is opened there, it is unlinked and"
        " wiped after {moment}.",
    )
    several = translate(
        "Devices",
        "{names} have not been used for long: unless WaDesk is opened there, the first of them is"
        " unlinked and wiped after {moment}.",
    )
    names = QLocale().createSeparatedList([text.apart(desk.name) for _, desk in leaving])
    moment = text.day_and_time(min(end for end, _ in leaving))
    return (one if len(leaving) == 1 else several).format(names=names, moment=moment)


def oddity(name: str) -> str:
    return translate("Devices", str(ODDITIES[name])) if name in ODDITIES else name


def spoken(desk: LinkedDesk, now: Instant, policy: DevicePolicy) -> str:
    """The whole row as one sentence after another."""
    said = translate("Devices", "last seen: {when}").format(when=seen(desk, now))
    states = (chip.words for chip in chips(desk, now, policy))
    parts = (desk.name, where(desk), desk.member_name, linked(desk, now), program(desk), said)
    return ". ".join(part for part in (*parts, *states) if part)


def _idle_since(desk: LinkedDesk) -> Instant | None:
    """None as soon as it is seen again, which the Hub says a few minutes later."""
    is_back = (desk.last_seen or 0) > (desk.idle_since or 0)
    return None if is_back else desk.idle_since


def _state(desk: LinkedDesk, now: Instant, policy: DevicePolicy) -> Chip:
    match desk.state:
        case "linked":
            return _idle(desk, now, policy)
        case "frozen":
            return Chip("failed", translate("Devices", "Stopped: seen in two places"), "held")
        case "unlinked":
            return _ending(desk, now)
        case "wiped":
            return Chip("free", translate("Devices", "Unlinked and wiped"), "sent")
        case unknown:
            return Chip("free", unknown, "unknown")


def _idle(desk: LinkedDesk, now: Instant, policy: DevicePolicy) -> Chip:
    since = desk.linked_at if desk.last_seen is None else desk.last_seen
    idle = now - since
    if desk.is_here or idle < policy.idle_flag_ms:
        return Chip("sent", translate("Devices", "Active"), "live")
    words = translate("Devices", "Inactive {span}").format(span=_hours(idle))
    if not policy.idle_unlink_ms or desk.idle_since is None:
        return Chip("conflict", words)  # after a pause of its own the Hub counts anew
    left = desk.idle_since + policy.idle_unlink_ms - now
    after = translate("Devices", "unlinks in {span}").format(span=text.span(left))
    soon = translate("Devices", "unlinks soon")
    return Chip("conflict", JOINT.join((words, after if left > 0 else soon)))


def _ending(desk: LinkedDesk, now: Instant) -> Chip:
    """Out already; its copy of the messages is gone once it says so."""
    ended = desk.linked_at if desk.ended_at is None else desk.ended_at
    if now - ended < WIPING_MS:
        return Chip("mine", translate("Devices", "Being wiped \u2026"), "sending")
    why = translate("Devices", "Reported lost"), translate("Devices", "Unlinked")
    wipes = translate("Devices", "wipes when it is next online")
    return Chip("queued", JOINT.join((why[0 if desk.ended_why == End.LOST else 1], wipes)))


def _day(at: Instant, now: Instant) -> str:
    """The hour where it was today, else the day."""
    if text.is_same_day(at, now):
        return translate("Devices", "today {time}").format(time=text.clock_time(at))
    return text.date(at)


def _hours(duration_ms: int) -> str:
    """In hours, as the policy counts, for as long as that says anything."""
    hours = duration_ms // HOUR
    if hours >= IN_HOURS:
        return text.span(duration_ms)
    return translate("Devices", "{hours} h").format(hours=QLocale().toString(hours))
