"""Programs: how WaDesk starts a process of its own, from source and from a package alike.

From source, a child is a module that Python runs. A packaged program has no Python beside it:
there it starts itself, with a first word that nobody types, and `__main__` plays the child
instead of reading a command line. So whoever needs a child asks here, and never names
`sys.executable` itself.
"""

import sys
from collections.abc import Sequence
from enum import StrEnum

AS_CHILD = "--child"


class Child(StrEnum):
    """Every kind of child there is, by the module that plays it."""

    KEYCHAIN = "wadesk.store.keychain"
    DEMO = "wadesk.demo"
    MEDIA = "wadesk.media.child"


def command(child: Child, *python_options: str) -> tuple[str, ...]:
    """What starts this child; options for Python count where there is one."""
    if is_packaged():
        return (sys.executable, AS_CHILD, child)
    return (sys.executable, *python_options, "-m", child)


def itself(*words: str) -> tuple[str, ...]:
    """What starts WaDesk once more, with these words of a command line."""
    if is_packaged():
        return (sys.executable, *words)
    return (sys.executable, "-m", "wadesk", *words)


def is_packaged() -> bool:
    return bool(getattr(sys, "frozen", False))


def child_in(words: Sequence[str]) -> Child | None:
    """Which child these words of a command line ask for; None where a person typed them."""
    if len(words) == 2 and words[0] == AS_CHILD and words[1] in set(Child):  # noqa: PLR2004 - the word and its child
        return Child(words[1])
    return None
