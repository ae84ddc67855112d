"""Start: how the window was asked to open, and what must stay there when it is closed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # it brings the keyring, for which the first picture does not wait
    from wadesk.store.keychain import Keychain


@dataclass(frozen=True, slots=True)
class Start:
    """How the window was asked to open. ``look_around`` begins the living example.

    ``keychain`` stands in for the system's keyring.
    """

    profile: Path
    passphrase: str | None = None
    look_around: Callable[[], None] | None = None
    remembers_place: bool = True
    keychain: "Callable[[], Keychain | None] | None" = None
