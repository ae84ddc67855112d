"""Reason words: what each refusal means to a person, whatever they are looking at.

A front end may add how to mend it in its own terms: a flag here, a button there.
"""

from collections.abc import Mapping

from wadesk.core.errors import Reason

REASON_WORDS: Mapping[Reason, str] = {
    Reason.LOCK_HELD: "A colleague is answering this customer right now: wait, or ask them.",
    Reason.NOT_HOLDER: "Somebody else has taken over this conversation since you began.",
    Reason.UNSEEN_ANSWER: "Somebody has answered since you last looked; nothing was sent.",
    Reason.WINDOW_CLOSED: (
        "The customer last wrote more than 24 hours ago, so WhatsApp takes only a template now."
    ),
    Reason.STALE: "This has waited for a while: look whether it still fits, then send it.",
    Reason.CUSTOMER_WROTE: "The customer has written since: read it, then send this or change it.",
    Reason.BEHIND: "This Desk has not caught up with the Hub yet: in a moment you can send.",
    Reason.OPTED_OUT: "This customer has asked for no more offers, so nothing of the kind is sent.",
    Reason.TOO_LATE: "The time for this has passed: choose another one, or send it now.",
    Reason.FROM_THE_FUTURE: (
        "This names something that the Hub has not seen yet: let this Desk catch up and try again."
    ),
    Reason.NO_SUCH_CONVERSATION: "There is no such conversation here any more.",
    Reason.NO_SUCH_MEMBER: "This colleague does not see the conversation, or is here no more.",
    Reason.NO_SUCH_MESSAGE: "There is no such message here any more.",
    Reason.NO_SUCH_MEDIA: "This file is not there any more.",
    Reason.NO_CUSTOMER: "A group is no single customer, so this cannot be done to it.",
    Reason.SAME_CONTACT: "These two are one and the same contact already.",
    Reason.CONTACT_BLOCKED: "This customer is blocked, so nothing is sent: unblock them first.",
    Reason.CONTACT_ELSEWHERE: (
        "Somebody else looks after this customer, in a conversation that you do not see: ask an"
        " administrator to let you see it."
    ),
    Reason.REACTION: (
        "WhatsApp takes one emoji on a message of the customer's that is no older than 30 days."
    ),
    Reason.NO_SUCH_TEMPLATE: "WhatsApp knows no approved template of this name and language.",
    Reason.KEY_REUSED: "This was sent before with other words; send it again as a new reply.",
    Reason.TEXT_EMPTY: "There is nothing to send: the text is empty.",
    Reason.TEXT_BROKEN: (
        "The text holds characters that cannot be sent: write the damaged places anew."
    ),
    Reason.TEXT_TOO_LONG: "The text is too long for WhatsApp: 4096 characters are the most.",
    Reason.CAPTION_TOO_LONG: "The words with the file are too long: 1024 characters are the most.",
    Reason.MEDIA_TOO_LARGE: "The file is too large for WhatsApp.",
    Reason.MEDIA_KIND: "WhatsApp does not take a file of this kind.",
    Reason.FILE_EMPTY: "This file is empty: there is nothing in it to send.",
    Reason.ALREADY_SETTLED: "This is settled already, so there is nothing to decide any more.",
    Reason.UNKNOWN_COMMAND: "The Hub does not know what this asks for: update the Hub.",
    Reason.NOT_THERE: "This is not there any more: a colleague has dropped it.",
    Reason.TOO_MANY: "There are as many of these as are kept: drop some first.",
    Reason.LINK_CODE_WRONG: "This code is not known to the Hub: look again, or ask for a new one.",
    Reason.LINK_CODE_EXPIRED: "This code is no longer valid: ask for a new one.",
    Reason.LINK_PAUSED: "Too many wrong codes were tried: wait a little, then try again.",
    Reason.DEVICE_LIMIT: "As many devices are linked as are allowed: unlink one first.",
    Reason.DEVICE_UNKNOWN: (
        "The Hub no longer knows this device. What you wrote is kept here; link it again."
    ),
    Reason.ACCESS_EXPIRED: "The Hub does not let this device in: try again, then link it anew.",
    Reason.COUNTER_REUSED: (
        "This profile is in use on another machine, or is an old copy, so the Hub stopped it."
        " What you wrote is kept here; ask an administrator."
    ),
    Reason.DEVICE_FROZEN: (
        "This profile was seen in two places, so both were stopped. What you wrote is kept here;"
        " an administrator can let this device go on."
    ),
    Reason.NO_SUCH_DEVICE: "This device is not linked any more.",
    Reason.NO_SUCH_PERMISSION: "There is no such set of rights any more.",
    Reason.LINK_DENIED: "The colleague who gave you the code did not let this computer in.",
    Reason.LEASE_OVER: (
        "This computer has not heard from the Hub for too long, so it stays shut until it does."
        " Nothing was deleted: connect it and try again."
    ),
    Reason.UNLINKED: "This computer was unlinked, and its copy of the messages is gone.",
    Reason.NOT_THIS_HUB: (
        "Whoever answers at this address is not the Hub that the code came from: nothing was sent."
    ),
    Reason.MEMBER_SUSPENDED: "You are suspended here for now: ask an administrator.",
    Reason.LAST_ADMINISTRATOR: "Somebody must remain an administrator: make a colleague one first.",
    Reason.NAME_TAKEN: "A colleague has this name already: choose another one.",
    Reason.OUT_OF_HOURS: "You may do this only in your hours.",
    Reason.FACTOR_NEEDED: "This needs the six digits of your authenticator app.",
    Reason.FACTOR_MISSING: "This needs a second factor: set up your authenticator app first.",
    Reason.FACTOR_WRONG: "These digits are not right: look again, they change every 30 seconds.",
    Reason.FACTOR_PAUSED: "Too many wrong digits were tried: wait a little, then try again.",
    Reason.NO_RIGHT: "You have no right to do this: ask an administrator.",
    Reason.CLIENT_TOO_OLD: "This WaDesk is too old for the Hub: update it.",
    Reason.SECOND_INSTANCE: "WaDesk is already running with this profile.",
    Reason.NO_PROFILE: "There is no profile here yet: link this device first.",
    Reason.PROFILE_EXISTS: "There is already a profile here: choose another folder.",
    Reason.WRONG_KEY: "This passphrase does not open the profile. Nothing was changed.",
    Reason.TOO_EASY: "This passphrase or PIN is too easy to guess: take another one.",
    Reason.NO_KEY: "There is no key for this profile: give its passphrase.",
    Reason.DAMAGED: "A file of this profile is damaged. Nothing was deleted.",
    Reason.NEWER_SCHEMA: "A newer WaDesk wrote this profile: update this one.",
    Reason.DISK_FULL: "The disk is full: make room and try again. Nothing was lost.",
    Reason.KEYRING_LOCKED: "The keyring is locked: unlock it and try again.",
    Reason.INSECURE_ADDRESS: "The Hub's address must begin with https:// off this machine.",
    Reason.BAD_SETTING: "A setting is not right.",
}


UNKNOWN = "The Hub refused: {reason}."
"""For what a newer Hub refuses and this program has no words for."""


def of_reason(reason: str) -> str:
    """For a reason as it is kept on disk, which a newer version may have written."""
    if reason in frozenset(Reason):
        return REASON_WORDS[Reason(reason)]
    return UNKNOWN.format(reason=reason)
