"""Audit words: what somebody did, as one sentence about who did it and to whom.

A deed, an alert or a reason that a newer Hub knows and this program does not is named as it is.
"""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from wadesk.core.device_policy import End
from wadesk.core.oddities import Alert
from wadesk.core.rights import Role
from wadesk.core.team import AuditEntry
from wadesk.ui.text import translate

ALERT, UNLINK, LINK, RIGHTS, FACTOR = "alert", "unlink", "link", "rights", "factor"
DENY = "deny"
FLAG = "flag"
WHO, ABOUT = "{who}", "{about}"
SECOND_MS = 1_000

DEEDS: Mapping[str, object] = {
    "take_over": QT_TRANSLATE_NOOP("Audit", "{who} took over a conversation from {about}"),
    "hand_over": QT_TRANSLATE_NOOP("Audit", "{who} handed over a conversation to {about}"),
    "owner": QT_TRANSLATE_NOOP("Audit", "{who} made {about} the owner of a conversation"),
    "decide": QT_TRANSLATE_NOOP("Audit", "{who} decided what became of an uncertain message"),
    "link": QT_TRANSLATE_NOOP("Audit", "{who} linked {about}"),
    "deny": QT_TRANSLATE_NOOP("Audit", "{who} turned away a computer for {about}"),
    "unlink": QT_TRANSLATE_NOOP("Audit", "{who} unlinked {about}"),
    "wiped": QT_TRANSLATE_NOOP("Audit", "{about} confirmed that it is wiped"),
    "flag": QT_TRANSLATE_NOOP("Audit", "{about} has not been used for long"),
    "rename_device": QT_TRANSLATE_NOOP("Audit", "{who} gave {about} its name"),
    "freeze": QT_TRANSLATE_NOOP("Audit", "{about} was stopped: its profile was in two places"),
    "thaw": QT_TRANSLATE_NOOP("Audit", "{who} let {about} go on"),
    "invite": QT_TRANSLATE_NOOP("Audit", "{who} invited {about}"),
    "rename_member": QT_TRANSLATE_NOOP("Audit", "{who} gave {about} their name"),
    "rights": QT_TRANSLATE_NOOP("Audit", "{who} changed what {about} may do"),
    "suspend": QT_TRANSLATE_NOOP("Audit", "{who} suspended {about}"),
    "resume": QT_TRANSLATE_NOOP("Audit", "{who} let {about} work again"),
    "remove_member": QT_TRANSLATE_NOOP("Audit", "{who} removed {about}"),
    "factor": QT_TRANSLATE_NOOP("Audit", "{who} changed their second factor"),
    "permission": QT_TRANSLATE_NOOP("Audit", "{who} changed a set of rights"),
    "designate": QT_TRANSLATE_NOOP("Audit", "{who} said who may see a conversation"),
    "delete": QT_TRANSLATE_NOOP("Audit", "{who} deleted a conversation"),
    "export": QT_TRANSLATE_NOOP("Audit", "{who} exported the audit log"),
    "drop_label": QT_TRANSLATE_NOOP("Audit", "{who} deleted the label {about}"),
    "drop_quick_reply": QT_TRANSLATE_NOOP("Audit", "{who} deleted the quick reply {about}"),
    "start": QT_TRANSLATE_NOOP("Audit", "{who} began a conversation with a new customer"),
    "block": QT_TRANSLATE_NOOP("Audit", "{who} asked WhatsApp to block a customer"),
    "unblock": QT_TRANSLATE_NOOP("Audit", "{who} asked WhatsApp to unblock a customer"),
    "join": QT_TRANSLATE_NOOP("Audit", "{who} said that two customers are one person"),
    "separate": QT_TRANSLATE_NOOP("Audit", "{who} said that two customers are two people"),
}
RENAMED = QT_TRANSLATE_NOOP("Audit", "{who} renamed {before} to {after}")
BY_OPERATOR: Mapping[str, object] = {
    "link": QT_TRANSLATE_NOOP("Audit", "{about} was linked with a code from the Hub"),
    "factor": QT_TRANSLATE_NOOP(
        "Audit", "The second factor of {about} was taken away at the Hub itself"
    ),
}
ENDS: Mapping[str, object] = {
    End.UNLINKED: DEEDS[UNLINK],
    End.LOST: QT_TRANSLATE_NOOP("Audit", "{who} reported {about} lost"),
    End.PRUNED: QT_TRANSLATE_NOOP("Audit", "{about} was unlinked: not used for too long"),
    End.EVICTED: QT_TRANSLATE_NOOP("Audit", "{about} was unlinked to make room for another"),
    End.REPLACED: QT_TRANSLATE_NOOP("Audit", "{about} was replaced: the same computer came anew"),
    End.MEMBER_REMOVED: QT_TRANSLATE_NOOP("Audit", "{about} was unlinked: its owner was removed"),
}
FLAGS: Mapping[str, object] = {
    "noticed": QT_TRANSLATE_NOOP("Audit", "{about} is about to be unlinked for want of use"),
}
FACTORS: Mapping[str, object] = {
    "set": QT_TRANSLATE_NOOP("Audit", "{who} set up a second factor"),
    "removed": QT_TRANSLATE_NOOP("Audit", "{who} removed a second factor"),
    "recovered": QT_TRANSLATE_NOOP("Audit", "{who} used a recovery code"),
}
ROLES: Mapping[str, object] = {
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("Audit", "{who} made {about} an administrator"),
    Role.STANDARD: QT_TRANSLATE_NOOP("Audit", "{who} made {about} a standard member"),
    Role.RESTRICTED: QT_TRANSLATE_NOOP("Audit", "{who} made {about} a restricted member"),
}
ALERTS: Mapping[str, object] = {
    Alert.RIGHTS_OUT_OF_HOURS: QT_TRANSLATE_NOOP(
        "Audit", "What {about} may do was changed outside office hours"
    ),
    Alert.ONE_ADDRESS: QT_TRANSLATE_NOOP("Audit", "Many devices signed in from one address"),
    Alert.NIGHT_SIGN_IN: QT_TRANSLATE_NOOP("Audit", "{about} signed in at night"),
    Alert.SEVERAL_COUNTRIES: QT_TRANSLATE_NOOP(
        "Audit", "{about} signed in from several countries within a short time"
    ),
    Alert.UNKNOWN_SYSTEM: QT_TRANSLATE_NOOP(
        "Audit", "{about} signed in from a system that WaDesk does not know"
    ),
    Alert.COPIED_PROFILE: QT_TRANSLATE_NOOP(
        "Audit", "{about} was seen in two places: look whether its profile was copied"
    ),
    Alert.WRONG_CODES: QT_TRANSLATE_NOOP("Audit", "Wrong linking codes were tried several times"),
    Alert.WRONG_DIGITS: QT_TRANSLATE_NOOP(
        "Audit", "Wrong digits of a second factor were typed several times on {about}"
    ),
}
OF_DEVICES = frozenset(
    {"link", "unlink", "wiped", "flag", "rename_device", "freeze", "thaw", ALERT}
)


