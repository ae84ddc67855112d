"""Passphrase: what may shut a profile; whatever is guessed in the first dozen tries may not."""

from itertools import pairwise

from wadesk.core.errors import Reason, Refused

LEAST = 6  # characters; a PIN of six digits is one
LEAST_ALONE = 8  # where nothing else guards the key …
FIGURES_ALONE = 14  # … and of figures alone, which whoever copied the files can count through
DIFFERENT = 3  # characters, at least
RUNS = ("qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm")
COMMON = frozenset({"password", "passwort", "motdepasse", "wadesk", "letmein", "iloveyou"})

TOO_SHORT = "This is too short: take six characters or more."
TOO_WEAK_ALONE = (
    "Without a keyring this is the only key: take eight characters or more, and not figures alone."
)
TOO_SAME = "This repeats itself: take one that is harder to guess."
TOO_ORDERED = "This is in order, like 123456: take one that is harder to guess."
TOO_COMMON = "Too many people take this one: take one that is harder to guess."


def require_good(passphrase: str) -> None:
    """Refuse in a sentence what is too short or guessed at once."""
    words = passphrase.casefold().strip()
    if len(passphrase.strip()) < LEAST:
        raise Refused(Reason.TOO_EASY, TOO_SHORT)
    if len(set(words)) < DIFFERENT or _is_repeated(words):
        raise Refused(Reason.TOO_EASY, TOO_SAME)
    if _is_in_order(words):
        raise Refused(Reason.TOO_EASY, TOO_ORDERED)
    if words.strip("0123456789!.-_ ") in COMMON:
        raise Refused(Reason.TOO_EASY, TOO_COMMON)


def require_only_key(passphrase: str) -> None:
    """Refuse what guards a profile well enough only beside a keyring's secret."""
    require_good(passphrase)
    words = passphrase.strip()
    least = FIGURES_ALONE if words.isdecimal() else LEAST_ALONE
    if len(words) < least:
        raise Refused(Reason.TOO_EASY, TOO_WEAK_ALONE)


def _is_repeated(words: str) -> bool:
    """A short piece over and over: 121212, abcabc."""
    return any(
        words == (words[:length] * len(words))[: len(words)]
        for length in range(1, len(words) // 2 + 1)
    )


def _is_in_order(words: str) -> bool:
    """Up or down by one all the way, or along a row of the keyboard; from nine to nought too."""
    steps = {ord(after) - ord(before) for before, after in pairwise(words)}
    if steps in ({1}, {-1}) or (words.isdecimal() and steps in ({1, -9}, {-1, 9})):
        return True
    return any(words in run or words in run[::-1] for run in RUNS)
