"""Rights words: what roles, switches and hours mean, in plain words for whoever gives them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale, QTime

from wadesk.core.cautions import Advice, Caution
from wadesk.core.rights import MINUTES_A_DAY, Hours, Right, Role
from wadesk.core.team import Member
from wadesk.ui.text import translate

WEEK = range(7)
MOST_SCOPES = 3
IN_A_ROW = 3  # days, from which on only the first and the last are named

ROLES: Mapping[str, object] = {
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("Rights", "Administrator"),
    Role.STANDARD: QT_TRANSLATE_NOOP("Rights", "Standard"),
    Role.RESTRICTED: QT_TRANSLATE_NOOP("Rights", "Restricted"),
}
ROLE_SENTENCES: Mapping[str, object] = {
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP(
        "Rights", "May do everything, and says what the others may."
    ),
    Role.STANDARD: QT_TRANSLATE_NOOP(
        "Rights", "Answers customers, in every conversation unless you say otherwise."
    ),
    Role.RESTRICTED: QT_TRANSLATE_NOOP(
        "Rights", "Answers only in conversations that were designated for them."
    ),
}
SWITCHES: Mapping[str, tuple[object, object]] = {
    Right.VIEW_CATALOGUE: (
        QT_TRANSLATE_NOOP("Rights", "See the catalogue"),
        QT_TRANSLATE_NOOP("Rights", "Sees products and prices, and can name them in an answer."),
    ),
    Right.AUTOMATIC_REPLIES: (
        QT_TRANSLATE_NOOP("Rights", "Set automatic replies"),
        QT_TRANSLATE_NOOP("Rights", "Decides what customers are told when nobody answers."),
    ),
    Right.EDIT_PROFILE: (
        QT_TRANSLATE_NOOP("Rights", "Edit the business profile"),
        QT_TRANSLATE_NOOP("Rights", "Changes the name, picture and hours that customers see."),
    ),
    Right.BROADCAST: (
        QT_TRANSLATE_NOOP("Rights", "Write to many at once"),
        QT_TRANSLATE_NOOP("Rights", "Sends one message to a whole list of customers."),
    ),
    Right.DELETE_CONVERSATIONS: (
        QT_TRANSLATE_NOOP("Rights", "Delete conversations"),
        QT_TRANSLATE_NOOP("Rights", "Deletes them for everybody; nothing brings them back."),
    ),
    Right.EXPORT: (
        QT_TRANSLATE_NOOP("Rights", "Export"),
        QT_TRANSLATE_NOOP("Rights", "Writes the audit log to a file outside WaDesk."),
    ),
}
CAUTIONS: Mapping[Caution, object] = {
    Caution.DELETES_AND_BROADCASTS: QT_TRANSLATE_NOOP(
        "Rights",
        "Whoever may both write to many and delete can do harm and leave no trace of it in the"
        " conversations. The audit log keeps it.",
    ),
    Caution.MORE_THAN_NEEDED: QT_TRANSLATE_NOOP(
        "Rights", "This is more than the role needs for its work: give it knowingly."
    ),
    Caution.SEES_NOTHING: QT_TRANSLATE_NOOP(
        "Rights", "Without a scope they see no conversation at all."
    ),
}
ADVICE: Mapping[Advice, object] = {
    Advice.SECOND_ADMINISTRATOR: QT_TRANSLATE_NOOP(
        "Rights",
        "You are the only administrator. Make a colleague one too, so that the team is not locked"
        " out when you are.",
    ),
    Advice.FACTOR_FOR_ME: QT_TRANSLATE_NOOP(
        "Rights",
        "You have no second factor. With one, nobody who finds this computer open can give rights"
        " away in your name.",
    ),
    Advice.FACTOR_FOR_OTHERS: QT_TRANSLATE_NOOP(
        "Rights", "Not every administrator has a second factor: ask them to set one up."
    ),
}
SIGHTS: Mapping[tuple[str, bool], object] = {  # by the role, and whether scopes bind it
    (Role.ADMINISTRATOR, False): QT_TRANSLATE_NOOP("Rights", "All of them"),
    (Role.STANDARD, False): QT_TRANSLATE_NOOP("Rights", "All of them"),
    (Role.STANDARD, True): QT_TRANSLATE_NOOP("Rights", "Those open to all, and designated ones"),
    (Role.RESTRICTED, True): QT_TRANSLATE_NOOP("Rights", "Only designated ones"),
}
STATES: Mapping[str, object] = {
    "suspended": QT_TRANSLATE_NOOP("Rights", "Suspended"),
    "removed": QT_TRANSLATE_NOOP("Rights", "Removed"),
}


def role(name: str) -> str:
    return translate("Rights", str(ROLES[name])) if name in ROLES else name


def role_sentence(name: str) -> str:
    return translate("Rights", str(ROLE_SENTENCES[name])) if name in ROLE_SENTENCES else ""


def sights(name: str) -> list[tuple[bool, str]]:
    """What this role can be bound to, each with its words."""
    own = ((is_bound, words) for (role, is_bound), words in SIGHTS.items() if role == name)
    return [(is_bound, translate("Rights", str(words))) for is_bound, words in own]


def switch(right: str) -> tuple[str, str]:
    """Its name and its sentence."""
    name, sentence = SWITCHES[right]
    return translate("Rights", str(name)), translate("Rights", str(sentence))


def caution(one: Caution) -> str:
    return translate("Rights", str(CAUTIONS[one]))


def advice(one: Advice) -> str:
    return translate("Rights", str(ADVICE[one]))


def state(name: str) -> str:
    """Empty for who is simply there."""
    return translate("Rights", str(STATES[name])) if name in STATES else ""


def day(number: int) -> str:
    """Monday is 0."""
    return QLocale().dayName(number + 1, QLocale.FormatType.ShortFormat)


def hours(found: Hours | None) -> str:
    """As "08:00 to 18:00, Mon to Fri": days are left out where it is every one of them."""
    if found is None:
        return translate("Rights", "at any hour")
    span = translate("Rights", "{start} to {end}")
    said = span.format(start=_clock(found.start), end=_clock(found.end))
    if found.days == frozenset(WEEK):
        return said
    return f"{said}, {_days(sorted(found.days))}"


def sight(scopes: frozenset[str] | None, role: str) -> str:
    """Whoever is not restricted also sees the conversations that nobody has designated."""
    if scopes is None:
        return translate("Rights", "sees every conversation")
    is_restricted = role == Role.RESTRICTED
    if not scopes:
        nothing = translate("Rights", "sees no conversation yet")
        open_ones = translate("Rights", "sees what is open to all")
        return nothing if is_restricted else open_ones
    named = sorted(scopes, key=str.casefold)
    shown = ", ".join(named[:MOST_SCOPES]) + (" …" if len(named) > MOST_SCOPES else "")
    only = translate("Rights", "sees: {scopes}")
    besides = translate("Rights", "sees: {scopes}, and what is open to all")
    return (only if is_restricted else besides).format(scopes=shown)


def summary(member: Member, devices: int) -> str:
    """One line: what they are, may see and have, as a list of a few words."""
    counted = translate("Rights", "no device")
    if devices:
        counted = translate("Rights", "devices: {count}").format(count=devices)
    named = member.permission or role(member.role)
    parts = [state(member.state), named, sight(member.scopes, member.role)]
    if member.hours is not None:
        parts.append(hours(member.hours))
    parts.append(counted)
    if member.has_factor:
        parts.append(translate("Rights", "second factor"))
    return " · ".join(part for part in parts if part)


def _days(numbers: Sequence[int]) -> str:
    """Days in a row by the first and the last of them."""
    first, last = numbers[0], numbers[-1]
    if len(numbers) < IN_A_ROW or last - first != len(numbers) - 1:
        return ", ".join(map(day, numbers))
    return translate("Rights", "{first} to {last}").format(first=day(first), last=day(last))


def _clock(minute: int) -> str:
    minute %= MINUTES_A_DAY
    time = QTime(minute // 60, minute % 60)
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)