OF_WORDS: Mapping[str, tuple[Mapping[str, object], str]] = {
    UNLINK: (ENDS, "why"),
    FLAG: (FLAGS, "is"),
    FACTOR: (FACTORS, "is"),
}
"""Deeds that a word of their content makes another, and under which name it stands there."""


def sentence(entry: AuditEntry) -> str:
    """Without a full stop: it stands in a list."""
    found = _pattern(entry)
    if found is None:
        return entry.deed
    words = translate("Audit", str(found))
    who = entry.member_name or translate("Audit", "The Hub")
    said = words.format(
        who=who,
        about=_about(entry, is_first=words.startswith(ABOUT)),
        before=_said(entry, "before"),
        after=_said(entry, "after"),
    )
    return _with_newcomer(said, entry) + _took(entry)


def is_alert(entry: AuditEntry) -> bool:
    return entry.deed == ALERT


def _pattern(entry: AuditEntry) -> object | None:
    match entry.deed:
        case "link" | "factor" if not entry.member_name:
            return BY_OPERATOR[entry.deed]
        case "rename_device" | "rename_member" if _said(entry, "before"):
            return RENAMED
        case "unlink" | "flag" | "factor":
            by_word, where = OF_WORDS[entry.deed]
            return by_word.get(_said(entry, where), DEEDS[entry.deed])
        case "rights":
            return ROLES.get(_new_role(entry), DEEDS[RIGHTS])
        case "alert":
            return ALERTS.get(_said(entry, ALERT))
        case deed:
            return DEEDS.get(deed)


def _about(entry: AuditEntry, *, is_first: bool) -> str:
    """The name it goes by today; where nobody knows it, what kind of thing it was."""
    named = entry.about_name or _said(entry, "name")
    if not named and entry.deed == ALERT:
        named = entry.device_name or entry.member_name
    if named:
        return named
    if entry.deed in OF_DEVICES and _said(entry, ALERT) != Alert.RIGHTS_OUT_OF_HOURS:
        return translate("Audit", "A device") if is_first else translate("Audit", "a device")
    return translate("Audit", "A colleague") if is_first else translate("Audit", "a colleague")


def _with_newcomer(said: str, entry: AuditEntry) -> str:
    """What asked to be let in is nowhere else, so its name and place are told here."""
    known = [_said(entry, name) for name in ("computer", "network", "place")]
    told = ", ".join(part for part in known if part)
    if entry.deed != DENY or not told:
        return said
    return translate("Audit", "{deed}: {newcomer}").format(deed=said, newcomer=told)


def _took(entry: AuditEntry) -> str:
    """How long a wipe took, which whoever ordered it wants to know."""
    took = entry.content.get("ms")
    if entry.deed != "wiped" or not isinstance(took, int):
        return ""
    seconds = QLocale().toString(took / SECOND_MS, "f", 1)
    return translate("Audit", " (after {seconds} s)").format(seconds=seconds)


def _new_role(entry: AuditEntry) -> str:
    """Empty where the role stayed what it was."""
    before, after = entry.content.get("before"), entry.content.get("after")
    if not isinstance(before, Mapping) or not isinstance(after, Mapping):
        return ""
    role = after.get("role")
    return str(role) if role and role != before.get("role") else ""


def _said(entry: AuditEntry, name: str) -> str:
    found = entry.content.get(name)
    return found if isinstance(found, str) else ""
